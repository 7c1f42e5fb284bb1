-- Whose work in progress is. A batch and an article belong to the body for which they were handed in, or to the whole
-- registry; so does the way in which a shape of file is read. What is recorded from them is everybody's.

alter table batch add column body_id text references body;
alter table batch add column beyond_body boolean not null default false;
create index batch_body on batch (body_id);

alter table article add column body_id text references body;
create index article_body on article (body_id);

alter table column_mapping add column body_id text references body;
alter table column_mapping drop constraint column_mapping_pkey;
alter table column_mapping add unique nulls not distinct (signature, body_id);

alter table match_judgement add column asks_second boolean not null default false;

comment on column batch.body_id is 'The body for which it was handed in, whose members alone see it; null: the whole registry.';
comment on column batch.beyond_body is 'Whether rows are recorded that are about no place of the body: an editor of the whole registry says so.';
comment on column article.body_id is 'The body for which it was handed in, whose members alone see it; null: the whole registry.';
comment on column column_mapping.body_id is 'The body that reads files of this shape so; null: the whole registry.';
comment on column match_judgement.asks_second is 'Whether it counts only once a second person has said the same, for a body of the first asks for two.';
