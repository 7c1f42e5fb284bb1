import type { Database } from "../../database/database.ts";
import type { GazetteerFile } from "./files/gazetteer-file.ts";
import { type PackagedFile, packagedFiles } from "./files/packages.ts";
import { loadFormerNames } from "./former-names/former-names.ts";
import type { FileKind } from "./gazetteer.ts";
import { type Linked, linkRegistry } from "./linking/link-registry.ts";
import { everLoaded, NOTHING_DONE } from "./load.store.ts";
import { type LoadProgress, type LoadReport, loadPlaces } from "./load-file.ts";

export interface GazetteerLoaded {
  files: LoadReport[];
  links: Linked;
  /** Whether anything of the gazetteer is another now. */
  changed: boolean;
}

/**
 * Loads the gazetteer that comes with the program and links the registry's places to it. What is in already is not
 * read again; a load that was cut off goes on.
 */
export async function loadGazetteer(
  database: Database,
  progress: LoadProgress & { files?: readonly PackagedFile[]; formerNames?: string } = {},
): Promise<GazetteerLoaded> {
  const files: LoadReport[] = [];
  for (const { file, text } of progress.files ?? (await packagedFiles())) {
    // Whatever newer file an update brought since, this one has had its turn.
    const there = await everLoaded(database.read, text.kind, file.checksum);
    files.push(there ? nothingNew(text.kind, file) : await loadPlaces(database, file, text, progress));
  }
  files.push(await loadFormerNames(database, progress.formerNames, { again: files.some(hasChanged) }));
  const links = await linkRegistry(database);
  return { files, links, changed: files.some(hasChanged) };
}

export const hasChanged = ({ added, changed, removed }: LoadReport) => added + changed + removed > 0;

export const nothingNew = (kind: FileKind, file: GazetteerFile): LoadReport => ({
  ...NOTHING_DONE,
  kind,
  file: file.name,
  lines: 0,
  resumedAt: 0,
  faults: [],
  already: true,
});
