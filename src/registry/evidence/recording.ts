import type { WriteTx } from "../../database/database.ts";
import type { Revision } from "../../kernel/ids.ts";
import { insertRevision } from "./evidence.store.ts";

/**
 * A change in the making: a write transaction with who makes it and why. Its revision is opened by the first thing
 * that really changes, so that saying again what is already known leaves no trace.
 */
export class Recording {
  #revision: Promise<Revision> | null = null;

  constructor(
    readonly tx: WriteTx,
    readonly author: string,
    readonly summary: string,
  ) {}

  revision(): Promise<Revision> {
    this.#revision ??= insertRevision(this.tx, this.author, this.summary);
    return this.#revision;
  }

  /** The revision this change made, or null while it has changed nothing. */
  async made(): Promise<Revision | null> {
    return this.#revision;
  }
}
