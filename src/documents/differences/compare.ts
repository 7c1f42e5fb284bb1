import type { PlaceId } from "../../kernel/ids.ts";
import { agree, type PartialDate } from "../../kernel/partial-date.ts";
import type { Source } from "../../registry/evidence/source.ts";
import type { Party } from "../../registry/partnerships/record/tie.ts";
import type { Listed, ListedFile, ListedParty } from "./listed-file.ts";
import type { RegistryTie } from "./registry-ties.ts";

/** In which way a file and the registry differ about one place's list. */
export const DIFFERENCES = [
  "not listed",
  "start missing",
  "start coarser",
  "start differs",
  "end missing",
  "suspended here",
  "over there",
  "not on record",
  "not matched",
] as const;
export type What = (typeof DIFFERENCES)[number];

/** A side of a difference: by the registry where it has the place, else as the file names it. */
export interface Side {
  place: PlaceId | null;
  name: string;
  country: string | null;
  /** Of the registry, else of the file. */
  wikidata: string | null;
}

export interface Difference {
  what: What;
  host: Side;
  partner: Side;
  /** "sister, in force"; null where the registry has nothing. */
  here: string | null;
  /** When the registry's state began. */
  since: PartialDate | null;
  /** The file's start. */
  there: PartialDate | null;
  /** The file's lines about it. */
  lines: readonly number[];
  /** The registry's sources. */
  evidence: readonly Source[];
}

export interface Compared {
  differences: Difference[];
  /** Ties in force on one side's list or both that the file has as well. */
  same: number;
  /** Sides of ties in force about whose lists the file says nothing. */
  notCovered: number;
}

const key = (host: PlaceId, partner: PlaceId) => `${host} ${partner}`;

/**
 * What the registry certainly holds on the day and a file's lists do not, side by side, and the reverse. A town that the
 * file has no list of is passed over, unless the file is `whole`: then whoever is not in it lists nobody.
 */
export function compare(
  ties: readonly RegistryTie[],
  file: ListedFile,
  { qids, whole }: { qids: ReadonlyMap<PlaceId, string | null>; whole: boolean },
): Compared {
  const wikidata = withQidsOf(file, qids);
  const sideOf = ({ id, names, country }: Party): Side => ({
    place: id,
    name: names.en ?? Object.values(names)[0] ?? id,
    country,
    wikidata: wikidata.get(id) ?? null,
  });
  const covered = new Set(file.listed.map(({ host }) => host.place));
  const byPair = Map.groupBy(
    file.listed.filter(({ host, partner }) => host.place && partner.place),
    ({ host, partner }) => key(host.place as PlaceId, partner.place as PlaceId),
  );
  const seen = new Set<string>();
  const found: Compared = { differences: [], same: 0, notCovered: 0 };
  for (const tie of ties) {
    const [a, b] = tie.parties;
    for (const [host, partner] of [[a, b] as const, [b, a] as const]) {
      const pair = key(host.id, partner.id);
      seen.add(pair);
      const listed = byPair.get(pair) ?? [];
      if (listed.length === 0 && !whole && !covered.has(host.id)) {
        if (isCertainlyInForce(tie)) found.notCovered += 1;
        continue;
      }
      const what = between(tie, listed);
      if (what === "same") found.same += 1;
      if (what === null || what === "same") continue;
      found.differences.push({
        what,
        host: sideOf(host),
        partner: sideOf(partner),
        here: `${tie.state.kind ?? "tie"}, ${tie.state.standing}${tie.state.certainty === "possible" ? " (possible)" : ""}`,
        since: tie.since?.shown ?? null,
        there: listed.find(({ start }) => start)?.start ?? null,
        lines: listed.map(({ line }) => line),
        evidence: tie.evidence,
      });
    }
  }
  found.differences.push(...unknownHere(file, seen));
  found.differences.sort((x, y) => DIFFERENCES.indexOf(x.what) - DIFFERENCES.indexOf(y.what));
  return found;
}

/** A plan is no tie: Wikidata's property and the lists are of towns that are partners. */
const isCertainlyInForce = ({ state }: RegistryTie): boolean =>
  state.standing === "in force" && state.certainty === "certain" && state.kind !== "intention";

function between(tie: RegistryTie, listed: readonly Listed[]): What | "same" | null {
  const going = listed.filter(({ over }) => over === null);
  const { standing, certainty } = tie.state;
  if (isCertainlyInForce(tie)) {
    if (listed.length === 0) return "not listed";
    if (going.length === 0) return "over there";
    return startBetween(tie.since?.shown ?? null, going);
  }
  if (going.length === 0 || certainty !== "certain") return null;
  if (standing === "suspended") return "suspended here";
  return standing === "ended" || standing === "expired" ? "end missing" : null;
}

function startBetween(since: PartialDate | null, listed: readonly Listed[]): What | "same" {
  if (since === null) return "same";
  const starts = listed.flatMap(({ start }) => start ?? []);
  if (starts.length === 0) return "start missing";
  if (!starts.some((start) => agree(start, since))) return "start differs";
  const length = ({ earliest, latest }: PartialDate) => latest - earliest;
  return starts.every((start) => length(start) > length(since)) ? "start coarser" : "same";
}

/** What the file lists and the registry does not have, one for a pair of names. */
function unknownHere({ listed }: ListedFile, seen: ReadonlySet<string>): Difference[] {
  const found = new Map<string, Difference>();
  for (const { host, partner, line, start, over } of listed) {
    if (over !== null) continue;
    const matched = host.place !== null && partner.place !== null;
    if (matched && seen.has(key(host.place as PlaceId, partner.place as PlaceId))) continue;
    const id = [host, partner].map(
      ({ place, wikidata, name, country }) => place ?? wikidata ?? `${name}, ${country}`,
    );
    const before = found.get(id.join(" – "));
    found.set(id.join(" – "), {
      what: matched ? "not on record" : "not matched",
      host: host,
      partner: partner,
      here: null,
      since: null,
      there: before?.there ?? start,
      lines: [...(before?.lines ?? []), line],
      evidence: [],
    });
  }
  return [...found.values()];
}

/** The registry's QIDs, and those that the file gives to places it was matched with. */
function withQidsOf(
  { listed }: ListedFile,
  qids: ReadonlyMap<PlaceId, string | null>,
): Map<PlaceId, string | null> {
  const all = new Map(qids);
  const add = ({ place, wikidata }: ListedParty) => {
    if (place !== null && wikidata !== null && !all.get(place)) all.set(place, wikidata);
  };
  for (const { host, partner } of listed) {
    add(host);
    add(partner);
  }
  return all;
}
