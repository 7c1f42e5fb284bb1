import { randomBytes } from "node:crypto";
import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import { erasedTexts, insertErasedTexts } from "../../registry/evidence/erased-text.store.ts";
import { erasedDigest } from "../../registry/evidence/erased-text.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { searchKey } from "../../registry/places/search-key.ts";
import {
  countReplaced,
  deferReferences,
  findPerson,
  idsHolding,
  insertErasure,
  type PersonFound,
  putSearchKey,
  replaceValue,
  type TextColumn,
  textColumns,
  textsWithKeys,
  valuesHolding,
} from "./erasure.store.ts";
import { ERASED, redactor, redactValue } from "./redaction.ts";

/** What an erasure would change: the names that go, the quotes, and how many values of which table. */
export interface ErasurePlan {
  person: PersonFound;
  changes: Change[];
}

interface Change {
  of: TextColumn;
  from: string;
  becomes: string;
}

const named = (number: number, language: string | null): string =>
  language === "ru"
    ? `Удалённое лицо ${number}`
    : language?.startsWith("zh")
      ? `已删除人物 ${number}`
      : `Erased person ${number}`;

/**
 * Looks through every text of the registry for a person: the names of their dossier, its id and those of their quotes, the
 * words they are quoted with. Closed versions are looked through as well: record time remembers everything else, and
 * this not.
 */
export async function planErasure(read: ReadDb, id: string, number: number): Promise<ErasurePlan> {
  const person = await personAsked(read, id);
  const quoteIds = [...new Set(person.quotes.map((quote) => quote.id))];
  const ids = new Map<string, string>([
    ...person.ids.map((one, at) => [one, `erased-person-${number}${at === 0 ? "" : `-${at + 1}`}`] as const),
    ...quoteIds.map((one, at) => [one, `erased-person-${number}-quote-${at + 1}`] as const),
  ]);
  const spoken = person.quotes
    .flatMap(({ words, excerpt }) => [words, excerpt])
    .filter((text) => text !== null);
  const texts = new Map<string, string>([
    ...spoken.map((text) => [text, ERASED] as const),
    ...person.names.map(({ text, language }) => [text, named(number, language)] as const),
  ]);
  const names = [...new Set(person.names.map(({ text }) => text))];
  const redact = redactor({ names, ids, texts, others: new Set(await idsHolding(read, [...ids.keys()])) });
  const needles = [...new Set([...names.flatMap(cases), ...ids.keys(), ...spoken])];
  const changes: Change[] = [];
  for (const of of await textColumns(read)) {
    for (const from of await valuesHolding(read, of, needles)) {
      const becomes =
        of.type === "text" ? redact(from) : JSON.stringify(redactValue(JSON.parse(from), redact));
      if (becomes !== from) changes.push({ of, from, becomes });
    }
  }
  return { person, changes };
}

async function personAsked(read: ReadDb, id: string): Promise<PersonFound> {
  const person = await findPerson(read, id);
  if (!person) throw notFound("unknown-person", "There is no such person in the registry.", "person");
  return person;
}

const cases = (name: string): string[] => [name, name.toLowerCase(), name.toUpperCase()];

/**
 * Erases a person: everything the plan found is replaced, in place, in what is known now and in what was known before.
 * Posts, organizations, dates and revisions stay, under a name and an id that say nothing. What was replaced is kept
 * as digests, so that the same data loaded again does not bring it back. Returns how many values changed.
 */
export async function erasePerson(
  recording: Recording,
  id: string,
): Promise<{ number: number; replaced: number }> {
  const { tx, author } = recording;
  // Before a number is taken: one that nobody bears would look like an erasure that is kept from view.
  await personAsked(tx, id);
  const number = await insertErasure(tx, author);
  const { changes } = await planErasure(tx, id, number);
  await deferReferences(tx);
  let replaced = 0;
  for (const { of, from, becomes } of changes) replaced += await replaceValue(tx, of, from, becomes);
  const after = changes.filter(({ of }) => of.table === "statement" && of.column === "text");
  for (const row of await textsWithKeys(
    tx,
    after.map(({ becomes }) => becomes),
  )) {
    await putSearchKey(tx, row, searchKey(row.text, row.language ?? "und"));
  }
  await keepDigests(recording, number, changes);
  await countReplaced(tx, number, replaced);
  // A revision of its own: whoever keeps an answer of an earlier one asks again.
  await recording.revision();
  return { number, replaced };
}

async function keepDigests({ tx }: Recording, number: number, changes: readonly Change[]): Promise<void> {
  const kept = await erasedTexts(tx);
  const salt = kept?.salt ?? randomBytes(16).toString("hex");
  const becomes = new Map<string, string>();
  for (const { of, from, becomes: text } of changes) {
    // Keys are made of other texts, never loaded.
    if (of.type !== "text" || of.column === "search_key") continue;
    const digest = erasedDigest(salt, from);
    if (!kept?.becomes.has(digest)) becomes.set(digest, text);
  }
  await insertErasedTexts(tx, number, { salt, becomes });
}
