import type { Issue } from "../../../kernel/issue.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { ActReading, ClaimReading, RowReading } from "../../import/row-reading.ts";
import { mentionOf } from "../../reconciliation/mention.ts";
import { type Correction, correct } from "../corrections.ts";
import { type Heading, headingKind, listedArea } from "./headings.ts";
import { type ItemReading, type NamedPartner, readItem } from "./read-item.ts";
import { referenceWords } from "./references.ts";
import { type PageLine, pageLines, plainWords, replaceTemplates, withoutLinks } from "./wikitext.ts";

export interface Page {
  title: string;
  /** BCP 47, of the page. */
  language: "en" | "zh" | "ru";
  wikitext: string;
}

interface OpenHeading {
  level: number;
  words: string;
  kind: Heading;
}

/** Where in the page a list stands. */
interface Standing {
  headings: OpenHeading[];
  /** A town in bold on a line of its own. */
  bold: string | null;
  /** "Gyumri also cooperates with:" */
  intro: string | null;
  /** Of the town's line, for all of its items. */
  refs: string[];
  /** The country that items of each depth give for those under them. */
  areas: (string | null)[];
}

/** Every item of the lists of a page, in order. */
export function* pageRows(page: Page, corrections: readonly Correction[]): Generator<RowReading> {
  const now: Standing = { headings: [], bold: null, intro: null, refs: [], areas: [] };
  const lines = pageLines(page.wikitext);
  for (const [index, line] of lines.entries()) {
    const heading = /^\s*(={2,6})\s*(.+?)\s*\1\s*$/.exec(line.text);
    if (heading) enter(now, heading[1]?.length ?? 2, wordsOf(heading[2] ?? ""));
    else if (isApart(now)) continue;
    else if (/^[*#:]*[*#]/.test(line.text)) yield* item(page, now, line, lines[index + 1], corrections);
    else if (/^\|(?![-+}])/.test(line.text) && /\[\[/.test(line.text) && now.headings.length > 0)
      yield tableRow(line);
    else prose(now, line);
  }
}

function enter(now: Standing, level: number, words: string): void {
  now.headings = now.headings.filter((open) => open.level < level);
  now.headings.push({ level, words, kind: headingKind(words) });
  now.bold = null;
  now.intro = null;
  now.refs = [];
  now.areas = [];
}

const isApart = ({ headings }: Standing): boolean => headings.some(({ kind }) => kind === "apart");

const wordsOf = (text: string): string =>
  withoutLinks(plainWords(replaceTemplates(text, () => " "))).replace(/\s+/g, " ");

/** A line that is no item: a town in bold, or words that say what follows. */
function prose(now: Standing, { text, refs }: PageLine): void {
  const bold = /^;?\s*'''(.+?)'''/.exec(text) ?? /^;\s*(.+)$/.exec(text);
  const words = wordsOf(text);
  if (bold) {
    now.bold = wordsOf(bold[1] ?? "");
    now.intro = null;
    now.refs = [...refs];
  } else if (/[:：]$/.test(words)) {
    now.intro = words.slice(0, -1);
    now.refs.push(...refs);
  }
  if (words !== "") now.areas = [];
}

function* item(
  page: Page,
  now: Standing,
  line: PageLine,
  next: PageLine | undefined,
  corrections: readonly Correction[],
): Generator<RowReading> {
  const bullets = /^[*#:]+/.exec(line.text)?.[0] ?? "*";
  const depth = bullets.length;
  const read = readItem(line.text.slice(depth), now.areas[depth - 2] ?? null);
  now.areas = [...now.areas.slice(0, depth - 1), read.area ?? read.partners[0]?.name ?? null];
  const isGroup = read.partners.length <= 1 && new RegExp(`^[*#:]{${depth}}[*#]`).test(next?.text ?? "");
  // A country over its towns is no partner.
  if (isGroup && read.start === null) return;
  const row = { line: line.line, raw: line.raw };
  const host = hostOf(page, now);
  if (read.partners.length === 0 || host === null) {
    const where = host === null ? "heading" : "item";
    const message =
      host === null ? "Nothing says in whose list this item stands." : "The item names no place.";
    yield { ...row, mentions: [], claims: [], issues: [{ code: "no-partner", where, message }] };
    return;
  }
  yield { ...row, ...itemRow(page, now, { line, read, host }, corrections) };
}

/** The town whose list it is: in bold, or the innermost heading that is a name, or the page's own. */
function hostOf({ title }: Page, { bold, headings }: Standing): { name: string; area: string | null } | null {
  const names = headings.filter(({ kind }) => kind === "name").map(({ words }) => words);
  const area = listedArea(title);
  if (bold !== null) return { name: bold, area: names.at(-1) ?? area };
  const name = names.at(-1);
  if (name !== undefined) return { name, area: names.at(-2) ?? area };
  return area === null && title !== "" ? { name: title, area: null } : null;
}

function itemRow(
  page: Page,
  now: Standing,
  { line, read, host }: { line: PageLine; read: ItemReading; host: { name: string; area: string | null } },
  corrections: readonly Correction[],
): Pick<RowReading, "mentions" | "claims" | "issues"> {
  const issues: Issue[] = [];
  const put = (partner: NamedPartner) => {
    const said = { host: host.name, partner: partner.name, country: partner.country ?? "" };
    const { cells, remarks } = correct(said, corrections);
    issues.push(...remarks);
    return { ...partner, name: cells.partner, country: cells.country || null, host: cells.host };
  };
  const partners = read.partners.map(put);
  const owner = partners[0]?.host ?? host.name;
  const note = noteOf([...line.refs, ...now.refs]);
  const claims = partners.flatMap((_, index) =>
    actsOf(now, read).map(
      (act): ClaimReading => ({
        parties: [0, index + 1],
        host: 0,
        capacity: "third party",
        act,
        locator: [...now.headings.map(({ words }) => words), now.bold].filter(Boolean).join(", ") || null,
        excerpt: line.raw,
        note,
      }),
    ),
  );
  const { language } = page;
  return {
    mentions: [
      mentionOf(owner, {
        language,
        country: host.area,
        partner: { place: null, country: partners[0]?.country ?? null },
      }),
      ...partners.map(({ name, country, within }) =>
        mentionOf(name, { language, country, within, partner: { place: null, country: host.area } }),
      ),
    ],
    claims,
    issues,
  };
}

/** With a year the tie was made then; without one it is listed; what is over says so in a claim of its own. */
function actsOf({ headings, intro }: Standing, { start, over }: ItemReading): ActReading[] {
  const heading = headings.findLast(({ kind }) => kind === "twins" || kind === "former");
  const label = intro ?? heading?.words ?? "twin towns and sister cities";
  const former = headings.find(({ kind }) => kind === "former");
  const end = over ?? (former ? { how: "ends" as const, words: former.words, on: null } : null);
  const made = start !== null || end?.how === "ends";
  const tie = made
    ? act({ form: "not stated", effect: "establishes", strength: "unspecified", label, on: start })
    : act({ form: "list entry", effect: "lists", strength: null, label, on: null });
  if (!end) return [tie];
  return [tie, act({ form: "not stated", effect: end.how, strength: null, label: end.words, on: end.on })];
}

const act = (
  said: Pick<ActReading, "form" | "effect" | "strength" | "label"> & { on: PartialDate | null },
): ActReading => ({ ...said, step: "not stated", derived: false, termYears: null, termNote: null });

function noteOf(refs: readonly string[]): string | null {
  const words = [...new Set(refs.map(referenceWords))].filter((one) => one !== "");
  return words.length > 0 ? `references: ${words.join("; ")}` : null;
}

function tableRow({ line, raw }: PageLine): RowReading {
  const message = "Lists are read, tables are not: give the table as a file of columns.";
  return {
    line,
    raw,
    mentions: [],
    claims: [],
    issues: [{ code: "unreadable-row", where: `line ${line}`, message }],
  };
}
