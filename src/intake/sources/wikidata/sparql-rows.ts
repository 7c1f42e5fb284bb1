import type { Issue } from "../../../kernel/issue.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import type { RowReading } from "../../import/row-reading.ts";
import { type Mention, mentionOf } from "../../reconciliation/mention.ts";
import { type Correction, correct } from "../corrections.ts";
import { claimsOfTie } from "./claims-of-tie.ts";
import { countryOf, geonamesId } from "./known-entities.ts";
import { readTime } from "./time.ts";

/** One value of an answer: as the query service gives it (`{type, value, xml:lang}`), or in its short form. */
interface Value {
  text: string;
  language: string | null;
  /** A value that Wikidata says is there and nobody knows. */
  unknown: boolean;
}
type Binding = Readonly<Record<string, Value | undefined>>;

/** The rows of an answer of the query service: its JSON with `results.bindings`, or the short list of its download. */
export function bindingsOf(answer: unknown): unknown[] | null {
  if (Array.isArray(answer)) return answer;
  const results = property(answer, "results");
  const bindings = property(results, "bindings");
  return Array.isArray(bindings) ? bindings : null;
}

const property = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;

export function* sparqlRows(
  bindings: readonly unknown[],
  corrections: readonly Correction[],
): Generator<RowReading> {
  for (const [index, given] of bindings.entries()) {
    yield { line: index + 1, raw: JSON.stringify(given), ...readBinding(valuesOf(given), corrections) };
  }
}

const valuesOf = (given: unknown): Binding =>
  typeof given === "object" && given !== null
    ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name, termOf(value)]))
    : {};

function termOf(given: unknown): Value | undefined {
  const text = typeof given === "object" ? property(given, "value") : given;
  if (typeof text !== "string" && typeof text !== "number") return undefined;
  const language = property(given, "xml:lang");
  const unknown = property(given, "type") === "bnode" || /\.well-known\/genid\/|^t\d+$/.test(String(text));
  return { text: String(text), language: typeof language === "string" ? language : null, unknown };
}

function readBinding(
  found: Binding,
  corrections: readonly Correction[],
): Pick<RowReading, "mentions" | "claims" | "issues"> {
  const statement = idOf(found.statement) ?? "";
  const said = { host: idOf(found.a) ?? "", partner: idOf(found.b) ?? "", statement };
  const { cells, remarks } = correct(said, corrections);
  const refused = (issue: Issue) => ({ mentions: [], claims: [], issues: [...remarks, issue] });
  if (cells.host === "" || cells.partner === "") {
    const missing = cells.host === "" ? "?a" : "?b";
    return refused({ code: "no-partner", where: missing, message: `${missing} is no item of Wikidata.` });
  }
  if (found.rank?.text.endsWith("DeprecatedRank")) {
    const message = "Wikidata marks the statement as deprecated.";
    return refused({ code: "statement-deprecated", where: "?rank", message });
  }
  const issues = [...remarks];
  const [host, partner] = [mention("a", cells.host, found), mention("b", cells.partner, found)];
  const end = found.end ? { on: dateOf("end", found, issues) } : null;
  const claims = claimsOfTie({
    start: dateOf("start", found, issues),
    on: dateOf("point", found, issues),
    end,
    locator: statement === "" ? null : `${statement}, P190`,
    note: noteOf(found),
  });
  return {
    mentions: [
      { ...host, partner: { place: null, country: partner.country } },
      { ...partner, partner: { place: null, country: host.country } },
    ],
    claims,
    issues,
  };
}

/** `Q170322`, or the id of a statement, of the address of one. */
function idOf(value: Value | undefined): string | null {
  if (!value || value.unknown) return null;
  return /(?:^|\/)(Q\d+(?:[-$][0-9A-Fa-f-]{36})?)$/.exec(value.text)?.[1] ?? null;
}

function mention(side: "a" | "b", id: string, found: Binding): Mention {
  const label = found[`${side}Label`];
  // The label service answers with the id where there is no label.
  const named = label && label.text !== id ? label : null;
  return mentionOf(named?.text ?? id, {
    language: named?.language ?? null,
    country: countryIn(found[`${side}Country`]) ?? found[`${side}CountryLabel`]?.text ?? null,
    point: pointIn(found[`${side}Coord`]?.text ?? ""),
    ids: { wikidata: id, geonames: geonamesId(found[`${side}Geonames`]?.text ?? null) },
  });
}

/** A code, a name, or the address of an item, which is a country where we know it to be. */
const countryIn = (value: Value | undefined): string | null =>
  value ? (/\/Q\d+$/.test(value.text) ? countryOf(idOf(value)) : value.text) : null;

function pointIn(text: string): Mention["point"] {
  const match = /^Point\((-?[\d.]+(?:[eE]-?\d+)?) (-?[\d.]+(?:[eE]-?\d+)?)\)$/.exec(text);
  if (!match) return null;
  const [longitude, latitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/**
 * `?start` with `?startPrecision`. Without its precision a first of January stands for its year and the first of
 * another month for that month: the query service fills up what is not known.
 */
function dateOf(name: "start" | "end" | "point", found: Binding, issues: Issue[]): PartialDate | null {
  const value = found[name];
  if (!value || value.unknown) return null;
  const precision = found[`${name}Precision`]?.text;
  const read = /^[-+]?\d{4,}-\d\d-\d\d/.test(value.text)
    ? readTime({
        time: value.text,
        precision: precision ? Number(precision) : likelyPrecision(value.text),
        // The query service has turned days of the Julian calendar already.
        calendarmodel: "",
      })
    : parseEdtf(value.text);
  if (read.ok) return read.value;
  issues.push(...read.issues.map((issue) => ({ ...issue, where: `?${name}` })));
  return null;
}

const likelyPrecision = (text: string): number =>
  /-01-01(T|$)/.test(text) ? 9 : /-01(T|$)/.test(text) ? 10 : 11;

function noteOf(found: Binding): string | null {
  const notes = [
    found.rank?.text.endsWith("PreferredRank") ? "preferred rank" : null,
    found.references?.text ? `references: ${found.references.text}` : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? notes.join("; ") : null;
}
