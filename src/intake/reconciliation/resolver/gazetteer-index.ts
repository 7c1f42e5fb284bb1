import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReadDb } from "../../../database/database.ts";
import { readEntries } from "../../gazetteer/entries.store.ts";
import { gazetteerFingerprint } from "../../gazetteer/gazetteer.store.ts";
import { buildNameIndex } from "../names/build-index.ts";
import { NameIndexUnreadable } from "../names/index-bytes.ts";
import { NameIndex } from "../names/name-index.ts";
import type { NamedEntry } from "../names/named-entry.ts";
import { IndexedPlaces } from "./indexed-places.ts";
import { divisionsByGeonames, isGazetteerLoaded } from "./known-places.store.ts";

/** The gazetteer in memory, ready to be asked. */
export interface GazetteerIndex {
  /** Of the gazetteer and of the program that made it. */
  fingerprint: string;
  names: NameIndex;
  places: IndexedPlaces;
  /** Divisions by their GeoNames id: of a populated place the id is that number itself. */
  divisions: ReadonlyMap<number, string>;
}

/** The modules that say what stands in an index: an index that others have made is made anew. */
const MAKERS = ["build-index", "bigrams", "index-bytes", "latin-letters", "suffixes"];
let makers: Promise<string> | undefined;

const makersFingerprint = (): Promise<string> => {
  makers ??= Promise.all(
    MAKERS.map((name) => readFile(fileURLToPath(new URL(`../names/${name}.ts`, import.meta.url)))),
  ).then((texts) => createHash("sha256").update(Buffer.concat(texts)).digest("base64url").slice(0, 8));
  return makers;
};

/** What the index of today's gazetteer is known by; null where none is loaded. */
export async function indexFingerprint(read: ReadDb): Promise<string | null> {
  if (!(await isGazetteerLoaded(read))) return null;
  return `${await gazetteerFingerprint(read)}-${await makersFingerprint()}`;
}

/**
 * The index of the gazetteer: read from the folder, or made once and kept there for the next. Where the folder cannot
 * be written to it is made in memory each time. Null where no gazetteer is loaded.
 *
 * @param elsewhere the address of the database, where a thread of its own is to make it
 */
export async function openGazetteerIndex(
  read: ReadDb,
  folder: string | null,
  { say = () => {}, elsewhere = null }: { say?: (line: string) => void; elsewhere?: string | null } = {},
): Promise<GazetteerIndex | null> {
  const fingerprint = await indexFingerprint(read);
  if (fingerprint === null) return null;
  const file = folder === null ? null : join(folder, `names-${fingerprint}.index`);
  const divisions = await divisionsByGeonames(read);
  const kept = file === null ? null : await keptIndex(file);
  if (kept) return { fingerprint, divisions, ...kept };
  say("Making the index of the gazetteer’s names; it is kept for the next time …");
  const made = elsewhere === null ? null : await madeElsewhere(elsewhere);
  const bytes = made ?? (await makeIndex(read));
  if (folder !== null && file !== null) await keep(folder, file, bytes);
  return { fingerprint, divisions, ...indexOf(bytes) };
}

/** The index of the gazetteer as it is now, as bytes. It takes this thread for seconds where the gazetteer is the world's. */
export async function makeIndex(read: ReadDb): Promise<Uint8Array> {
  const entries: NamedEntry[] = [];
  for await (const entry of readEntries(read)) entries.push(entry);
  return buildNameIndex(entries);
}

/**
 * The same made by a thread of its own, so that a server answers others meanwhile.
 *
 * @param url of the database
 * @returns null where no thread can be had: then it is made here
 */
async function madeElsewhere(url: string): Promise<Uint8Array | null> {
  const maker = new Worker(new URL("./make-index.worker.ts", import.meta.url), { workerData: url });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      maker.once("message", resolve);
      maker.once("error", reject);
      maker.once("exit", () => reject(new Error("the thread that makes the index ended before it was made")));
    });
  } catch {
    return null;
  } finally {
    await maker.terminate();
  }
}

const indexOf = (bytes: Uint8Array): Pick<GazetteerIndex, "names" | "places"> => ({
  names: NameIndex.open(bytes),
  places: new IndexedPlaces(bytes),
});

async function keptIndex(file: string): Promise<Pick<GazetteerIndex, "names" | "places"> | null> {
  try {
    return indexOf(await readFile(file));
  } catch (error) {
    // Not there, not ours to read, cut off or damaged: it is made again.
    if (error instanceof NameIndexUnreadable || (error as NodeJS.ErrnoException).code !== undefined)
      return null;
    throw error;
  }
}

/** Never half a file under its name: whoever opens it at this moment sees the old one, or the whole new one. */
async function keep(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const making = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(making, bytes);
    await rename(making, file);
    for (const name of await readdir(folder)) {
      if (/^names-.*\.index$/.test(name) && join(folder, name) !== file) await rm(join(folder, name));
    }
  } catch {
    await rm(making, { force: true }).catch(() => {});
  }
}
