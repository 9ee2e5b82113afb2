-- What trends, scenario analytics and comparisons read, without opening the whole of each result.

alter table test_results
  add column playbook_version text,
  add column counted boolean not null generated always as (
    status not in ('running', 'inconclusive')
    and (coalesce(fault in ('agent', 'daemon'), false)
      or (fault is null and status <> 'crashed' and call_scheduled is not null))
  ) stored,
  add column booked boolean not null generated always as (coalesce(call_scheduled, false)) stored,
  add column response_ms jsonb generated always as (
    case when fault in ('channel', 'harness') then null
    else jsonb_path_query_array(metrics, '$.responses[*].ms') end
  ) stored,
  add column unanswered_ms jsonb generated always as (
    case when fault in ('channel', 'harness') then null
    else jsonb_path_query_array(metrics, '$.bursts[*].censoredAtMs ? (@ != null)') end
  ) stored;

comment on column test_results.playbook_version is 'Name, version and content of the playbook that it was judged by; null: by none, or stored before it was kept';
comment on column test_results.counted is 'It says whether the agent books calls: nothing but agent and daemon got in the way';
comment on column test_results.booked is 'Of what counts, this is the pass rate';
comment on column test_results.response_ms is 'Times in the prospect''s milliseconds; null where nothing was measured, or the agent did not set the pace';
comment on column test_results.unanswered_ms is 'How long answers were waited for that never came';
comment on column test_runs.playbook_version is 'Of all its results; null while it runs';

create index test_runs_git_branch on test_runs (git_branch, started_at);

-- With all that trends ask for, so that they need not open the results themselves, which are large.
create index test_results_of_run on test_results (run_id)
  include (scenario_name, playbook_version, status, counted, booked, overall_score);
create index test_results_of_scenario on test_results (scenario_name, run_id)
  include (playbook_version, status, counted, booked, overall_score);
drop index test_results_run_id;

create table baselines (
  name text primary key,
  run_id uuid not null references test_runs on delete cascade,
  set_at timestamptz not null default now()
);

comment on table baselines is 'Runs that later ones are compared with, by name';

create index baselines_run_id on baselines (run_id);
