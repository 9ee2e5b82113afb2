-- Who plays on which accounts: an account serves one conversation at a time, across workers, runs and machines that share
-- this database. All times are this server's.

create table leases (
  id uuid primary key,
  ticket bigint not null generated always as identity unique,
  run_id uuid not null,
  host text not null,
  pid integer not null,
  spec_file text not null,
  test_name text not null,
  wants jsonb not null check (jsonb_typeof(wants) = 'array'),
  place integer,
  asked_at timestamptz not null,
  taken_at timestamptz,
  beat_at timestamptz not null,
  expires_at timestamptz not null,
  check ((place is null) = (taken_at is null))
);

comment on table leases is 'Conversations on real accounts: some hold what they play on, the others wait for it';
comment on column leases.ticket is 'Who asked first';
comment on column leases.run_id is 'May be stored nowhere: not yet, or not any more';
comment on column leases.wants is 'Sets of keys, any of which will do';
comment on column leases.place is 'Which of them it holds, from 0; null while it waits';
comment on column leases.beat_at is 'Its last sign of life';
comment on column leases.expires_at is 'Without another sign of life until then, others take what it holds';

create table lease_keys (
  key text primary key,
  lease_id uuid not null references leases on delete cascade
);

comment on table lease_keys is 'What is held; that nothing is held twice is the doing of this primary key';
comment on column lease_keys.key is 'An account by its id or username, or a session by its fingerprint';

create index lease_keys_lease_id on lease_keys (lease_id);

/*
 * Asks for any of the sets of keys; the place of the one that is held from now on, or null: then it is to be asked for
 * again soon, which is the sign of life of who waits.
 *
 * Who asked first comes first, so what an earlier one could take is kept for it. If only one set will do, that is kept for
 * it even where some of it is held, or it might wait for ever for all of it to be free at the same moment.
 */
create function take_lease(asked jsonb, held_seconds double precision, waiting_seconds double precision) returns integer
language plpgsql
set search_path from current
as $$
declare
  own leases := jsonb_populate_record(null::leases, asked);
  instant timestamptz;
  waiter record;
  choice jsonb;
  chosen integer;
  kept text[] := '{}';
begin
  lock table leases in share row exclusive mode;
  instant := clock_timestamp();
  delete from leases where expires_at <= instant;
  insert into leases (id, run_id, host, pid, spec_file, test_name, wants, asked_at, beat_at, expires_at)
    values (own.id, own.run_id, own.host, own.pid, own.spec_file, own.test_name, own.wants, instant, instant,
      instant + make_interval(secs => waiting_seconds))
    on conflict (id) do update set beat_at = instant,
      expires_at = instant + make_interval(
        secs => case when leases.place is null then waiting_seconds else held_seconds end
      )
    returning place into chosen;
  if chosen is not null then -- it had been given, and the word of it was lost
    return chosen;
  end if;
  for waiter in select leases.id, leases.wants from leases where place is null order by ticket loop
    chosen := null;
    for choice, chosen in
      select sets.value, sets.ordinality - 1
      from jsonb_array_elements(waiter.wants) with ordinality as sets
      order by sets.ordinality
    loop
      exit when not exists (
        select from jsonb_array_elements_text(choice) as wanted (key)
        where wanted.key = any (kept) or exists (select from lease_keys where lease_keys.key = wanted.key)
      );
      chosen := null;
    end loop;
    if waiter.id = own.id then
      if chosen is not null then
        insert into lease_keys (key, lease_id)
          select distinct wanted.key, own.id from jsonb_array_elements_text(choice) as wanted (key);
        update leases set place = chosen, taken_at = instant, expires_at = instant + make_interval(secs => held_seconds)
          where id = own.id;
      end if;
      return chosen;
    end if;
    if chosen is not null or jsonb_array_length(waiter.wants) = 1 then
      kept := kept || array(select jsonb_array_elements_text(choice));
    end if;
  end loop;
end
$$;
