import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Database, run } from "../../src/database/database.ts";
import { formatDay } from "../../src/kernel/day.ts";
import type { CitationId, PartnershipId, Revision } from "../../src/kernel/ids.ts";
import { parseEdtf } from "../../src/kernel/partial-date.ts";
import {
  insertJudgement,
  insertRevision,
  judgementsOf,
  latestRevision,
} from "../../src/registry/evidence/evidence.store.ts";
import { Recording } from "../../src/registry/evidence/recording.ts";
import { deriveSpells } from "../../src/registry/partnerships/derive-spells.ts";
import { instrumentsOf } from "../../src/registry/partnerships/instrument.ts";
import { actClaims, partiesOf } from "../../src/registry/partnerships/partnership.store.ts";
import { partnershipOf } from "../../src/registry/partnerships/partnership.ts";
import { storedSpells } from "../../src/registry/partnerships/spell.store.ts";
import { type SpellRow, spellTable } from "../../src/registry/partnerships/spell-table.ts";
import { searchKey } from "../../src/registry/places/search-key.ts";
import { countries, type MadeClaim, partnerships, places, sources } from "../generate.ts";

type Value = string | number | boolean | null;

/** Writes the generated registry beside what is there: the evidence by COPY, then its spells by the rules. */
export async function fill(database: Database, say: (line: string) => void): Promise<void> {
  const revision = await database.write((tx) => insertRevision(tx, "bench", "Generated registry"));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    say("writing places, sources, partnerships and citations …");
    await fillEvidence(client, revision);
    await client.query("analyze");
    say("deriving spells …");
    await fillSpells(client, database, revision, say);
    await client.query("analyze spell");
    say("rejecting 1,000 claims, so that some spells are history …");
    await rejectSome(database, client);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function copy(client: pg.Client, table: string, columns: string, rows: Iterable<readonly Value[]>) {
  const line = (row: readonly Value[]) =>
    `${row.map((value) => (value === null ? "\\N" : String(value))).join("\t")}\n`;
  function* chunks() {
    let chunk = "";
    for (const row of rows) {
      chunk += line(row);
      if (chunk.length < 60_000) continue;
      yield chunk;
      chunk = "";
    }
    yield chunk;
  }
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
}

function* over<T>(things: Iterable<T>, row: (thing: T) => Iterable<readonly Value[]>) {
  for (const thing of things) yield* row(thing);
}

async function fillEvidence(client: pg.Client, revision: Revision): Promise<void> {
  const there = await client.query("select id from place");
  const known = new Set(there.rows.map((row) => row.id));
  const added = countries().filter((country) => !known.has(country.toLowerCase()));
  const state = (country: string) => [[country.toLowerCase(), "country", false, country, null, revision]];
  const place = "place_id, level, first_order, country, parent_id, known_from";
  const name = "place_id, language, name, kind, search_key, known_from";
  await copy(
    client,
    "place",
    "id, known_from",
    over(added, (c) => [[c.toLowerCase(), revision]]),
  );
  await copy(
    client,
    "place",
    "id, known_from",
    over(places(), (p) => [[p.id, revision]]),
  );
  await copy(client, "place_version", place, over(added, state));
  await copy(
    client,
    "place_version",
    place,
    over(places(), (p) => [[p.id, p.level, p.firstOrder, p.country, p.parent, revision]]),
  );
  await copy(
    client,
    "place_name",
    name,
    over(places(), (p) => [
      [p.id, "en", p.name.en, "official", searchKey(p.name.en, "en"), revision],
      [p.id, "zh-Hans", p.name.zh, "official", searchKey(p.name.zh, "zh-Hans"), revision],
    ]),
  );
  await copy(
    client,
    "source",
    "id, known_from",
    over(sources(), (s) => [[s.id, revision]]),
  );
  await copy(
    client,
    "source_version",
    `source_id, kind, title, known_from, ${dateNames("published")}, ${dateNames("retrieved")}`,
    over(sources(), (s) => [
      [s.id, s.kind, `Generated source ${s.id}`, revision, ...date(s.published), ...date(s.retrieved)],
    ]),
  );
  const ids = (parties: MadeClaim["claimant"][]) => parties.join("--");
  await copy(
    client,
    "partnership",
    "id, known_from",
    over(partnerships(), (p) => [[ids(p.parties), revision]]),
  );
  await copy(
    client,
    "partnership_party",
    "partnership_id, place_id, ordinal",
    over(partnerships(), ({ parties }) => parties.map((party, at) => [ids(parties), party, at + 1])),
  );
  await copy(
    client,
    "partnership_pair",
    "partnership_id, place_id, other_id",
    over(partnerships(), ({ parties }) =>
      parties.flatMap((own) =>
        parties.filter((other) => other !== own).map((other) => [ids(parties), own, other]),
      ),
    ),
  );
  await copy(
    client,
    "citation",
    `id, source_id, excerpt, claimant_place_id, capacity, fingerprint, known_from, ${dateNames("as_of")}`,
    over(partnerships(), ({ claims }) =>
      claims.map((c) => [
        c.citation,
        c.source,
        c.excerpt,
        c.claimant,
        c.capacity,
        "-",
        revision,
        ...date(c.asOf),
      ]),
    ),
  );
  await copy(
    client,
    "act_claim",
    `citation_id, partnership_id, form, effect, strength, step, derived, term_years, ${dateNames("on")}`,
    over(partnerships(), ({ parties, claims }) =>
      claims.map((c) => [
        c.citation,
        partnershipOf(parties).id,
        c.form,
        c.effect,
        c.strength,
        c.step,
        false,
        c.termYears,
        ...date(c.on),
      ]),
    ),
  );
}

const dateNames = (prefix: string) => `${prefix}_edtf, ${prefix}_earliest, ${prefix}_latest`;

const dates = new Map<string, readonly Value[]>();

function date(edtf: string | null): readonly Value[] {
  if (edtf === null) return [null, null, null];
  const found = dates.get(edtf);
  if (found) return found;
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(`the generator wrote a date that is none: ${edtf}`);
  const row = [read.value.edtf, formatDay(read.value.earliest), formatDay(read.value.latest)];
  dates.set(edtf, row);
  return row;
}

const AT_ONCE = 2_000;

/** What `deriveSpells` does, by its own parts, except that the rows go in by COPY. `rejectSome` compares the two. */
async function fillSpells(
  client: pg.Client,
  database: Database,
  revision: Revision,
  say: (line: string) => void,
): Promise<void> {
  const made = [
    ...over(partnerships(), ({ parties }) => [[partnershipOf(parties).id]]),
  ].flat() as PartnershipId[];
  const columns =
    "partnership_id, kinds, evidence_lo, evidence_hi, variants, from_earliest, from_latest, to_earliest, to_latest, known_from";
  for (let from = 0; from < made.length; from += AT_ONCE) {
    const ids = made.slice(from, from + AT_ONCE);
    const claims = Map.groupBy(await actClaims(database.read, ids, revision), (claim) => claim.partnership);
    const parties = await partiesOf(database.read, ids);
    await copy(
      client,
      "spell",
      columns,
      over(ids, (id) =>
        spellTable(instrumentsOf(id, claims.get(id) ?? [], []), parties.get(id) ?? []).map((s) => [
          id,
          s.kinds.toString(),
          s.evidenceLo,
          s.evidenceHi,
          s.variants,
          formatDay(s.fromEarliest),
          formatDay(s.fromLatest),
          formatDay(s.toEarliest),
          formatDay(s.toLatest),
          revision,
        ]),
      ),
    );
    if ((from / AT_ONCE) % 10 === 9) say(`… ${from + AT_ONCE} of ${made.length}`);
  }
}

/** Some claims are rejected after the load. First the verb derives the same spells anew, which must change nothing. */
async function rejectSome(database: Database, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: CitationId; partnership: PartnershipId }>(
    `select citation_id as id, partnership_id as partnership from act_claim
     where hashtext(citation_id) % 1000 = 0 and citation_id like '%--c%' order by 1 limit 1000`,
  );
  const ids = rows.map((row) => row.partnership);
  const spells = async () =>
    (
      await client.query(
        `select md5(string_agg(line, ' ' order by line)) as digest from (
           select (partnership_id, kinds, evidence_lo, evidence_hi, variants, from_earliest, from_latest,
             to_earliest, to_latest)::text as line
           from spell where known_to is null and partnership_id = any($1)) s`,
        [ids],
      )
    ).rows[0].digest;
  const copied = await spells();
  await database.write((tx) => deriveSpells(new Recording(tx, "bench", "Derived anew"), ids));
  if ((await spells()) !== copied)
    throw new Error("the spells written in bulk are not what the verb derives");
  await database.write(async (tx) => {
    const recording = new Recording(tx, "bench", "Rejected some claims");
    for (const { id } of rows) {
      const judgement = {
        citation: id,
        kind: "reject",
        other: null,
        reason: "a bench's",
        author: "bench",
      } as const;
      await insertJudgement(tx, judgement, await recording.revision());
    }
    await deriveSpells(recording, ids);
  });
}

/** Whether today's rules derive the spells that stand there, tried on one partnership in three hundred. */
export async function spellsAreOfNow(database: Database): Promise<boolean> {
  const { read } = database;
  const known = await latestRevision(read);
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`select id from partnership where hashtext(id) % 300 = 0 order by id`,
  );
  const ids = rows.map(({ id }) => id);
  const claims = await actClaims(read, ids, known);
  const cited = claims.map((claim) => claim.citation);
  const judgements = await judgementsOf(read, cited, known);
  const parties = await partiesOf(read, ids);
  const stored = await storedSpells(read, ids, known);
  const claimsOf = Map.groupBy(claims, (claim) => claim.partnership);
  return ids.every((id) => {
    const instruments = instrumentsOf(id, claimsOf.get(id) ?? [], judgements);
    const derived = spellTable(instruments, parties.get(id) ?? []);
    return written(derived) === written(stored.get(id) ?? []);
  });
}

const written = (spells: readonly SpellRow[]): string =>
  spells
    .map((s) =>
      [
        s.kinds,
        s.evidenceLo,
        s.evidenceHi,
        s.variants,
        s.fromEarliest,
        s.fromLatest,
        s.toEarliest,
        s.toLatest,
      ].join(),
    )
    .sort()
    .join(" ");
