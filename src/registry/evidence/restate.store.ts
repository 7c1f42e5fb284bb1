import { sql } from "kysely";
import { change, type WriteTx } from "../../database/database.ts";
import { columnsOf } from "../../database/versions.ts";
import type { CitationId, PartnershipId, PlaceId, Revision } from "../../kernel/ids.ts";
import { supersedeCitations } from "./evidence.store.ts";

/** A citation that is said again under the id `as`, in the place of `after`: the newest version of it until now. */
export interface Restated {
  id: CitationId;
  after: CitationId;
  as: CitationId;
}

/** Where places and partnerships lead that what is said again names; what is not here stays as it is. */
export interface LeadsTo {
  places: ReadonlyMap<PlaceId, PlaceId>;
  partnerships: ReadonlyMap<PartnershipId, PartnershipId>;
}

const NOWHERE: LeadsTo = { places: new Map(), partnerships: new Map() };

/** What citations state, in the tables of the rooms that store it, with the columns that name a place or a partnership. */
const STATED = {
  act_claim: { partnership_id: "partnerships" },
  activity: { partnership_id: "partnerships" },
  membership: {},
  subject_claim: {},
  statement: { place_id: "places", partnership_id: "partnerships" },
} as const satisfies Record<string, Record<string, keyof LeadsTo>>;

/** Takes citations back: they are known no more, and nothing takes their place. */
export async function closeCitations(
  tx: WriteTx,
  ids: readonly CitationId[],
  revision: Revision,
): Promise<void> {
  await change(
    tx,
    sql`update citation set known_to = ${revision} where id = any(${[...ids]}) and known_to is null`,
  );
}

/**
 * Says citations again under new ids, with all that they state and what is judged of them. Each takes the place of the
 * newest version there was. The digest stays: a source that is read again and says the same has nothing new to say.
 */
export async function restateCitations(
  tx: WriteTx,
  restated: readonly Restated[],
  revision: Revision,
  leadsTo: LeadsTo = NOWHERE,
): Promise<void> {
  if (restated.length === 0) return;
  await copyStated(tx, "citation", "id", { claimant_place_id: "places" }, restated, leadsTo, revision);
  for (const [table, places] of Object.entries(STATED)) {
    await copyStated(tx, table as keyof typeof STATED, "citation_id", places, restated, leadsTo, null);
  }
  await supersedeCitations(
    tx,
    restated.map(({ after, as }) => ({ id: after, by: as })),
    revision,
  );
  await carryJudgements(tx, restated, revision);
}

const pairs = (restated: readonly Restated[]) =>
  sql`unnest(${restated.map(({ id }) => id)}::text[], ${restated.map(({ as }) => as)}::text[]) as r (old_id, new_id)`;

const places = (leadsTo: ReadonlyMap<string, string>) =>
  sql`unnest(${[...leadsTo.keys()]}::text[], ${[...leadsTo.values()]}::text[])`;

async function copyStated(
  tx: WriteTx,
  table: "citation" | keyof typeof STATED,
  key: string,
  following: Readonly<Record<string, keyof LeadsTo>>,
  restated: readonly Restated[],
  leadsTo: LeadsTo,
  revision: Revision | null,
): Promise<void> {
  const columns = (await columnsOf(tx, table)).filter(
    (column) => column !== key && column !== "superseded_by",
  );
  const values = columns.map((column) => {
    const follows = following[column];
    const own = sql.ref(`t.${column}`);
    return follows && leadsTo[follows].size > 0
      ? sql`coalesce((select w.goes from ${places(leadsTo[follows])} as w (leads, goes) where w.leads = ${own}), ${own})`
      : own;
  });
  await change(
    tx,
    sql`
      insert into ${sql.table(table)} (${sql.join([key, ...columns].map((column) => sql.ref(column)))}
        ${revision === null ? sql`` : sql`, known_from`})
      select ${sql.join([sql`r.new_id`, ...values])} ${revision === null ? sql`` : sql`, ${revision}::bigint`}
      from ${pairs(restated)} join ${sql.table(table)} t on t.${sql.ref(key)} = r.old_id`,
  );
}

/** What is judged of citations is judged of them under their new ids. */
async function carryJudgements(
  tx: WriteTx,
  restated: readonly Restated[],
  revision: Revision,
): Promise<void> {
  const ids = restated.map(({ id }) => id as string);
  await change(
    tx,
    sql`
      with moved as (
        update judgement set known_to = ${revision}
        where known_to is null and known_from < ${revision}
          and (citation_id = any(${ids}) or other_citation_id = any(${ids}))
        returning *)
      insert into judgement (citation_id, kind, other_citation_id, reason, author, known_from)
      select coalesce(r.new_id, j.citation_id), j.kind, coalesce(o.new_id, j.other_citation_id), j.reason, j.author,
        ${revision}
      from moved j
      left join ${pairs(restated)} on r.old_id = j.citation_id
      left join unnest(${ids}::text[], ${restated.map(({ as }) => as)}::text[]) as o (old_id, new_id)
        on o.old_id = j.other_citation_id
      order by j.id`,
  );
}

/** What names a citation beside what it states: it names it under its new id from this revision on. */
export async function followCitations(
  tx: WriteTx,
  table: "figure_version" | "place_succession",
  restated: readonly Restated[],
  revision: Revision,
): Promise<void> {
  if (restated.length === 0) return;
  // What this very revision brought is not yet on record for anybody: it is written right at once.
  await change(
    tx,
    sql`update ${sql.table(table)} t set citation_id = r.new_id from ${pairs(restated)}
        where t.citation_id = r.old_id and t.known_from = ${revision}`,
  );
  const columns = (await columnsOf(tx, table)).filter((column) => column !== "citation_id");
  await change(
    tx,
    sql`
      with closed as (
        update ${sql.table(table)} t set known_to = ${revision} from ${pairs(restated)}
        where t.citation_id = r.old_id and t.known_to is null returning t.*, r.new_id)
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}, citation_id, known_from)
      select ${sql.join(columns.map((column) => sql.ref(`closed.${column}`)))}, closed.new_id, ${revision} from closed`,
  );
}
