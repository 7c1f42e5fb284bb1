-- Accounts, bodies and what they may. None of it has record time: it says who may work here, not what is so. What
-- somebody records carries their name as author of its revision. Secrets are kept as SHA-256 of 32 random bytes.

create table body (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('city office', 'association', 'secretariat', 'other')),
  name text not null check (name <> ''),
  organization_id text references organization,
  language text not null default 'en' check (language in ('en', 'zh-Hans', 'ru')),
  two_persons boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz
);

create table body_place (
  body_id text not null references body,
  place_id text not null references place,
  primary key (body_id, place_id)
);
create index body_place_place on body_place (place_id);

create table body_delegation (
  id bigint generated always as identity primary key,
  body_id text not null references body,
  to_body_id text not null references body,
  role text not null check (role in ('reader', 'contributor', 'editor', 'registrar')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  ended_at timestamptz,
  check (body_id <> to_body_id)
);
create index body_delegation_to on body_delegation (to_body_id) where ended_at is null;

create table account (
  id bigint generated always as identity primary key,
  email text check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  language text not null default 'en' check (language in ('en', 'zh-Hans', 'ru')),
  password text,
  password_changed_at timestamptz,
  email_proven_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  disabled_at timestamptz,
  erased_at timestamptz,
  check ((erased_at is null) or (email is null and password is null))
);
create unique index account_email on account (email);
create unique index account_name on account (lower(name));

create table account_identity (
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  account_id bigint not null references account,
  created_at timestamptz not null default clock_timestamp(),
  primary key (issuer, subject)
);
create index account_identity_account on account_identity (account_id);

create table role_grant (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  body_id text references body,
  role text not null check (role in ('reader', 'contributor', 'editor', 'registrar', 'administrator')),
  granted_by text not null check (granted_by <> ''),
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create unique index role_grant_standing on role_grant (account_id, coalesce(body_id, '')) where ended_at is null;

create table session (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  account_id bigint not null references account,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  browser text
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table api_token (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  name text not null check (name <> ''),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (scopes <@ array['read', 'propose', 'review', 'import', 'administer']),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on api_token (account_id);

create table account_link (
  id bigint generated always as identity primary key,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('first administrator', 'invitation', 'new password')),
  account_id bigint references account,
  email text,
  body_id text references body,
  role text check (role in ('reader', 'contributor', 'editor', 'registrar', 'administrator')),
  language text not null default 'en' check (language in ('en', 'zh-Hans', 'ru')),
  only_mailed boolean not null default false,
  created_by text not null check (created_by <> ''),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check ((purpose = 'new password') = (account_id is not null)),
  check ((purpose = 'invitation') = (role is not null))
);

create table oidc_attempt (
  state_hash text primary key check (state_hash ~ '^[0-9a-f]{64}$'),
  nonce text not null,
  verifier text not null,
  goes_to text not null,
  link_hash text,
  expires_at timestamptz not null
);

comment on table body is 'Who works here together: a city office, an association, a secretariat. It owns the records of its places.';
comment on column body.id is 'Stable identifier, lower-case words joined by hyphens.';
comment on column body.kind is 'What sort of body it is.';
comment on column body.name is 'Its name, as its members write it.';
comment on column body.organization_id is 'The same body as an organization of the registry, where it is one.';
comment on column body.language is 'The language of what it is sent.';
comment on column body.two_persons is 'Whether a change is published only when a second person says yes.';
comment on column body.created_at is 'When it was entered.';
comment on column body.closed_at is 'When it stopped working here; null while it does.';

comment on table body_place is 'A place whose records a body keeps. Several bodies may keep those of one place.';
comment on column body_place.body_id is 'The body that keeps the records.';
comment on column body_place.place_id is 'The place whose records it keeps.';

comment on table body_delegation is 'One body lets another act for it, up to a role.';
comment on column body_delegation.id is 'Number of the delegation.';
comment on column body_delegation.body_id is 'The body that lets another act for it.';
comment on column body_delegation.to_body_id is 'The body that may act; its members have the lower of this role and their own.';
comment on column body_delegation.role is 'The most that they may.';
comment on column body_delegation.created_at is 'When it was given.';
comment on column body_delegation.expires_at is 'When it ends by itself; null where it does not.';
comment on column body_delegation.ended_at is 'When it was taken back; null while it holds.';

comment on table account is 'Who signs in. Erased, it keeps its number, and a name that says nothing.';
comment on column account.id is 'Number of the account.';
comment on column account.email is 'Its e-mail address in lower case; null once it is erased.';
comment on column account.name is 'The name under which its changes are kept; unique, whatever the case of its letters.';
comment on column account.language is 'The language of what it is sent.';
comment on column account.password is 'Argon2id of its password, in PHC form; null where it signs in elsewhere only.';
comment on column account.password_changed_at is 'When the password was last set.';
comment on column account.email_proven_at is 'When it was first seen that who signs in has the e-mail address; null where nobody has seen it.';
comment on column account.created_at is 'When it was made.';
comment on column account.disabled_at is 'When it was shut; null while it may sign in.';
comment on column account.erased_at is 'When the person behind it was erased; null while they are not.';

comment on table account_identity is 'What an OpenID provider calls an account.';
comment on column account_identity.issuer is 'The provider''s issuer identifier.';
comment on column account_identity.subject is 'The provider''s identifier of the person.';
comment on column account_identity.account_id is 'The account that signs in so.';
comment on column account_identity.created_at is 'When the two were first joined.';

comment on table role_grant is 'A role that an account has in a body, or in the whole registry.';
comment on column role_grant.id is 'Number of the grant.';
comment on column role_grant.account_id is 'The account.';
comment on column role_grant.body_id is 'The body; null for the whole registry.';
comment on column role_grant.role is 'What it may do there.';
comment on column role_grant.granted_by is 'Who gave it.';
comment on column role_grant.created_at is 'When it was given.';
comment on column role_grant.ended_at is 'When it was taken back or replaced; null while it holds.';

comment on table session is 'A browser that is signed in.';
comment on column session.secret_hash is 'SHA-256 of what its cookie holds.';
comment on column session.account_id is 'Who is signed in.';
comment on column session.created_at is 'When they signed in.';
comment on column session.seen_at is 'When it was last used, to within a few minutes.';
comment on column session.expires_at is 'When it ends.';
comment on column session.browser is 'What the browser calls itself, so that the owner can tell it from others.';

comment on table api_token is 'What a program shows in place of a session.';
comment on column api_token.id is 'Number of the token.';
comment on column api_token.account_id is 'For whom it acts: it may never do more than they.';
comment on column api_token.name is 'What its owner calls it.';
comment on column api_token.secret_hash is 'SHA-256 of the token.';
comment on column api_token.scopes is 'What it may be used for.';
comment on column api_token.created_at is 'When it was made.';
comment on column api_token.expires_at is 'When it ends.';
comment on column api_token.used_at is 'When it was last used, to within a few minutes.';
comment on column api_token.revoked_at is 'When it was taken back; null while it stands.';

comment on table account_link is 'A link that is good once: to become the first administrator, to accept an invitation, to set a new password.';
comment on column account_link.id is 'Number of the link.';
comment on column account_link.secret_hash is 'SHA-256 of what its address holds.';
comment on column account_link.purpose is 'The one thing it is good for.';
comment on column account_link.account_id is 'Whose password is set; null for the others.';
comment on column account_link.email is 'The address that was invited, where one was named.';
comment on column account_link.body_id is 'The body invited to; null for the whole registry.';
comment on column account_link.role is 'The role that an invitation brings.';
comment on column account_link.language is 'The language of its page and mail.';
comment on column account_link.only_mailed is 'Whether nobody but the address was given it, so that who uses it has the address.';
comment on column account_link.created_by is 'Who made it.';
comment on column account_link.created_at is 'When it was made.';
comment on column account_link.expires_at is 'When it ends.';
comment on column account_link.used_at is 'When it was used; null while it is not.';
comment on column account_link.revoked_at is 'When it was taken back; null while it stands.';

comment on table oidc_attempt is 'A sign-in at an OpenID provider that is under way.';
comment on column oidc_attempt.state_hash is 'SHA-256 of the state that the provider sends back, which the browser holds too.';
comment on column oidc_attempt.nonce is 'What the provider''s answer must repeat.';
comment on column oidc_attempt.verifier is 'The secret behind the code challenge (PKCE).';
comment on column oidc_attempt.goes_to is 'Where to go afterwards, within the site.';
comment on column oidc_attempt.link_hash is 'The invitation that is being accepted this way; null for a plain sign-in.';
comment on column oidc_attempt.expires_at is 'When it is too late.';
