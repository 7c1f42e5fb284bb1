import type { Database } from "../../database/database.ts";
import { alternateNameOfLine, type IncomingName } from "./files/alternate-name-line.ts";
import type { GazetteerFile, ReadableText } from "./files/gazetteer-file.ts";
import { namesOfRow, namesTableHeader } from "./files/names-table.ts";
import { type LineReading, refused } from "./files/place-line.ts";
import {
  analyzeGazetteer,
  finishLoad,
  lockGazetteer,
  NOTHING_DONE,
  noteProgress,
  openLoad,
  tallyOf,
} from "./load.store.ts";
import { Faults, type LoadProgress, type LoadReport } from "./load-file.ts";
import {
  dropNamesAside,
  idsByNumber,
  setNamesAside,
  takeAlternateNames,
  takeTableNames,
} from "./names.store.ts";

/** A file of alternate names has millions of lines, few of places that the gazetteer has. */
const LINES_AT_ONCE = 100_000;

/**
 * Brings the names of a file to the places that the gazetteer has. They are set aside part by part, and go in together
 * when all of the file was read: until then nobody sees any of it. A load that is cut off goes on behind the last part.
 */
export async function loadNames(
  database: Database,
  file: GazetteerFile,
  text: ReadableText,
  progress: LoadProgress,
): Promise<LoadReport> {
  const kind = text.kind;
  let load = await database.aside(async (tx) => {
    await lockGazetteer(tx);
    const opened = await openLoad(tx, {
      kind,
      file: file.name,
      checksum: file.checksum,
      bytes: file.bytes,
    });
    await dropNamesAside(tx, opened);
    return opened;
  });
  const resumedAt = load.linesDone;
  const known = await idsByNumber(database.read);
  const readLine = lineReader(text, known);
  const faults = new Faults(file.name);
  let tally = { ...NOTHING_DONE };
  let part: IncomingName[] = [];
  let lines = 0;
  const commit = async () => {
    await database.aside(async (tx) => {
      await lockGazetteer(tx);
      await setNamesAside(tx, load, part);
      await noteProgress(tx, load, lines, tally);
    });
    load = { ...load, linesDone: lines };
    part = [];
    tally = { ...NOTHING_DONE };
    progress.onLines?.(file.name, lines);
  };
  for await (const { first, texts } of text.lines()) {
    for (const [index, line] of texts.entries()) {
      lines = first + index;
      if (lines <= resumedAt || line === "" || (lines === 1 && kind === "names-table")) continue;
      const read = readLine(line);
      if (!read.ok) {
        faults.add(lines, read.why);
        tally.refused += 1;
        continue;
      }
      faults.sound();
      const before = part.length;
      for (const name of read.value) {
        for (const place of known.get(name.place) ?? []) part.push({ ...name, place });
      }
      if (part.length === before) tally.passedOver += 1;
      if (lines - load.linesDone >= LINES_AT_ONCE || part.length >= LINES_AT_ONCE / 5) await commit();
    }
  }
  faults.end();
  if (lines > load.linesDone) await commit();
  const done = await database.aside(async (tx) => {
    await lockGazetteer(tx);
    const taken = await (kind === "names-table" ? takeTableNames(tx, load) : takeAlternateNames(tx, load));
    await noteProgress(tx, load, load.linesDone, taken);
    await finishLoad(tx, load);
    await analyzeGazetteer(tx);
    return tallyOf(tx, load);
  });
  return { kind, file: file.name, resumedAt, faults: faults.first, already: false, ...done };
}

const NO_NAME: LineReading<IncomingName[]> = { ok: true, value: [] };

function lineReader(
  text: ReadableText,
  known: ReadonlyMap<string, string[]>,
): (line: string) => LineReading<IncomingName[]> {
  if (text.kind === "names-table") {
    const table = namesTableHeader(text.first);
    return (line) => (table ? namesOfRow(line, table) : refused("the table has no header"));
  }
  return (line) => {
    const read = alternateNameOfLine(line, (place) => known.has(place));
    if (!read.ok) return read;
    return read.value ? { ok: true, value: [read.value] } : NO_NAME;
  };
}
