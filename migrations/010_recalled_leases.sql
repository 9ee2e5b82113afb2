-- An account is not taken from who plays on it, but asked back: two would write on it, until the first has heard of it.

alter table leases add column recalled_at timestamptz;

comment on column leases.recalled_at is 'When it was asked back: its holder stops with its next sign of life, or runs out';
