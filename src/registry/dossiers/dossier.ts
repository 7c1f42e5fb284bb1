import { BEGINNING, type Day, FOREVER } from "../../kernel/day.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { agree, type PartialDate } from "../../kernel/partial-date.ts";
import { claimGrade, type EvidenceGrade, gradeRank } from "../evidence/grade.ts";
import { type Citation, type Source, speaksOn } from "../evidence/source.ts";
import type { KindDefinition } from "./kind.ts";
import { openDays, type Statement, type Subject, type SubjectKind, sameValue } from "./subject.ts";

/** Two subjects found to be one: the merged one leads to the dossier that it stands in. */
export interface Merge {
  merged: SubjectId;
  reason: string;
  author: string;
}

/** One citation that tells of the subject, with all it states. */
export interface DossierClaim {
  citation: Citation;
  source: Source;
  grade: EvidenceGrade;
  /** The subject that the source was filed under; another than the dossier's own where it was merged into it. */
  of: SubjectId;
  /** A person's reason to leave it out; null where nobody did. */
  rejected: string | null;
  statements: readonly Statement[];
}

/** All that sources state of one subject, at a revision. */
export interface Dossier extends Subject {
  merges: readonly Merge[];
  claims: readonly DossierClaim[];
}

/** A statement with the claim it stands in. */
export interface ToldStatement extends Statement {
  claim: DossierClaim;
}

/** What is stated under a property by claims that nobody rejected, best evidence first. */
export function statementsOf(dossier: Dossier, property: string): ToldStatement[] {
  return dossier.claims
    .filter(({ rejected }) => rejected === null)
    .flatMap((claim) =>
      claim.statements
        .filter((statement) => statement.property === property)
        .map((statement) => ({ ...statement, claim })),
    )
    .sort(bestFirst);
}

/** The order in which values are shown: the best grade, then the most precise, then the earliest said (design idea 2). */
function bestFirst(a: ToldStatement, b: ToldStatement): number {
  return (
    gradeRank(b.claim.grade) - gradeRank(a.claim.grade) ||
    compareDays(openDays(a.on), openDays(b.on)) ||
    compareDays(saidOn(a), saidOn(b)) ||
    (a.claim.citation.id < b.claim.citation.id ? -1 : 1)
  );
}

const saidOn = ({ claim: { citation, source } }: ToldStatement): Day => speaksOn(citation, source).latest;

// Infinite less infinite is no number: two dates of nobody knows when are alike.
const compareDays = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** A value with everybody who states it. */
export interface DistinctValue {
  statement: Statement;
  told: ToldStatement[];
}

/** The values stated under a property, each once, the one shown by default first. */
export function distinctValues(dossier: Dossier, property: string): DistinctValue[] {
  const found: DistinctValue[] = [];
  for (const told of statementsOf(dossier, property)) {
    const same = found.find(({ statement }) => sameValue(statement, told));
    if (same) same.told.push(told);
    else found.push({ statement: told, told: [told] });
  }
  return found;
}

/** Whether two values of a property that holds one cannot both be true. */
function excludes(a: Statement, b: Statement): boolean {
  if (a.role !== b.role) return false;
  if (a.value.type === "day" && b.value.type === "day") return !datesAgree(a.on, b.on);
  if ("number" in a.value && "number" in b.value) return !numbersAgree(a.value, b.value);
  // A name in another language, and a value of another day, contradict nothing.
  if (a.value.type === "text" && b.value.type === "text" && a.value.language !== b.value.language)
    return false;
  if (a.on !== null && b.on !== null && !agree(a.on, b.on)) return false;
  return !sameValue({ ...a, on: null }, { ...b, on: null });
}

/**
 * Whether two dates of one event can both be right. A span of days is how long it lasted, not a doubt about when: "14
 * to 16 June" and "15 June" are two accounts. "June 2023" and "15 June" agree.
 */
function datesAgree(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null) return true;
  if (isExactSpan(a) && isExactSpan(b)) return a.earliest === b.earliest && a.latest === b.latest;
  return agree(a, b);
}

const isExactSpan = (date: PartialDate): boolean => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date.edtf);

type Counted = { number: number; comparator: string; currency?: string };

/** "Over 300" and 400 can both be true, "over 400" and 400 cannot; "about 400" and 420 can, within a tenth. */
export function numbersAgree(a: Counted, b: Counted): boolean {
  if (a.currency !== b.currency) return false;
  return reaches(a, b) && reaches(b, a);
}

/** Whether one can be as large as the other must be. */
function reaches(a: Counted, b: Counted): boolean {
  const most = rangeOf(a)[1];
  const least = rangeOf(b)[0];
  return b.comparator === ">" ? most > least : most >= least;
}

/** The least and the most that is meant, both inclusive, but for the least of ">". */
function rangeOf({ number, comparator }: Counted): readonly [number, number] {
  if (comparator === ">" || comparator === "≥") return [number, Number.POSITIVE_INFINITY];
  if (comparator === "≈") return [number * 0.9, number * 1.1];
  return [number, number];
}

/** The properties whose values contradict each other. */
export function conflictsIn(dossier: Dossier, kind: KindDefinition): string[] {
  return Object.entries(kind.properties)
    .filter(([name, property]) => {
      if (property.holds !== "one") return false;
      const values = distinctValues(dossier, name);
      return values.some((a, index) =>
        values.slice(index + 1).some((b) => excludes(a.statement, b.statement)),
      );
    })
    .map(([name]) => name);
}

export interface Title {
  text: string;
  language: string | null;
}

/** What a subject is called: in the reader's language, else in the first of ours that has a name, else in any, else its id. */
export function titleOf(dossier: Dossier, kind: KindDefinition, language: Language): Title {
  const titles = titlesOf(dossier, kind);
  const wanted = [language, ...LANGUAGES];
  for (const tag of wanted) {
    const found = titles.find((title) => title.language === tag);
    if (found) return found;
  }
  return titles[0] ?? { text: dossier.id, language: null };
}

/** Every title, the best attested of each language first. */
export const titlesOf = (dossier: Dossier, kind: KindDefinition): Title[] =>
  distinctValues(dossier, kind.title).flatMap(({ statement: { value } }) =>
    value.type === "text" ? [{ text: value.text, language: value.language }] : [],
  );

/** The best attested title of each of our languages. */
export function titlesByLanguage(dossier: Dossier, kind: KindDefinition): Partial<Record<Language, string>> {
  const titles = titlesOf(dossier, kind);
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const title = titles.find((one) => one.language === language);
      return title ? [[language, title.text]] : [];
    }),
  );
}

/** The first and the last day that any of the statements can mean; null where none is dated. */
export function spanOf(statements: readonly Statement[]): { earliest: Day; latest: Day } | null {
  const dates = statements.flatMap(({ on }) => on ?? []);
  if (dates.length === 0) return null;
  return {
    earliest: Math.min(FOREVER, ...dates.map(({ earliest }) => earliest)) as Day,
    latest: Math.max(BEGINNING, ...dates.map(({ latest }) => latest)) as Day,
  };
}

/** The grade that a claim of a dossier has: that of its claimant and source. */
export const gradeOf = (citation: Citation, source: Source): EvidenceGrade =>
  claimGrade({ capacity: citation.capacity, sourceKind: source.kind });

/** The subjects that a property of a dossier names, each once. */
export function subjectsNamed(dossier: Dossier, property: string, kind?: SubjectKind): SubjectId[] {
  const ids = statementsOf(dossier, property).flatMap(({ value }) =>
    value.type === "subject" && (kind === undefined || value.subject.kind === kind) ? [value.subject.id] : [],
  );
  return [...new Set(ids)];
}
