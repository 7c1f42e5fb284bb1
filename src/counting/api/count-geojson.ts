import type { Feature } from "../../http/geojson.ts";
import { strongest } from "../../kernel/certainty.ts";
import type { Day } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { pairFeatures } from "../../registry/partnerships/elsewhere/pair-features.ts";
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

/** Points of the places and the shortest lines of the pairs. */
export function countFeatures(ground: Ground, rule: Rule, asOf: Day): Feature[] {
  const lines = linesOf(ground, rule, asOf);
  const name = (id: PlaceId) => ground.names.get(id)?.en ?? id;
  return pairFeatures(
    lines.map(({ partnership, from, to, verdict }) => ({
      id: `${from}--${to}`,
      partnership,
      from,
      to,
      certainty: verdict,
      name: `${name(from)} – ${name(to)}`,
    })),
    new Set(lines.flatMap(({ from, to }) => [from, to])),
    new Set(lines.map((line) => line.from)),
    (id) => {
      const names = ground.names.get(id);
      return { names, point: ground.places.get(id)?.point, otherwise: Object.values(names ?? {})[0] };
    },
  );
}
