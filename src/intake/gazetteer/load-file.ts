import type { Database } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import { divisionOfLine } from "./files/division-line.ts";
import type { GazetteerFile, ReadableText } from "./files/gazetteer-file.ts";
import { type IncomingPlace, type LineReading, placeOfLine } from "./files/place-line.ts";
import type { Lines } from "./files/text-lines.ts";
import type { FileKind } from "./gazetteer.ts";
import {
  analyzeGazetteer,
  type Covered,
  countMissing,
  finishLoad,
  lockGazetteer,
  markVanished,
  NOTHING_DONE,
  noteProgress,
  type OpenLoad,
  openLoad,
  placeDivisions,
  type Tally,
  tallyOf,
} from "./load.store.ts";
import { mergePlaces } from "./merge-places.ts";

/** Lines that go in at once: what a cut-off load does again at most. */
const LINES_AT_ONCE = 20_000;
/** Faulty lines that are said one by one. */
const FAULTS_SAID = 20;

export interface Faulty {
  line: number;
  why: string;
}

export interface LoadProgress {
  /** Lines read so far of the file named. */
  onLines?: (file: string, lines: number) => void;
  /** Lines that go in at once, `LINES_AT_ONCE` if not said. */
  linesAtOnce?: number;
}

export interface LoadReport extends Tally {
  kind: FileKind;
  file: string;
  /** Lines of the file that are in. */
  lines: number;
  /** How many of them had been in already, when an earlier load of the same file was cut off. */
  resumedAt: number;
  /** The first faulty lines, with what is wrong with them. */
  faults: Faulty[];
  /** The file had gone in before: nothing was read. */
  already: boolean;
}

/** Counts faulty lines, and gives up on a file that is mostly such. */
export class Faults {
  readonly first: Faulty[] = [];
  #count = 0;
  #lines = 0;

  constructor(private readonly file: string) {}

  sound(): void {
    this.#lines += 1;
  }

  add(line: number, why: string): void {
    this.#lines += 1;
    this.#count += 1;
    if (this.first.length < FAULTS_SAID) this.first.push({ line, why });
    if (this.#count > FAULTS_SAID && this.#count * 2 > this.#lines) this.giveUp();
  }

  /** For a short file: what could not be read at all is refused, not loaded as nothing. */
  end(): void {
    if (this.#count > 0 && this.#count === this.#lines) this.giveUp();
  }

  private giveUp(): never {
    const said = this.first.slice(0, 3).map(({ line, why }) => `line ${line}: ${why}`);
    throw invalid(
      "gazetteer-file-unreadable",
      `${this.file} cannot be read, ${this.#count} of ${this.#lines} lines are faulty. ${said.join("; ")}.`,
      this.file,
    );
  }
}

/**
 * Brings a file of places or divisions into the gazetteer, some thousand lines at once, each part for good: a load that
 * is cut off goes on behind the last part. What the file no longer has is marked at the end, where it is a whole list.
 */
export async function loadPlaces(
  database: Database,
  file: GazetteerFile,
  text: Pick<ReadableText, "kind" | "mixed"> & { lines(): AsyncIterable<Lines> },
  progress: LoadProgress,
  wanted: ReadonlySet<string> = new Set(),
): Promise<LoadReport> {
  const { kind } = text;
  const { linesAtOnce = LINES_AT_ONCE } = progress;
  let load = await database.aside((tx) =>
    openLoad(tx, { kind, file: file.name, checksum: file.checksum, bytes: file.bytes }),
  );
  const resumedAt = load.linesDone;
  const faults = new Faults(file.name);
  const seen = { ids: new Set<string>(), countries: new Set<string>() };
  let part: IncomingPlace[] = [];
  let tally: Tally = { ...NOTHING_DONE };
  let lines = 0;
  const commit = async () => {
    await database.aside(async (tx) => {
      await lockGazetteer(tx);
      await noteProgress(tx, load, lines, sum(tally, await mergePlaces(tx, part)));
    });
    load = { ...load, linesDone: lines };
    part = [];
    tally = { ...NOTHING_DONE };
    progress.onLines?.(file.name, lines);
  };
  for await (const { first, texts } of text.lines()) {
    for (const [index, line] of texts.entries()) {
      lines = first + index;
      if (line === "") continue;
      const read = readLine(kind, line);
      const open = lines > resumedAt;
      if (!read.ok) {
        faults.add(lines, read.why);
        if (open) tally.refused += 1;
        continue;
      }
      faults.sound();
      if (!read.value || (text.mixed && !isOfSize(read.value, wanted))) {
        if (open) tally.passedOver += 1;
        continue;
      }
      seen.ids.add(read.value.place.id);
      seen.countries.add(read.value.place.country);
      if (open) part.push(read.value);
      if (lines - load.linesDone >= linesAtOnce) await commit();
    }
  }
  faults.end();
  if (lines > load.linesDone) await commit();
  const done = await database.aside((tx) => finish(tx, load, kind, seen));
  return { kind, file: file.name, resumedAt, faults: faults.first, already: false, ...done };
}

function readLine(kind: FileKind, line: string): LineReading<IncomingPlace | null> {
  return kind === "places" ? placeOfLine(line) : divisionOfLine(line);
}

/** What cities500 holds (GeoNames's readme): 500 inhabitants, or the seat of a division. What is known stays known. */
function isOfSize({ place }: IncomingPlace, wanted: ReadonlySet<string>): boolean {
  if (place.feature.startsWith("ADM") || wanted.has(place.id)) return true;
  return (place.population ?? 0) >= 500 || /^PPL(C|A\d?)$/.test(place.feature);
}

/** A list that has so much of what is known is a whole one: what it does not have is gone. Else it is an extract. */
const WHOLE = 0.9;

async function finish(
  tx: Parameters<typeof finishLoad>[0],
  load: OpenLoad,
  kind: FileKind,
  seen: { ids: ReadonlySet<string>; countries: ReadonlySet<string> },
): Promise<Tally & { lines: number }> {
  await lockGazetteer(tx);
  const covered: Covered = {
    countries: [...seen.countries],
    feature: kind === "places" ? null : kind === "divisions-1" ? "ADM1" : "ADM2",
    ids: [...seen.ids],
  };
  const missing = await countMissing(tx, covered);
  const whole = missing > 0 && missing <= (1 - WHOLE) * (seen.ids.size + missing);
  const removed = whole ? await markVanished(tx, load, covered) : 0;
  const changed = await placeDivisions(tx);
  await noteProgress(tx, load, load.linesDone, { ...NOTHING_DONE, removed, changed });
  await finishLoad(tx, load);
  await analyzeGazetteer(tx);
  return tallyOf(tx, load);
}

export const sum = (one: Tally, other: Tally): Tally => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  removed: one.removed + other.removed,
  passedOver: one.passedOver + other.passedOver,
  refused: one.refused + other.refused,
});
