import { sql } from "kysely";
import { copyRows } from "../../database/copy-rows.ts";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { dateColumns } from "../../database/date-columns.ts";
import type { IncomingName } from "./files/alternate-name-line.ts";
import { NOTHING_DONE, type OpenLoad, type Tally } from "./load.store.ts";

/** The ids of the gazetteer that a file can mean by a number of GeoNames or a code: a division may have both. */
export async function idsByNumber(read: ReadDb): Promise<Map<string, string[]>> {
  const rows = await run(
    read,
    sql<{ id: string; geonames_id: number | null }>`select id, geonames_id from gazetteer_place`,
  );
  const found = new Map<string, string[]>();
  for (const { id, geonames_id } of rows) {
    for (const key of new Set([id, ...(geonames_id === null ? [] : [String(geonames_id)])])) {
      const ids = found.get(key);
      if (ids) ids.push(id);
      else found.set(key, [id]);
    }
  }
  return found;
}

/** Sets names aside until all of the file is here. `place` is an id of the gazetteer by now. */
export async function setNamesAside(
  tx: WriteTx,
  load: OpenLoad,
  names: readonly IncomingName[],
): Promise<void> {
  await copyRows(
    tx,
    "gazetteer_incoming_name",
    names.map(({ place, name, language, kind, valid }) => ({
      load_id: load.id,
      gazetteer_id: place,
      name,
      language,
      kind,
      ...dateColumns("valid", valid),
    })),
  );
}

/** Forgets what loads that nobody will go on with had set aside. */
export async function dropNamesAside(tx: WriteTx, except: OpenLoad): Promise<void> {
  await change(tx, sql`delete from gazetteer_incoming_name where load_id <> ${except.id}`);
}

/**
 * Makes GeoNames's alternate names of the places in the file those that the file has. Names that came without a
 * language are dropped where the file tells it.
 */
export async function takeAlternateNames(tx: WriteTx, load: OpenLoad): Promise<Tally> {
  await change(tx, sql`analyze gazetteer_incoming_name`);
  const removed = await change(
    tx,
    sql`
      with held as (
        select gazetteer_id, name, language, kind, valid_edtf from gazetteer_name
        where origin = 'alternate-names'
          and gazetteer_id in (select gazetteer_id from gazetteer_incoming_name where load_id = ${load.id})
        except
        select gazetteer_id, name, language, kind, valid_edtf from gazetteer_incoming_name where load_id = ${load.id}
      )
      delete from gazetteer_name n using held h
      where n.origin = 'alternate-names' and n.gazetteer_id = h.gazetteer_id and n.name = h.name and n.kind = h.kind
        and n.language is not distinct from h.language and n.valid_edtf is not distinct from h.valid_edtf`,
  );
  const added = await change(
    tx,
    sql`
      insert into gazetteer_name (gazetteer_id, name, language, kind, valid_edtf, valid_earliest, valid_latest, origin)
      select gazetteer_id, name, language, kind, valid_edtf, valid_earliest, valid_latest, 'alternate-names'
      from gazetteer_incoming_name where load_id = ${load.id}
      except
      select gazetteer_id, name, language, kind, valid_edtf, valid_earliest, valid_latest, origin
      from gazetteer_name where origin = 'alternate-names'`,
  );
  await dropPlainNames(tx, load);
  return { ...NOTHING_DONE, added, removed };
}

/**
 * Makes the names of a table what places are called in its languages. A name that the gazetteer has in that language
 * already is not kept twice; what an earlier table said in the language is replaced.
 */
export async function takeTableNames(tx: WriteTx, load: OpenLoad): Promise<Tally> {
  await change(tx, sql`analyze gazetteer_incoming_name`);
  const removed = await change(
    tx,
    sql`
      delete from gazetteer_name n using gazetteer_incoming_name i
      where i.load_id = ${load.id} and n.origin = 'names-table' and n.gazetteer_id = i.gazetteer_id
        and n.language = i.language
        and not exists (select from gazetteer_incoming_name same where same.load_id = ${load.id}
                        and same.gazetteer_id = n.gazetteer_id and same.language = n.language and same.name = n.name)`,
  );
  const added = await change(
    tx,
    sql`
      insert into gazetteer_name (gazetteer_id, name, language, kind, origin)
      select distinct gazetteer_id, name, language, kind, 'names-table'
      from gazetteer_incoming_name i
      where load_id = ${load.id}
        and not exists (select from gazetteer_name n
                        where n.gazetteer_id = i.gazetteer_id and n.name = i.name and n.language = i.language)`,
  );
  await dropPlainNames(tx, load);
  return { ...NOTHING_DONE, added, removed };
}

/** A name of which the language is known now need not be there without one. Empties what was set aside. */
async function dropPlainNames(tx: WriteTx, load: OpenLoad): Promise<void> {
  await change(
    tx,
    sql`
      delete from gazetteer_name n using gazetteer_incoming_name i
      where i.load_id = ${load.id} and n.origin = 'places' and n.gazetteer_id = i.gazetteer_id and n.name = i.name`,
  );
  await change(tx, sql`delete from gazetteer_incoming_name where load_id = ${load.id}`);
}
