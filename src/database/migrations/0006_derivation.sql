-- By which version of the rules the stored spells were derived, so that a program with newer rules derives them anew.

create table derivation (
  version integer primary key check (version > 0),
  known_from bigint not null references revision
);

comment on table derivation is 'The versions of the rules by which spells were derived from claims. The highest is that of the current spells.';
comment on column derivation.version is 'The version of the rules, counted by the program (SPELL_RULES).';
comment on column derivation.known_from is 'The revision that derived the spells by it.';
