-- Where nothing that a score is made of was decided, there is none.

alter table test_assessments
  alter column overall_score drop not null,
  alter column personalization_score drop not null,
  alter column questions_score drop not null,
  alter column value_first_score drop not null,
  alter column zmeyka_adherence drop not null,
  alter column objection_handling drop not null;

comment on column test_assessments.overall_score is 'Of 100; null: nothing that has a weight was decided';
comment on column test_assessments.personalization_score is 'Of 10; null: undecided, as in the four that follow';
