-- A succession is described anew like everything else: closed and brought again, so one id has a row a version.

alter table place_succession drop constraint place_succession_pkey;
alter table place_succession add primary key (id, known_from);
create unique index place_succession_current on place_succession (id) where known_to is null;
