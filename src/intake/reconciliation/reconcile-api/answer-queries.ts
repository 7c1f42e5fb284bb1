import { setImmediate } from "node:timers/promises";
import { regionName } from "../../../web/messages.ts";
import type { Candidate, Match } from "../match.ts";
import { type Mention, mentionOf } from "../mention.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import { readMention, type SaidOfName } from "../read-mention.ts";
import { entityId, parseEntityId } from "./entity-id.ts";
import type { Entity } from "./read-entities.ts";
import type { ReconciliationQuery } from "./read-request.ts";
import { levelOfType, typesOf } from "./vocabulary.ts";

const MOST = 10;
/** Milliseconds after which others have their turn. */
const TURN = 10;

export interface ReconciliationCandidate {
  id: string;
  name: string;
  description: string;
  score: number;
  match: boolean;
  type: { id: string; name: string }[];
  features: { id: string; value: number | boolean }[];
}

/** Answers to a batch, each under the key of its query. `entities` are the places whose ids the queries are. */
export async function answerQueries(
  resolver: PlaceResolver,
  batch: readonly (readonly [key: string, query: ReconciliationQuery])[],
  entities: ReadonlyMap<string, Entity>,
): Promise<Record<string, { result: ReconciliationCandidate[] }>> {
  const answers: [string, { result: ReconciliationCandidate[] }][] = [];
  let turn = performance.now();
  for (const [key, query] of batch) {
    const entity = entities.get(query.query?.trim() ?? "");
    answers.push([key, { result: entity ? [entityCandidate(entity)] : candidatesOf(resolver, query) }]);
    if (performance.now() - turn < TURN) continue;
    await setImmediate();
    turn = performance.now();
  }
  return Object.fromEntries(answers);
}

/** The ids among the queries. */
export const idsAsked = (batch: readonly (readonly [string, ReconciliationQuery])[]): string[] =>
  batch.map(([, { query }]) => query?.trim() ?? "").filter((text) => parseEntityId(text) !== null);

function candidatesOf(resolver: PlaceResolver, query: ReconciliationQuery): ReconciliationCandidate[] {
  const levels = [query.type ?? []].flat().flatMap((id) => levelOfType(id) ?? []);
  const match = resolver.resolve(mentionAsked(query, levels.length === 1 ? (levels[0] ?? null) : null));
  const limit =
    query.limit !== undefined && query.limit >= 1 ? Math.min(MOST, Math.floor(query.limit)) : MOST;
  const shown =
    levels.length > 1 ? match.candidates.filter(({ level }) => levels.includes(level)) : match.candidates;
  return shown.slice(0, limit).map((candidate) => candidateOf(candidate, match));
}

/** What is said in a form that cannot be read says nothing: a service answers as well as it can. */
function mentionAsked(
  { query = "", properties = [] }: ReconciliationQuery,
  level: Mention["level"],
): Mention {
  const said: SaidOfName = {};
  for (const { pid, v } of properties) {
    const [first] = [v].flat();
    if (first === undefined) continue;
    const text = typeof first === "object" ? (first.name ?? first.id) : String(first);
    if (pid === "coordinates") [said.latitude, said.longitude] = text.split(/[,;]\s*|\s+/);
    else if (isSaid(pid)) said[pid] = text;
  }
  const whole = mentionOf(query, { level });
  for (const [key, value] of Object.entries(pairs(said))) {
    try {
      const { name: _, ...read } = readMention({ name: query || "-", ...value });
      Object.assign(whole, pick(read, key));
    } catch {
      // Left out.
    }
  }
  return whole;
}

const SAID = [
  "country",
  "language",
  "level",
  "within",
  "geonames",
  "wikidata",
  "latitude",
  "longitude",
] as const;
const isSaid = (pid: string): pid is (typeof SAID)[number] => SAID.some((one) => one === pid);

/** Each thing that is said on its own, so that one that cannot be read takes no other with it. */
function pairs({ latitude, longitude, ...said }: SaidOfName): Record<string, SaidOfName> {
  const each = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { [key]: value }]));
  return latitude !== undefined && longitude !== undefined
    ? { ...each, point: { latitude, longitude } }
    : each;
}

function pick(read: Omit<Mention, "name">, key: string): Partial<Mention> {
  if (key === "geonames" || key === "wikidata") return { ids: read.ids };
  return { [key]: read[key as keyof typeof read] };
}

function candidateOf(candidate: Candidate, { chosen, outcome }: Match): ReconciliationCandidate {
  const has = (code: string) => candidate.reasons.some((reason) => reason.code === code);
  return {
    id: entityId(candidate),
    name: candidate.name,
    description: descriptionOf(candidate),
    score: Math.round(candidate.score * 10_000) / 100,
    match: outcome === "matched" && chosen !== null && entityId(chosen) === entityId(candidate),
    type: typesOf(candidate.level),
    features: [
      { id: "same-name", value: has("same-name") },
      { id: "former-name", value: has("former-name") },
      { id: "level-fits", value: has("level-fits") },
      { id: "within-fits", value: has("within-fits") },
      { id: "already-partners", value: has("already-partners") },
      { id: "judged", value: has("judged-same") },
      { id: "in-registry", value: candidate.place !== null },
      { id: "population", value: candidate.population ?? 0 },
    ],
  };
}

export const descriptionOf = ({
  level,
  within,
  country,
  answered = null,
}: Pick<Candidate, "level" | "within" | "country"> & { answered?: string | null }): string =>
  `${level}${level === "country" ? "" : ` in ${[within, regionName(country, "en")].filter(Boolean).join(", ")}`}${answered === null ? "" : `; ${answered}`}`;

/** Who asks for an id gets its place. */
const entityCandidate = (entity: Entity): ReconciliationCandidate => ({
  id: entity.id,
  name: entity.name,
  description: descriptionOf(entity),
  score: 100,
  match: true,
  type: typesOf(entity.level),
  features: [{ id: "in-registry", value: entity.place !== null }],
});
