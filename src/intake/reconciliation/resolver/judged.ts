import { foldedName } from "../folded-name.ts";
import { judgedName, type MatchJudgement } from "../judgements/match-judgement.ts";
import type { Reason } from "../match.ts";
import type { Mention } from "../mention.ts";

/** What people have decided about names, ready to be looked up. */
export class Judged {
  readonly #byName = new Map<string, MatchJudgement[]>();

  constructor(
    judgements: readonly MatchJudgement[],
    readonly twoPersons: boolean,
  ) {
    for (const judgement of judgements) {
      const key = foldedName(judgement.name);
      const there = this.#byName.get(key);
      if (there) there.push(judgement);
      else this.#byName.set(key, [judgement]);
    }
  }

  /**
   * The judgements that hold for a mention, those that count and those that wait for a second person, latest first. A
   * judgement on a name without a level holds for a mention that says one only as far as the place judged has it.
   */
  on(mention: Mention): { counts: MatchJudgement[]; waits: MatchJudgement[] } {
    const there = this.#byName.get(foldedName(mention.name));
    if (!there) return NONE;
    const said = judgedName(mention);
    const within = said.within === null ? null : foldedName(said.within);
    const holds = there
      .filter(
        (one) =>
          one.country === said.country &&
          (one.within === null ? null : foldedName(one.within)) === within &&
          (one.level === said.level || one.level === null),
      )
      .toReversed();
    const counts = (one: MatchJudgement) => one.secondedBy !== null || (!this.twoPersons && !one.asksSecond);
    return { counts: holds.filter(counts), waits: holds.filter((one) => !counts(one)) };
  }
}

const NONE = { counts: [], waits: [] };

/** Who decided, when and why, as a reason to show. */
export function judgedReason(code: string, judgement: MatchJudgement): Reason {
  const { author, secondedBy, judgedAt, reason } = judgement;
  return {
    code,
    said: {
      author: secondedBy === null ? author : `${author}, ${secondedBy}`,
      on: judgedAt.toISOString().slice(0, 10),
      why: reason,
    },
  };
}
