// For tests: workbooks, made on the spot as the format has them (ECMA-376), well or badly.
import { crc32, deflateRawSync } from "node:zlib";
import { letterOf } from "../table.ts";

/** A text, a number, or the cell's XML as it shall stand. */
export type WrittenCell = string | number | { xml: string } | null;

export interface WrittenSheet {
  name: string;
  /** By number of the row, from 1. */
  rows: Record<number, WrittenCell[]>;
  state?: "hidden" | "veryHidden";
  merged?: string[];
}

interface Written {
  sheets: WrittenSheet[];
  from1904?: boolean;
  /** Codes of number formats; the cell of style n + 1 has the format n. */
  formats?: string[];
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function writtenWorkbook({ sheets, from1904 = false, formats = [] }: Written): Buffer {
  const texts: string[] = [];
  const parts: Record<string, string> = {};
  sheets.forEach(({ rows, merged = [] }, at) => {
    const lines = Object.entries(rows).map(([line, cells]) => {
      const written = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${line}`, texts));
      return `<row r="${line}">${written.join("")}</row>`;
    });
    const spans = merged.map((range) => `<mergeCell ref="${range}"/>`);
    const mergedXml =
      spans.length > 0 ? `<mergeCells count="${spans.length}">${spans.join("")}</mergeCells>` : "";
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${HEADER}<worksheet ${MAIN}><sheetData>${lines.join("")}</sheetData>${mergedXml}</worksheet>`;
  });
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ""}/>`,
  );
  parts["xl/workbook.xml"] =
    `${HEADER}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`;
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = `${HEADER}<Relationships>${related.join("")}</Relationships>`;
  parts["xl/sharedStrings.xml"] =
    `${HEADER}<sst ${MAIN}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  parts["xl/styles.xml"] =
    `${HEADER}<styleSheet ${MAIN}><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
  return zipOf(parts);
}

function cellXml(cell: WrittenCell, place: string, texts: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${place}"`);
  return `<c r="${place}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A zip archive of deflated parts. `declared` is the size that a part is said to have, where it lies. */
export function zipOf(parts: Record<string, string | Buffer>, declared: Record<string, number> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declared[name] ?? bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), shared, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from("PK\x05\x06"), end]);
}
