import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../../kernel/errors.ts";
import type { LimitName } from "./access.ts";
import { clientAddress } from "./client-address.ts";

/** How often one address may, in how many seconds. */
export const RATES: Record<LimitName, { points: number; duration: number }> = {
  "sign-in": { points: 20, duration: 300 },
  suggest: { points: 10, duration: 3600 },
  answer: { points: 30, duration: 3600 },
};

const SECONDS = "amity.retry-after";

/** Seconds after which who was refused may try again, where that is known. */
export const retryAfter = (c: Context): number | null => (c.get(SECONDS) as number | undefined) ?? null;

/** Counts requests by the address they come from, in this process; `proxies`: how many of ours stand before it. */
export function rateLimits(proxies: number, rates = RATES): (limit: LimitName, c: Context) => Promise<void> {
  const limiters = new Map(
    Object.entries(rates).map(([name, rate]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rate })]),
  );
  return async (limit, c) => {
    try {
      await limiters.get(limit)?.consume(clientAddress(c, proxies));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      c.set(SECONDS, seconds);
      throw new Refusal(
        "too-many",
        "too-often",
        `Too many of these from your address. Try again in ${seconds} seconds; nothing was kept of this one.`,
      );
    }
  };
}
