import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Database } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/issue.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import { readTable } from "../../dataset/read-table.ts";
import {
  finishLoad,
  lastLoadIs,
  lockGazetteer,
  NOTHING_DONE,
  noteProgress,
  openLoad,
} from "../load.store.ts";
import type { LoadReport } from "../load-file.ts";
import { putFormerNames } from "./former-names.store.ts";

/** The former names that come with the program. */
export const FORMER_NAMES = fileURLToPath(new URL("../../../../data/gazetteer", import.meta.url));

const NAMES = "former-names.csv";
const DIVISIONS = "divisions-former.csv";

const written = z.string().trim();
const SHARED = {
  id: written.regex(
    /^([1-9]\d{0,9}|[A-Z]{2}\.[^.\s]+(\.[^.\s]+)?)$/,
    "It is no GeoNames id and no code of a division.",
  ),
  /** What it is called today, for people who look after the table. */
  now: written,
  name: written.min(1, "It has no name."),
  language: written.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "It is no language (BCP 47)."),
  from: written,
  to: written,
  note: written,
  source: written.min(1, "It says no source."),
};
const NAME_ROW = z.object(SHARED);
const DIVISION_ROW = z.object({ ...SHARED, succession: z.enum(["renamed", "merged", "split"]) });

export interface FormerName {
  id: string;
  name: string;
  language: string;
  valid: PartialDate | null;
  /** What became of its bearer: the place was renamed, or it merged into this one, or was split and this is a part. */
  succession: "renamed" | "merged" | "split";
  note: string | null;
  source: string;
}

/** Former names of places and divisions, from two tables of a folder. Every row must be sound. */
export async function readFormerNames(folder: string): Promise<FormerName[]> {
  const issues: Issue[] = [];
  const names = await readTable(folder, NAMES, NAME_ROW, issues);
  const divisions = await readTable(folder, DIVISIONS, DIVISION_ROW, issues);
  const rows = [
    ...names.map(({ line, row }) => ({
      where: `${NAMES} row ${line}`,
      row: { ...row, succession: "renamed" as const },
    })),
    ...divisions.map(({ line, row }) => ({ where: `${DIVISIONS} row ${line}`, row })),
  ];
  const read = rows.map(({ where, row }): FormerName => {
    const { from, to, note, id, name, language, succession, source } = row;
    const valid = from === "" && to === "" ? null : parseEdtf(`${from}/${to}`);
    if (valid && !valid.ok) {
      issues.push({ code: "bad-cell", where, message: `${from}/${to} is no interval of dates (EDTF).` });
    }
    return {
      id,
      name,
      language,
      succession,
      source,
      valid: valid?.ok ? valid.value : null,
      note: note || null,
    };
  });
  const [first] = issues;
  if (!first) return read;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  throw invalid("gazetteer-file-unreadable", `${first.where}: ${first.message}${more}`, first.where);
}

/** Makes the former names those of the folder; names of places that the gazetteer does not have are passed over. */
export async function loadFormerNames(
  database: Database,
  folder = FORMER_NAMES,
  { again = false } = {},
): Promise<LoadReport> {
  const names = await readFormerNames(folder);
  const texts = await Promise.all([NAMES, DIVISIONS].map((name) => readFile(join(folder, name))));
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  const checksum = hash.digest("hex");
  const report: Pick<LoadReport, "kind" | "file" | "resumedAt" | "faults" | "lines"> = {
    kind: "former-names",
    file: NAMES,
    resumedAt: 0,
    faults: [],
    lines: names.length,
  };
  if (!again && (await lastLoadIs(database.read, "former-names", checksum))) {
    return { ...report, ...NOTHING_DONE, lines: 0, already: true };
  }
  const bytes = texts.reduce((total, text) => total + text.length, 0);
  return database.aside(async (tx) => {
    await lockGazetteer(tx);
    const load = await openLoad(tx, { kind: "former-names", file: NAMES, checksum, bytes });
    const tally = await putFormerNames(tx, names);
    await noteProgress(tx, load, names.length, tally);
    await finishLoad(tx, load);
    return { ...report, ...tally, already: false };
  });
}
