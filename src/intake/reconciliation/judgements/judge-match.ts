import { conflicting, invalid, notFound } from "../../../kernel/errors.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Recording } from "../../../registry/evidence/recording.ts";
import {
  closeMatchJudgements,
  insertMatchJudgement,
  judgementInForce,
  judgementsOn,
  targetsExist,
} from "./match-judgement.store.ts";
import type { JudgedName, MatchJudgement, Verdict } from "./match-judgement.ts";

export interface MatchVerdict {
  /** What the source says (`judgedName` of the mention). */
  judged: JudgedName;
  verdict: Verdict;
  /** The place that is meant, or is not: one of the two ids, or both. Null with `no place`. */
  place: PlaceId | null;
  gazetteer: string | null;
  reason: string;
  author: string;
}

/**
 * recorded: it stands under the number. seconded: another person had said the same, and now two do. unchanged: the same
 * person has said so before, and it stands.
 */
export interface Judged {
  id: number;
  what: "recorded" | "seconded" | "unchanged";
  /** The numbers of the judgements that it took the place of. */
  replaced: number[];
}

const LONGEST_NAME = 1_000;
const LONGEST_REASON = 4_000;

/**
 * Records what a person decided that a name means. It takes the place of what contradicts it for the same name said the
 * same way; that stays on record. Refused: name-missing, reason-missing, author-missing, bad-judgement, unknown-place.
 *
 * @param twoPersons what one person says is a proposal, and what two have said stands until two say otherwise
 */
export async function judgeMatch(
  recording: Recording,
  said: MatchVerdict,
  { twoPersons = false }: { twoPersons?: boolean } = {},
): Promise<Judged> {
  mustBeWhole(said);
  const { tx } = recording;
  const there = await targetsExist(tx, said.place, said.gazetteer);
  if (!there.place) throw notFound("unknown-place", "There is no place of this id.", said.place ?? "place");
  if (!there.gazetteer) {
    throw notFound("unknown-place", "The gazetteer has no place of this id.", said.gazetteer ?? "gazetteer");
  }
  const inForce = await judgementsOn(tx, said.judged);
  const same = inForce.find((one) => saysSame(one, said));
  if (same && (same.author === said.author || same.secondedBy === said.author)) {
    return { id: same.id, what: "unchanged", replaced: [] };
  }
  if (same?.secondedBy) return { id: same.id, what: "unchanged", replaced: [] };
  const only = twoPersons && !same;
  const contradicted = inForce
    .filter((one) => one !== same && contradicts(one, said) && !(only && one.secondedBy !== null))
    .map(({ id }) => id);
  const revision = await recording.revision();
  await closeMatchJudgements(recording, [...contradicted, ...(same ? [same.id] : [])], revision);
  const written = same
    ? { ...same, judgedAt: same.judgedAt, secondedBy: said.author }
    : { ...said.judged, ...said, asksSecond: twoPersons };
  const id = await insertMatchJudgement(recording, written, revision);
  return { id, what: same ? "seconded" : "recorded", replaced: contradicted };
}

export const nothingToWithdraw = (id: number) =>
  conflicting(
    "nothing-to-withdraw",
    `No judgement on a match has the number ${id}, or it was taken back already.`,
    "judgement",
  );

/** Takes a judgement back: the name is matched as if nobody had decided. It stays on record. */
export async function withdrawMatchJudgement(recording: Recording, id: number): Promise<MatchJudgement> {
  const judgement = await judgementInForce(recording.tx, id);
  if (!judgement) {
    throw nothingToWithdraw(id);
  }
  await closeMatchJudgements(recording, [id], await recording.revision());
  return judgement;
}

function mustBeWhole({ judged, verdict, place, gazetteer, reason, author }: MatchVerdict): void {
  if (judged.name.trim() === "" || judged.name.length > LONGEST_NAME) {
    throw invalid("name-missing", `Which name? It has 1 to ${LONGEST_NAME} characters.`, "name");
  }
  if (reason.trim() === "" || reason.length > LONGEST_REASON) {
    throw invalid(
      "reason-missing",
      "A judgement needs a reason: say why, in words others can check.",
      "reason",
    );
  }
  if (author.trim() === "") throw invalid("author-missing", "Say who decides.", "author");
  if ((verdict === "no place") !== (place === null && gazetteer === null)) {
    throw invalid(
      "bad-judgement",
      verdict === "no place"
        ? "That a name means no place is said without a place."
        : "Say which place is meant, or not meant.",
      "place",
    );
  }
}

type Said = Pick<MatchVerdict, "verdict" | "place" | "gazetteer">;

const sameTarget = (a: Said, b: Said): boolean =>
  (a.place !== null && a.place === b.place) || (a.gazetteer !== null && a.gazetteer === b.gazetteer);

const saysSame = (a: Said, b: Said): boolean =>
  a.verdict === b.verdict && (a.verdict === "no place" || sameTarget(a, b));

/** A name means one place or none; that it is not this one contradicts only that it is. */
function contradicts(there: Said, now: Said): boolean {
  if (now.verdict === "no place") return there.verdict === "same";
  if (now.verdict === "not same") return there.verdict === "same" && sameTarget(there, now);
  return there.verdict !== "not same" || sameTarget(there, now);
}
