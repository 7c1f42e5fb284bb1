-- Signed papers and photos that people hand in, and mails that wait. No record time: a paper belongs to a record, and
-- what a record says of it is a citation.

create table attachment_file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  size integer not null check (size between 1 and 26214400),
  content bytea check (octet_length(content) = size),
  received_at timestamptz not null default clock_timestamp()
);
-- Compressed already, and read a piece at a time.
alter table attachment_file alter column content set storage external;

create table attachment (
  id bigint generated always as identity primary key,
  hash text not null references attachment_file,
  file_name text not null check (file_name <> ''),
  title text not null check (title <> ''),
  record text check (record ~ '^/[a-z-]+/[^/]+$'),
  proposal_id bigint,
  body_id text references body,
  visibility text not null check (visibility in ('public', 'private')),
  rights text check (rights <> ''),
  account_id bigint not null references account,
  uploaded_at timestamptz not null default clock_timestamp(),
  removed_by bigint references account,
  removed_at timestamptz,
  check (record is not null or proposal_id is not null),
  check ((removed_by is null) = (removed_at is null))
);
create index attachment_hash on attachment (hash) where removed_at is null;
create index attachment_record on attachment (record) where removed_at is null;
create index attachment_proposal on attachment (proposal_id) where removed_at is null;
create index attachment_body on attachment (body_id, id) where removed_at is null;

create table mail (
  id bigint generated always as identity primary key,
  address text not null check (address like '%_@_%'),
  language text not null check (language in ('en', 'zh-Hans', 'ru')),
  subject text not null check (subject <> ''),
  body text check (body <> ''),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null default clock_timestamp(),
  problem text,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  check (state <> 'waiting' or body is not null),
  check (state <> 'sent' or body is null),
  check ((state = 'waiting') = (settled_at is null))
);
create index mail_waiting on mail (next_try_at) where state = 'waiting';
create index mail_settled on mail (settled_at) where state <> 'waiting';

comment on table attachment_file is 'The bytes of what people handed in, each kept once however often it is used.';
comment on column attachment_file.hash is 'SHA-256 of the content, in hexadecimal: of what is kept, after places and cameras were taken out of a photo.';
comment on column attachment_file.type is 'What it is, told by its content.';
comment on column attachment_file.size is 'How many bytes it has.';
comment on column attachment_file.content is 'The bytes; null once no use of them is left.';
comment on column attachment_file.received_at is 'When it first came in.';

comment on table attachment is 'A use of a file: what it is to be for a record or a proposal, and who may see it.';
comment on column attachment.id is 'Number of the attachment.';
comment on column attachment.hash is 'The file, by the digest of its bytes.';
comment on column attachment.file_name is 'What it was called where it came from, without what a file name may not hold.';
comment on column attachment.title is 'What it is, in the words of who handed it in.';
comment on column attachment.record is 'The record that it belongs to, as the path of its page; null while it is only in a proposal.';
comment on column attachment.proposal_id is 'The proposal that brought it; null where none did.';
comment on column attachment.body_id is 'The body that keeps it; null: the whole registry.';
comment on column attachment.visibility is 'Who may see it once it belongs to a record: everybody, or the body''s own people.';
comment on column attachment.rights is 'Whose it is and on what terms, in words; null where nobody said.';
comment on column attachment.account_id is 'Who handed it in.';
comment on column attachment.uploaded_at is 'When it was handed in.';
comment on column attachment.removed_by is 'Who took it away; null while it is there.';
comment on column attachment.removed_at is 'When it was taken away; null while it is there.';

comment on table mail is 'Mails that wait to be sent, and what became of others. One that holds a secret link never waits here.';
comment on column mail.id is 'Number of the mail.';
comment on column mail.address is 'The e-mail address that it goes to.';
comment on column mail.language is 'The language that it is written in.';
comment on column mail.subject is 'Its subject, in one line.';
comment on column mail.body is 'Its text; null once it is sent, and always where it holds a secret.';
comment on column mail.state is 'Whether it waits, was taken by the mail server, or was given up.';
comment on column mail.tries is 'How often it was tried.';
comment on column mail.next_try_at is 'Before when it is not tried again.';
comment on column mail.problem is 'Why the last try did not work, in the mail server''s words; null where none failed.';
comment on column mail.created_at is 'When it was written.';
comment on column mail.settled_at is 'When it was sent or given up; null while it waits.';
