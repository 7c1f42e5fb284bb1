import { checkCellSize, LIMITS } from "../limits.ts";
import type { Sheet } from "../table.ts";
import { type XmlHandler, XmlReader } from "./xml-events.ts";
import { brokenWorkbook, type ZipParts } from "./zip-parts.ts";

/** What the parts of a workbook say that its sheets refer to. */
export interface Workbook {
  sheets: (Sheet & { part: string })[];
  /** Days are counted from 1904, as on the old Macintosh. */
  from1904: boolean;
  texts: readonly string[];
  /** What a cell of each style shows of a day; null: a number is a number. */
  dates: readonly (DateShown | null)[];
}

export type DateShown = "day" | "month" | "year";

/** Reads everything but the sheets. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const targets = await relations(parts);
  const sheets: Workbook["sheets"] = [];
  let from1904 = false;
  await readPart(parts, "xl/workbook.xml", {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const part = targets.get(id);
      // Sheets of charts have no cells.
      if (part && parts.has(part) && !part.includes("chartsheets"))
        sheets.push({
          name: attributes.name ?? "",
          hidden: (attributes.state ?? "visible") !== "visible",
          part,
        });
    },
    text() {},
    close() {},
  });
  if (sheets.length === 0) throw brokenWorkbook(new Error("it has no sheet"));
  return { sheets, from1904, texts: await sharedTexts(parts), dates: await dateStyles(parts) };
}

async function readPart(
  parts: ZipParts,
  name: string,
  handler: Omit<XmlHandler, "where">,
  most: number = LIMITS.part,
): Promise<void> {
  const reader = new XmlReader({ ...handler, where: () => name });
  for await (const text of parts.text(name, most)) reader.take(text);
  reader.end();
}

async function relations(parts: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(parts, "xl/_rels/workbook.xml.rels", {
    open(name, { Id, Target }) {
      if (name !== "Relationship" || !Id || !Target) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
    text() {},
    close() {},
  });
  return targets;
}

async function sharedTexts(parts: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has("xl/sharedStrings.xml")) return texts;
  let text = "";
  let inText = false;
  /** How a Chinese or Japanese word is said stands beside it, and is no part of it. */
  let inSound = false;
  await readPart(
    parts,
    "xl/sharedStrings.xml",
    {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") inSound = true;
        else if (name === "t") inText = !inSound;
      },
      text(words) {
        if (!inText) return;
        text += words;
        checkCellSize(text.length, "xl/sharedStrings.xml");
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") inSound = false;
        else if (name === "si") texts.push(unescaped(text));
      },
    },
    LIMITS.sharedTexts,
  );
  return texts;
}

/** Letters that XML cannot hold stand as _x000D_. */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

async function dateStyles(parts: ZipParts): Promise<(DateShown | null)[]> {
  const styles: (DateShown | null)[] = [];
  if (!parts.has("xl/styles.xml")) return styles;
  const formats = new Map<number, string>();
  let inCells = false;
  await readPart(parts, "xl/styles.xml", {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId ?? 0);
      if (name === "numFmt") formats.set(id, formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) styles.push(shownBy(id, formats.get(id)));
    },
    text() {},
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** Formats without a code of their own (ECMA-376 part 1, 18.8.30), those of East Asia among them. */
const DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const MONTHS = new Set([17]);

function shownBy(id: number, code: string | undefined): DateShown | null {
  if (code === undefined) return DAYS.has(id) ? "day" : MONTHS.has(id) ? "month" : null;
  // Words in quotation marks, colours, languages and escaped letters say nothing of dates.
  const plain = code
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "")
    .toLowerCase()
    .split(";")[0];
  if (!plain || !/[yd年日]|e(?!\+)/.test(plain) || /general|[#0?]/.test(plain)) return null;
  if (/d|日/.test(plain)) return "day";
  return /m|月/.test(plain) ? "month" : "year";
}

const DAY = 86_400_000;

/** A day as EDTF from its number, as precise as the cell shows it; null where there is no such day. */
export function dayOfSerial(serial: number, shown: DateShown, from1904: boolean): string | null {
  if (!(serial >= (from1904 ? 0 : 1) && serial < 2_958_466)) return null;
  const whole = Math.floor(serial);
  // The first system counts a 29 February 1900 that never was.
  const days = from1904 ? whole - 24_107 : whole < 60 ? whole - 25_568 : whole - 25_569;
  const iso = new Date(days * DAY).toISOString().slice(0, 10);
  return shown === "day" ? iso : shown === "month" ? iso.slice(0, 7) : iso.slice(0, 4);
}
