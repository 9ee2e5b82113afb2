-- What is stored of every run. Names are relative: the runner sets search_path to the schema of the setting.
-- Texts hold U+0000 and lone surrogates, which PostgreSQL refuses, as ␛ and four hexadecimal digits.

create table test_runs (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  git_revision text,
  git_dirty boolean,
  git_branch text,
  telegram_mode text not null check (telegram_mode in ('local', 'live')),
  daemon_mode text not null check (daemon_mode in ('reference', 'command', 'external', 'in-process')),
  time_scale double precision not null check (time_scale > 0),
  seed double precision not null,
  agent_name text not null,
  agent_version text,
  playbook_version text,
  judge_version text not null,
  vitest_version text not null,
  totals jsonb,
  created_at timestamptz not null default now(),
  check (finished_at is null or totals is not null)
);

comment on table test_runs is 'One invocation of Vitest';
comment on column test_runs.finished_at is 'Null while it runs, and for ever when it was killed';
comment on column test_runs.time_scale is 'How many times faster than real time the conversations ran';
comment on column test_runs.totals is 'Counts of results by status';

create index test_runs_started_at on test_runs (started_at);

create table test_results (
  id uuid primary key,
  run_id uuid not null references test_runs on delete cascade,
  spec_file text not null,
  test_name text not null,
  trial integer not null check (trial >= 0),
  scenario_name text not null,
  persona_id text not null,
  status text not null check (status in ('running', 'passed', 'failed', 'inconclusive', 'crashed')),
  outcome text check (outcome in ('zoom_scheduled', 'follow_up_proposed', 'client_refused', 'escalated', 'inconclusive')),
  fault text check (fault in ('agent', 'daemon', 'channel', 'persona', 'judge', 'store', 'harness')),
  errors jsonb not null default '[]' check (jsonb_typeof(errors) = 'array'),
  overall_score double precision check (overall_score between 0 and 100),
  score_absence text,
  total_turns integer not null default 0 check (total_turns >= 0),
  duration_seconds double precision not null default 0 check (duration_seconds >= 0),
  email_collected boolean not null default false,
  call_scheduled boolean,
  scheduled_time timestamptz,
  zoom_url text,
  scheduling_source text,
  scheduling jsonb,
  metrics jsonb,
  judge text,
  seed double precision not null,
  "timestamp" timestamptz not null,
  conversation jsonb,
  created_at timestamptz not null default now()
);

comment on table test_results is 'What became of one conversation of one test';
comment on column test_results.id is 'The conversation''s id';
comment on column test_results.status is 'running: not finished yet; crashed: the run ended before it did';
comment on column test_results.fault is 'Whose failure a broken conversation is; only agent and daemon speak against the system under test';
comment on column test_results.errors is 'Why it failed or could not be judged, as the terminal shows it';
comment on column test_results.overall_score is '0-100; null: not assessed, see score_absence; never 0 for a missing score';
comment on column test_results.duration_seconds is 'In the prospect''s time, not divided by the run''s time_scale';
comment on column test_results.call_scheduled is 'Null: unknown, because no probe ran or one failed';
comment on column test_results.scheduling is 'Records and claim compared; call_scheduled, scheduled_time, zoom_url, scheduling_source are taken from it';
comment on column test_results.metrics is 'Times in the prospect''s milliseconds';
comment on column test_results.judge is 'Whose assessment gave overall_score';
comment on column test_results."timestamp" is 'When the conversation began, on its own clock';
comment on column test_results.conversation is 'The transcript without its events: parties, time zone, beginning, ending';

create index test_results_run_id on test_results (run_id);
create index test_results_scenario_name on test_results (scenario_name, "timestamp");
create index test_results_timestamp on test_results ("timestamp");
create index test_results_overall_score on test_results (overall_score);

create table test_assessments (
  test_result_id uuid not null references test_results on delete cascade,
  judge text not null,
  rubric_version text not null,
  "timestamp" timestamptz not null,
  overall_score double precision not null check (overall_score between 0 and 100),
  what_went_well jsonb not null check (jsonb_typeof(what_went_well) = 'array'),
  areas_for_improvement jsonb not null check (jsonb_typeof(areas_for_improvement) = 'array'),
  critical_issues jsonb not null check (jsonb_typeof(critical_issues) = 'array'),
  personalization_score double precision not null check (personalization_score between 0 and 10),
  questions_score double precision not null check (questions_score between 0 and 10),
  value_first_score double precision not null check (value_first_score between 0 and 10),
  zmeyka_adherence double precision not null check (zmeyka_adherence between 0 and 10),
  objection_handling double precision not null check (objection_handling between 0 and 10),
  bant_budget boolean not null,
  bant_authority boolean not null,
  bant_need boolean not null,
  bant_timeline boolean not null,
  zoom_close_attempt boolean not null,
  message_length_appropriate boolean not null,
  formal_language boolean not null,
  no_forbidden_topics boolean not null,
  recommended_actions jsonb not null check (jsonb_typeof(recommended_actions) = 'array'),
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array'),
  created_at timestamptz not null default now(),
  primary key (test_result_id, judge)
);

comment on table test_assessments is 'A filled rubric: one per result and judge';
comment on column test_assessments.judge is '"rules", or the name of a model';
comment on column test_assessments.evidence is 'The criteria, each with its points, weight and quotes from the transcript';

create table test_messages (
  result_id uuid not null references test_results on delete cascade,
  position integer not null check (position >= 0),
  event jsonb not null,
  kind text not null generated always as (event ->> 'kind') stored,
  sender text generated always as (event ->> 'side') stored check (sender in ('prospect', 'agent')),
  telegram_id bigint generated always as ((event ->> 'id')::bigint) stored,
  text text generated always as (event ->> 'text') stored,
  planned_at timestamptz generated always as (to_timestamp((event ->> 'plannedAt')::double precision / 1000)) stored,
  sent_at timestamptz generated always as (to_timestamp((event ->> 'at')::double precision / 1000)) stored,
  received_at timestamptz generated always as (to_timestamp((event ->> 'receivedAt')::double precision / 1000)) stored,
  primary key (result_id, position)
);

comment on table test_messages is 'The transcript: every event of a conversation, in order';
comment on column test_messages.position is 'Place in the transcript, from 0';
comment on column test_messages.event is 'The event as it was recorded, times in milliseconds since 1970 on the conversation''s clock; the other columns are computed from it';
comment on column test_messages.telegram_id is 'The message''s id as the prospect''s account sees it';
comment on column test_messages.planned_at is 'When our own message was meant to be sent; null for the agent''s';
comment on column test_messages.sent_at is 'Telegram''s view of when it happened';
comment on column test_messages.received_at is 'When it reached our process; null unless recorded';
