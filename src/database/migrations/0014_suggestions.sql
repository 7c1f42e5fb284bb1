-- What the public suggests, and what the other side of a partnership is asked. Neither has record time: both are the
-- way to a change, and a change is recorded like any other. Secrets are kept as SHA-256 of 32 random bytes.

create table suggestion (
  id bigint generated always as identity primary key,
  about text not null check (about ~ '^/'),
  record_kind text,
  record_id text,
  says text not null check (length(says) <= 2000),
  source text check (length(source) between 1 and 1000),
  name text check (length(name) between 1 and 200),
  name_shown boolean not null default false,
  language text not null check (language in ('en', 'zh-Hans', 'ru')),
  account_id bigint references account,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  doubtful boolean not null,
  created_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'spam', 'withdrawn')),
  answer text check (length(answer) between 1 and 4000),
  answered_at timestamptz,
  answered_by bigint references account,
  body_id text references body,
  check ((record_kind is null) = (record_id is null)),
  check (state in ('waiting', 'withdrawn') or answered_at is not null),
  check (state not in ('accepted', 'declined') or answer is not null),
  check ((says <> '') = (state <> 'withdrawn')),
  check (state <> 'withdrawn' or (name is null and source is null and account_id is null))
);
create index suggestion_waiting on suggestion (doubtful, id) where state = 'waiting';
create index suggestion_waiting_about on suggestion (about) where state = 'waiting';
create index suggestion_record on suggestion (record_kind, record_id) where state in ('accepted', 'declined');

create table confirmation_request (
  id bigint generated always as identity primary key,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  partnership_id text not null references partnership,
  place_id text not null references place,
  body_id text references body,
  addressee text not null check (length(addressee) between 1 and 200),
  language text not null check (language in ('en', 'zh-Hans', 'ru')),
  created_by bigint not null references account,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  answered_at timestamptz,
  way text check (way in ('confirms', 'corrects', 'denies', 'ends')),
  said jsonb check (jsonb_typeof(said) = 'object'),
  answered_name text check (length(answered_name) between 1 and 200),
  answered_post text check (length(answered_post) between 1 and 200),
  remark text check (length(remark) between 1 and 2000),
  revision_id bigint references revision,
  seen_at timestamptz,
  seen_by bigint references account,
  check (expires_at > created_at and expires_at <= created_at + interval '91 days'),
  check (num_nulls(answered_at, way, said) in (0, 3)),
  check (answered_at is null or revoked_at is null),
  check (seen_at is null or answered_at is not null)
);
create index confirmation_request_partnership on confirmation_request (partnership_id);
create index confirmation_request_body on confirmation_request (body_id, id);

comment on table suggestion is 'What a reader says is wrong, and what became of it. Nobody but who answers sees it before it is answered.';
comment on column suggestion.id is 'Number of the suggestion, as its sender was told.';
comment on column suggestion.about is 'Address of the page it is about, without a language.';
comment on column suggestion.record_kind is 'Kind of the record that the page is of, as addresses name it; null where it is of none.';
comment on column suggestion.record_id is 'Id of that record.';
comment on column suggestion.says is 'What is wrong or what it should say, in the sender''s words; empty once it is withdrawn.';
comment on column suggestion.source is 'Where that can be read, as an address or in words; null where none was given.';
comment on column suggestion.name is 'The sender''s name; null where they gave none or took it back.';
comment on column suggestion.name_shown is 'Whether they let it be shown to everybody.';
comment on column suggestion.language is 'The language in which it was sent.';
comment on column suggestion.account_id is 'The account that was signed in; null for everybody else.';
comment on column suggestion.secret_hash is 'SHA-256 of what the address of the sender''s own page holds.';
comment on column suggestion.doubtful is 'Whether it looks as if a program sent it: such wait behind the others, and none is dropped.';
comment on column suggestion.created_at is 'When it came.';
comment on column suggestion.state is 'What became of it.';
comment on column suggestion.answer is 'The public answer; null where there is none.';
comment on column suggestion.answered_at is 'When it was decided; null while it waits.';
comment on column suggestion.answered_by is 'The account that decided.';
comment on column suggestion.body_id is 'The body in whose name it was answered; null for the registry.';

comment on table confirmation_request is 'A link by which one side of a partnership is asked, once, whether what we hold is right.';
comment on column confirmation_request.id is 'Number of the link.';
comment on column confirmation_request.secret_hash is 'SHA-256 of what its address holds.';
comment on column confirmation_request.partnership_id is 'The partnership that is asked about.';
comment on column confirmation_request.place_id is 'The side that is asked.';
comment on column confirmation_request.body_id is 'The body that asks; null for the whole registry.';
comment on column confirmation_request.addressee is 'The office that is asked, in the words of who asks.';
comment on column confirmation_request.language is 'The language in which it is asked.';
comment on column confirmation_request.created_by is 'The account that made the link.';
comment on column confirmation_request.created_at is 'When it was made.';
comment on column confirmation_request.expires_at is 'When it ends by itself.';
comment on column confirmation_request.revoked_at is 'When it was taken back; null while it was not.';
comment on column confirmation_request.answered_at is 'When it was answered; null while it is not.';
comment on column confirmation_request.way is 'What the answer is, in a word.';
comment on column confirmation_request.said is 'The answer in full, as it was given.';
comment on column confirmation_request.answered_name is 'Who answered, if they said so. Not published.';
comment on column confirmation_request.answered_post is 'The post of who answered, if they said so. Not published.';
comment on column confirmation_request.remark is 'Words to who asked. Not published.';
comment on column confirmation_request.revision_id is 'The revision that the answer made; null where it changed nothing.';
comment on column confirmation_request.seen_at is 'When somebody looked at the answer; null while nobody has.';
comment on column confirmation_request.seen_by is 'The account that looked at it.';
