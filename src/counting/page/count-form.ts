import type { ReadDb } from "../../database/database.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import { LEVELS } from "../../registry/places/place.ts";
import { LONGEST_SEARCH } from "../../registry/places/place-match.ts";
import { findPlacesByName, type PlaceMatch } from "../../registry/places/place-search.store.ts";
import { ANY, NONE, SWITCH_NAMES } from "../api/count-parameters.ts";

/** What the form of the page says beside the parameters of a question. */
const FORM_ONLY = [
  "form",
  "membershipDay",
  ...["own", "other"].flatMap((side) => [`${side}Words`, `${side}Reach`, `${side}Shown`]),
];
export const MOST_PLACES = 20;

/**
 * A form says every switch, some of them in its own way: boxes that are not ticked say nothing, a place is words. This
 * makes of it the query that a person would write.
 */
export async function queryOfForm(
  read: ReadDb,
  form: URLSearchParams,
  known: Revision,
): Promise<URLSearchParams> {
  const query = new URLSearchParams();
  for (const name of ["rule", "asOf", "knownAt", ...SWITCH_NAMES]) {
    const values = form.getAll(name).filter((value) => value !== "");
    if (values.length > 0) query.set(name, [...new Set(values)].join(","));
  }
  for (const name of form.keys()) {
    // What nobody knows is left in, to be refused with the rest.
    if (!FORM_ONLY.includes(name) && !query.has(name) && form.get(name) !== "")
      query.set(name, form.get(name) ?? "");
  }
  if (!query.has("kinds")) throw invalid("bad-switch", "Choose at least one kind of tie.", "kinds");
  if (form.get("form") === "whole") {
    for (const name of ["ownLevels", "otherLevels"]) {
      const levels = query.get(name)?.split(",") ?? [];
      if (levels.length === 0 || levels.length === LEVELS.length) query.set(name, ANY);
    }
    if (!query.has("tests")) query.set("tests", NONE);
    if (query.get("count") !== "flow") for (const name of ["from", "to"]) query.delete(name);
  }
  readGroup(query, form);
  for (const side of ["own", "other"]) await readWords(read, query, form, side, known);
  return query;
}

function readGroup(query: URLSearchParams, form: URLSearchParams): void {
  if (query.get("group") === NONE) {
    query.delete("roles");
    query.delete("membershipOn");
    return;
  }
  if (query.has("group") && !query.has("roles"))
    throw invalid("bad-switch", "Choose at least one role in the group, or any country.", "roles");
  if (query.get("membershipOn") !== "day") return;
  const day = form.get("membershipDay");
  if (!day)
    throw invalid("bad-switch", "Say the fixed day on which the country is in the group.", "membershipDay");
  query.set("membershipOn", day);
}

/** Words that were changed replace where the side lies; others leave it as it was. */
async function readWords(
  read: ReadDb,
  query: URLSearchParams,
  form: URLSearchParams,
  side: string,
  known: Revision,
): Promise<void> {
  const words = form.get(`${side}Words`);
  if (words === null) return;
  const reach = form.get(`${side}Reach`) ?? "inside";
  if (form.get(`${side}Shown`) === `${words}|${reach}`) return;
  const set = (key: string, value: string) => query.set(`${side}${key}`, value);
  for (const key of ["Country", "Place", "Within"]) set(key, ANY);
  const found = await placesMeant(read, words, `${side}Words`, known);
  if (found.length === 0) return;
  if (reach === "itself") set("Place", found.map(({ id }) => id).join(","));
  else if (found.every(({ level }) => level === "country"))
    set("Country", found.map(({ country }) => country).join(","));
  else if (found.length === 1) set("Within", found.map(({ id }) => id).join(","));
  else
    throw invalid(
      "bad-switch",
      "Every place inside can be asked of one place, or of several countries; choose only the places themselves.",
      `${side}Reach`,
    );
}

async function placesMeant(
  read: ReadDb,
  words: string,
  where: string,
  known: Revision,
): Promise<PlaceMatch[]> {
  const names = namesIn(words);
  if (names.length > MOST_PLACES)
    throw invalid("bad-switch", `A side takes ${MOST_PLACES} places at most.`, where);
  if (names.some((name) => name.length > LONGEST_SEARCH))
    throw invalid("query-too-long", `A name takes ${LONGEST_SEARCH} characters at most.`, where);
  const found: PlaceMatch[] = [];
  for (const name of names) {
    const [best] = await findPlacesByName(read, name, known, { limit: 1 });
    if (!best)
      throw notFound("unknown-place", `No place on record is called “${name}”, nor nearly so.`, where);
    if (!found.some(({ id }) => id === best.id)) found.push(best);
  }
  return found;
}

const namesIn = (words: string): string[] =>
  words
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Of the names that a field holds all those that no place answers to. */
export async function unknownNames(read: ReadDb, words: string, known: Revision): Promise<string[]> {
  const unknown: string[] = [];
  for (const name of namesIn(words)) {
    const [best] = await findPlacesByName(read, name, known, { limit: 1 });
    if (!best) unknown.push(name);
  }
  return unknown;
}
