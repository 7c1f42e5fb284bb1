import { Refusal } from "../kernel/errors.ts";

export interface GateOptions {
  /** How many are inside at once. */
  inside: number;
  /** How many may wait. */
  waiting: number;
  /** Milliseconds that one waits before it is told that it will not be its turn. */
  patience: number;
}

const tooBusy = () =>
  new Refusal("unavailable", "too-busy", "Too many ask for long answers at once. Ask again in a moment.");

interface Waiting {
  /** Gives up its place: no patience ends and no going away counts from here on. */
  stepOut(): void;
  enter(): void;
}

/**
 * Lets few long answers be worked out at once, so that the many short ones find the program free. The next enters in
 * the order of coming; who finds the row full, or stands too long in it, is refused.
 */
export class Gate {
  #inside = 0;
  readonly #row = new Set<Waiting>();
  constructor(readonly options: GateOptions) {}

  /** @param gone tells that nobody waits for the answer any more: its place in the row is given up */
  async pass<T>(work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
    if (this.#inside < this.options.inside) this.#inside += 1;
    else await this.#turn(gone);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(gone: AbortSignal | undefined): Promise<void> {
    if (this.#row.size >= this.options.waiting) throw tooBusy();
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        waiting.stepOut();
        reject(tooBusy());
      };
      const timer = setTimeout(giveUp, this.options.patience);
      const waiting: Waiting = {
        stepOut: () => {
          this.#row.delete(waiting);
          clearTimeout(timer);
          gone?.removeEventListener("abort", giveUp);
        },
        enter: resolve,
      };
      gone?.addEventListener("abort", giveUp);
      this.#row.add(waiting);
    });
  }

  #leave(): void {
    const [next] = this.#row;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    next.stepOut();
    // Whatever short came in meanwhile is answered before the next long one begins.
    setImmediate(() => next.enter());
  }
}
