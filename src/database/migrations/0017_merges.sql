-- Merges of places, and what it takes to ask quickly what one revision did: which rows it brought and which it closed.

create table place_merge (
  merged_id text not null references place,
  into_id text not null references place,
  reason text not null check (reason <> ''),
  author text not null check (author <> ''),
  known_from bigint not null references revision,
  known_to bigint references revision,
  primary key (merged_id, known_from),
  check (merged_id <> into_id),
  check (known_to > known_from)
);
create unique index place_merge_current on place_merge (merged_id) where known_to is null;
create index place_merge_into on place_merge (into_id);

comment on table place_merge is 'Two places of the registry that a person found to be one: the one leads to the other. Merges are kept flat, so that one step leads to where a place stands.';
comment on column place_merge.merged_id is 'The place that leads to the other. It is described no more while the merge stands.';
comment on column place_merge.into_id is 'The place that stays, under which everything is told.';
comment on column place_merge.reason is 'Why they are one, in words others can check.';
comment on column place_merge.author is 'Who decided.';
comment on column place_merge.known_from is 'The revision that brought this row.';
comment on column place_merge.known_to is 'The revision that closed this row; null while it stands.';

create index citation_brought on citation (known_from);
create index citation_closed on citation (known_to) where known_to is not null;
create index citation_superseded_by on citation (superseded_by) where superseded_by is not null;
create index judgement_brought on judgement (known_from);
create index judgement_closed on judgement (known_to) where known_to is not null;
create index judgement_other on judgement (other_citation_id) where other_citation_id is not null;
create index source_version_brought on source_version (known_from);
create index source_version_closed on source_version (known_to) where known_to is not null;
create index organization_version_brought on organization_version (known_from);
create index organization_version_closed on organization_version (known_to) where known_to is not null;
create index place_version_brought on place_version (known_from);
create index place_version_closed on place_version (known_to) where known_to is not null;
create index place_version_parent on place_version (parent_id) where parent_id is not null;
create index place_name_brought on place_name (known_from);
create index place_name_closed on place_name (known_to) where known_to is not null;
create index figure_version_brought on figure_version (known_from);
create index figure_version_closed on figure_version (known_to) where known_to is not null;
create index citation_claimant_place on citation (claimant_place_id) where claimant_place_id is not null;
create index citation_claimant_organization on citation (claimant_organization_id) where claimant_organization_id is not null;
-- A claim keeps its judgements through its versions (`id~2`, `id~3`): they are sought by the id without its number.
create index judgement_base on judgement ((regexp_replace(citation_id, '~\d+$', '')));
