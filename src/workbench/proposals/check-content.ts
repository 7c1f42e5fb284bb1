import type { ReadDb } from "../../database/database.ts";
import { gazetteerPlaces } from "../../intake/gazetteer/gazetteer.store.ts";
import type { CitationId, PlaceId, SourceId } from "../../kernel/ids.ts";
import { type PartialDate, readDate } from "../../kernel/partial-date.ts";
import { issuesOf, LONGEST_EXCERPT, wordsIn } from "../../registry/dossiers/check-claim.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { citationExists, latestRevision } from "../../registry/evidence/evidence.store.ts";
import { sourceExists } from "../../registry/evidence/source.store.ts";
import { placesById } from "../../registry/places/place.store.ts";
import { gazetteerId, kindAt } from "./about-content.ts";
import {
  type Content,
  type Evidence,
  type Fault,
  isNewSource,
  type PlaceToken,
  type StatementsContent,
} from "./content.ts";
import { isThere, organizationExists } from "./record.store.ts";
import { subjectOf, toStatement } from "./statement.ts";

/** What of a content cannot be recorded as it stands, each beside the field where it is put right. */
export async function checkContent(read: ReadDb, kinds: Kinds, content: Content): Promise<Fault[]> {
  switch (content.type) {
    case "act": {
      const places = await checkPlaces(read, content.parties, (index) => `party-${index + 1}`);
      const same = new Set(content.parties).size < content.parties.length;
      return [
        ...places,
        ...(same ? [fault("party-2", "same-place", "A partnership is of different places.")] : []),
        ...checkDate("on", content.on),
        ...(await checkEvidence(read, content.evidence)),
      ];
    }
    case "statements":
      return [
        ...(await checkStatements(read, kinds, content)),
        ...(await checkEvidence(read, content.evidence)),
        ...checkExcerpt(content.evidence),
      ];
    case "judgement": {
      const claims = [
        ["citation", content.citation],
        ...(content.decision === "same-act" ? [["other", content.other ?? ""]] : []),
      ] as const;
      const faults: Fault[] = [];
      for (const [field = "", id = ""] of claims) {
        if (await citationExists(read, id as CitationId)) continue;
        faults.push(fault(field, "unknown-claim", `There is no claim "${id}".`));
      }
      return faults;
    }
  }
}

const fault = (field: string, code: Fault["code"], detail: string): Fault => ({ field, code, detail });

async function checkPlaces(
  read: ReadDb,
  tokens: readonly PlaceToken[],
  fieldOf: (index: number) => string,
): Promise<Fault[]> {
  const ids = tokens.filter((token) => gazetteerId(token) === null) as PlaceId[];
  const known = await placesById(read, ids, await latestRevision(read));
  const elsewhere = await gazetteerPlaces(
    read,
    tokens.flatMap((token) => gazetteerId(token) ?? []),
  );
  return tokens.flatMap((token, index) => {
    const gazetteer = gazetteerId(token);
    const isKnown = gazetteer === null ? known.has(token as PlaceId) : elsewhere.has(gazetteer);
    return isKnown
      ? []
      : [fault(fieldOf(index), "unknown-place", `There is no place "${token}" in the registry.`)];
  });
}

function checkDate(field: string, words: string | null): Fault[] {
  if (words === null) return [];
  const read = readDate(words);
  if (read.ok) return [];
  return [fault(field, "bad-date", read.issues[0]?.message ?? `"${words}" is no date.`)];
}

async function checkEvidence(read: ReadDb, evidence: Evidence): Promise<Fault[]> {
  const { source, claimantPlace, claimantOrganization, capacity } = evidence;
  const faults = isNewSource(source) ? checkNewSource(source) : await checkOldSource(read, source.source);
  faults.push(...checkDate("asOf", evidence.asOf));
  if (capacity === "party" && claimantPlace === null)
    faults.push(fault("claimant", "claimant-missing", "Which side says so? A party is a place."));
  if (claimantPlace !== null && claimantOrganization !== null)
    faults.push(fault("claimant", "claimant-missing", "One speaks: a place or an organization."));
  if (claimantPlace !== null) faults.push(...(await checkPlaces(read, [claimantPlace], () => "claimant")));
  if (claimantOrganization !== null && !(await organizationExists(read, claimantOrganization))) {
    const detail = `There is no organization "${claimantOrganization}" in the registry.`;
    faults.push(fault("organization", "unknown-organization", detail));
  }
  return faults;
}

async function checkOldSource(read: ReadDb, id: string): Promise<Fault[]> {
  if (await sourceExists(read, id as SourceId)) return [];
  return [fault("source", "unknown-source", `There is no source "${id}" in the registry.`)];
}

function checkNewSource(source: Extract<Evidence["source"], { title: string }>): Fault[] {
  const faults = [...checkDate("published", source.published), ...checkDate("retrieved", source.retrieved)];
  if (source.url !== null && !isWebAddress(source.url))
    faults.push(fault("url", "bad-url", `"${source.url}" is no address; it begins with https://.`));
  if (source.language !== null && !isLanguage(source.language))
    faults.push(
      fault("language", "bad-language", `"${source.language}" is no language tag such as zh or ru.`),
    );
  return faults;
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function checkExcerpt({ excerpt }: Evidence): Fault[] {
  if (excerpt === null || wordsIn(excerpt) <= LONGEST_EXCERPT) return [];
  const detail = `An excerpt has ${LONGEST_EXCERPT} words at most; this one has ${wordsIn(excerpt)}.`;
  return [fault("excerpt", "excerpt-too-long", detail)];
}

async function checkStatements(read: ReadDb, kinds: Kinds, content: StatementsContent): Promise<Fault[]> {
  const kind = kindAt(kinds, content.kind);
  const subject = subjectOf(kinds, content);
  if (!kind || !subject) return [fault("kind", "unknown-record", `There are no ${content.kind}.`)];
  const isKnown = await isThere(read, { type: "subject", subject });
  if (content.isNew === isKnown || (content.isNew && kind.kind === "organization")) {
    const detail = isKnown ? `${content.id} is there already.` : `There is no ${kind.kind} ${content.id}.`;
    return [fault("id", "unknown-record", detail)];
  }
  const faults: Fault[] = [];
  const drawn = content.statements.map((statement) => toStatement(kind, statement));
  for (const [index, { statement, problem }] of drawn.entries()) {
    const field = `value-${index + 1}`;
    if (problem?.startsWith("date:")) faults.push(fault(`on-${index + 1}`, "bad-date", problem.slice(5)));
    else if (statement === null) faults.push(fault(field, "bad-value", problem ?? "It cannot be read."));
    else if (!(await isThere(read, statement.value)))
      faults.push(fault(field, "bad-value", `There is no ${statement.value.type} of this id.`));
    else {
      const [issue] = issuesOf({ ...kind, check: () => [] }, { subject, statements: [statement] });
      if (issue) faults.push(fault(field, "bad-value", issue.message));
    }
  }
  if (faults.length > 0) return faults;
  const statements = drawn.flatMap(({ statement }) => statement ?? []);
  const [issue] = issuesOf(kind, { subject, statements });
  return issue ? [fault("value-1", "bad-value", issue.message)] : [];
}

/** A date that was checked before. */
export function dateSaid(words: string | null): PartialDate | null {
  if (words === null) return null;
  const read = readDate(words);
  if (!read.ok) throw new Error(`a date that was not checked: ${words}`);
  return read.value;
}
