import type { Database, WriteTx } from "../database/database.ts";
import { latestRevision } from "../registry/evidence/evidence.store.ts";
import { giveNumbersBack } from "./rehearse.store.ts";

/** Carries what was learned out of a transaction that must not be kept. */
class Rehearsed<T> extends Error {
  constructor(readonly learned: T) {
    super("rehearsed");
  }
}

/** Does something and leaves nothing of it: what would become of the record, worked out by doing it. */
export async function rehearse<T>(database: Database, use: (tx: WriteTx) => Promise<T>): Promise<T> {
  try {
    return await database.write(async (tx): Promise<never> => {
      const upon = await latestRevision(tx);
      const learned = await use(tx);
      await giveNumbersBack(tx, upon);
      throw new Rehearsed(learned);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.learned as T;
    throw error;
  }
}
