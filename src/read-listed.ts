import type { ReadListed } from "./documents/differences/differences.command.ts";
import { fileAt } from "./intake/import/import-file.ts";
import { readFileAs } from "./intake/import/open-reading.ts";
import { listedTies } from "./intake/sources/listed-ties.ts";
import { openNames } from "./open-names.ts";

/** A file of lists as import reads it, its places found as import finds them. */
export const readListed: ReadListed = async (database, { path, source, note }) => {
  const { reading } = await readFileAs(database, await fileAt(path), { source, mapping: null, asOf: null });
  return listedTies(reading, await openNames(database, note));
};
