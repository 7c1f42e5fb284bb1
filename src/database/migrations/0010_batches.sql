-- Imports: files that came in, as batches of rows. Work in progress, without record time: what a batch records are
-- citations with revisions like any others, and the batch names them.

create table batch_file (
  checksum text primary key check (checksum ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  content bytea not null,
  received_at timestamptz not null default clock_timestamp()
);

create table batch (
  id bigint generated always as identity primary key,
  file_name text not null check (file_name <> ''),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  known_source text,
  mapping jsonb check (jsonb_typeof(mapping) = 'object'),
  as_of_edtf text,
  source_id text references source,
  author text not null check (author <> ''),
  state text not null check (state in ('draft', 'checking', 'checked', 'recording', 'recorded', 'failed', 'rolling back', 'rolled back')),
  step text,
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  problem text,
  row_count bigint not null default 0 check (row_count >= 0),
  added bigint not null default 0 check (added >= 0),
  adds_evidence bigint not null default 0 check (adds_evidence >= 0),
  conflicts bigint not null default 0 check (conflicts >= 0),
  unchanged bigint not null default 0 check (unchanged >= 0),
  waiting bigint not null default 0 check (waiting >= 0),
  refused bigint not null default 0 check (refused >= 0),
  preview jsonb,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  revision bigint references revision,
  rolled_back_revision bigint references revision,
  check (state not in ('checked', 'recorded', 'rolled back')
    or row_count = added + adds_evidence + conflicts + unchanged + waiting + refused),
  check ((state = 'rolled back') = (rolled_back_revision is not null))
);
create index batch_checksum on batch (checksum);

create table batch_mention (
  batch_id bigint not null references batch,
  number integer not null check (number > 0),
  name text not null,
  name_key text not null,
  country text,
  country_code text check (country_code ~ '^[A-Z]{2}$'),
  language text,
  level text,
  within text,
  latitude double precision,
  longitude double precision,
  geonames_id bigint,
  wikidata_id text,
  partner_place_id text,
  outcome text not null check (outcome in ('matched', 'ambiguous', 'unknown')),
  place_id text references place,
  gazetteer_id text,
  score real not null check (score between 0 and 1),
  reasons jsonb not null,
  candidates jsonb,
  judgement_id bigint,
  row_count integer not null check (row_count > 0),
  primary key (batch_id, number),
  check ((outcome = 'matched') = (place_id is not null or gazetteer_id is not null))
);
create index batch_mention_open on batch_mention (name_key) where outcome <> 'matched';

create table batch_row (
  batch_id bigint not null references batch,
  number integer not null check (number > 0),
  line bigint not null check (line > 0),
  raw text not null,
  outcome text not null check (outcome in ('new', 'adds evidence', 'conflict', 'unchanged', 'waiting', 'refused')),
  mentions integer[] not null,
  host smallint,
  reading jsonb,
  issues jsonb,
  citations text[] not null,
  primary key (batch_id, number),
  check (outcome <> 'waiting' or reading is not null),
  check (outcome not in ('waiting', 'refused') or citations = '{}')
);
create index batch_row_waiting on batch_row using gin (mentions) where outcome = 'waiting';

create index batch_row_citations on batch_row using gin (citations) where citations <> '{}';

create table column_mapping (
  signature text primary key check (signature <> ''),
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  author text not null check (author <> ''),
  kept_at timestamptz not null default clock_timestamp()
);

comment on table batch_file is 'The bytes of a file that was handed in on the web, kept until its batch is recorded and after.';
comment on column batch_file.checksum is 'SHA-256 of the bytes, hexadecimal.';
comment on column batch_file.name is 'The name under which it first came.';
comment on column batch_file.content is 'The bytes as they came.';
comment on column batch_file.received_at is 'When it first came.';

comment on table batch is 'One file brought in: how it was read, how far it is, what became of its rows.';
comment on column batch.id is 'Its number, for people.';
comment on column batch.file_name is 'The name of the file as its owner calls it.';
comment on column batch.checksum is 'SHA-256 of the file, by which the same file is known again.';
comment on column batch.known_source is 'The reader of a known source that read it; null: the general importer with the mapping.';
comment on column batch.mapping is 'How its columns were read, as data; null for a known source.';
comment on column batch.as_of_edtf is 'The day for which a person says the file holds; null: the day that the file or its source says.';
comment on column batch.source_id is 'The source of the registry that its rows became evidence of; null until something is recorded.';
comment on column batch.author is 'Who brought it in.';
comment on column batch.state is 'How far it is: draft, checking, checked, recording, recorded, failed, rolling back, rolled back.';
comment on column batch.step is 'What is being done, while it is: reading, matching, recording.';
comment on column batch.done is 'Rows done in this step.';
comment on column batch.total is 'Rows of this step; null while nobody knows.';
comment on column batch.problem is 'Why it failed, in words.';
comment on column batch.row_count is 'Rows of the file. Always the sum of the six counts that follow, once it is checked.';
comment on column batch.added is 'Rows that made a partnership known.';
comment on column batch.adds_evidence is 'Rows that say something new of a partnership on record.';
comment on column batch.conflicts is 'Rows that were recorded and contradict what is on record.';
comment on column batch.unchanged is 'Rows that say what this source had said already.';
comment on column batch.waiting is 'Rows that wait for a person to say which place is meant.';
comment on column batch.refused is 'Rows that make no claim that can be recorded, each with its reason.';
comment on column batch.preview is 'Some rows of each outcome, as the check found them, for the page.';
comment on column batch.created_at is 'When it came in.';
comment on column batch.finished_at is 'When it was recorded, failed or was rolled back.';
comment on column batch.revision is 'The revision that recorded it; null where nothing changed.';
comment on column batch.rolled_back_revision is 'The revision that took it back.';

comment on table batch_mention is 'A place as a batch names it, once for all its rows, and what the matching made of it.';
comment on column batch_mention.batch_id is 'The batch that names it.';
comment on column batch_mention.number is 'Its number in the batch, from 1.';
comment on column batch_mention.name is 'The name as written.';
comment on column batch_mention.name_key is 'The folded name, by which judgements on matches are found again.';
comment on column batch_mention.country is 'The country as written.';
comment on column batch_mention.country_code is 'The country as read, ISO 3166-1 alpha-2.';
comment on column batch_mention.language is 'BCP 47 language of the name, where it is known.';
comment on column batch_mention.level is 'The level that the file says.';
comment on column batch_mention.within is 'The division in which it lies, as written.';
comment on column batch_mention.latitude is 'Where the file says it lies, degrees north (WGS 84).';
comment on column batch_mention.longitude is 'Where the file says it lies, degrees east (WGS 84).';
comment on column batch_mention.geonames_id is 'The GeoNames id that the file states.';
comment on column batch_mention.wikidata_id is 'The Wikidata id that the file states.';
comment on column batch_mention.partner_place_id is 'The partner that helped to decide, where one did.';
comment on column batch_mention.outcome is 'matched, ambiguous or unknown.';
comment on column batch_mention.place_id is 'The place of the registry it was found to be; only of matched.';
comment on column batch_mention.gazetteer_id is 'The same in the gazetteer; alone while the registry does not have the place.';
comment on column batch_mention.score is 'How surely, 0 to 1.';
comment on column batch_mention.reasons is 'Why, as codes with what fills their words.';
comment on column batch_mention.candidates is 'The places that may be meant, where a person has to decide.';
comment on column batch_mention.judgement_id is 'The judgement of a person that decided, where one did.';
comment on column batch_mention.row_count is 'Rows of the batch that name it.';

comment on table batch_row is 'A row of a file, verbatim, and what became of it.';
comment on column batch_row.batch_id is 'The batch that it came with.';
comment on column batch_row.number is 'Its number in the batch, from 1.';
comment on column batch_row.line is 'Where a person finds it in the file: a line, a row of a sheet, the number of an item.';
comment on column batch_row.raw is 'The row as it stands in the file.';
comment on column batch_row.outcome is 'new, adds evidence, conflict, unchanged, waiting or refused.';
comment on column batch_row.mentions is 'The numbers of its mentions.';
comment on column batch_row.host is 'The position among its mentions of the one whose list the row stands in; null where it is nobody''s own.';
comment on column batch_row.reading is 'What it claims, kept while it waits.';
comment on column batch_row.issues is 'Why it is refused, or what a person should know of it.';
comment on column batch_row.citations is 'The citations that it became.';

comment on table column_mapping is 'How a shape of file was read the last time, to be proposed the next time.';
comment on column column_mapping.signature is 'The shape: the digest of its header.';
comment on column column_mapping.mapping is 'The mapping, as data.';
comment on column column_mapping.author is 'Who set it.';
comment on column column_mapping.kept_at is 'When it was last set.';
