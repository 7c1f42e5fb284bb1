-- What an office keeps for itself: how it weighs its partnerships, what it means to do with each, notes, duties, the
-- people it writes to. Private to the body, without record time: none of it is a claim about the world.

create table office_setting (
  body_id text primary key references body,
  every smallint not null default 1 check (every in (1, 5, 10)),
  notice_months smallint not null default 6 check (notice_months between 1 and 60),
  renew_months smallint not null default 12 check (renew_months between 1 and 60),
  revive_years smallint not null default 5 check (revive_years between 1 and 50),
  silent_months smallint not null default 12 check (silent_months between 1 and 120)
);

create table office_criterion (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  name text not null check (name <> ''),
  measure text not null check (measure in ('years in force', 'days since activity', 'activities', 'kinds of activity',
    'projects', 'projects proven', 'programmes', 'evidence grade', 'own mark')),
  full_at smallint not null check (full_at between 1 and 100),
  weight smallint not null check (weight between 0 and 10)
);
create index office_criterion_body on office_criterion (body_id);

create table office_mark (
  criterion_id bigint not null references office_criterion on delete cascade,
  partnership_id text not null references partnership,
  mark smallint not null check (mark between 0 and 5),
  account_id bigint not null references account,
  at timestamptz not null default clock_timestamp(),
  primary key (criterion_id, partnership_id)
);

create table office_owner (
  body_id text not null references body,
  partnership_id text not null references partnership,
  account_id bigint not null references account,
  primary key (body_id, partnership_id)
);

create table office_lane (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  partnership_id text not null references partnership,
  lane text not null check (lane in ('renew', 'revive', 'downgrade', 'close', 'none')),
  reason text not null check (reason <> ''),
  account_id bigint not null references account,
  at timestamptz not null default clock_timestamp()
);
create index office_lane_partnership on office_lane (body_id, partnership_id, id);

create table contact (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  partnership_id text references partnership,
  name text check (name <> ''),
  post text,
  organization text,
  email text,
  phone text,
  language text check (language in ('en', 'zh-Hans', 'ru')),
  note text,
  purpose text check (purpose <> ''),
  origin text,
  retain_until date,
  version integer not null default 1,
  account_id bigint not null references account,
  created_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  check ((erased_at is null) = (name is not null)),
  check ((erased_at is null) = (purpose is not null)),
  check ((erased_at is null) = (retain_until is not null)),
  check (erased_at is null or num_nonnulls(post, organization, email, phone, language, note, origin) = 0)
);
create index contact_body on contact (body_id);
create index contact_retention on contact (retain_until) where erased_at is null;

create table office_note (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  partnership_id text not null references partnership,
  contact_id bigint references contact,
  account_id bigint not null references account,
  version integer not null default 1,
  removed_at timestamptz
);
create index office_note_partnership on office_note (body_id, partnership_id);

create table office_note_text (
  note_id bigint not null references office_note,
  version integer not null check (version > 0),
  text text not null check (text <> ''),
  account_id bigint not null references account,
  at timestamptz not null default clock_timestamp(),
  primary key (note_id, version)
);

create table duty_state (
  body_id text not null references body,
  key text not null check (key <> ''),
  assigned_to bigint references account,
  snoozed_until date,
  done_at timestamptz,
  done_by bigint references account,
  note text,
  primary key (body_id, key),
  check ((done_at is null) = (done_by is null))
);

create table follow_up (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  partnership_id text references partnership,
  title text not null check (title <> ''),
  due date not null,
  account_id bigint not null references account,
  created_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
create index follow_up_body on follow_up (body_id) where removed_at is null;

create table duty_feed (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  body_id text not null references body,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create index duty_feed_account on duty_feed (account_id, body_id);

create table erasure (
  id bigint generated always as identity primary key,
  replaced integer not null check (replaced >= 0),
  author text not null check (author <> ''),
  at timestamptz not null default clock_timestamp()
);

create table erased_text (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  salt text not null,
  becomes text not null,
  erasure_id bigint not null references erasure
);

-- An id may hold the name of a person. Where it is erased, whatever refers to it follows within the same transaction.
do $$
declare reference record;
begin
  for reference in
    select conrelid::regclass as from_table, conname from pg_constraint
    where contype = 'f' and not condeferrable
      and confrelid in ('citation'::regclass, 'source'::regclass, 'subject'::regclass, 'subject_claim'::regclass)
  loop
    execute format('alter table %s alter constraint %I deferrable', reference.from_table, reference.conname);
  end loop;
end $$;

comment on table office_setting is 'How a body reckons its duties and what is suggested of its partnerships. A body without a row takes the defaults.';
comment on column office_setting.body_id is 'The body whose it is.';
comment on column office_setting.every is 'Anniversaries of every so many years are duties.';
comment on column office_setting.notice_months is 'How many months before the end of a term notice may be given.';
comment on column office_setting.renew_months is 'A term that ends within so many months is suggested for renewal.';
comment on column office_setting.revive_years is 'A tie without a dated activity for so many years is suggested for revival.';
comment on column office_setting.silent_months is 'What was listed or agreed is asked after when so many months brought no news.';

comment on table office_criterion is 'What a body looks at when it weighs its partnerships. Its own, and never public.';
comment on column office_criterion.id is 'Number of the criterion.';
comment on column office_criterion.body_id is 'The body whose it is.';
comment on column office_criterion.name is 'What the body calls it.';
comment on column office_criterion.measure is 'What is measured: something worked out of the record, or a mark given by hand.';
comment on column office_criterion.full_at is 'The value that counts full; of days since an activity, the years after which nothing is left.';
comment on column office_criterion.weight is 'How much it counts, 0 to 10.';

comment on table office_mark is 'A mark that somebody gave a partnership under a criterion.';
comment on column office_mark.criterion_id is 'The criterion.';
comment on column office_mark.partnership_id is 'The partnership.';
comment on column office_mark.mark is 'The mark, 0 to 5.';
comment on column office_mark.account_id is 'Who gave it.';
comment on column office_mark.at is 'When it was given.';

comment on table office_owner is 'Who in a body looks after a partnership.';
comment on column office_owner.body_id is 'The body whose it is.';
comment on column office_owner.partnership_id is 'The partnership.';
comment on column office_owner.account_id is 'The member who looks after it.';

comment on table office_lane is 'What a body means to do with a partnership. The newest row stands; earlier ones are its history.';
comment on column office_lane.id is 'Number of the decision.';
comment on column office_lane.body_id is 'The body whose it is.';
comment on column office_lane.partnership_id is 'The partnership.';
comment on column office_lane.lane is 'What is to be done.';
comment on column office_lane.reason is 'Why, in words.';
comment on column office_lane.account_id is 'Who decided.';
comment on column office_lane.at is 'When it was decided.';

comment on table contact is 'Somebody at a counterpart whom a body writes to. Private; erased, only its number stays.';
comment on column contact.id is 'Number of the contact.';
comment on column contact.body_id is 'The body that keeps it.';
comment on column contact.partnership_id is 'The partnership it is for, where it is for one.';
comment on column contact.name is 'The name; null once erased.';
comment on column contact.post is 'The post the person holds.';
comment on column contact.organization is 'Where they work.';
comment on column contact.email is 'E-mail address.';
comment on column contact.phone is 'Telephone number.';
comment on column contact.language is 'The language to write in.';
comment on column contact.note is 'What else an officer must know.';
comment on column contact.purpose is 'Why it is kept; null once erased.';
comment on column contact.origin is 'Where it comes from, and that the person agreed where they were asked.';
comment on column contact.retain_until is 'The last day on which it is kept without a new decision; null once erased.';
comment on column contact.version is 'Counts its changes, so that two editors do not overwrite each other.';
comment on column contact.account_id is 'Who entered it.';
comment on column contact.created_at is 'When it was entered.';
comment on column contact.erased_at is 'When it was erased; null while it is kept.';

comment on table office_note is 'A note on a partnership, for the body alone.';
comment on column office_note.id is 'Number of the note.';
comment on column office_note.body_id is 'The body whose it is.';
comment on column office_note.partnership_id is 'The partnership.';
comment on column office_note.contact_id is 'The contact it is about, where it is about one.';
comment on column office_note.account_id is 'Who wrote it, and alone may change it.';
comment on column office_note.version is 'The version that stands.';
comment on column office_note.removed_at is 'When its author took it back; null while it stands.';

comment on table office_note_text is 'What a note said, version by version.';
comment on column office_note_text.note_id is 'The note it belongs to.';
comment on column office_note_text.version is 'Number of the version, from 1.';
comment on column office_note_text.text is 'What it says.';
comment on column office_note_text.account_id is 'Who wrote this version.';
comment on column office_note_text.at is 'When it was written.';

comment on table duty_state is 'What became of a duty: done, put off, given to somebody. The duty itself is worked out anew each time.';
comment on column duty_state.body_id is 'The body whose duty it is.';
comment on column duty_state.key is 'Kind, subject and year of the duty, the same each time it is worked out.';
comment on column duty_state.assigned_to is 'Who is to do it.';
comment on column duty_state.snoozed_until is 'Until when it is out of sight.';
comment on column duty_state.done_at is 'When it was ticked; null while it is not.';
comment on column duty_state.done_by is 'Who ticked it.';
comment on column duty_state.note is 'What was said of it.';

comment on table follow_up is 'A duty that somebody set down by hand.';
comment on column follow_up.id is 'Number of the follow-up.';
comment on column follow_up.body_id is 'The body whose it is.';
comment on column follow_up.partnership_id is 'The partnership, where it is about one.';
comment on column follow_up.title is 'What is to be done.';
comment on column follow_up.due is 'By when it is due.';
comment on column follow_up.account_id is 'Who set it down.';
comment on column follow_up.created_at is 'When it was set down.';
comment on column follow_up.removed_at is 'When it was taken back; null while it stands.';

comment on table duty_feed is 'A secret address under which a calendar reads the duties of a body, for one account.';
comment on column duty_feed.id is 'Number of the feed.';
comment on column duty_feed.account_id is 'For whom: the feed ends with their role.';
comment on column duty_feed.body_id is 'Whose duties.';
comment on column duty_feed.secret_hash is 'SHA-256 of what its address holds.';
comment on column duty_feed.created_at is 'When it was made.';
comment on column duty_feed.revoked_at is 'When it was taken back; null while it stands.';

comment on table erasure is 'That a person was erased from the registry: by whom, when, how many texts. Not who.';
comment on column erasure.id is 'Number of the erasure, and of the person on the pages.';
comment on column erasure.replaced is 'How many texts were changed.';
comment on column erasure.author is 'The administrator.';
comment on column erasure.at is 'When it was done.';

comment on table erased_text is 'Texts that held what was erased, as digests, so that loading the same data again does not bring it back.';
comment on column erased_text.digest is 'SHA-256 of the salt and the text as it was.';
comment on column erased_text.salt is 'The salt, the same for the whole registry.';
comment on column erased_text.becomes is 'What stands in its place.';
comment on column erased_text.erasure_id is 'The erasure.';
