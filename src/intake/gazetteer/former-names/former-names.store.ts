import { sql } from "kysely";
import { copyRows } from "../../../database/copy-rows.ts";
import { change, run, type WriteTx } from "../../../database/database.ts";
import { dateColumns } from "../../../database/date-columns.ts";
import { NOTHING_DONE, type Tally } from "../load.store.ts";
import type { FormerName } from "./former-names.ts";

/** What tells one former name from another, as the database writes it. */
const SAID = sql`jsonb_build_array(gazetteer_id, name, language, valid_edtf, succession, source, note)::text`;

/** Makes these the former names that no file of GeoNames brought; equal ones are left alone. */
export async function putFormerNames(tx: WriteTx, names: readonly FormerName[]): Promise<Tally> {
  const there = new Set(
    (
      await run(
        tx,
        sql<{
          id: string;
        }>`select id from gazetteer_place where id = any(${names.map(({ id }) => id)}::text[])`,
      )
    ).map(({ id }) => id),
  );
  const wanted = names.filter(({ id }) => there.has(id));
  const held = await run(
    tx,
    sql<{ said: string }>`select ${SAID} as said from gazetteer_name where origin = 'former-names'`,
  );
  const said = (name: FormerName) =>
    JSON.stringify([
      name.id,
      name.name,
      name.language,
      name.valid?.edtf ?? null,
      name.succession,
      name.source,
      name.note,
    ]);
  const now = new Set(held.map((row) => JSON.stringify(JSON.parse(row.said))));
  const keep = new Set(wanted.map(said));
  const gone = held.filter((row) => !keep.has(JSON.stringify(JSON.parse(row.said))));
  const added = wanted.filter((name) => !now.has(said(name)));
  await change(
    tx,
    sql`delete from gazetteer_name where origin = 'former-names' and ${SAID} = any(${gone.map((row) => row.said)}::text[])`,
  );
  await copyRows(
    tx,
    "gazetteer_name",
    added.map((name) => ({
      gazetteer_id: name.id,
      name: name.name,
      language: name.language,
      kind: "former",
      ...dateColumns("valid", name.valid),
      origin: "former-names",
      succession: name.succession,
      source: name.source,
      note: name.note,
    })),
  );
  // What is known to be a former name is no longer just another name.
  await change(
    tx,
    sql`delete from gazetteer_name p using gazetteer_name f
        where p.origin = 'places' and f.origin = 'former-names'
          and f.gazetteer_id = p.gazetteer_id and f.name = p.name`,
  );
  return {
    ...NOTHING_DONE,
    added: added.length,
    removed: gone.length,
    passedOver: names.length - wanted.length,
  };
}
