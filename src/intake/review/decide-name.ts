import type { ReadDb } from "../../database/database.ts";
import { conflicting, forbidden } from "../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { asksTwo } from "../bodies/body.store.ts";
import type { Whose } from "../bodies/whose.ts";
import { type Settled, settleMentions, unsettleMentions } from "../import/settling/settle-rows.ts";
import { foldedName } from "../reconciliation/folded-name.ts";
import {
  type Judged,
  judgeMatch,
  nothingToWithdraw,
  withdrawMatchJudgement,
} from "../reconciliation/judgements/judge-match.ts";
import { judgementInForce, judgementsOn } from "../reconciliation/judgements/match-judgement.store.ts";
import type { JudgedName, MatchJudgement } from "../reconciliation/judgements/match-judgement.ts";
import { type DecisionsAsked, isTold } from "./decision.store.ts";
import {
  bodiesOfBatches,
  closeIdlePlaces,
  openMentions,
  othersRestOn,
  passOnMentions,
  placesDecided,
} from "./inbox.store.ts";
import { groupId, groupMentions, type OpenMention } from "./name-group.ts";

const ofOthers = () =>
  forbidden(
    "decision-of-others",
    "This name was decided before, and rows that are not yours rest on that. Ask an editor of the whole registry.",
    "judgement",
  );

/** What a person says that a name means. */
export type Meant = { place: PlaceId | null; gazetteer: string | null } | "no place";

export interface Decision {
  judged: JudgedName;
  meant: Meant;
  reason: string;
  author: string;
}

export interface Decided extends Settled {
  /** The number of the judgement, by which it can be taken back. */
  judgement: number;
  /** proposed: it waits for a second person, and no row has changed. */
  what: Judged["what"] | "proposed";
  /** Null where the same had been decided before and no row waited for it. */
  revision: Revision | null;
}

/**
 * Records what a name means, and in the same revision every row of whatever batch that waited for nothing else. A
 * decision that contradicts an earlier one takes its place: what the earlier one had settled is taken back first.
 * Refused as `judgeMatch` refuses; `needs-another-person` where the same person decides twice, `decision-of-others` where
 * rows of other batches than these rest on what it would overthrow.
 *
 * @param whose the batches whose rows are settled: those of others wait for their own people
 * @param twoPersons the first to say it proposes; rows are settled when another person says the same. So it is too where
 * a body asks for it for which one of the batches was handed in
 */
export async function decideName(
  recording: Recording,
  { judged, meant, reason, author }: Decision,
  { whose, twoPersons: always }: { whose: Whose; twoPersons: boolean },
): Promise<Decided> {
  const { tx } = recording;
  const batches = (await waitingAs(tx, judged, whose)).map(({ batch }) => batch);
  const twoPersons = always || (await asksTwo(tx, await bodiesOfBatches(tx, batches)));
  const before = await judgementsOn(tx, judged);
  const { place, gazetteer } = meant === "no place" ? { place: null, gazetteer: null } : meant;
  const said = {
    judged,
    verdict: meant === "no place" ? ("no place" as const) : ("same" as const),
    place,
    gazetteer,
    reason: reason.trim(),
    author: author.trim(),
  };
  const { id, what, replaced } = await judgeMatch(recording, said, { twoPersons });
  if (await othersRestOn(tx, replaced, whose)) throw ofOthers();
  for (const earlier of replaced) await unsettleMentions(recording, earlier);
  const stands = await judgementInForce(tx, id);
  if (twoPersons && !stands?.secondedBy) {
    if (what === "unchanged") {
      throw conflicting(
        "needs-another-person",
        `${said.author} has proposed this already: it counts when another person says the same.`,
        "author",
      );
    }
    const waiting = 0;
    return {
      judgement: id,
      what: "proposed",
      recorded: 0,
      refused: 0,
      waiting,
      revision: await recording.made(),
    };
  }
  if (what === "seconded") {
    const after = new Set([id]);
    for (const { id: earlier, verdict, place: there, gazetteer: listed } of before) {
      const same = verdict === stands?.verdict && there === stands.place && listed === stands.gazetteer;
      if (same && !after.has(earlier)) await passOnMentions(tx, earlier, id);
    }
  }
  const settled = await settleMentions(recording, await waitingAs(tx, judged, whose), meant, id);
  return { judgement: id, what, ...settled, revision: await recording.made() };
}

async function waitingAs(read: ReadDb, judged: JudgedName, whose: Whose): Promise<OpenMention[]> {
  const groups = groupMentions(await openMentions(read, whose, foldedName(judged.name)));
  return groups.find(({ id }) => id === groupId(judged))?.mentions ?? [];
}

export interface Withdrawn {
  judgement: MatchJudgement;
  /** Rows that wait again. */
  rows: number;
  revision: Revision;
}

/**
 * Takes a decision back, however long ago it was made: the rows that it had settled wait again, their citations are
 * closed, and places that only it had brought are closed with them. It stays on record that it was made.
 *
 * @param reader whose rows it may take back: a decision that they are not told of is not there for them
 */
export async function withdrawDecision(
  recording: Recording,
  id: number,
  reader: DecisionsAsked["reader"],
): Promise<Withdrawn> {
  const { tx } = recording;
  if (!(await isTold(tx, id, reader))) throw nothingToWithdraw(id);
  if (await othersRestOn(tx, [id], reader.whose)) throw ofOthers();
  const places = await placesDecided(tx, id);
  const judgement = await withdrawMatchJudgement(recording, id);
  const rows = await unsettleMentions(recording, id);
  const revision = await recording.revision();
  await closeIdlePlaces(tx, places, judgement.knownFrom, revision);
  return { judgement, rows, revision };
}
