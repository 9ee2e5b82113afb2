-- A run in shards is merged into one. The shards are remembered: what is written late of them belongs to that one.

create table absorbed_runs (
  id uuid primary key,
  run_id uuid not null references test_runs on delete cascade
);

comment on table absorbed_runs is 'Shards that were merged: their own rows are gone';
comment on column absorbed_runs.run_id is 'The run that has their results';

create index absorbed_runs_run_id on absorbed_runs (run_id);
