import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import type { KnownAt } from "../../../http/query.ts";
import { type Day, formatDay } from "../../../kernel/day.ts";
import type { OrganizationId, PartnershipId, PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Judgement } from "../../evidence/judgement.ts";
import type { Level } from "../../places/place.ts";
import { THRESHOLDS, TIE_KINDS } from "../kinds.ts";
import { DEFAULT_READING, variantIndex } from "../reading.ts";
import { kindsBit } from "../spell-table.ts";
import { prepared } from "./prepared.store.ts";

/** A party as it was known: null level and country where the place was not yet. */
export interface PartyRow {
  id: PlaceId;
  level: Level | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** By BCP 47 language, the short name where there is one. */
  names: Record<string, string>;
}

export interface JudgementRow extends Judgement {
  since: Revision;
}

/** Where a claim was read, and who speaks. */
export interface EvidenceRow {
  title: string;
  publisher: string | null;
  url: string | null;
  language: string | null;
  carrier_note: string | null;
  published_edtf: string | null;
  retrieved_edtf: string | null;
  as_of_edtf: string | null;
  locator: string | null;
  excerpt: string | null;
  note: string | null;
  organization_id: OrganizationId | null;
  organization_names: Record<string, string> | null;
}

/** A partnership as its statement brings it: lists as JSON texts, read only where the answer is not yet known. */
export interface TieRow {
  /** Null in the one row that stands for "no partnership answers". */
  id: PartnershipId | null;
  /** The newest revision, and the one that is read. */
  latest: Revision;
  known: Revision;
  /** Of `PartyRow`. */
  parties: string;
  /** Of `ClaimRow`; of a whole record with `EvidenceRow`. */
  claims: string;
  /** Of `JudgementRow`. */
  judgements: string;
}

type Slots = (name: string) => unknown;
type KnownAs = "now" | "revision" | "day";

const knownAs = (asked: KnownAt | undefined): KnownAs =>
  asked === undefined ? "now" : "revision" in asked ? "revision" : "day";
const knownValue = (asked: KnownAt | undefined): unknown =>
  asked === undefined ? null : "revision" in asked ? asked.revision : formatDay(asked.day);

/** The newest revision and the one asked for, so that the whole answer comes from one statement. */
function revisionsOf(asked: KnownAs, slot: Slots): RawBuilder<unknown> {
  const latest = sql`coalesce((select max(id) from revision), 0)`;
  if (asked === "now") return sql`select latest, latest as known from (select ${latest} as latest) r`;
  const known =
    asked === "revision"
      ? sql`${slot("known")}::bigint`
      : sql`coalesce((select max(id) from revision
          where at < (${slot("known")}::date + 1)::timestamp at time zone 'UTC'), 0)`;
  return sql`select ${latest} as latest, ${known} as known`;
}

const isKnownThen = (table: string) =>
  sql.raw(`${table}.known_from <= at.known and (${table}.known_to is null or ${table}.known_to > at.known)`);

/** What rules need of a claim. */
const CLAIM = sql`a.*, c.source_id, c.claimant_place_id, c.capacity, c.as_of_earliest, c.as_of_latest,
  s.kind as source_kind, s.published_earliest, s.published_latest, s.retrieved_earliest, s.retrieved_latest`;

const EVIDENCE = sql`${CLAIM}, c.as_of_edtf, c.locator, c.excerpt, c.note, s.title, s.publisher, s.url,
  s.language, s.carrier_note, s.published_edtf, s.retrieved_edtf,
  c.claimant_organization_id as organization_id, o.names as organization_names`;

const WITH_ORGANIZATION = sql`left join organization_version o
  on o.organization_id = c.claimant_organization_id and ${isKnownThen("o")}`;

/**
 * Partnerships whole, from one statement. Names are asked for in two halves, so that those known now are found by
 * their index and closed ones are looked at only when the past is read.
 *
 * @param which selects the ids, in order, from tables and `at`
 */
function tiesStatement(
  revisions: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  joins: RawBuilder<unknown> = sql``,
) {
  return sql<TieRow>`
    with at as materialized (${revisions}), chosen as materialized (${which})
    select chosen.id, at.latest, at.known,
      coalesce(parties.list::text, '[]') as parties,
      coalesce(claims.list::text, '[]') as claims, coalesce(judgements.list::text, '[]') as judgements
    from at left join chosen on true
    left join lateral (
      select json_agg(json_build_object('id', p.place_id, 'level', v.level, 'country', v.country,
        'latitude', v.latitude, 'longitude', v.longitude, 'names', coalesce(n.names, '{}')) order by p.ordinal) as list
      from partnership_party p
      left join place_version v on v.place_id = p.place_id and ${isKnownThen("v")}
      left join lateral (
        select json_object_agg(x.language, x.name) as names from (
          select distinct on (language) language, name from (
            select language, name, kind, id from place_name
            where place_id = p.place_id and known_to is null and known_from <= at.known
            union all
            select language, name, kind, id from place_name
            where at.known < at.latest and place_id = p.place_id and known_to > at.known and known_from <= at.known) y
          where kind in ('official', 'short') order by language, kind desc, id) x) n on true
      where p.partnership_id = chosen.id) parties on true
    left join lateral (
      select json_agg(x) as list from (
        select ${columns} from act_claim a
        join citation c on c.id = a.citation_id and ${isKnownThen("c")}
        join source_version s on s.source_id = c.source_id and ${isKnownThen("s")}
        ${joins}
        where a.partnership_id = chosen.id order by a.citation_id) x) claims on true
    left join lateral (
      select json_agg(json_build_object('citation', j.citation_id, 'kind', j.kind, 'other', j.other_citation_id,
        'reason', j.reason, 'author', j.author, 'since', j.known_from) order by j.id) as list
      from act_claim a join judgement j on j.citation_id = a.citation_id and ${isKnownThen("j")}
      where a.partnership_id = chosen.id) judgements on true
    order by chosen.id`;
}

/** One partnership with everything said about it; one row with a null id where there is none of this id. */
export async function tieRecord(
  read: ReadDb,
  id: PartnershipId,
  knownAt: KnownAt | undefined,
): Promise<TieRow | undefined> {
  const asked = knownAs(knownAt);
  const [row] = await run(
    read,
    prepared(`record ${asked}`, { id, known: knownValue(knownAt) }, (slot) =>
      tiesStatement(
        revisionsOf(asked, slot),
        sql`select id from partnership where id = ${slot("id")}`,
        EVIDENCE,
        WITH_ORGANIZATION,
      ),
    ),
  );
  return row;
}

/** These partnerships, by id; those that there are not are left out. */
export async function tiesOfIds(
  read: ReadDb,
  ids: readonly PartnershipId[],
  revision: Revision,
): Promise<TieRow[]> {
  return run(
    read,
    prepared("these", { ids, known: revision }, (slot) =>
      tiesStatement(
        revisionsOf("revision", slot),
        sql`select id from partnership where id = any(${slot("ids")}::text[])`,
        CLAIM,
      ),
    ),
  );
}

/** Which partnerships a list holds. */
export interface TieFilter {
  /** Each word must stand in a name or the id of a party. */
  words?: string[] | undefined;
  /** ISO 3166-1 alpha-2: a party's country. */
  country?: string | undefined;
  place?: PlaceId | undefined;
  /** A kind of tie in force on `asOf`, certainly or possibly; `none`: no tie in force. */
  state?: (typeof TIE_KINDS)[number] | "none" | undefined;
  asOf: Day;
}

/** A page of partnerships by id, `limit` + 1 rows; one row with a null id where none answers. */
export async function tiePage(
  read: ReadDb,
  filter: TieFilter,
  page: { after?: string | undefined; limit: number; knownAt: KnownAt | undefined },
): Promise<TieRow[]> {
  const asked = knownAs(page.knownAt);
  const values = {
    ...valuesOf(filter),
    after: page.after ?? "",
    rows: page.limit + 1,
    known: knownValue(page.knownAt),
  };
  return run(
    read,
    prepared(`list ${asked} ${shapeOf(filter)}`, values, (slot) =>
      tiesStatement(
        revisionsOf(asked, slot),
        sql`
          select p.id from partnership p, at
          where p.known_from <= at.known and ${matching(filter, slot)} and p.id > ${slot("after")}
          order by p.id limit ${slot("rows")}`,
        CLAIM,
      ),
    ),
  );
}

/** Whether more than so many partnerships answer, without working any of them out. */
export async function isLongerThan(
  read: ReadDb,
  filter: TieFilter,
  most: number,
  knownAt: KnownAt | undefined,
): Promise<boolean> {
  const asked = knownAs(knownAt);
  const values = { ...valuesOf(filter), skipped: most, known: knownValue(knownAt) };
  const rows = await run(
    read,
    prepared(
      `longer ${asked} ${shapeOf(filter)}`,
      values,
      (slot) => sql<{ id: PartnershipId }>`
        with at as materialized (${revisionsOf(asked, slot)})
        select p.id from partnership p, at where p.known_from <= at.known and ${matching(filter, slot)}
        offset ${slot("skipped")} limit 1`,
    ),
  );
  return rows.length > 0;
}

const shapeOf = ({ words = [], country, place, state }: TieFilter): string =>
  [words.length, country !== undefined, place !== undefined, state !== undefined].join(" ");

const valuesOf = ({ words = [], country, place, state, asOf }: TieFilter): Record<string, unknown> => ({
  country,
  place,
  on: formatDay(asOf),
  state: state === undefined || state === "none" ? null : TIE_KINDS.indexOf(state),
  ...Object.fromEntries(words.map((word, index) => [`word${index}`, `%${word.replace(/[\\%_]/g, "\\$&")}%`])),
});

function matching({ words = [], country, place, state }: TieFilter, slot: Slots): RawBuilder<unknown> {
  const party = (condition: RawBuilder<unknown>) => sql`exists (
    select 1 from partnership_party q where q.partnership_id = p.id and ${condition})`;
  const conditions = words.map((_, index) => {
    const within = sql`${slot(`word${index}`)}`;
    return party(sql`(q.place_id like ${within} or exists (select 1 from place_name n
      where n.place_id = q.place_id and n.search_key like ${within} and ${isKnownThen("n")}))`);
  });
  if (country !== undefined) {
    conditions.push(
      party(sql`exists (select 1 from place_version v
        where v.place_id = q.place_id and v.country = ${slot("country")} and ${isKnownThen("v")})`),
    );
  }
  if (place !== undefined) conditions.push(party(sql`q.place_id = ${slot("place")}`));
  if (state !== undefined) {
    conditions.push(sql`${kindOn(sql`${slot("on")}::date`)} is not distinct from ${slot("state")}::int`);
  }
  conditions.push(CLAIMED);
  return sql.join(conditions, sql` and `);
}

/** A partnership of which nothing is claimed any more, for all was taken back or is told of another place, is not listed. */
const CLAIMED = sql`exists (
  select 1 from act_claim a join citation c on c.id = a.citation_id and ${isKnownThen("c")}
  where a.partnership_id = p.id)`;

/** The strongest tie certainly in force on a day, else the strongest possible, as its place in TIE_KINDS. */
function kindOn(on: RawBuilder<unknown>): RawBuilder<unknown> {
  const ranks = TIE_KINDS.map(
    (kind, rank) => sql`(${rank}::int, ${kindsBit(THRESHOLDS[kind]).toString()}::bigint)`,
  );
  return sql`(
    select max(case when s.from_latest <= ${on} and ${on} < s.to_earliest then 10 else 0 end + t.rank) % 10
    from spell s join (values ${sql.join(ranks)}) t (rank, bit) on s.kinds & t.bit <> 0
    where s.partnership_id = p.id and s.evidence_lo = 0 and s.variants & ${1 << variantIndex(DEFAULT_READING)} <> 0
      and s.from_earliest <= ${on} and ${on} < s.to_latest and ${isKnownThen("s")})`;
}

/** The countries that any partnership reaches, for a choice. */
export async function partnerCountries(read: ReadDb, known: Revision): Promise<string[]> {
  const rows = await run(
    read,
    sql<{ country: string }>`
      select distinct v.country from partnership_party q join place_version v on v.place_id = q.place_id
      where ${isKnown("v", known)} order by 1`,
  );
  return rows.map((row) => row.country);
}

/** The partnerships between these places, whatever others take part. */
export async function partnershipsAmong(read: ReadDb, places: readonly PlaceId[]): Promise<PartnershipId[]> {
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`
      select partnership_id as id from partnership_party where place_id = any(${[...places] as string[]})
      group by 1 having count(*) = ${places.length}
      order by (select count(*) from partnership_party a where a.partnership_id = partnership_party.partnership_id), 1`,
  );
  return rows.map((row) => row.id);
}
