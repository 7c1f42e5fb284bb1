-- A claim may have more statements than a small number counts: an activity of IATI has one for each of its parts.
alter table statement alter column ordinal type integer;
