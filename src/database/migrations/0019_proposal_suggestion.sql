-- What a reader suggested may become a proposal, and who comes to the one finds the other.

alter table proposal add column suggestion_id bigint references suggestion;
create index proposal_suggestion on proposal (suggestion_id) where suggestion_id is not null;

comment on column proposal.suggestion_id is 'The suggestion of a reader that it was made of; null: none.';
