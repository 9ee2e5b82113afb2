-- A run that was merged without all of its shards is no whole one, and says so when its report is drawn again.

alter table test_runs add column missing_shards jsonb not null default '[]';

comment on column test_runs.missing_shards is 'Shards that were not there when it was merged, as Vitest names them: 2/4';
