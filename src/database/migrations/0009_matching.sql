-- Judgements on matches: what people decided that a name in a source means. Consulted before any matching.

create table match_judgement (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  name_key text not null,
  country text check (country <> ''),
  level text check (level in ('country', 'province', 'prefecture', 'city', 'district', 'county', 'village', 'other')),
  within text check (within <> ''),
  within_key text,
  verdict text not null check (verdict in ('same', 'not same', 'no place')),
  place_id text references place,
  gazetteer_id text check (gazetteer_id <> ''),
  reason text not null check (reason <> ''),
  author text not null check (author <> ''),
  judged_at timestamptz not null default clock_timestamp(),
  seconded_by text check (seconded_by <> ''),
  seconded_at timestamptz,
  known_from bigint not null references revision,
  known_to bigint references revision,
  check (known_to > known_from),
  check ((verdict = 'no place') = (place_id is null and gazetteer_id is null)),
  check ((within is null) = (within_key is null)),
  check ((seconded_by is null) = (seconded_at is null)),
  check (seconded_by <> author)
);
create index match_judgement_name on match_judgement (name_key) where known_to is null;

comment on table match_judgement is 'A person''s decision about what a name means: a place, not this place, or no place. Closed when taken back or replaced, never changed.';
comment on column match_judgement.id is 'Number of the judgement.';
comment on column match_judgement.name is 'The name as the source writes it.';
comment on column match_judgement.name_key is 'The name in the form in which names are compared here: letters as they are, in lower case, spaces and apostrophes made even.';
comment on column match_judgement.country is 'What the source says of the country, as read: its ISO 3166-1 code, several joined by a bar, or the words where they cannot be read; null: it says nothing.';
comment on column match_judgement.level is 'The level that the source says; null: it says none, and the judgement holds for the level of the place as well.';
comment on column match_judgement.within is 'The division in which the source says it lies, as written; null: it says none.';
comment on column match_judgement.within_key is 'The division in the form in which names are compared.';
comment on column match_judgement.verdict is 'same: it is this place; not same: it is not; no place: it is no place that could be recorded.';
comment on column match_judgement.place_id is 'The place of the registry that is meant, or not meant.';
comment on column match_judgement.gazetteer_id is 'The place of the gazetteer that is meant, or not meant; kept beside the other, as it may be linked to another later.';
comment on column match_judgement.reason is 'Why, in words that others can check.';
comment on column match_judgement.author is 'Who judged.';
comment on column match_judgement.judged_at is 'When it was judged; kept when it is seconded.';
comment on column match_judgement.seconded_by is 'Who else says so: where two persons are asked for, a judgement counts from then on.';
comment on column match_judgement.seconded_at is 'When it was seconded.';
comment on column match_judgement.known_from is 'The revision that recorded it, or its second.';
comment on column match_judgement.known_to is 'The revision that took it back or replaced it; null while it stands.';
