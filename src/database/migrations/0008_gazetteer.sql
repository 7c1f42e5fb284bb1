-- The gazetteer: the world's populated places and divisions as GeoNames has them. Reference data that proposes places;
-- no claims, and without record time: what the registry takes from it is recorded there.

create table gazetteer_load (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('divisions-1', 'divisions-2', 'places', 'alternate-names', 'names-table', 'former-names')),
  file text not null check (file <> ''),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  lines_done bigint not null default 0 check (lines_done >= 0),
  added bigint not null default 0 check (added >= 0),
  changed bigint not null default 0 check (changed >= 0),
  removed bigint not null default 0 check (removed >= 0),
  passed_over bigint not null default 0 check (passed_over >= 0),
  refused bigint not null default 0 check (refused >= 0)
);
create index gazetteer_load_file on gazetteer_load (kind, checksum);

create table gazetteer_place (
  id text collate "C" primary key check (id ~ '^([0-9]+|[A-Z]{2}\.[^.\s]+(\.[^.\s]+)?)$'),
  geonames_id bigint check (geonames_id > 0),
  name text not null check (name <> ''),
  ascii_name text not null check (ascii_name <> ''),
  slug text collate "C" not null check (slug ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$'),
  feature text not null check (feature ~ '^[A-Z][A-Z0-9]*$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  admin1 text,
  admin2 text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  point_of text not null default 'itself' check (point_of in ('itself', 'seat', 'largest place')),
  population bigint check (population > 0),
  modified date,
  vanished_by bigint references gazetteer_load,
  check ((latitude is null) = (longitude is null))
);
create index gazetteer_place_slug on gazetteer_place (country, slug);

create table gazetteer_name (
  gazetteer_id text collate "C" not null references gazetteer_place,
  name text not null check (name <> ''),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  kind text not null check (kind in ('official', 'short', 'alias', 'former')),
  valid_edtf text, valid_earliest date, valid_latest date,
  origin text not null check (origin in ('places', 'alternate-names', 'names-table', 'former-names')),
  succession text check (succession in ('renamed', 'merged', 'split')),
  source text,
  note text,
  check (valid_earliest <= valid_latest)
);
create index gazetteer_name_place on gazetteer_name (gazetteer_id);

create table gazetteer_incoming_name (
  load_id bigint not null references gazetteer_load,
  gazetteer_id text collate "C" not null,
  name text not null check (name <> ''),
  language text,
  kind text not null,
  valid_edtf text, valid_earliest date, valid_latest date
);

create table gazetteer_link (
  gazetteer_id text collate "C" primary key references gazetteer_place,
  place_id text not null references place,
  basis text not null check (basis in ('geonames id', 'name', 'made from it')),
  linked_at timestamptz not null default clock_timestamp()
);
create index gazetteer_link_place on gazetteer_link (place_id);

comment on table gazetteer_load is 'A file that went into the gazetteer, or is going: how far, and what it changed; a load that was cut off goes on from there.';
comment on column gazetteer_load.id is 'Number of the load.';
comment on column gazetteer_load.kind is 'What the file holds: divisions of the first or second order, places, alternate names of GeoNames, a table of names by language, former names.';
comment on column gazetteer_load.file is 'Name of the file, or the address it came from.';
comment on column gazetteer_load.checksum is 'SHA-256 of the bytes of the file as it came, hexadecimal.';
comment on column gazetteer_load.bytes is 'Length of the file as it came, in bytes.';
comment on column gazetteer_load.started_at is 'When the load began.';
comment on column gazetteer_load.finished_at is 'When all of it was in; null while it runs, or since it was cut off.';
comment on column gazetteer_load.lines_done is 'How many lines of the unpacked file are in: a load that goes on begins behind them.';
comment on column gazetteer_load.added is 'Places or names that it added.';
comment on column gazetteer_load.changed is 'Places or names that it changed.';
comment on column gazetteer_load.removed is 'Places that it no longer had, which are marked, or names, which are taken out.';
comment on column gazetteer_load.passed_over is 'Lines of which the gazetteer takes nothing: of other things than populated places and divisions, of ids it does not have, older than what it holds.';
comment on column gazetteer_load.refused is 'Lines that could not be read.';

comment on table gazetteer_place is 'A populated place or a division as GeoNames describes it (CC BY 4.0): reference data, replaced by newer files, never a claim.';
comment on column gazetteer_place.id is 'The GeoNames id of a populated place, or the code of a division: 1797929, CN.25, AE.01.101.';
comment on column gazetteer_place.geonames_id is 'The GeoNames id; null for a division of which only the code is known.';
comment on column gazetteer_place.name is 'Main name in GeoNames, in Latin letters as a rule.';
comment on column gazetteer_place.ascii_name is 'The main name in plain ASCII letters.';
comment on column gazetteer_place.slug is 'The ASCII name as words joined by hyphens, of which the id of the registry''s place is made; empty where it has no letter.';
comment on column gazetteer_place.feature is 'Feature code of GeoNames: PPL and its kinds, ADM1, ADM2.';
comment on column gazetteer_place.country is 'ISO 3166-1 code of the country in which GeoNames puts it.';
comment on column gazetteer_place.admin1 is 'Code of its division of the first order within the country.';
comment on column gazetteer_place.admin2 is 'Code of its division of the second order within that.';
comment on column gazetteer_place.latitude is 'Latitude of its point, in degrees north (WGS 84); null for a division without one.';
comment on column gazetteer_place.longitude is 'Longitude of its point, in degrees east.';
comment on column gazetteer_place.point_of is 'Whose point it is: its own, or for a division that GeoNames gave without one, that of its seat or of its largest place.';
comment on column gazetteer_place.population is 'Number of inhabitants, to tell places of one name apart; null where GeoNames has none.';
comment on column gazetteer_place.modified is 'Day of its last change in GeoNames: an older line never replaces a newer one.';
comment on column gazetteer_place.vanished_by is 'The load whose file no longer had it; null while GeoNames has it. It is kept, because the registry may rest on it.';

comment on table gazetteer_name is 'A further name of a place or division of the gazetteer; the main one stands in gazetteer_place.';
comment on column gazetteer_name.gazetteer_id is 'The place or division named.';
comment on column gazetteer_name.name is 'The name as written.';
comment on column gazetteer_name.language is 'Language of the name, BCP 47; null where the file does not say it.';
comment on column gazetteer_name.kind is 'official (preferred in its language), short, alias, or former.';
comment on column gazetteer_name.valid_edtf is 'When the name was in use, as an EDTF interval; null when not known.';
comment on column gazetteer_name.valid_earliest is 'First day on which the name can have been in use.';
comment on column gazetteer_name.valid_latest is 'Last day on which the name can have been in use.';
comment on column gazetteer_name.origin is 'The kind of file that brought it; only a newer file of that kind takes it out.';
comment on column gazetteer_name.succession is 'For a former name, what became of its bearer: renamed, merged with others into this place, or split, of which this is one part.';
comment on column gazetteer_name.source is 'Where the name was taken from, in words; null where it is GeoNames.';
comment on column gazetteer_name.note is 'Anything a reader must know about the name.';

comment on table gazetteer_incoming_name is 'Names of a file of alternate names while it is being read; they go into gazetteer_name together when all are here.';
comment on column gazetteer_incoming_name.load_id is 'The load that brings it.';
comment on column gazetteer_incoming_name.gazetteer_id is 'The place or division named.';
comment on column gazetteer_incoming_name.name is 'The name as written.';
comment on column gazetteer_incoming_name.language is 'Language of the name, BCP 47; null where the file does not say it.';
comment on column gazetteer_incoming_name.kind is 'official, short, alias, or former.';
comment on column gazetteer_incoming_name.valid_edtf is 'When the name was in use, as an EDTF interval; null when not known.';
comment on column gazetteer_incoming_name.valid_earliest is 'First day on which the name can have been in use.';
comment on column gazetteer_incoming_name.valid_latest is 'Last day on which the name can have been in use.';

comment on table gazetteer_link is 'Which place of the registry a place or division of the gazetteer is; several of the gazetteer may be one of the registry, as Beijing the city and Beijing the division.';
comment on column gazetteer_link.gazetteer_id is 'The place or division of the gazetteer.';
comment on column gazetteer_link.place_id is 'The place of the registry.';
comment on column gazetteer_link.basis is 'Why they are the same: the GeoNames id, country and name at the same level, or the registry''s place was made from it.';
comment on column gazetteer_link.linked_at is 'When it was linked.';
