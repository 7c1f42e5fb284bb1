import type { Database } from "../../database/database.ts";
import { type FetchLimits, withFile } from "./files/fetch-file.ts";
import { type GazetteerFile, withText } from "./files/gazetteer-file.ts";
import { loadFormerNames } from "./former-names/former-names.ts";
import { linkRegistry } from "./linking/link-registry.ts";
import { lastLoadIs } from "./load.store.ts";
import { type LoadProgress, type LoadReport, loadPlaces } from "./load-file.ts";
import { type GazetteerLoaded, hasChanged, nothingNew } from "./load-gazetteer.ts";
import { loadNames } from "./load-names.ts";
import { idsByNumber } from "./names.store.ts";

/** In which order files of one update go in: names need their places, places lie in divisions. */
const ORDER = ["divisions-1", "divisions-2", "places", "alternate-names", "names-table"];

/**
 * Brings newer or further files into the gazetteer, each told by its content: paths, or addresses from which they are
 * fetched. All are looked at before the first goes in.
 */
export async function updateGazetteer(
  database: Database,
  names: readonly string[],
  progress: LoadProgress & { limits?: FetchLimits; formerNames?: string } = {},
): Promise<GazetteerLoaded> {
  const files = await withFiles(names, progress.limits, async (all) => {
    const known = await Promise.all(
      all.map(async (file) => ({ file, kind: await withText(file, async ({ kind }) => kind) })),
    );
    known.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    const reports: LoadReport[] = [];
    for (const { file } of known) reports.push(await updateWith(database, file, progress));
    return reports;
  });
  // A place that came in now may be one of which a former name is known.
  files.push(await loadFormerNames(database, progress.formerNames, { again: files.some(hasChanged) }));
  const links = await linkRegistry(database);
  return { files, links, changed: files.some(hasChanged) };
}

function updateWith(database: Database, file: GazetteerFile, progress: LoadProgress): Promise<LoadReport> {
  return withText(file, async (text) => {
    if (await lastLoadIs(database.read, text.kind, file.checksum)) return nothingNew(text.kind, file);
    if (text.kind === "alternate-names" || text.kind === "names-table") {
      return loadNames(database, file, text, progress);
    }
    const known = text.mixed ? new Set((await idsByNumber(database.read)).keys()) : undefined;
    return loadPlaces(database, file, text, progress, known);
  });
}

/** All files at once, so that what cannot be fetched or read is said before anything changes. */
async function withFiles<T>(
  names: readonly string[],
  limits: FetchLimits | undefined,
  use: (files: GazetteerFile[]) => Promise<T>,
): Promise<T> {
  const [first, ...rest] = names;
  if (first === undefined) return use([]);
  return withFile(first, (file) => withFiles(rest, limits, (files) => use([file, ...files])), limits);
}
