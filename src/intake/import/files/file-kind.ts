import { invalid } from "../../../kernel/errors.ts";

export type FileKind = "zip" | "JSON" | "text";

interface Signature {
  /** The first bytes, hexadecimal. */
  begins: string;
  what: string;
  remedy: string;
}

const AS_TABLE = "Save the table as .xlsx or .csv and give that.";
const UNPACK = "Unpack it first, and give the file that is in it.";

const SIGNATURES: readonly Signature[] = [
  { begins: "255044462d", what: "a PDF document", remedy: `Copy its table into a spreadsheet. ${AS_TABLE}` },
  { begins: "89504e470d0a1a0a", what: "an image (PNG)", remedy: "Give the table itself, not its picture." },
  { begins: "ffd8ff", what: "an image (JPEG)", remedy: "Give the table itself, not its picture." },
  { begins: "47494638", what: "an image (GIF)", remedy: "Give the table itself, not its picture." },
  { begins: "49492a00", what: "an image (TIFF)", remedy: "Give the table itself, not its picture." },
  { begins: "4d4d002a", what: "an image (TIFF)", remedy: "Give the table itself, not its picture." },
  { begins: "1f8b", what: "packed (gzip)", remedy: UNPACK },
  { begins: "425a68", what: "packed (bzip2)", remedy: UNPACK },
  { begins: "fd377a585a00", what: "packed (xz)", remedy: UNPACK },
  { begins: "28b52ffd", what: "packed (zstd)", remedy: UNPACK },
  { begins: "377abcaf271c", what: "packed (7z)", remedy: UNPACK },
  { begins: "526172211a07", what: "packed (RAR)", remedy: UNPACK },
  { begins: "53514c69746520666f726d6174203300", what: "an SQLite database", remedy: AS_TABLE },
  { begins: "50415231", what: "a Parquet file", remedy: AS_TABLE },
  { begins: "7b5c727466", what: "a text with formatting (RTF)", remedy: AS_TABLE },
  { begins: "fffe0000", what: "a text in UTF-32", remedy: "Save it in UTF-8." },
  { begins: "0000feff", what: "a text in UTF-32", remedy: "Save it in UTF-8." },
];

const OLD_OFFICE = "d0cf11e0a1b11ae1";
const ZIP = "504b0304";
const EMPTY_ZIP = "504b0506";
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

export const notATable = (what: string, remedy: string) =>
  invalid("not-a-table", `The file is ${what}, not a table. ${remedy}`);

/** What a file is by its first bytes, whatever its name says. Refuses what holds no table, and says what to do. */
export function fileKind(head: Buffer): FileKind {
  const begins = (hex: string) => head.subarray(0, hex.length / 2).toString("hex") === hex;
  const signature = SIGNATURES.find(({ begins: hex }) => begins(hex));
  if (signature) throw notATable(signature.what, signature.remedy);
  if (begins(OLD_OFFICE)) throw ofOldOffice(head);
  if (begins(EMPTY_ZIP)) throw notATable("an empty zip archive", AS_TABLE);
  if (begins(ZIP)) return "zip";
  const text = looksLikeUtf16(head) ? "" : textOf(head);
  if (/^<(!doctype\s+html|html|head|body|table|meta|style)\b/i.test(text)) {
    throw notATable("a web page (HTML)", `Open it in a spreadsheet program. ${AS_TABLE}`);
  }
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(text)) throw notATable("an XML document", AS_TABLE);
  return looksLikeJson(text) ? "JSON" : "text";
}

/** Where the directory of a file of the old format stands (MS-CFB 2.2); null for other files. */
export function oldOfficeDirectory(head: Buffer): number | null {
  if (head.length < 512 || head.subarray(0, 8).toString("hex") !== OLD_OFFICE) return null;
  const sector = 2 ** Math.min(head.readUInt16LE(30), 16);
  return (head.readUInt32LE(48) + 1) * sector;
}

function ofOldOffice(head: Buffer) {
  if (head.includes(ENCRYPTED)) {
    return invalid(
      "encrypted-file",
      "The workbook is encrypted. Open it with its password and save it without one.",
    );
  }
  return notATable("in the old format of Office (.xls)", "Open it and save it as .xlsx.");
}

/** Without the byte order mark and what stands before the first word. */
const textOf = (head: Buffer) => head.toString("latin1").replace(/^(?:\xEF\xBB\xBF)?\s*/, "");

/** An object or a list whose beginning is that of JSON; a table of separated values may begin with a bracket too. */
const looksLikeJson = (text: string) => /^\{\s*("|\}|$)|^\[\s*([{"[\]\d-]|true|false|null|$)/.test(text);

const MANY = 0.3;

/** The byte order of UTF-16, by its mark or by where the zeros stand. */
export function looksLikeUtf16(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const even = zerosFrom(head, 0);
  const odd = zerosFrom(head, 1);
  if (odd > MANY && even < odd / 10) return "utf-16le";
  return even > MANY && odd < even / 10 ? "utf-16be" : null;
}

function zerosFrom(head: Buffer, first: number): number {
  let zeros = 0;
  for (let at = first; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return zeros / Math.max(1, head.length / 2);
}

const CONTROL = new Set(
  [...Array(32).keys()].filter((code) => ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a].includes(code)),
);
const FEW = 0.002;
const SOME = 3;

/** Refuses bytes that are no text at all. */
export function checkIsText(head: Buffer): void {
  let strange = 0;
  for (const byte of head) if (CONTROL.has(byte)) strange += 1;
  if (strange > Math.max(SOME, head.length * FEW)) {
    throw notATable("no text (it is full of control characters)", AS_TABLE);
  }
}
