-- Counting: rules, and the ledger of published figures.

create table counting_rule (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  version integer not null check (version > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  known_from bigint not null references revision,
  primary key (id, version)
);

create table figure (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  known_from bigint not null references revision
);

create table figure_version (
  figure_id text not null references figure,
  citation_id text not null references citation,
  issuer_id text not null references organization,
  subject text not null,
  scope text not null,
  comparator text not null check (comparator in ('=', '>', '≥', '≈')),
  value numeric not null,
  unit text not null check (unit <> ''),
  as_of_edtf text, as_of_earliest date, as_of_latest date,
  period_edtf text, period_earliest date, period_latest date,
  measure text not null,
  pair_key text,
  rule jsonb check (jsonb_typeof(rule) = 'object'),
  note text,
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (figure_id, known_from),
  check (known_to > known_from)
);
create unique index figure_version_current on figure_version (figure_id) where known_to is null;
