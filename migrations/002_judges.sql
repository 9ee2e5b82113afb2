-- How a score was reckoned, how far several samples of a judge were apart, and what the judge's model has used.

alter table test_assessments
  add column reckoning jsonb check (jsonb_typeof(reckoning) = 'object'),
  add column samples jsonb check (jsonb_typeof(samples) = 'object'),
  add column judge_usage jsonb check (jsonb_typeof(judge_usage) = 'object');

comment on column test_assessments.reckoning is 'Points and weight of all decided criteria, the score before and the cap of a red flag; null: stored before there was one';
comment on column test_assessments.samples is 'Number of samples with the lowest and highest score among them; null: one';
comment on column test_assessments.judge_usage is 'Calls, tokens and US dollars at list price; null: no model was asked';
