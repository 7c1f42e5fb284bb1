import { type Entry, openPromise, type ZipFile } from "yauzl";
import { invalid, Refusal } from "../../../../kernel/errors.ts";
import { notATable } from "../file-kind.ts";
import { checkFileSize, inMiB, LIMITS } from "../limits.ts";

const MOST_PARTS = 10_000;
const AS_WORKBOOK = "Save the table as .xlsx or .csv and give that.";

/**
 * The parts of a zip archive, unpacked one at a time as a stream. What a part says it unpacks to is checked before, and
 * held to while it is unpacked: no more bytes come out than were declared.
 */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(path: string, bytes: number): Promise<ZipParts> {
    checkFileSize(bytes, LIMITS.workbook);
    let zip: ZipFile;
    const entries = new Map<string, Entry>();
    try {
      zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    } catch (error) {
      throw brokenWorkbook(error);
    }
    try {
      if (zip.entryCount > MOST_PARTS) throw brokenWorkbook(new Error(`it has ${zip.entryCount} parts`));
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    } catch (error) {
      zip.close();
      throw brokenWorkbook(error);
    }
    return new ZipParts(zip, entries);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part as it is unpacked; `most` bytes are the most. */
  async *text(name: string, most: number): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (!entry) throw brokenWorkbook(new Error(`its part ${name} is missing`));
    checkPart(entry, most);
    const decoder = new TextDecoder();
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        yield decoder.decode(chunk as Buffer, { stream: true });
      }
    } catch (error) {
      throw error instanceof Refusal ? error : brokenWorkbook(error);
    }
    yield decoder.decode();
  }

  close(): void {
    this.#zip.close();
  }
}

function checkPart(entry: Entry, most: number): void {
  if (entry.isEncrypted()) throw encrypted();
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const swells = size > LIMITS.bombsAreLarger && size > packed * LIMITS.ratio;
  if (!swells && size <= most) return;
  throw new Refusal(
    "too-large",
    "zip-bomb",
    swells
      ? `The workbook's part ${entry.fileName} unpacks ${inMiB(packed)} to ${inMiB(size)}, as no table does. Save the table as CSV and give that.`
      : `The workbook's part ${entry.fileName} unpacks to ${inMiB(size)}; ${inMiB(most)} are the most that are read. Save the table as CSV and give that.`,
    entry.fileName,
  );
}

const encrypted = () =>
  invalid("encrypted-file", "The workbook is encrypted. Open it with its password and save it without one.");

/** What reading a workbook ends with that is no workbook as it should be. */
export function brokenWorkbook(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const why = error instanceof Error ? error.message : String(error);
  return invalid(
    "broken-workbook",
    `The file begins as a workbook and cannot be read (${why.slice(0, 200)}). Open it in a spreadsheet program and save it anew.`,
  );
}

/** Refuses a zip archive that is no workbook of ours, and says what it is. */
export function checkIsWorkbook(names: readonly string[]): void {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/)) return;
  if (has(/^xl\/workbook\.bin$/))
    throw notATable("a binary workbook (.xlsb)", "Open it and save it as .xlsx.");
  if (has(/^word\//)) throw notATable("a Word document", `Copy its table into a spreadsheet. ${AS_WORKBOOK}`);
  if (has(/^ppt\//)) throw notATable("a presentation", `Copy its table into a spreadsheet. ${AS_WORKBOOK}`);
  if (has(/^content\.xml$/))
    throw notATable("an OpenDocument file (.ods, .odt)", "Open it and save it as .xlsx or .csv.");
  throw notATable("a zip archive without a workbook", "Unpack it first, and give the file that is in it.");
}
