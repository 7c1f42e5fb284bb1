import type { Feature } from "../../http/geojson.ts";
import { strongest } from "../../kernel/certainty.ts";
import type { Day } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { greatCircle } from "../../registry/places/great-circle.ts";
import { ownNames } from "../../registry/places/place-words.tsx";
import { Question } from "../evaluate.ts";
import type { Rule } from "../rule.ts";
import type { Ground } from "../world-cache.ts";

interface Line {
  partnership: PartnershipId;
  from: PlaceId;
  to: PlaceId;
  verdict: "certain" | "possible";
}

/** The partnerships behind an answer, a line each pair, from the own side; a pair seen from both ends is one. */
function linesOf({ world }: Ground, rule: Rule, asOf: Day): Line[] {
  const lines = new Map<string, Line>();
  for (const unit of new Question(world, rule, asOf).list().units) {
    for (const { candidate, own, other, verdict } of unit.judged) {
      if (verdict === "not") continue;
      const key = [own.id, other.id].sort().join("--");
      const there = lines.get(key);
      if (!there) lines.set(key, { partnership: candidate.partnership, from: own.id, to: other.id, verdict });
      else if (strongest(there.verdict, verdict) === "certain") there.verdict = "certain";
    }
  }
  return [...lines.values()];
}

/** Points of the places and the shortest lines of the pairs; a place without a point has no geometry. */
export function countFeatures(ground: Ground, rule: Rule, asOf: Day): Feature[] {
  const lines = linesOf(ground, rule, asOf);
  const own = new Set(lines.map((line) => line.from));
  const count = new Map<PlaceId, number>();
  for (const { from, to } of lines) for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  const positionOf = (id: PlaceId): [number, number] | null => {
    const point = ground.places.get(id)?.point;
    return point ? [point.longitude, point.latitude] : null;
  };
  const points = [...count.keys()].sort().map((id): Feature => {
    const at = positionOf(id);
    const names = ground.names.get(id);
    return {
      type: "Feature",
      id,
      geometry: at && { type: "Point", coordinates: at },
      properties: {
        kind: "place",
        id,
        name: names?.en ?? Object.values(names ?? {})[0] ?? id,
        names: ownNames(names),
        side: own.has(id) ? "own" : "other",
        count: count.get(id),
        href: `/places/${id}`,
      },
    };
  });
  const name = (id: PlaceId) => ground.names.get(id)?.en ?? id;
  return [
    ...points,
    ...lines.map(({ partnership, from, to, verdict }): Feature => {
      const ends = [positionOf(from), positionOf(to)] as const;
      return {
        type: "Feature",
        id: `${from}--${to}`,
        geometry: ends[0] && ends[1] && greatCircle(ends[0], ends[1]),
        properties: {
          kind: "partnership",
          id: partnership,
          name: `${name(from)} – ${name(to)}`,
          certainty: verdict,
          from,
          to,
          href: `/partnerships/${partnership}`,
        },
      };
    }),
  ];
}
