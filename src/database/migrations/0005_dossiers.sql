-- Dossiers: what sources say of everything that is not a partnership: projects, deliverables, forums, programmes,
-- people, organizations, investments. One citation tells of one subject, in one or more statements: a value each.

create table subject (
  kind text not null check (kind ~ '^[a-z]+( [a-z]+)*$'),
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  known_from bigint not null references revision,
  primary key (kind, id)
);

create table subject_claim (
  citation_id text primary key references citation,
  subject_kind text not null,
  subject_id text not null,
  foreign key (subject_kind, subject_id) references subject
);
create index subject_claim_subject on subject_claim (subject_kind, subject_id);

create table statement (
  citation_id text not null references subject_claim,
  ordinal smallint not null check (ordinal > 0),
  property text not null check (property ~ '^[a-z]+( [a-z]+)*$'),
  value_type text not null check (value_type in ('text', 'code', 'number', 'money', 'day', 'site',
    'place', 'organization', 'group', 'partnership', 'source', 'citation', 'figure', 'subject')),
  text text check (text <> ''),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  search_key text,
  code text check (code <> ''),
  number numeric,
  comparator text check (comparator in ('=', '>', '≥', '≈')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  site jsonb check (jsonb_typeof(site) = 'object'),
  place_id text references place,
  organization_id text references organization,
  group_id text references country_group,
  partnership_id text references partnership,
  source_id text references source,
  other_citation_id text references citation,
  figure_id text references figure,
  other_kind text,
  other_id text,
  role text check (role <> ''),
  on_verbatim text, on_edtf text, on_earliest date, on_latest date,
  primary key (citation_id, ordinal),
  foreign key (other_kind, other_id) references subject,
  check (on_earliest <= on_latest),
  check ((on_edtf is null) = (on_earliest is null) and (on_edtf is null) = (on_latest is null)),
  check ((value_type = 'text') = (text is not null)),
  check (language is null or value_type = 'text'),
  check ((value_type = 'code') = (code is not null)),
  check ((value_type in ('number', 'money')) = (number is not null)),
  check ((value_type in ('number', 'money')) = (comparator is not null)),
  check ((value_type = 'money') = (currency is not null)),
  check (value_type <> 'day' or on_edtf is not null),
  check ((value_type = 'site') = (site is not null)),
  check ((value_type = 'place') = (place_id is not null)),
  check ((value_type = 'organization') = (organization_id is not null)),
  check ((value_type = 'group') = (group_id is not null)),
  check ((value_type = 'partnership') = (partnership_id is not null)),
  check ((value_type = 'source') = (source_id is not null)),
  check ((value_type = 'citation') = (other_citation_id is not null)),
  check ((value_type = 'figure') = (figure_id is not null)),
  check ((value_type = 'subject') = (other_id is not null) and (other_id is null) = (other_kind is null))
);
create index statement_search on statement using gin (search_key gin_trgm_ops);
create index statement_place on statement (place_id) where place_id is not null;
create index statement_organization on statement (organization_id) where organization_id is not null;
create index statement_partnership on statement (partnership_id) where partnership_id is not null;
create index statement_other on statement (other_kind, other_id) where other_id is not null;

-- Two subjects that a person found to be one. Both stay; the one leads to the other, and the reader is told why.
create table subject_merge (
  kind text not null,
  merged_id text not null,
  into_id text not null,
  reason text not null check (reason <> ''),
  author text not null check (author <> ''),
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (kind, merged_id, known_from),
  foreign key (kind, merged_id) references subject,
  foreign key (kind, into_id) references subject,
  check (merged_id <> into_id),
  check (known_to > known_from)
);
create unique index subject_merge_current on subject_merge (kind, merged_id) where known_to is null;

comment on table subject is 'What a dossier is about: a project, a forum, a person. Its name and everything else are statements.';
comment on column subject.kind is 'The kind of thing: project, deliverable list, forum, programme, person, organization, investment.';
comment on column subject.id is 'Its id among its kind, in addresses for ever.';
comment on column subject.known_from is 'The revision that first spoke of it.';
comment on table subject_claim is 'A citation that tells of a subject. What it states stands in its statements.';
comment on column subject_claim.citation_id is 'The citation: source, place in it, words, claimant, record time.';
comment on column subject_claim.subject_kind is 'The kind of the subject that it tells of.';
comment on column subject_claim.subject_id is 'The id of the subject that it tells of.';
comment on table statement is 'One value that one citation states of its subject. Values that contradict each other stand side by side.';
comment on column statement.citation_id is 'The citation that states it.';
comment on column statement.ordinal is 'Its number within the citation, from 1.';
comment on column statement.property is 'What is stated: title, date, place, status, partner. The kind of the subject says which it may have.';
comment on column statement.value_type is 'Which of the value columns holds the value; exactly that one is filled.';
comment on column statement.text is 'A text as the source writes it, or as translated where the language says so.';
comment on column statement.language is 'BCP 47 language of the text.';
comment on column statement.search_key is 'The text in lower case with its Latin reading, for search.';
comment on column statement.code is 'A word of a closed list (a status, a field), or a code of a public vocabulary (DAC sector, SDG).';
comment on column statement.number is 'A count, or an amount of money in units of its currency.';
comment on column statement.comparator is 'How the number is meant: =, >, ≥, ≈.';
comment on column statement.currency is 'ISO 4217 code of an amount.';
comment on column statement.site is 'A GeoJSON geometry (RFC 7946): point, line or area, longitude before latitude.';
comment on column statement.place_id is 'A place that is the value.';
comment on column statement.organization_id is 'An organization that is the value.';
comment on column statement.group_id is 'A group of countries that is the value.';
comment on column statement.partnership_id is 'A partnership that is the value.';
comment on column statement.source_id is 'A source that is itself the thing meant, such as the paper that a list of deliverables stands in.';
comment on column statement.other_citation_id is 'A citation: the claim of an act, for an outcome that is a signed instrument.';
comment on column statement.figure_id is 'A published figure of the ledger.';
comment on column statement.other_kind is 'The kind of another subject.';
comment on column statement.other_id is 'The id of another subject.';
comment on column statement.role is 'In which role, or of which sort: organiser, beneficiary; women, youth; grant, contract.';
comment on column statement.on_verbatim is 'When it was so, in the source''s words.';
comment on column statement.on_edtf is 'When it was so: the day of a status, the time of an event, the period of a figure, as EDTF.';
comment on column statement.on_earliest is 'First possible day of it.';
comment on column statement.on_latest is 'Last possible day of it.';
comment on table subject_merge is 'Two subjects judged to be one. The merged one leads to the other, which shows the statements of both.';
comment on column subject_merge.kind is 'The kind of both.';
comment on column subject_merge.merged_id is 'The one that leads elsewhere now.';
comment on column subject_merge.into_id is 'The one that it leads to.';
comment on column subject_merge.reason is 'Why they are one.';
comment on column subject_merge.author is 'Who judged so.';
comment on column subject_merge.known_from is 'The revision that merged them.';
comment on column subject_merge.known_to is 'The revision that parted them again; null while they are one.';
