import type { Issue, Result } from "../../../kernel/issue.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { Level } from "../../../registry/places/place.ts";
import type { ActReading, RowReading } from "../../import/row-reading.ts";
import { type Mention, mentionOf } from "../../reconciliation/mention.ts";
import { type Correction, correct } from "../corrections.ts";

/** A table without one of these is not the register. */
export const WANTED = ["municipality", "partnergemeinde", "land", "seit", "form"] as const;

export type Cells = Readonly<Record<(typeof WANTED)[number], string> & Partial<Record<string, string>>>;

type Tie = Pick<ActReading, "form" | "effect" | "strength" | "label" | "termNote">;

/** What the register's codes mean for us, by RGRE's own definitions (README.md). */
const FORMS: Readonly<Record<string, Tie>> = {
  p: { form: "agreement", effect: "establishes", strength: "sister", label: "Partnerschaft", termNote: null },
  f: {
    form: "agreement",
    effect: "establishes",
    strength: "friendly-cooperation",
    label: "Freundschaft",
    termNote: "limited in time, or to projects that it names",
  },
  k: { form: "statement", effect: "lists", strength: "unspecified", label: "Kontakt", termNote: null },
};
const NO_FORM: Tie = {
  form: "list entry",
  effect: "lists",
  strength: "unspecified",
  label: null,
  termNote: null,
};

/** What one row of the register says; pure. `read` reads the year. */
export function readRow(
  found: Cells,
  raw: string,
  given: { corrections: readonly Correction[]; readDate: (words: string) => Result<PartialDate> },
): Pick<RowReading, "mentions" | "claims" | "issues"> {
  const { cells, remarks } = correct(found as Record<string, string>, given.corrections) as {
    cells: Cells;
    remarks: Issue[];
  };
  const issues = [...remarks];
  const missing = (["municipality", "partnergemeinde"] as const).filter(
    (column) => cells[column].trim() === "",
  );
  if (missing.length > 0) {
    const message = `The row names no place in ${missing.join(" and ")}.`;
    return {
      mentions: [],
      claims: [],
      issues: [...issues, { code: "no-partner", where: missing.join(", "), message }],
    };
  }
  const code = cells.form.trim().toLowerCase();
  const known = code === "" ? NO_FORM : FORMS[code];
  if (!known) {
    const message = `"${cells.form}" is no form that is known (p, f, k): read as an entry without form.`;
    issues.push({ code: "unknown-code", where: "form", message });
  }
  const tie = known ?? { ...NO_FORM, label: cells.form };
  const on = yearOf(cells.seit, given.readDate, issues);
  return {
    mentions: [municipality(cells), partner(cells)],
    claims: [
      {
        parties: [0, 1],
        host: null,
        capacity: "registrar",
        act: { ...tie, step: "not stated", on, derived: false, termYears: null },
        locator: null,
        excerpt: raw,
        note: null,
      },
    ],
    issues,
  };
}

function yearOf(
  words: string,
  read: (words: string) => Result<PartialDate>,
  issues: Issue[],
): PartialDate | null {
  if (words.trim() === "") return null;
  const date = read(words.trim());
  if (date.ok) return date.value;
  issues.push(...date.issues.map((issue) => ({ ...issue, where: "seit" })));
  return null;
}

function municipality(cells: Cells): Mention {
  return mentionOf(cells.municipality, {
    country: "DE",
    language: "de",
    level: levelOf(cells.municipality),
    within: cells.bundesland?.trim() || null,
    point: checkedPoint(cells),
    partner: { place: null, country: cells.land.trim() || null },
  });
}

/** Without a point: those of the export are a geocoder's guesses that nothing in the row confirms (README.md). */
function partner(cells: Cells): Mention {
  return mentionOf(cells.partnergemeinde, {
    country: cells.land.trim() || null,
    language: "de",
    level: levelOf(cells.partnergemeinde),
    partner: { place: null, country: "DE" },
  });
}

/** Counties and city districts say so in the register; every other municipality may be a city or a village. */
function levelOf(name: string): Level | null {
  if (/\((Land)?kreis\)|, (Land)?kreis\b|^(Land)?kreis /i.test(name)) return "county";
  return /Stadtbezirk|\(([^()]* )?Bezirk\b/.test(name) ? "district" : null;
}

/**
 * The export's points come from a geocoder. Beside the municipality's own stands what it found: a point is taken only
 * where that names the row's postal code and federal state.
 */
function checkedPoint(cells: Cells): Mention["point"] {
  const found = cells.municipality_place_name ?? "";
  const code = (cells.plz ?? "").trim().padStart(5, "0");
  const state = (cells.bundesland ?? "").trim();
  if (code === "00000" || state === "" || !found.includes(state) || !found.includes(code)) return null;
  const [latitude, longitude] = [Number(cells.latitude || NaN), Number(cells.longitude || NaN)];
  const isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPoint ? { latitude, longitude } : null;
}
