import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/**
 * The address of who asks. Behind proxies it is what the outermost of ours saw: with `proxies` of them, the entry of
 * `X-Forwarded-For` that many from the right. What stands left of it anybody may have written.
 */
export function clientAddress(c: Context, proxies: number): string {
  const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress ?? "unknown";
  if (proxies === 0) return wholeNet(peer);
  const passed = (c.req.header("x-forwarded-for") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return wholeNet(passed.at(-proxies) ?? peer);
}

/** One household has a whole /64 of IPv6: its addresses count as one. */
function wholeNet(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 64);
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill("0"), ...after].slice(0, 4).join(":");
}
