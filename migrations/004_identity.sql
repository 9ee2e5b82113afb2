-- What belongs where: a journal on disk is written only into the database that it was kept for, whatever its address is.

create table identity (
  id uuid primary key default gen_random_uuid(),
  only_one boolean not null default true unique check (only_one)
);

comment on table identity is 'Tells this schema from all others; one row';

insert into identity default values;

-- At each start of a run: whose conversations never ended
create index test_results_running on test_results (run_id) where status = 'running';
