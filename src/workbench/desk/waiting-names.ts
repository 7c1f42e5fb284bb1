import { whoseOf } from "../../intake/bodies/whose.ts";
import { batchById } from "../../intake/import/batch.store.ts";
import type { Batch, BatchId } from "../../intake/import/batch.ts";
import { openMentions } from "../../intake/review/inbox.store.ts";
import { groupMentions } from "../../intake/review/name-group.ts";
import { MOST_WAITING, type WaitingSource } from "../waiting-item.ts";

/** The names of imports for which rows wait, those with the most rows first; for who decides on them. */
export const waitingNames: WaitingSource = async (read, asker) => {
  const whose = whoseOf(asker);
  if (whose.length === 0) return [];
  const groups = groupMentions(await openMentions(read, whose)).slice(0, MOST_WAITING);
  const batches = new Map<BatchId, Batch>();
  for (const id of new Set(groups.flatMap(({ mentions }) => mentions[0]?.batch ?? [])))
    batches.set(id, await batchById(read, id, whose));
  return groups.flatMap(({ id, judged, mentions: [first] }) => {
    const batch = first && batches.get(first.batch);
    if (!batch) return [];
    return [
      {
        kind: "name" as const,
        title: [judged.name, judged.within, judged.country].filter(Boolean).join(", "),
        about: null,
        since: batch.createdAt,
        due: null,
        href: `/inbox?name=${id}`,
        body: batch.body,
      },
    ];
  });
};
