-- An e-mail counts as collected when it arrived in the agent's record: where no record could be read, nobody knows.

alter table test_results alter column email_collected drop default;
alter table test_results alter column email_collected drop not null;
alter table test_results add column email jsonb;

comment on column test_results.email_collected is 'Asked for, given, and in the record unchanged; null: unknown; taken from email';
comment on column test_results.email is 'What was asked, given and stored';
