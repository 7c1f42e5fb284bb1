import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../../kernel/errors.ts";

/** How often somebody may fail to sign in to one account, in how many seconds, wherever they come from. */
export const ATTEMPTS = { points: 10, duration: 900 } as const;
/** How often a link for a new password is sent to one address. */
export const REMINDERS = { points: 3, duration: 3600 } as const;

/**
 * Counts, beside the addresses that the gate counts, what concerns one e-mail address: whether somebody has it or not, so
 * that a refusal says nothing. Counted before a password is tried: a hundred at once are not a hundred tries.
 */
export class Attempts {
  readonly #counted: RateLimiterMemory;

  constructor(rate: { points: number; duration: number } = ATTEMPTS) {
    this.#counted = new RateLimiterMemory(rate);
  }

  /** Whether there may be one more; counts it. */
  async more(email: string): Promise<boolean> {
    try {
      await this.#counted.consume(keyOf(email));
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }

  /** Refuses one too many. */
  async mustHaveMore(email: string): Promise<void> {
    if (await this.more(email)) return;
    throw new Refusal(
      "too-many",
      "sign-in-paused",
      "There were too many attempts for this address. Wait a quarter of an hour, or ask for a new password.",
    );
  }

  /** Forgets what was counted: it was its owner. */
  async forget(email: string): Promise<void> {
    await this.#counted.delete(keyOf(email));
  }
}

/** Of one length, whatever is sent. */
const keyOf = (email: string): string =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("hex");
