-- Articles that people had read, with what was proposed and decided. Work in progress, without record time: what is
-- accepted becomes citations with revisions like any others, and the claim names its citation.

create table article (
  id bigint generated always as identity primary key,
  page text not null check (page <> ''),
  reading jsonb not null check (jsonb_typeof(reading) = 'object'),
  author text not null check (author <> ''),
  created_at timestamptz not null default clock_timestamp(),
  source_id text references source
);

create table article_claim (
  article_id bigint not null references article,
  number integer not null check (number > 0),
  proposal jsonb not null check (jsonb_typeof(proposal) = 'object'),
  decision text check (decision in ('accepted', 'corrected', 'refused')),
  decided_by text check (decided_by <> ''),
  decided_at timestamptz,
  reason text,
  citation_id text references citation,
  primary key (article_id, number),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check ((citation_id is not null) = (decision is not null and decision <> 'refused'))
);

comment on table article is 'A page that somebody had read for claims; work in progress.';
comment on column article.id is 'Number in addresses.';
comment on column article.page is 'The page as it was handed in: text or HTML.';
comment on column article.reading is 'What the reader made of it: language, anchor, metadata, marked sentences, what was set aside, questions.';
comment on column article.author is 'Who had it read.';
comment on column article.created_at is 'When it was read.';
comment on column article.source_id is 'The source it is described as; null until the first claim is accepted.';
comment on table article_claim is 'What a sentence of an article seems to claim, and what a person decided.';
comment on column article_claim.article_id is 'The article.';
comment on column article_claim.number is 'Position among the claims of the article, from 1.';
comment on column article_claim.proposal is 'The claim as the rules proposed it.';
comment on column article_claim.decision is 'accepted as proposed, corrected and accepted, or refused; null while nobody decided.';
comment on column article_claim.decided_by is 'Who decided.';
comment on column article_claim.decided_at is 'When it was decided.';
comment on column article_claim.reason is 'Why, in the words of who decided.';
comment on column article_claim.citation_id is 'The citation that an accepted claim became.';
