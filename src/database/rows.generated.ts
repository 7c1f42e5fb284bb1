// Made from src/database/migrations by "npm run generate". Do not edit.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Account {
  /**
   * When it was made.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it was shut; null while it may sign in.
   */
  disabled_at: Timestamp | null;
  /**
   * Its e-mail address in lower case; null once it is erased.
   */
  email: string | null;
  /**
   * When it was first seen that who signs in has the e-mail address; null where nobody has seen it.
   */
  email_proven_at: Timestamp | null;
  /**
   * When the person behind it was erased; null while they are not.
   */
  erased_at: Timestamp | null;
  /**
   * Number of the account.
   */
  id: Generated<number>;
  /**
   * The language of what it is sent.
   */
  language: Generated<string>;
  /**
   * The name under which its changes are kept; unique, whatever the case of its letters.
   */
  name: string;
  /**
   * Argon2id of its password, in PHC form; null where it signs in elsewhere only.
   */
  password: string | null;
  /**
   * When the password was last set.
   */
  password_changed_at: Timestamp | null;
}

export interface AccountIdentity {
  /**
   * The account that signs in so.
   */
  account_id: number;
  /**
   * When the two were first joined.
   */
  created_at: Generated<Timestamp>;
  /**
   * The provider's issuer identifier.
   */
  issuer: string;
  /**
   * The provider's identifier of the person.
   */
  subject: string;
}

export interface AccountLink {
  /**
   * Whose password is set; null for the others.
   */
  account_id: number | null;
  /**
   * The body invited to; null for the whole registry.
   */
  body_id: string | null;
  /**
   * When it was made.
   */
  created_at: Generated<Timestamp>;
  /**
   * Who made it.
   */
  created_by: string;
  /**
   * The address that was invited, where one was named.
   */
  email: string | null;
  /**
   * When it ends.
   */
  expires_at: Timestamp;
  /**
   * Number of the link.
   */
  id: Generated<number>;
  /**
   * The language of its page and mail.
   */
  language: Generated<string>;
  /**
   * Whether nobody but the address was given it, so that who uses it has the address.
   */
  only_mailed: Generated<boolean>;
  /**
   * The one thing it is good for.
   */
  purpose: string;
  /**
   * When it was taken back; null while it stands.
   */
  revoked_at: Timestamp | null;
  /**
   * The role that an invitation brings.
   */
  role: string | null;
  /**
   * SHA-256 of what its address holds.
   */
  secret_hash: string;
  /**
   * When it was used; null while it is not.
   */
  used_at: Timestamp | null;
}

export interface ActClaim {
  /**
   * The citation that says it, and with it the record time of the claim.
   */
  citation_id: string;
  /**
   * Whether the date was worked out (say, from an anniversary) and not written in the source.
   */
  derived: boolean;
  /**
   * What the act does to the tie: proposes, intends, establishes, renews, suspends, resumes, ends, lists and so on.
   */
  effect: string;
  /**
   * What the act is as a document: agreement, memorandum, list entry and so on; not stated where the source is silent.
   */
  form: string;
  /**
   * The registrar's own word for the kind of act, verbatim.
   */
  label: string | null;
  /**
   * First day that date can mean.
   */
  on_earliest: string | null;
  /**
   * Date of the step, as EDTF; null when no date is given.
   */
  on_edtf: string | null;
  /**
   * Last day that date can mean.
   */
  on_latest: string | null;
  /**
   * The words the date was read from.
   */
  on_verbatim: string | null;
  /**
   * The partnership the act belongs to.
   */
  partnership_id: string;
  /**
   * Which step of the act the date is of: proposed, announced, signed, approved, ratified, effective, or not stated.
   */
  step: string;
  /**
   * Strength of the tie the act speaks of: unspecified, friendly-cooperation or sister; null where the effect has none.
   */
  strength: string | null;
  /**
   * What the act says on its term and renewal, in words.
   */
  term_note: string | null;
  /**
   * For how many years the act holds, where it says so.
   */
  term_years: number | null;
}

export interface Activity {
  /**
   * The citation that tells of it, and with it the record time of the claim.
   */
  citation_id: string;
  /**
   * What was done: visit, exchange, ceremony, shipment, training, dormancy report, or other.
   */
  kind: string;
  /**
   * The source's own word for it.
   */
  label: string | null;
  /**
   * First day that date can mean.
   */
  on_earliest: string | null;
  /**
   * When it was done, as EDTF.
   */
  on_edtf: string | null;
  /**
   * Last day that date can mean.
   */
  on_latest: string | null;
  /**
   * The words the date was read from.
   */
  on_verbatim: string | null;
  /**
   * The partnership it belongs to; null when none is recorded.
   */
  partnership_id: string | null;
}

export interface ApiToken {
  /**
   * For whom it acts: it may never do more than they.
   */
  account_id: number;
  /**
   * When it was made.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it ends.
   */
  expires_at: Timestamp;
  /**
   * Number of the token.
   */
  id: Generated<number>;
  /**
   * What its owner calls it.
   */
  name: string;
  /**
   * When it was taken back; null while it stands.
   */
  revoked_at: Timestamp | null;
  /**
   * What it may be used for.
   */
  scopes: string[];
  /**
   * SHA-256 of the token.
   */
  secret_hash: string;
  /**
   * When it was last used, to within a few minutes.
   */
  used_at: Timestamp | null;
}

export interface Article {
  /**
   * Who had it read.
   */
  author: string;
  /**
   * The body for which it was handed in, whose members alone see it; null: the whole registry.
   */
  body_id: string | null;
  /**
   * When it was read.
   */
  created_at: Generated<Timestamp>;
  /**
   * Number in addresses.
   */
  id: Generated<number>;
  /**
   * The page as it was handed in: text or HTML.
   */
  page: string;
  /**
   * What the reader made of it: language, anchor, metadata, marked sentences, what was set aside, questions.
   */
  reading: Json;
  /**
   * The source it is described as; null until the first claim is accepted.
   */
  source_id: string | null;
}

export interface ArticleClaim {
  /**
   * The article.
   */
  article_id: number;
  /**
   * The citation that an accepted claim became.
   */
  citation_id: string | null;
  /**
   * When it was decided.
   */
  decided_at: Timestamp | null;
  /**
   * Who decided.
   */
  decided_by: string | null;
  /**
   * accepted as proposed, corrected and accepted, or refused; null while nobody decided.
   */
  decision: string | null;
  /**
   * Position among the claims of the article, from 1.
   */
  number: number;
  /**
   * The claim as the rules proposed it.
   */
  proposal: Json;
  /**
   * Why, in the words of who decided.
   */
  reason: string | null;
}

export interface Attachment {
  /**
   * Who handed it in.
   */
  account_id: number;
  /**
   * The body that keeps it; null: the whole registry.
   */
  body_id: string | null;
  /**
   * What it was called where it came from, without what a file name may not hold.
   */
  file_name: string;
  /**
   * The file, by the digest of its bytes.
   */
  hash: string;
  /**
   * Number of the attachment.
   */
  id: Generated<number>;
  /**
   * The proposal that brought it; null where none did.
   */
  proposal_id: number | null;
  /**
   * The record that it belongs to, as the path of its page; null while it is only in a proposal.
   */
  record: string | null;
  /**
   * When it was taken away; null while it is there.
   */
  removed_at: Timestamp | null;
  /**
   * Who took it away; null while it is there.
   */
  removed_by: number | null;
  /**
   * Whose it is and on what terms, in words; null where nobody said.
   */
  rights: string | null;
  /**
   * What it is, in the words of who handed it in.
   */
  title: string;
  /**
   * When it was handed in.
   */
  uploaded_at: Generated<Timestamp>;
  /**
   * Who may see it once it belongs to a record: everybody, or the body's own people.
   */
  visibility: string;
}

export interface AttachmentFile {
  /**
   * The bytes; null once no use of them is left.
   */
  content: Buffer | null;
  /**
   * SHA-256 of the content, in hexadecimal: of what is kept, after places and cameras were taken out of a photo.
   */
  hash: string;
  /**
   * When it first came in.
   */
  received_at: Generated<Timestamp>;
  /**
   * How many bytes it has.
   */
  size: number;
  /**
   * What it is, told by its content.
   */
  type: string;
}

export interface Batch {
  /**
   * Rows that made a partnership known.
   */
  added: Generated<number>;
  /**
   * Rows that say something new of a partnership on record.
   */
  adds_evidence: Generated<number>;
  /**
   * The day for which a person says the file holds; null: the day that the file or its source says.
   */
  as_of_edtf: string | null;
  /**
   * Who brought it in.
   */
  author: string;
  /**
   * Whether rows are recorded that are about no place of the body: an editor of the whole registry says so.
   */
  beyond_body: Generated<boolean>;
  /**
   * The body for which it was handed in, whose members alone see it; null: the whole registry.
   */
  body_id: string | null;
  /**
   * SHA-256 of the file, by which the same file is known again.
   */
  checksum: string;
  /**
   * Rows that were recorded and contradict what is on record.
   */
  conflicts: Generated<number>;
  /**
   * When it came in.
   */
  created_at: Generated<Timestamp>;
  /**
   * Rows done in this step.
   */
  done: Generated<number>;
  /**
   * The name of the file as its owner calls it.
   */
  file_name: string;
  /**
   * When it was recorded, failed or was rolled back.
   */
  finished_at: Timestamp | null;
  /**
   * Its number, for people.
   */
  id: Generated<number>;
  /**
   * The reader of a known source that read it; null: the general importer with the mapping.
   */
  known_source: string | null;
  /**
   * How its columns were read, as data; null for a known source.
   */
  mapping: Json | null;
  /**
   * Some rows of each outcome, as the check found them, for the page.
   */
  preview: Json | null;
  /**
   * Why it failed, in words.
   */
  problem: string | null;
  /**
   * Rows that make no claim that can be recorded, each with its reason.
   */
  refused: Generated<number>;
  /**
   * The revision that recorded it; null where nothing changed.
   */
  revision: number | null;
  /**
   * The revision that took it back.
   */
  rolled_back_revision: number | null;
  /**
   * Rows of the file. Always the sum of the six counts that follow, once it is checked.
   */
  row_count: Generated<number>;
  /**
   * The source of the registry that its rows became evidence of; null until something is recorded.
   */
  source_id: string | null;
  /**
   * How far it is: draft, checking, checked, recording, recorded, failed, rolling back, rolled back.
   */
  state: string;
  /**
   * What is being done, while it is: reading, matching, recording.
   */
  step: string | null;
  /**
   * Rows of this step; null while nobody knows.
   */
  total: number | null;
  /**
   * Rows that say what this source had said already.
   */
  unchanged: Generated<number>;
  /**
   * Rows that wait for a person to say which place is meant.
   */
  waiting: Generated<number>;
}

export interface BatchFile {
  /**
   * SHA-256 of the bytes, hexadecimal.
   */
  checksum: string;
  /**
   * The bytes as they came.
   */
  content: Buffer;
  /**
   * The name under which it first came.
   */
  name: string;
  /**
   * When it first came.
   */
  received_at: Generated<Timestamp>;
}

export interface BatchMention {
  /**
   * The batch that names it.
   */
  batch_id: number;
  /**
   * The places that may be meant, where a person has to decide.
   */
  candidates: Json | null;
  /**
   * The country as written.
   */
  country: string | null;
  /**
   * The country as read, ISO 3166-1 alpha-2.
   */
  country_code: string | null;
  /**
   * The same in the gazetteer; alone while the registry does not have the place.
   */
  gazetteer_id: string | null;
  /**
   * The GeoNames id that the file states.
   */
  geonames_id: number | null;
  /**
   * The judgement of a person that decided, where one did.
   */
  judgement_id: number | null;
  /**
   * BCP 47 language of the name, where it is known.
   */
  language: string | null;
  /**
   * Where the file says it lies, degrees north (WGS 84).
   */
  latitude: number | null;
  /**
   * The level that the file says.
   */
  level: string | null;
  /**
   * Where the file says it lies, degrees east (WGS 84).
   */
  longitude: number | null;
  /**
   * The name as written.
   */
  name: string;
  /**
   * The folded name, by which judgements on matches are found again.
   */
  name_key: string;
  /**
   * Its number in the batch, from 1.
   */
  number: number;
  /**
   * matched, ambiguous or unknown.
   */
  outcome: string;
  /**
   * The partner that helped to decide, where one did.
   */
  partner_place_id: string | null;
  /**
   * The place of the registry it was found to be; only of matched.
   */
  place_id: string | null;
  /**
   * Why, as codes with what fills their words.
   */
  reasons: Json;
  /**
   * Rows of the batch that name it.
   */
  row_count: number;
  /**
   * How surely, 0 to 1.
   */
  score: number;
  /**
   * The Wikidata id that the file states.
   */
  wikidata_id: string | null;
  /**
   * The division in which it lies, as written.
   */
  within: string | null;
}

export interface BatchRow {
  /**
   * The batch that it came with.
   */
  batch_id: number;
  /**
   * The citations that it became.
   */
  citations: string[];
  /**
   * The position among its mentions of the one whose list the row stands in; null where it is nobody's own.
   */
  host: number | null;
  /**
   * Why it is refused, or what a person should know of it.
   */
  issues: Json | null;
  /**
   * Where a person finds it in the file: a line, a row of a sheet, the number of an item.
   */
  line: number;
  /**
   * The numbers of its mentions.
   */
  mentions: number[];
  /**
   * Its number in the batch, from 1.
   */
  number: number;
  /**
   * new, adds evidence, conflict, unchanged, waiting or refused.
   */
  outcome: string;
  /**
   * The row as it stands in the file.
   */
  raw: string;
  /**
   * What it claims, kept while it waits.
   */
  reading: Json | null;
}

export interface Body {
  /**
   * When it stopped working here; null while it does.
   */
  closed_at: Timestamp | null;
  /**
   * When it was entered.
   */
  created_at: Generated<Timestamp>;
  /**
   * Stable identifier, lower-case words joined by hyphens.
   */
  id: string;
  /**
   * What sort of body it is.
   */
  kind: string;
  /**
   * The language of what it is sent.
   */
  language: Generated<string>;
  /**
   * Its name, as its members write it.
   */
  name: string;
  /**
   * The same body as an organization of the registry, where it is one.
   */
  organization_id: string | null;
  /**
   * Whether a change is published only when a second person says yes.
   */
  two_persons: Generated<boolean>;
}

export interface BodyDelegation {
  /**
   * The body that lets another act for it.
   */
  body_id: string;
  /**
   * When it was given.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it was taken back; null while it holds.
   */
  ended_at: Timestamp | null;
  /**
   * When it ends by itself; null where it does not.
   */
  expires_at: Timestamp | null;
  /**
   * Number of the delegation.
   */
  id: Generated<number>;
  /**
   * The most that they may.
   */
  role: string;
  /**
   * The body that may act; its members have the lower of this role and their own.
   */
  to_body_id: string;
}

export interface BodyPlace {
  /**
   * The body that keeps the records.
   */
  body_id: string;
  /**
   * The place whose records it keeps.
   */
  place_id: string;
}

export interface Citation {
  /**
   * First day the as-of date can mean.
   */
  as_of_earliest: string | null;
  /**
   * The date at which the statement holds according to the source, as EDTF.
   */
  as_of_edtf: string | null;
  /**
   * Last day the as-of date can mean.
   */
  as_of_latest: string | null;
  /**
   * In what capacity the claimant speaks: party to the matter, registrar, association, or third party.
   */
  capacity: string;
  /**
   * The organization whose claim it is, where an organization claims.
   */
  claimant_organization_id: string | null;
  /**
   * The place whose claim it is, where a place claims.
   */
  claimant_place_id: string | null;
  /**
   * The words of the source, verbatim.
   */
  excerpt: string | null;
  /**
   * Digest of the statement's content: an import that brings the same again recognises it.
   */
  fingerprint: string;
  /**
   * Stable identifier, kept by the dataset it came from.
   */
  id: string;
  /**
   * Revision that recorded the citation.
   */
  known_from: number;
  /**
   * Revision that closed it (withdrawn or superseded); null while it counts.
   */
  known_to: number | null;
  /**
   * Where in the source: page, row, section.
   */
  locator: string | null;
  /**
   * Our remark on the citation, never part of the evidence.
   */
  note: string | null;
  /**
   * The source that says so.
   */
  source_id: string;
  /**
   * The citation that replaced this one, when the source was read anew.
   */
  superseded_by: string | null;
}

export interface ColumnMapping {
  /**
   * Who set it.
   */
  author: string;
  /**
   * The body that reads files of this shape so; null: the whole registry.
   */
  body_id: string | null;
  /**
   * When it was last set.
   */
  kept_at: Generated<Timestamp>;
  /**
   * The mapping, as data.
   */
  mapping: Json;
  /**
   * The shape: the digest of its header.
   */
  signature: string;
}

export interface ConfirmationRequest {
  /**
   * The office that is asked, in the words of who asks.
   */
  addressee: string;
  /**
   * When it was answered; null while it is not.
   */
  answered_at: Timestamp | null;
  /**
   * Who answered, if they said so. Not published.
   */
  answered_name: string | null;
  /**
   * The post of who answered, if they said so. Not published.
   */
  answered_post: string | null;
  /**
   * The body that asks; null for the whole registry.
   */
  body_id: string | null;
  /**
   * When it was made.
   */
  created_at: Generated<Timestamp>;
  /**
   * The account that made the link.
   */
  created_by: number;
  /**
   * When it ends by itself.
   */
  expires_at: Timestamp;
  /**
   * Number of the link.
   */
  id: Generated<number>;
  /**
   * The language in which it is asked.
   */
  language: string;
  /**
   * The partnership that is asked about.
   */
  partnership_id: string;
  /**
   * The side that is asked.
   */
  place_id: string;
  /**
   * Words to who asked. Not published.
   */
  remark: string | null;
  /**
   * The revision that the answer made; null where it changed nothing.
   */
  revision_id: number | null;
  /**
   * When it was taken back; null while it was not.
   */
  revoked_at: Timestamp | null;
  /**
   * The answer in full, as it was given.
   */
  said: Json | null;
  /**
   * SHA-256 of what its address holds.
   */
  secret_hash: string;
  /**
   * When somebody looked at the answer; null while nobody has.
   */
  seen_at: Timestamp | null;
  /**
   * The account that looked at it.
   */
  seen_by: number | null;
  /**
   * What the answer is, in a word.
   */
  way: string | null;
}

export interface Contact {
  /**
   * Who entered it.
   */
  account_id: number;
  /**
   * The body that keeps it.
   */
  body_id: string;
  /**
   * When it was entered.
   */
  created_at: Generated<Timestamp>;
  /**
   * E-mail address.
   */
  email: string | null;
  /**
   * When it was erased; null while it is kept.
   */
  erased_at: Timestamp | null;
  /**
   * Number of the contact.
   */
  id: Generated<number>;
  /**
   * The language to write in.
   */
  language: string | null;
  /**
   * The name; null once erased.
   */
  name: string | null;
  /**
   * What else an officer must know.
   */
  note: string | null;
  /**
   * Where they work.
   */
  organization: string | null;
  /**
   * Where it comes from, and that the person agreed where they were asked.
   */
  origin: string | null;
  /**
   * The partnership it is for, where it is for one.
   */
  partnership_id: string | null;
  /**
   * Telephone number.
   */
  phone: string | null;
  /**
   * The post the person holds.
   */
  post: string | null;
  /**
   * Why it is kept; null once erased.
   */
  purpose: string | null;
  /**
   * The last day on which it is kept without a new decision; null once erased.
   */
  retain_until: string | null;
  /**
   * Counts its changes, so that two editors do not overwrite each other.
   */
  version: Generated<number>;
}

export interface CountingRule {
  /**
   * The rule itself: kinds, scopes, minimum of evidence and switches, as its schema describes.
   */
  document: Json;
  /**
   * Identifier of the rule, the same for all its versions.
   */
  id: string;
  /**
   * Revision that brought this version.
   */
  known_from: number;
  /**
   * Version, from 1.
   */
  version: number;
}

export interface CountryGroup {
  /**
   * Stable identifier, usually the abbreviation.
   */
  id: string;
  /**
   * Revision that recorded the group.
   */
  known_from: number;
  /**
   * Its names: an object from BCP 47 language to name.
   */
  names: Json;
}

export interface Derivation {
  /**
   * The revision that derived the spells by it.
   */
  known_from: number;
  /**
   * The version of the rules, counted by the program (SPELL_RULES).
   */
  version: number;
}

export interface DutyFeed {
  /**
   * For whom: the feed ends with their role.
   */
  account_id: number;
  /**
   * Whose duties.
   */
  body_id: string;
  /**
   * When it was made.
   */
  created_at: Generated<Timestamp>;
  /**
   * Number of the feed.
   */
  id: Generated<number>;
  /**
   * When it was taken back; null while it stands.
   */
  revoked_at: Timestamp | null;
  /**
   * SHA-256 of what its address holds.
   */
  secret_hash: string;
}

export interface DutyState {
  /**
   * Who is to do it.
   */
  assigned_to: number | null;
  /**
   * The body whose duty it is.
   */
  body_id: string;
  /**
   * When it was ticked; null while it is not.
   */
  done_at: Timestamp | null;
  /**
   * Who ticked it.
   */
  done_by: number | null;
  /**
   * Kind, subject and year of the duty, the same each time it is worked out.
   */
  key: string;
  /**
   * What was said of it.
   */
  note: string | null;
  /**
   * Until when it is out of sight.
   */
  snoozed_until: string | null;
}

export interface ErasedText {
  /**
   * What stands in its place.
   */
  becomes: string;
  /**
   * SHA-256 of the salt and the text as it was.
   */
  digest: string;
  /**
   * The erasure.
   */
  erasure_id: number;
  /**
   * The salt, the same for the whole registry.
   */
  salt: string;
}

export interface Erasure {
  /**
   * When it was done.
   */
  at: Generated<Timestamp>;
  /**
   * The administrator.
   */
  author: string;
  /**
   * Number of the erasure, and of the person on the pages.
   */
  id: Generated<number>;
  /**
   * How many texts were changed.
   */
  replaced: number;
}

export interface Figure {
  /**
   * Stable identifier, lower-case words joined by hyphens.
   */
  id: string;
  /**
   * Revision that first recorded the figure.
   */
  known_from: number;
}

export interface FigureVersion {
  /**
   * First day the as-of date can mean.
   */
  as_of_earliest: string | null;
  /**
   * The day for which the number is stated, as EDTF.
   */
  as_of_edtf: string | null;
  /**
   * Last day the as-of date can mean.
   */
  as_of_latest: string | null;
  /**
   * The citation with the quotation.
   */
  citation_id: string;
  /**
   * How the number is meant: = exactly, > more than, ≥ at least, ≈ about.
   */
  comparator: string;
  /**
   * The figure described.
   */
  figure_id: string;
  /**
   * The organization that states the number.
   */
  issuer_id: string;
  /**
   * Revision that brought this description.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * What is measured; figures of different measures are never added, divided or drawn as one trend.
   */
  measure: string;
  /**
   * Anything a reader must know about the figure.
   */
  note: string | null;
  /**
   * Common key of the figures that one sentence states together ("15 cities in 12 countries"): they are reproduced together or not at all.
   */
  pair_key: string | null;
  /**
   * First day of the period at its widest.
   */
  period_earliest: string | null;
  /**
   * The period the number covers, where it is a flow, as EDTF.
   */
  period_edtf: string | null;
  /**
   * Last day of the period at its widest.
   */
  period_latest: string | null;
  /**
   * The counting rule that reads the figure's words, where one has been proposed.
   */
  rule: Json | null;
  /**
   * Over which places or countries, in the issuer's words.
   */
  scope: string;
  /**
   * What is counted, in words.
   */
  subject: string;
  /**
   * What one is a unit of: pairs, cities, countries, an amount of a currency.
   */
  unit: string;
  /**
   * The number.
   */
  value: number;
}

export interface FollowUp {
  /**
   * Who set it down.
   */
  account_id: number;
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * When it was set down.
   */
  created_at: Generated<Timestamp>;
  /**
   * By when it is due.
   */
  due: string;
  /**
   * Number of the follow-up.
   */
  id: Generated<number>;
  /**
   * The partnership, where it is about one.
   */
  partnership_id: string | null;
  /**
   * When it was taken back; null while it stands.
   */
  removed_at: Timestamp | null;
  /**
   * What is to be done.
   */
  title: string;
}

export interface GazetteerIncomingName {
  /**
   * The place or division named.
   */
  gazetteer_id: string;
  /**
   * official, short, alias, or former.
   */
  kind: string;
  /**
   * Language of the name, BCP 47; null where the file does not say it.
   */
  language: string | null;
  /**
   * The load that brings it.
   */
  load_id: number;
  /**
   * The name as written.
   */
  name: string;
  /**
   * First day on which the name can have been in use.
   */
  valid_earliest: string | null;
  /**
   * When the name was in use, as an EDTF interval; null when not known.
   */
  valid_edtf: string | null;
  /**
   * Last day on which the name can have been in use.
   */
  valid_latest: string | null;
}

export interface GazetteerLink {
  /**
   * Why they are the same: the GeoNames id, country and name at the same level, or the registry's place was made from it.
   */
  basis: string;
  /**
   * The place or division of the gazetteer.
   */
  gazetteer_id: string;
  /**
   * When it was linked.
   */
  linked_at: Generated<Timestamp>;
  /**
   * The place of the registry.
   */
  place_id: string;
}

export interface GazetteerLoad {
  /**
   * Places or names that it added.
   */
  added: Generated<number>;
  /**
   * Length of the file as it came, in bytes.
   */
  bytes: number;
  /**
   * Places or names that it changed.
   */
  changed: Generated<number>;
  /**
   * SHA-256 of the bytes of the file as it came, hexadecimal.
   */
  checksum: string;
  /**
   * Name of the file, or the address it came from.
   */
  file: string;
  /**
   * When all of it was in; null while it runs, or since it was cut off.
   */
  finished_at: Timestamp | null;
  /**
   * Number of the load.
   */
  id: Generated<number>;
  /**
   * What the file holds: divisions of the first or second order, places, alternate names of GeoNames, a table of names by language, former names.
   */
  kind: string;
  /**
   * How many lines of the unpacked file are in: a load that goes on begins behind them.
   */
  lines_done: Generated<number>;
  /**
   * Lines of which the gazetteer takes nothing: of other things than populated places and divisions, of ids it does not have, older than what it holds.
   */
  passed_over: Generated<number>;
  /**
   * Lines that could not be read.
   */
  refused: Generated<number>;
  /**
   * Places that it no longer had, which are marked, or names, which are taken out.
   */
  removed: Generated<number>;
  /**
   * When the load began.
   */
  started_at: Generated<Timestamp>;
}

export interface GazetteerName {
  /**
   * The place or division named.
   */
  gazetteer_id: string;
  /**
   * official (preferred in its language), short, alias, or former.
   */
  kind: string;
  /**
   * Language of the name, BCP 47; null where the file does not say it.
   */
  language: string | null;
  /**
   * The name as written.
   */
  name: string;
  /**
   * Anything a reader must know about the name.
   */
  note: string | null;
  /**
   * The kind of file that brought it; only a newer file of that kind takes it out.
   */
  origin: string;
  /**
   * Where the name was taken from, in words; null where it is GeoNames.
   */
  source: string | null;
  /**
   * For a former name, what became of its bearer: renamed, merged with others into this place, or split, of which this is one part.
   */
  succession: string | null;
  /**
   * First day on which the name can have been in use.
   */
  valid_earliest: string | null;
  /**
   * When the name was in use, as an EDTF interval; null when not known.
   */
  valid_edtf: string | null;
  /**
   * Last day on which the name can have been in use.
   */
  valid_latest: string | null;
}

export interface GazetteerPlace {
  /**
   * Code of its division of the first order within the country.
   */
  admin1: string | null;
  /**
   * Code of its division of the second order within that.
   */
  admin2: string | null;
  /**
   * The main name in plain ASCII letters.
   */
  ascii_name: string;
  /**
   * ISO 3166-1 code of the country in which GeoNames puts it.
   */
  country: string;
  /**
   * Feature code of GeoNames: PPL and its kinds, ADM1, ADM2.
   */
  feature: string;
  /**
   * The GeoNames id; null for a division of which only the code is known.
   */
  geonames_id: number | null;
  /**
   * The GeoNames id of a populated place, or the code of a division: 1797929, CN.25, AE.01.101.
   */
  id: string;
  /**
   * Latitude of its point, in degrees north (WGS 84); null for a division without one.
   */
  latitude: number | null;
  /**
   * Longitude of its point, in degrees east.
   */
  longitude: number | null;
  /**
   * Day of its last change in GeoNames: an older line never replaces a newer one.
   */
  modified: string | null;
  /**
   * Main name in GeoNames, in Latin letters as a rule.
   */
  name: string;
  /**
   * Whose point it is: its own, or for a division that GeoNames gave without one, that of its seat or of its largest place.
   */
  point_of: Generated<string>;
  /**
   * Number of inhabitants, to tell places of one name apart; null where GeoNames has none.
   */
  population: number | null;
  /**
   * The ASCII name as words joined by hyphens, of which the id of the registry's place is made; empty where it has no letter.
   */
  slug: string;
  /**
   * The load whose file no longer had it; null while GeoNames has it. It is kept, because the registry may rest on it.
   */
  vanished_by: number | null;
}

export interface Judgement {
  /**
   * Who judged.
   */
  author: string;
  /**
   * The citation judged.
   */
  citation_id: string;
  /**
   * Number of the judgement.
   */
  id: Generated<number>;
  /**
   * accept or reject the citation; same-act: it tells of the same act as the other; other-act: of an act of its own.
   */
  kind: string;
  /**
   * Revision that brought the judgement.
   */
  known_from: number;
  /**
   * Revision that took it back; null while it stands.
   */
  known_to: number | null;
  /**
   * For same-act: the citation that tells of the same act.
   */
  other_citation_id: string | null;
  /**
   * Why it was judged so.
   */
  reason: string;
}

export interface Mail {
  /**
   * The e-mail address that it goes to.
   */
  address: string;
  /**
   * Its text; null once it is sent, and always where it holds a secret.
   */
  body: string | null;
  /**
   * When it was written.
   */
  created_at: Generated<Timestamp>;
  /**
   * Number of the mail.
   */
  id: Generated<number>;
  /**
   * The language that it is written in.
   */
  language: string;
  /**
   * Before when it is not tried again.
   */
  next_try_at: Generated<Timestamp>;
  /**
   * Why the last try did not work, in the mail server's words; null where none failed.
   */
  problem: string | null;
  /**
   * When it was sent or given up; null while it waits.
   */
  settled_at: Timestamp | null;
  /**
   * Whether it waits, was taken by the mail server, or was given up.
   */
  state: Generated<string>;
  /**
   * Its subject, in one line.
   */
  subject: string;
  /**
   * How often it was tried.
   */
  tries: Generated<number>;
}

export interface MatchJudgement {
  /**
   * Whether it counts only once a second person has said the same, for a body of the first asks for two.
   */
  asks_second: Generated<boolean>;
  /**
   * Who judged.
   */
  author: string;
  /**
   * What the source says of the country, as read: its ISO 3166-1 code, several joined by a bar, or the words where they cannot be read; null: it says nothing.
   */
  country: string | null;
  /**
   * The place of the gazetteer that is meant, or not meant; kept beside the other, as it may be linked to another later.
   */
  gazetteer_id: string | null;
  /**
   * Number of the judgement.
   */
  id: Generated<number>;
  /**
   * When it was judged; kept when it is seconded.
   */
  judged_at: Generated<Timestamp>;
  /**
   * The revision that recorded it, or its second.
   */
  known_from: number;
  /**
   * The revision that took it back or replaced it; null while it stands.
   */
  known_to: number | null;
  /**
   * The level that the source says; null: it says none, and the judgement holds for the level of the place as well.
   */
  level: string | null;
  /**
   * The name as the source writes it.
   */
  name: string;
  /**
   * The name in the form in which names are compared here: letters as they are, in lower case, spaces and apostrophes made even.
   */
  name_key: string;
  /**
   * The place of the registry that is meant, or not meant.
   */
  place_id: string | null;
  /**
   * Why, in words that others can check.
   */
  reason: string;
  /**
   * When it was seconded.
   */
  seconded_at: Timestamp | null;
  /**
   * Who else says so: where two persons are asked for, a judgement counts from then on.
   */
  seconded_by: string | null;
  /**
   * same: it is this place; not same: it is not; no place: it is no place that could be recorded.
   */
  verdict: string;
  /**
   * The division in which the source says it lies, as written; null: it says none.
   */
  within: string | null;
  /**
   * The division in the form in which names are compared.
   */
  within_key: string | null;
}

export interface Membership {
  /**
   * The citation that claims it, and with it the record time of the claim.
   */
  citation_id: string;
  /**
   * ISO 3166-1 code of the country.
   */
  country: string;
  /**
   * Whether the country is a founding member; an attribute of the role member, not a role.
   */
  founding: boolean;
  /**
   * First day on which it can begin.
   */
  from_earliest: string;
  /**
   * When the role begins, as EDTF.
   */
  from_edtf: string;
  /**
   * Last day on which it can begin.
   */
  from_latest: string;
  /**
   * The group the role is held in.
   */
  group_id: string;
  /**
   * The role in the group's own vocabulary: member, observer, dialogue partner, partner.
   */
  role: string;
  /**
   * First day on which it can end; infinity where it lasts.
   */
  to_earliest: string;
  /**
   * When the role ends (the first day it is no longer held), as EDTF; open where it lasts.
   */
  to_edtf: string;
  /**
   * Last day on which it can end; infinity where it lasts or the end is not known.
   */
  to_latest: string;
}

export interface OfficeCriterion {
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * The value that counts full; of days since an activity, the years after which nothing is left.
   */
  full_at: number;
  /**
   * Number of the criterion.
   */
  id: Generated<number>;
  /**
   * What is measured: something worked out of the record, or a mark given by hand.
   */
  measure: string;
  /**
   * What the body calls it.
   */
  name: string;
  /**
   * How much it counts, 0 to 10.
   */
  weight: number;
}

export interface OfficeLane {
  /**
   * Who decided.
   */
  account_id: number;
  /**
   * When it was decided.
   */
  at: Generated<Timestamp>;
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * Number of the decision.
   */
  id: Generated<number>;
  /**
   * What is to be done.
   */
  lane: string;
  /**
   * The partnership.
   */
  partnership_id: string;
  /**
   * Why, in words.
   */
  reason: string;
}

export interface OfficeMark {
  /**
   * Who gave it.
   */
  account_id: number;
  /**
   * When it was given.
   */
  at: Generated<Timestamp>;
  /**
   * The criterion.
   */
  criterion_id: number;
  /**
   * The mark, 0 to 5.
   */
  mark: number;
  /**
   * The partnership.
   */
  partnership_id: string;
}

export interface OfficeNote {
  /**
   * Who wrote it, and alone may change it.
   */
  account_id: number;
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * The contact it is about, where it is about one.
   */
  contact_id: number | null;
  /**
   * Number of the note.
   */
  id: Generated<number>;
  /**
   * The partnership.
   */
  partnership_id: string;
  /**
   * When its author took it back; null while it stands.
   */
  removed_at: Timestamp | null;
  /**
   * The version that stands.
   */
  version: Generated<number>;
}

export interface OfficeNoteText {
  /**
   * Who wrote this version.
   */
  account_id: number;
  /**
   * When it was written.
   */
  at: Generated<Timestamp>;
  /**
   * The note it belongs to.
   */
  note_id: number;
  /**
   * What it says.
   */
  text: string;
  /**
   * Number of the version, from 1.
   */
  version: number;
}

export interface OfficeOwner {
  /**
   * The member who looks after it.
   */
  account_id: number;
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * The partnership.
   */
  partnership_id: string;
}

export interface OfficeSetting {
  /**
   * The body whose it is.
   */
  body_id: string;
  /**
   * Anniversaries of every so many years are duties.
   */
  every: Generated<number>;
  /**
   * How many months before the end of a term notice may be given.
   */
  notice_months: Generated<number>;
  /**
   * A term that ends within so many months is suggested for renewal.
   */
  renew_months: Generated<number>;
  /**
   * A tie without a dated activity for so many years is suggested for revival.
   */
  revive_years: Generated<number>;
  /**
   * What was listed or agreed is asked after when so many months brought no news.
   */
  silent_months: Generated<number>;
}

export interface OidcAttempt {
  /**
   * When it is too late.
   */
  expires_at: Timestamp;
  /**
   * Where to go afterwards, within the site.
   */
  goes_to: string;
  /**
   * The invitation that is being accepted this way; null for a plain sign-in.
   */
  link_hash: string | null;
  /**
   * What the provider's answer must repeat.
   */
  nonce: string;
  /**
   * SHA-256 of the state that the provider sends back, which the browser holds too.
   */
  state_hash: string;
  /**
   * The secret behind the code challenge (PKCE).
   */
  verifier: string;
}

export interface Organization {
  /**
   * Stable identifier, lower-case words joined by hyphens.
   */
  id: string;
  /**
   * Revision that first recorded the organization.
   */
  known_from: number;
}

export interface OrganizationVersion {
  /**
   * ISO 3166-1 code of its country; null for an international body.
   */
  country: string | null;
  /**
   * What sort of body it is, in a word of our vocabulary.
   */
  kind: string | null;
  /**
   * Revision that brought this description.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * Its names: an object from BCP 47 language to name.
   */
  names: Json;
  /**
   * Anything a reader must know about the description.
   */
  note: string | null;
  /**
   * The organization described.
   */
  organization_id: string;
}

export interface Partnership {
  /**
   * Stable identifier of the partnership.
   */
  id: string;
  /**
   * Revision that first recorded the partnership.
   */
  known_from: number;
}

export interface PartnershipPair {
  /**
   * The other place of the pair.
   */
  other_id: string;
  /**
   * The partnership.
   */
  partnership_id: string;
  /**
   * One place of the pair.
   */
  place_id: string;
}

export interface PartnershipParty {
  /**
   * Position in which the place is written; it has no meaning beyond that.
   */
  ordinal: number;
  /**
   * The partnership.
   */
  partnership_id: string;
  /**
   * The place that takes part.
   */
  place_id: string;
}

export interface Place {
  /**
   * Stable identifier: ISO country code in lower case, then words joined by hyphens.
   */
  id: string;
  /**
   * Revision that first recorded the place.
   */
  known_from: number;
}

export interface PlaceMerge {
  /**
   * Who decided.
   */
  author: string;
  /**
   * The place that stays, under which everything is told.
   */
  into_id: string;
  /**
   * The revision that brought this row.
   */
  known_from: number;
  /**
   * The revision that closed this row; null while it stands.
   */
  known_to: number | null;
  /**
   * The place that leads to the other. It is described no more while the merge stands.
   */
  merged_id: string;
  /**
   * Why they are one, in words others can check.
   */
  reason: string;
}

export interface PlaceName {
  /**
   * Number of the row.
   */
  id: Generated<number>;
  /**
   * official, short (the one to show), alias, or former.
   */
  kind: string;
  /**
   * Revision that brought the name.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * Language and, where it matters, script of the name, BCP 47.
   */
  language: string;
  /**
   * The name as written.
   */
  name: string;
  /**
   * The place named.
   */
  place_id: string;
  /**
   * The name folded for search (case, marks, script), indexed by trigrams.
   */
  search_key: string;
  /**
   * First day on which the name can have been in use.
   */
  valid_earliest: string | null;
  /**
   * When the name was in use, as an EDTF date or interval; null when not known.
   */
  valid_edtf: string | null;
  /**
   * Last day on which the name can have been in use.
   */
  valid_latest: string | null;
}

export interface PlaceSuccession {
  /**
   * The citation that says so.
   */
  citation_id: string | null;
  /**
   * Stable identifier of the succession.
   */
  id: string;
  /**
   * renamed: one to one; merged: several to one; split: one to several.
   */
  kind: string;
  /**
   * Revision that brought it.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * Anything a reader must know about it.
   */
  note: string | null;
  /**
   * First day that date can mean.
   */
  on_earliest: string;
  /**
   * When it happened, as EDTF.
   */
  on_edtf: string;
  /**
   * Last day that date can mean.
   */
  on_latest: string;
  /**
   * The words the date was read from.
   */
  on_verbatim: string | null;
  /**
   * The place as it was before.
   */
  predecessor_id: string;
  /**
   * The place that came after.
   */
  successor_id: string;
}

export interface PlaceVersion {
  /**
   * ISO 3166-1 code of the country it lies in.
   */
  country: string;
  /**
   * Whether it stands directly below the country, as provinces do, and municipalities such as Beijing.
   */
  first_order: boolean;
  /**
   * Its number in GeoNames.
   */
  geonames_id: number | null;
  /**
   * Revision that brought this description.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * Latitude of a point that stands for the place, in degrees north.
   */
  latitude: number | null;
  /**
   * Level of government in our vocabulary: country, province, prefecture, city, district, county, village or other.
   */
  level: string;
  /**
   * The level in the country's own words, such as oblast or 地级市.
   */
  level_local: string | null;
  /**
   * Longitude of that point, in degrees east.
   */
  longitude: number | null;
  /**
   * Anything a reader must know about the description.
   */
  note: string | null;
  /**
   * The place directly above it; null for a country only.
   */
  parent_id: string | null;
  /**
   * The place described.
   */
  place_id: string;
  /**
   * Where the point was taken from.
   */
  point_source: string | null;
  /**
   * Number of inhabitants, to tell places of one name apart; not a statistic.
   */
  population: number | null;
  /**
   * Its item in Wikidata, such as Q649.
   */
  wikidata_id: string | null;
}

export interface Proposal {
  /**
   * Who proposes it.
   */
  account_id: number;
  /**
   * The revision of the registry that its author had before them.
   */
  based_on: number;
  /**
   * The bodies that owned the record when the content was last saved; none: the whole registry.
   */
  body_ids: Generated<string[]>;
  /**
   * What is to be recorded, as its author wrote it.
   */
  content: Json;
  /**
   * When it was begun.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it was published, declined or withdrawn.
   */
  decided_at: Timestamp | null;
  /**
   * Number of the proposal.
   */
  id: Generated<number>;
  /**
   * That record; null for a partnership of a place that the registry does not have yet.
   */
  record_id: string | null;
  /**
   * The kind of the record that it is about, as addresses name it.
   */
  record_kind: string;
  /**
   * What the reviewer said at sending it back or declining it; null where nothing was.
   */
  remark: string | null;
  /**
   * Who published or declined it.
   */
  reviewer_id: number | null;
  /**
   * The revision that publishing it made; null where all of it was on record already.
   */
  revision: number | null;
  /**
   * When its content was last saved.
   */
  saved_at: Generated<Timestamp>;
  /**
   * Who saved its content last: where two persons are asked for, not who publishes it.
   */
  saved_by: number;
  /**
   * A draft, also one that was sent back; waiting for review; published; declined; withdrawn.
   */
  state: Generated<string>;
  /**
   * When it was last handed in for review; null where it never was.
   */
  submitted_at: Timestamp | null;
  /**
   * The suggestion of a reader that it was made of; null: none.
   */
  suggestion_id: number | null;
  /**
   * Goes up with every change, so that nobody saves over what they have not seen.
   */
  version: Generated<number>;
}

export interface Revision {
  /**
   * Clock time at which the revision was made, for people; order is told by id alone.
   */
  at: Generated<Timestamp>;
  /**
   * Who made the change: a person, or the program and the import that acted for one.
   */
  author: string;
  /**
   * Number of the revision; grows in the order of commits, so "as known at R" is what revisions up to R say.
   */
  id: Generated<number>;
  /**
   * What was changed and why, in a sentence.
   */
  summary: string;
}

export interface RoleGrant {
  /**
   * The account.
   */
  account_id: number;
  /**
   * The body; null for the whole registry.
   */
  body_id: string | null;
  /**
   * When it was given.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it was taken back or replaced; null while it holds.
   */
  ended_at: Timestamp | null;
  /**
   * Who gave it.
   */
  granted_by: string;
  /**
   * Number of the grant.
   */
  id: Generated<number>;
  /**
   * What it may do there.
   */
  role: string;
}

export interface Session {
  /**
   * Who is signed in.
   */
  account_id: number;
  /**
   * What the browser calls itself, so that the owner can tell it from others.
   */
  browser: string | null;
  /**
   * When they signed in.
   */
  created_at: Generated<Timestamp>;
  /**
   * When it ends.
   */
  expires_at: Timestamp;
  /**
   * SHA-256 of what its cookie holds.
   */
  secret_hash: string;
  /**
   * When it was last used, to within a few minutes.
   */
  seen_at: Generated<Timestamp>;
}

export interface Source {
  /**
   * Stable identifier, lower-case words joined by hyphens.
   */
  id: string;
  /**
   * Revision that first recorded the source.
   */
  known_from: number;
}

export interface SourceVersion {
  /**
   * Where the words were really read when not at the source itself: an archive, a translation, a quotation.
   */
  carrier_note: string | null;
  /**
   * What sort of publication it is: official, news, encyclopedia, aggregator, book or document.
   */
  kind: string;
  /**
   * Revision that brought this description.
   */
  known_from: number;
  /**
   * Revision that closed it; null while it is current.
   */
  known_to: number | null;
  /**
   * Language of the source, BCP 47.
   */
  language: string | null;
  /**
   * First day the publication date can mean.
   */
  published_earliest: string | null;
  /**
   * Publication date as EDTF.
   */
  published_edtf: string | null;
  /**
   * Last day the publication date can mean.
   */
  published_latest: string | null;
  /**
   * Who published it, in words.
   */
  publisher: string | null;
  /**
   * First day the retrieval date can mean.
   */
  retrieved_earliest: string | null;
  /**
   * Date at which we read the source, as EDTF.
   */
  retrieved_edtf: string | null;
  /**
   * Last day the retrieval date can mean.
   */
  retrieved_latest: string | null;
  /**
   * The source described.
   */
  source_id: string;
  /**
   * Title in the language of the source.
   */
  title: string;
  /**
   * Web address, http or https; null for what is not on the web.
   */
  url: string | null;
}

export interface Spell {
  /**
   * Highest minimum of evidence for which the spell holds, on the same scale.
   */
  evidence_hi: number;
  /**
   * Lowest minimum of evidence for which the spell holds: 0 unsourced, 1 third party, 2 one side, 3 registrar, 4 both sides, 5 document.
   */
  evidence_lo: number;
  /**
   * First day on which it can begin; from from_latest on it certainly has begun.
   */
  from_earliest: string;
  /**
   * Last day on which it can begin.
   */
  from_latest: string;
  /**
   * Bit set of the kind-sets for which the spell holds: bit (mask - 1) stands for the set mask, where mask adds 1 intention, 2 listed, 4 memorandum, 8 unspecified agreement, 16 friendly-cooperation, 32 sister.
   */
  kinds: number;
  /**
   * Revision under which the spell was derived.
   */
  known_from: number;
  /**
   * Revision under which it was replaced; null while it is current.
   */
  known_to: number | null;
  /**
   * The partnership.
   */
  partnership_id: string;
  /**
   * First day on which it can have ended; before it the spell certainly has not ended.
   */
  to_earliest: string;
  /**
   * Last day on which it can end; from then on it certainly has ended.
   */
  to_latest: string;
  /**
   * Bit set of the combinations of switches for which the spell holds: starting step, persistence of lists, whether suspended ties count.
   */
  variants: number;
}

export interface Statement {
  /**
   * The citation that states it.
   */
  citation_id: string;
  /**
   * A word of a closed list (a status, a field), or a code of a public vocabulary (DAC sector, SDG).
   */
  code: string | null;
  /**
   * How the number is meant: =, >, ≥, ≈.
   */
  comparator: string | null;
  /**
   * ISO 4217 code of an amount.
   */
  currency: string | null;
  /**
   * A published figure of the ledger.
   */
  figure_id: string | null;
  /**
   * A group of countries that is the value.
   */
  group_id: string | null;
  /**
   * BCP 47 language of the text.
   */
  language: string | null;
  /**
   * A count, or an amount of money in units of its currency.
   */
  number: number | null;
  /**
   * First possible day of it.
   */
  on_earliest: string | null;
  /**
   * When it was so: the day of a status, the time of an event, the period of a figure, as EDTF.
   */
  on_edtf: string | null;
  /**
   * Last possible day of it.
   */
  on_latest: string | null;
  /**
   * When it was so, in the source's words.
   */
  on_verbatim: string | null;
  /**
   * Its number within the citation, from 1.
   */
  ordinal: number;
  /**
   * An organization that is the value.
   */
  organization_id: string | null;
  /**
   * A citation: the claim of an act, for an outcome that is a signed instrument.
   */
  other_citation_id: string | null;
  /**
   * The id of another subject.
   */
  other_id: string | null;
  /**
   * The kind of another subject.
   */
  other_kind: string | null;
  /**
   * A partnership that is the value.
   */
  partnership_id: string | null;
  /**
   * A place that is the value.
   */
  place_id: string | null;
  /**
   * What is stated: title, date, place, status, partner. The kind of the subject says which it may have.
   */
  property: string;
  /**
   * In which role, or of which sort: organiser, beneficiary; women, youth; grant, contract.
   */
  role: string | null;
  /**
   * The text in lower case with its Latin reading, for search.
   */
  search_key: string | null;
  /**
   * A GeoJSON geometry (RFC 7946): point, line or area, longitude before latitude.
   */
  site: Json | null;
  /**
   * A source that is itself the thing meant, such as the paper that a list of deliverables stands in.
   */
  source_id: string | null;
  /**
   * A text as the source writes it, or as translated where the language says so.
   */
  text: string | null;
  /**
   * Which of the value columns holds the value; exactly that one is filled.
   */
  value_type: string;
}

export interface Subject {
  /**
   * Its id among its kind, in addresses for ever.
   */
  id: string;
  /**
   * The kind of thing: project, deliverable list, forum, programme, person, organization, investment.
   */
  kind: string;
  /**
   * The revision that first spoke of it.
   */
  known_from: number;
}

export interface SubjectClaim {
  /**
   * The citation: source, place in it, words, claimant, record time.
   */
  citation_id: string;
  /**
   * The id of the subject that it tells of.
   */
  subject_id: string;
  /**
   * The kind of the subject that it tells of.
   */
  subject_kind: string;
}

export interface SubjectMerge {
  /**
   * Who judged so.
   */
  author: string;
  /**
   * The one that it leads to.
   */
  into_id: string;
  /**
   * The kind of both.
   */
  kind: string;
  /**
   * The revision that merged them.
   */
  known_from: number;
  /**
   * The revision that parted them again; null while they are one.
   */
  known_to: number | null;
  /**
   * The one that leads elsewhere now.
   */
  merged_id: string;
  /**
   * Why they are one.
   */
  reason: string;
}

export interface Suggestion {
  /**
   * Address of the page it is about, without a language.
   */
  about: string;
  /**
   * The account that was signed in; null for everybody else.
   */
  account_id: number | null;
  /**
   * The public answer; null where there is none.
   */
  answer: string | null;
  /**
   * When it was decided; null while it waits.
   */
  answered_at: Timestamp | null;
  /**
   * The account that decided.
   */
  answered_by: number | null;
  /**
   * The body in whose name it was answered; null for the registry.
   */
  body_id: string | null;
  /**
   * When it came.
   */
  created_at: Generated<Timestamp>;
  /**
   * Whether it looks as if a program sent it: such wait behind the others, and none is dropped.
   */
  doubtful: boolean;
  /**
   * Number of the suggestion, as its sender was told.
   */
  id: Generated<number>;
  /**
   * The language in which it was sent.
   */
  language: string;
  /**
   * The sender's name; null where they gave none or took it back.
   */
  name: string | null;
  /**
   * Whether they let it be shown to everybody.
   */
  name_shown: Generated<boolean>;
  /**
   * Id of that record.
   */
  record_id: string | null;
  /**
   * Kind of the record that the page is of, as addresses name it; null where it is of none.
   */
  record_kind: string | null;
  /**
   * What is wrong or what it should say, in the sender's words; empty once it is withdrawn.
   */
  says: string;
  /**
   * SHA-256 of what the address of the sender's own page holds.
   */
  secret_hash: string;
  /**
   * Where that can be read, as an address or in words; null where none was given.
   */
  source: string | null;
  /**
   * What became of it.
   */
  state: Generated<string>;
}

export interface DB {
  account: Account;
  account_identity: AccountIdentity;
  account_link: AccountLink;
  act_claim: ActClaim;
  activity: Activity;
  api_token: ApiToken;
  article: Article;
  article_claim: ArticleClaim;
  attachment: Attachment;
  attachment_file: AttachmentFile;
  batch: Batch;
  batch_file: BatchFile;
  batch_mention: BatchMention;
  batch_row: BatchRow;
  body: Body;
  body_delegation: BodyDelegation;
  body_place: BodyPlace;
  citation: Citation;
  column_mapping: ColumnMapping;
  confirmation_request: ConfirmationRequest;
  contact: Contact;
  counting_rule: CountingRule;
  country_group: CountryGroup;
  derivation: Derivation;
  duty_feed: DutyFeed;
  duty_state: DutyState;
  erased_text: ErasedText;
  erasure: Erasure;
  figure: Figure;
  figure_version: FigureVersion;
  follow_up: FollowUp;
  gazetteer_incoming_name: GazetteerIncomingName;
  gazetteer_link: GazetteerLink;
  gazetteer_load: GazetteerLoad;
  gazetteer_name: GazetteerName;
  gazetteer_place: GazetteerPlace;
  judgement: Judgement;
  mail: Mail;
  match_judgement: MatchJudgement;
  membership: Membership;
  office_criterion: OfficeCriterion;
  office_lane: OfficeLane;
  office_mark: OfficeMark;
  office_note: OfficeNote;
  office_note_text: OfficeNoteText;
  office_owner: OfficeOwner;
  office_setting: OfficeSetting;
  oidc_attempt: OidcAttempt;
  organization: Organization;
  organization_version: OrganizationVersion;
  partnership: Partnership;
  partnership_pair: PartnershipPair;
  partnership_party: PartnershipParty;
  place: Place;
  place_merge: PlaceMerge;
  place_name: PlaceName;
  place_succession: PlaceSuccession;
  place_version: PlaceVersion;
  proposal: Proposal;
  revision: Revision;
  role_grant: RoleGrant;
  session: Session;
  source: Source;
  source_version: SourceVersion;
  spell: Spell;
  statement: Statement;
  subject: Subject;
  subject_claim: SubjectClaim;
  subject_merge: SubjectMerge;
  suggestion: Suggestion;
}
