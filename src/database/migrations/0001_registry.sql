-- The registry: evidence, places, groups, organizations, partnerships.
--
-- Conventions
--   known_from / known_to  record time: the revision that brought a row and the one that closed it (null: still known).
--                          Rows are closed, never changed; "as known at R" is known_from <= R and (known_to is null or known_to > R).
--   *_edtf, *_verbatim, *_earliest, *_latest  a partial date: EDTF, the words it was read from, and its bounds
--                          (inclusive days; -infinity and infinity where there is none).
--   Spells are half-open: [from, to), each end with its earliest and latest day.

create extension if not exists pg_trgm;

create table revision (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  author text not null check (author <> ''),
  summary text not null check (summary <> '')
);

-- Evidence ------------------------------------------------------------------------------------------------------

create table source (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  known_from bigint not null references revision
);

create table source_version (
  source_id text not null references source,
  kind text not null check (kind in ('official', 'news', 'encyclopedia', 'aggregator', 'book', 'document')),
  title text not null check (title <> ''),
  publisher text,
  url text check (url ~ '^https?://'),
  published_edtf text, published_earliest date, published_latest date,
  retrieved_edtf text, retrieved_earliest date, retrieved_latest date,
  language text,
  carrier_note text,
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (source_id, known_from),
  check (known_to > known_from),
  check (published_earliest <= published_latest),
  check (retrieved_earliest <= retrieved_latest)
);
create unique index source_version_current on source_version (source_id) where known_to is null;

create table place (
  id text primary key check (id ~ '^[a-z]{2}(-[a-z0-9]+)*$'),
  known_from bigint not null references revision
);

create table organization (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  known_from bigint not null references revision
);

create table organization_version (
  organization_id text not null references organization,
  kind text,
  country text check (country ~ '^[A-Z]{2}$'),
  names jsonb not null check (jsonb_typeof(names) = 'object'),
  note text,
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (organization_id, known_from),
  check (known_to > known_from)
);
create unique index organization_version_current on organization_version (organization_id) where known_to is null;

create table citation (
  id text primary key check (id <> ''),
  source_id text not null references source,
  locator text,
  excerpt text,
  claimant_place_id text references place,
  claimant_organization_id text references organization,
  capacity text not null check (capacity in ('party', 'registrar', 'association', 'third party')),
  as_of_edtf text, as_of_earliest date, as_of_latest date,
  note text,
  fingerprint text not null,
  superseded_by text references citation,
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (known_to > known_from),
  check (as_of_earliest <= as_of_latest),
  check (capacity <> 'party' or claimant_place_id is not null),
  check (num_nonnulls(claimant_place_id, claimant_organization_id) <= 1)
);
create index citation_source on citation (source_id);

create table judgement (
  id bigint generated always as identity primary key,
  citation_id text not null references citation,
  kind text not null check (kind in ('accept', 'reject', 'same-act', 'other-act')),
  other_citation_id text references citation,
  reason text not null check (reason <> ''),
  author text not null check (author <> ''),
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (known_to > known_from),
  check ((kind = 'same-act') = (other_citation_id is not null)),
  check (other_citation_id <> citation_id)
);
create index judgement_citation on judgement (citation_id);

-- Places --------------------------------------------------------------------------------------------------------

create table place_version (
  place_id text not null references place,
  level text not null check (level in ('country', 'province', 'prefecture', 'city', 'district', 'county', 'village', 'other')),
  level_local text,
  first_order boolean not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  parent_id text references place,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  population bigint check (population >= 0),
  geonames_id bigint,
  wikidata_id text check (wikidata_id ~ '^Q[0-9]+$'),
  point_source text,
  note text,
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (place_id, known_from),
  check (known_to > known_from),
  check (parent_id <> place_id),
  check ((level = 'country') = (parent_id is null)),
  check ((latitude is null) = (longitude is null))
);
create unique index place_version_current on place_version (place_id) where known_to is null;
create index place_version_country on place_version (country) where known_to is null;

create table place_name (
  id bigint generated always as identity primary key,
  place_id text not null references place,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('official', 'short', 'alias', 'former')),
  valid_edtf text, valid_earliest date, valid_latest date,
  search_key text not null,
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (known_to > known_from),
  check (valid_earliest <= valid_latest)
);
create unique index place_name_current on place_name (place_id, language, kind, name) where known_to is null;
create index place_name_place on place_name (place_id);
create index place_name_search on place_name using gin (search_key gin_trgm_ops) where known_to is null;

create table place_succession (
  id text primary key,
  predecessor_id text not null references place,
  successor_id text not null references place,
  kind text not null check (kind in ('renamed', 'merged', 'split')),
  on_edtf text not null, on_verbatim text, on_earliest date not null, on_latest date not null,
  citation_id text references citation,
  note text,
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (known_to > known_from),
  check (predecessor_id <> successor_id),
  check (on_earliest <= on_latest)
);

-- Groups --------------------------------------------------------------------------------------------------------

create table country_group (
  id text primary key check (id ~ '^[A-Za-z0-9-]+$'),
  names jsonb not null check (jsonb_typeof(names) = 'object'),
  known_from bigint not null references revision
);

create table membership (
  citation_id text primary key references citation,
  group_id text not null references country_group,
  country text not null check (country ~ '^[A-Z]{2}$'),
  role text not null check (role <> ''),
  founding boolean not null,
  from_edtf text not null, from_earliest date not null, from_latest date not null,
  to_edtf text not null, to_earliest date not null, to_latest date not null,
  check (from_earliest <= from_latest),
  check (to_earliest <= to_latest),
  check (from_earliest <= to_latest)
);
create index membership_group on membership (group_id, country);

-- Partnerships --------------------------------------------------------------------------------------------------

create table partnership (
  id text primary key check (id <> ''),
  known_from bigint not null references revision
);

create table partnership_party (
  partnership_id text not null references partnership,
  place_id text not null references place,
  ordinal smallint not null,
  primary key (partnership_id, place_id),
  unique (partnership_id, ordinal)
);
create index partnership_party_place on partnership_party (place_id);

create table partnership_pair (
  partnership_id text not null references partnership,
  place_id text not null references place,
  other_id text not null references place,
  primary key (partnership_id, place_id, other_id),
  check (place_id <> other_id)
);

create table act_claim (
  citation_id text primary key references citation,
  partnership_id text not null references partnership,
  form text not null check (form in ('letter of intent', 'memorandum', 'agreement', 'protocol', 'declaration', 'resolution', 'plan', 'statement', 'list entry', 'not stated')),
  effect text not null check (effect in ('proposes', 'intends', 'establishes', 'renews', 'suspends', 'resumes', 'ends', 'does not renew', 'expires', 'denies', 'confirms', 'lists')),
  strength text check (strength in ('unspecified', 'friendly-cooperation', 'sister')),
  label text,
  step text not null check (step in ('proposed', 'announced', 'signed', 'approved', 'ratified', 'effective', 'not stated')),
  on_verbatim text, on_edtf text, on_earliest date, on_latest date,
  derived boolean not null,
  term_years smallint check (term_years > 0),
  term_note text,
  check ((effect in ('establishes', 'lists', 'renews', 'confirms')) or strength is null),
  check (effect <> 'establishes' or strength is not null),
  check (on_earliest <= on_latest),
  check ((on_edtf is null) = (on_earliest is null) and (on_edtf is null) = (on_latest is null))
);
create index act_claim_partnership on act_claim (partnership_id);

create table activity (
  citation_id text primary key references citation,
  partnership_id text references partnership,
  kind text not null check (kind in ('visit', 'exchange', 'ceremony', 'shipment', 'training', 'dormancy report', 'other')),
  label text,
  on_verbatim text, on_edtf text, on_earliest date, on_latest date,
  check (on_earliest <= on_latest)
);
create index activity_partnership on activity (partnership_id);

create table spell (
  partnership_id text not null references partnership,
  kinds bigint not null check (kinds > 0),
  evidence_lo smallint not null,
  evidence_hi smallint not null,
  variants integer not null check (variants > 0),
  from_earliest date not null,
  from_latest date not null,
  to_earliest date not null,
  to_latest date not null,
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (evidence_lo between 0 and evidence_hi and evidence_hi <= 5),
  check (known_to > known_from),
  check (from_earliest < to_latest)
);
create index spell_current on spell (partnership_id) where known_to is null;
create index spell_known on spell (partnership_id, known_from);
