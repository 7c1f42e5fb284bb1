-- What somebody wants recorded, with its evidence: drawn up, looked at by a second person, published. Work in progress
-- without record time; what is published becomes citations and a revision like any other change.

create table proposal (
  id bigint generated always as identity primary key,
  state text not null default 'draft'
    check (state in ('draft', 'waiting', 'published', 'declined', 'withdrawn')),
  version integer not null default 1,
  account_id bigint not null references account,
  saved_by bigint not null references account,
  record_kind text not null check (record_kind <> ''),
  record_id text,
  body_ids text[] not null default '{}',
  based_on bigint not null,
  content jsonb not null,
  remark text,
  reviewer_id bigint references account,
  revision bigint references revision,
  created_at timestamptz not null default clock_timestamp(),
  saved_at timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  decided_at timestamptz,
  check ((state in ('published', 'declined')) = (reviewer_id is not null)),
  check (state = 'published' or revision is null),
  check (state <> 'waiting' or submitted_at is not null),
  check ((state in ('published', 'declined', 'withdrawn')) = (decided_at is not null))
);
create index proposal_account on proposal (account_id, id);
create index proposal_waiting on proposal (id) where state = 'waiting';
create index proposal_record on proposal (record_kind, record_id);
create index proposal_bodies on proposal using gin (body_ids);

comment on table proposal is 'What somebody wants recorded, with its evidence, until it is published, declined or withdrawn.';
comment on column proposal.id is 'Number of the proposal.';
comment on column proposal.state is 'A draft, also one that was sent back; waiting for review; published; declined; withdrawn.';
comment on column proposal.version is 'Goes up with every change, so that nobody saves over what they have not seen.';
comment on column proposal.account_id is 'Who proposes it.';
comment on column proposal.saved_by is 'Who saved its content last: where two persons are asked for, not who publishes it.';
comment on column proposal.record_kind is 'The kind of the record that it is about, as addresses name it.';
comment on column proposal.record_id is 'That record; null for a partnership of a place that the registry does not have yet.';
comment on column proposal.body_ids is 'The bodies that owned the record when the content was last saved; none: the whole registry.';
comment on column proposal.based_on is 'The revision of the registry that its author had before them.';
comment on column proposal.content is 'What is to be recorded, as its author wrote it.';
comment on column proposal.remark is 'What the reviewer said at sending it back or declining it; null where nothing was.';
comment on column proposal.reviewer_id is 'Who published or declined it.';
comment on column proposal.revision is 'The revision that publishing it made; null where all of it was on record already.';
comment on column proposal.created_at is 'When it was begun.';
comment on column proposal.saved_at is 'When its content was last saved.';
comment on column proposal.submitted_at is 'When it was last handed in for review; null where it never was.';
comment on column proposal.decided_at is 'When it was published, declined or withdrawn.';
