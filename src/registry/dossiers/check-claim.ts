import type { Issue } from "../../kernel/issue.ts";
import type { KindDefinition, PropertyDefinition } from "./kind.ts";
import { type Site, type StatedOfSubject, type Statement, sameSubject } from "./subject.ts";

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** ISO 4217, those in use and those that were. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** Longest excerpt that is kept of a source, in words; a text without spaces counts two characters as one. */
export const LONGEST_EXCERPT = 15;

/** What is wrong with what a citation states of a subject: nothing is recorded while anything is. */
export function issuesOf(kind: KindDefinition, { subject, statements }: StatedOfSubject): Issue[] {
  const where = `${subject.kind} ${subject.id}`;
  if (statements.length === 0) {
    return [{ code: "bad-statement", where, message: "A claim states at least one value." }];
  }
  const single = statements.flatMap((statement) => {
    const property = kind.properties[statement.property];
    const at = `${where} ${statement.property}`;
    if (!property) {
      const known = Object.keys(kind.properties).join(", ");
      return [
        {
          code: "bad-statement",
          where: at,
          message: `A ${kind.kind} has no ${statement.property}; it has ${known}.`,
        },
      ];
    }
    return [...problemsOf(property, statement)]
      .concat(pointsToItself(statement) ? [`A ${kind.kind} cannot point to itself.`] : [])
      .map((message) => ({ code: "bad-statement", where: at, message }));

    function pointsToItself({ value }: Statement): boolean {
      return value.type === "subject" && sameSubject(value.subject, subject);
    }
  });
  if (single.length > 0) return single;
  return [...(kind.check?.(statements) ?? [])].map((message) => ({ code: "bad-statement", where, message }));
}

function* problemsOf(property: PropertyDefinition, { value, role, on }: Statement): Generator<string> {
  if (value.type !== property.value) {
    yield `This is a ${value.type}, not a ${property.value}.`;
    return;
  }
  if (role !== null && !(property.roles && Object.hasOwn(property.roles, role))) {
    yield property.roles
      ? `There is no role "${role}"; it is one of ${Object.keys(property.roles).join(", ")}.`
      : `It takes no role, and has "${role}".`;
  }
  if (value.type === "day" && on === null) yield "A day needs a date.";
  if (on !== null && on.earliest > on.latest) yield `${on.edtf} ends before it starts.`;
  if (value.type === "text" && value.text.trim() === "") yield "The text is empty.";
  if (value.type === "money" && !isCurrency(value.currency)) {
    yield `${value.currency} is not a currency code of ISO 4217, such as CNY or USD.`;
  }
  if ("number" in value && !(Number.isFinite(value.number) && value.number >= 0)) {
    yield "An amount is a number of zero or more.";
  }
  if (value.type === "code") {
    if (property.codes && !property.codePattern && !Object.hasOwn(property.codes, value.code)) {
      yield `There is no "${value.code}"; it is one of ${Object.keys(property.codes).join(", ")}.`;
    }
    if (property.codePattern && !property.codePattern.test(value.code)) {
      yield `"${value.code}" is not a code of this vocabulary.`;
    }
  }
  if (value.type === "subject" && property.kinds && !property.kinds.includes(value.subject.kind)) {
    yield `It points to a ${value.subject.kind}; it may point to ${property.kinds.join(", ")}.`;
  }
  if (value.type === "site" && !isSite(value.site)) {
    yield "A site is a GeoJSON Point, LineString or Polygon with longitude before latitude.";
  }
}

/** Whether a value read from JSON is a geometry of ours with coordinates on the globe. */
export function isSite(value: unknown): value is Site {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const isPosition = (at: unknown): boolean => {
    if (!Array.isArray(at) || at.length !== 2) return false;
    const [longitude, latitude] = at as [unknown, unknown];
    return isWithin(longitude, 180) && isWithin(latitude, 90);
  };
  const isLine = (line: unknown, least: number): boolean =>
    Array.isArray(line) && line.length >= least && line.every(isPosition);
  if (type === "Point") return isPosition(coordinates);
  if (type === "LineString") return isLine(coordinates, 2);
  return (
    type === "Polygon" &&
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every((ring) => isLine(ring, 4) && JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)))
  );
}

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === "number" && Math.abs(value) <= most;

/** How many words an excerpt has: Chinese and Japanese, which have no spaces, count two characters as one. */
export function wordsIn(excerpt: string): number {
  const han = excerpt.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const others = excerpt
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return others + Math.ceil(han / 2);
}
