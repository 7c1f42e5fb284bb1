import type { ReadDb } from "../../../database/database.ts";
import { slugOf } from "../../../intake/gazetteer/slug.ts";
import type { Candidate } from "../../../intake/reconciliation/match.ts";
import type { PlaceResolver } from "../../../intake/reconciliation/place-resolver.ts";
import { formatDay, today } from "../../../kernel/day.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { readDate } from "../../../kernel/partial-date.ts";
import type { Kinds } from "../../../registry/dossiers/kind.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { listCountedSources } from "../../../registry/evidence/source.store.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { placeName } from "../../../registry/places/place-words.tsx";
import { translator } from "../../../web/messages.ts";
import { checkContent } from "../check-content.ts";
import { type ActContent, type Content, type Fault, type PlaceToken, readContent } from "../content.ts";
import { formMessages } from "../form.messages.ts";
import { actFrom } from "./act-fields.ts";
import type { EvidenceDefaults } from "./evidence-fields.ts";
import { type Drawn, drawnOf, type Fields, textOf } from "./fields.ts";
import { judgementFrom } from "./judgement-fields.ts";
import { statementsFrom } from "./statement-fields.ts";
import type { Target } from "./target.ts";
import { understandPlace } from "./understand-place.ts";

interface DrawUp {
  read: ReadDb;
  kinds: Kinds;
  openResolver: () => Promise<PlaceResolver>;
  language: Language;
}

/** A content that can be kept, or the form again with what is to be put right. */
export type DrawnUp = { content: Content } | { drawn: Drawn };

const SOURCES_OFFERED = 8;
/** Said of stand-ins for what is still open, they mean nothing. */
const OF_PLACES: readonly Fault["code"][] = ["unknown-place", "same-place"];

/** Makes a content of what was typed. Nothing that cannot be read is left out, and no place is picked in silence. */
export async function drawUp(parts: DrawUp, target: Target, typed: Fields): Promise<DrawnUp> {
  if (textOf(typed, "do") === "find") {
    return {
      drawn: { ...drawnOf(typed), sources: await sourcesNamed(parts.read, textOf(typed, "sourceWords")) },
    };
  }
  const places = await understandPlaces(parts, target, typed);
  const fields = { ...typed, ...places.fields };
  const drawn = { ...drawnOf(fields), choices: places.choices };
  const open: Fault[] = [...places.choices].map(([field, candidates]) => ({
    field,
    code: candidates.length > 0 ? "choose-place" : textOf(fields, field) ? "unknown-place" : "missing",
    detail: textOf(fields, field) ? `"${textOf(fields, field)}" is not one known place.` : "Which place?",
  }));
  // What else is wrong is said in the same turn; the open places stand in the way of nothing but the end.
  const readable = readContent(await said(parts, target, fields, places));
  const checked =
    "faults" in readable ? readable.faults : await checkContent(parts.read, parts.kinds, readable.content);
  const faults = [
    ...open,
    ...checked.filter((fault) => open.length === 0 || !OF_PLACES.includes(fault.code)),
  ].filter(({ field }, at, all) => field !== "parties" && all.findIndex((one) => one.field === field) === at);
  if (faults.length > 0 || "faults" in readable) return { drawn: { ...drawn, faults } };
  return { content: readable.content };
}

interface Places {
  /** By the field in which they were named. */
  tokens: ReadonlyMap<string, PlaceToken>;
  understood: ActContent["understood"];
  choices: Map<string, readonly Candidate[]>;
  /** What was understood, for the form to hold. */
  fields: Record<string, string>;
}

function fieldsWithPlaces(target: Target, fields: Fields): string[] {
  const claimant = textOf(fields, "claimant") === "place" ? ["claimantPlace"] : [];
  if (target.form === "judgement") return [];
  return target.form === "act" && target.parties === null ? ["party-1", "party-2", ...claimant] : claimant;
}

async function understandPlaces(parts: DrawUp, target: Target, fields: Fields): Promise<Places> {
  const tokens = new Map<string, PlaceToken>();
  const places: Places = { tokens, understood: [], choices: new Map(), fields: {} };
  let partner: PlaceToken | null = null;
  for (const name of fieldsWithPlaces(target, fields)) {
    const said = textOf(fields, name);
    if (said === "") {
      places.choices.set(name, []);
      continue;
    }
    const chosen = { said, chosen: textOf(fields, `${name}-is`), chosenOf: textOf(fields, `${name}-of`) };
    const understood = await understandPlace(parts.read, parts.openResolver, chosen, partner);
    if (understood.is === "open") {
      places.choices.set(name, understood.candidates);
      continue;
    }
    const { place, called } = understood;
    tokens.set(name, place);
    partner = place;
    places.fields[`${name}-is`] = place;
    places.fields[`${name}-of`] = said;
    if (name !== "claimantPlace") places.understood.push({ said, place, called });
  }
  return places;
}

async function said(parts: DrawUp, target: Target, fields: Fields, places: Places): Promise<unknown> {
  const claimant = places.tokens.get("claimantPlace") ?? null;
  if (target.form === "judgement") return judgementFrom(fields);
  if (target.form === "statements") {
    const isNew = target.id === null;
    const id = target.id ?? (textOf(fields, "id") || slugOf(textOf(fields, "value-1")).slice(0, 100));
    const defaults = { unnamedTitle: "", unnamedPublished: "", today: formatDay(today()) };
    return statementsFrom(fields, { kind: target.kind.path, id, isNew }, claimant, defaults);
  }
  const parties = target.parties ?? ["party-1", "party-2"].flatMap((name) => places.tokens.get(name) ?? []);
  // Two that are still open must not hide what else is wrong.
  const standIns = places.choices.size > 0 ? ["xx", "yy"] : [];
  const all = [...parties, ...standIns].slice(0, Math.max(2, parties.length));
  const defaults = await defaultsOf(parts, parties, places, textOf(fields, "on"));
  return actFrom(fields, { parties: all, understood: places.understood, claimant }, defaults);
}

/** A source that nobody describes is the paper itself, of the day on which it was signed. */
async function defaultsOf(
  { read, language }: DrawUp,
  parties: readonly PlaceToken[],
  { understood }: Places,
  on: string,
): Promise<EvidenceDefaults> {
  const names = await displayNames(read, parties as PlaceId[], await latestRevision(read));
  const called = (token: PlaceToken) =>
    names.has(token as PlaceId)
      ? placeName(names, token as PlaceId, language)
      : (understood.find(({ place }) => place === token)?.called ?? token);
  const t = translator(formMessages, language);
  return {
    unnamedTitle: t("signedDocument", { places: parties.map(called).join(" – "), date: on || "none" }).slice(
      0,
      500,
    ),
    // A day that cannot be read is said of its own field only.
    unnamedPublished: readDate(on).ok ? on : "",
    today: formatDay(today()),
  };
}

async function sourcesNamed(read: ReadDb, words: string) {
  const asked = words.split(/\s+/).filter(Boolean).slice(0, 8);
  if (asked.length === 0) return [];
  return listCountedSources(read, await latestRevision(read), { words: asked }, { limit: SOURCES_OFFERED });
}
