-- One rule for what counts, wherever it is summed up: what could not be judged and what was led by hand is in no rate and
-- no score, and the agent's pace is not to be read where a database of its own failed. Dropping a column drops its indexes.

alter table test_results
  drop column counted,
  drop column response_ms,
  drop column unanswered_ms,
  add column apart boolean not null generated always as (
    status in ('running', 'inconclusive')
    or not (coalesce(fault in ('agent', 'daemon'), false)
      or (fault is null and status <> 'crashed' and (persona_id = 'by-hand' or call_scheduled is not null)))
  ) stored,
  add column counted boolean not null generated always as (
    persona_id <> 'by-hand'
    and status not in ('running', 'inconclusive')
    and (coalesce(fault in ('agent', 'daemon'), false)
      or (fault is null and status <> 'crashed' and call_scheduled is not null))
  ) stored,
  add column response_ms jsonb generated always as (
    case when fault in ('channel', 'store', 'harness') then null
    else jsonb_path_query_array(metrics, '$.responses[*].ms') end
  ) stored,
  add column unanswered_ms jsonb generated always as (
    case when fault in ('channel', 'store', 'harness') then null
    else jsonb_path_query_array(metrics, '$.bursts[*].censoredAtMs ? (@ != null)') end
  ) stored;

comment on column test_results.apart is 'It says nothing of the agent: something else got in the way, or it never ended';
comment on column test_results.counted is 'It is in rates and scores: not apart, and a scenario led it';
comment on column test_results.response_ms is 'Times in the prospect''s milliseconds; null where nothing was measured, or the agent did not set the pace';
comment on column test_results.unanswered_ms is 'How long answers were waited for that never came; null as in response_ms';

create index test_results_of_run on test_results (run_id)
  include (scenario_name, playbook_version, status, apart, counted, booked, overall_score);
create index test_results_of_scenario on test_results (scenario_name, run_id)
  include (playbook_version, status, apart, counted, booked, overall_score);
