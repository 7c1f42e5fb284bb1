import type { WriteTx } from "../../database/database.ts";
import { today } from "../../kernel/day.ts";
import { conflicting } from "../../kernel/errors.ts";
import type { InstrumentId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { fromDay } from "../../kernel/partial-date.ts";
import { putSources } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import {
  type PartnershipRecord,
  readPartnership,
} from "../../registry/partnerships/record/partnership-record.ts";
import { recordActs } from "../../registry/partnerships/record-acts.ts";
import { ANSWER_SOURCE_KIND, type ConfirmationAnswer, claimsOf, sourceOfAnswer } from "./answer.ts";
import { type ConfirmationRequest, findOpen, useUp } from "./confirmation.store.ts";
import { digestOf, heldOf } from "./held.ts";

export interface GivenAnswer {
  answer: ConfirmationAnswer;
  /** What was held when it was read: another answer would be given to something else. */
  digest: string;
  name: string | null;
  post: string | null;
  remark: string | null;
  /** The answer as it was typed, for those who asked. */
  said: Record<string, unknown>;
}

/** What the side read, in its language. */
export interface WordsRead {
  state: string;
  act: (id: InstrumentId) => string;
  /** "Answer of Qingdao to a confirmation request, 30 November 2026". */
  title: string;
}

/**
 * Records the one answer that a link is good for: a source, what the side states, and that the link is used up, all or
 * nothing. Null where the link no longer stands. Refuses an answer to something that is not held any more.
 */
export async function recordAnswer(
  tx: WriteTx,
  hash: string,
  given: GivenAnswer,
  wordsFor: (record: PartnershipRecord, request: ConfirmationRequest) => WordsRead,
  language: Language,
): Promise<{ request: ConfirmationRequest } | null> {
  const request = await findOpen(tx, hash);
  if (request === null) return null;
  const record = await readPartnership(tx, request.partnership, {});
  if (digestOf(record) !== given.digest) {
    throw conflicting(
      "held-changed",
      "What is held of this partnership has changed meanwhile. Read it again.",
    );
  }
  const words = wordsFor(record, request);
  const recording = new Recording(
    tx,
    `Answer by confirmation link ${request.id}`,
    `${request.addressee} answers by a confirmation link: ${given.answer.way}`,
  );
  const claims = claimsOf(heldOf(record), given.answer, { request: request.id, place: request.place, words });
  if (claims.length > 0) {
    await putSources(recording, [
      {
        id: sourceOfAnswer(request.id),
        kind: ANSWER_SOURCE_KIND,
        title: words.title,
        publisher: request.addressee,
        url: null,
        published: fromDay(today()),
        retrieved: null,
        language,
        carrierNote: `Given through confirmation link ${request.id}, which was sent to this office; who answered was not checked otherwise.`,
      },
    ]);
    await recordActs(recording, claims);
  }
  const kept = { ...given, way: given.answer.way, revision: await recording.made() };
  // Writers wait for each other: whoever comes second found no link above.
  if (!(await useUp(tx, hash, kept)))
    throw new Error(`confirmation link ${request.id} ended while it was answered`);
  return { request };
}
