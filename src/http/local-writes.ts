import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "../kernel/errors.ts";

/** Where a server listens, and where readers find it; as in the program's configuration. */
export interface Reach {
  host: string;
  origin: string | null;
}

export interface WriteLimits {
  /** Of the body. A form fits the default. */
  bytes?: number;
}

const FORM_BYTES = 1024 * 1024;
/** Names that only this machine answers to. A number needs no resolving, so nobody can rebind it. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a proxy leaves behind: then the asker is somewhere else, whatever the other headers say. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"] as const;

const refuse = (why: string) =>
  new Refusal(
    "forbidden",
    "writes-are-local",
    `${why} Until there are accounts, this is for who sits at the machine on which the registry runs: in a browser there, or on its command line.`,
  );

/** Whether a registry that listens like this can be written to through the web at all. */
export const takesWrites = ({ host, origin }: Reach): boolean => origin === null && LOOPBACK.test(host);

const hostName = (host: string) => host.replace(/:\d+$/, "");
const hostOf = (c: Context) => c.req.header("host") ?? new URL(c.req.url).host;

/** Why somebody elsewhere may be asking; null where it is who sits at the machine. */
function whyElsewhere(reach: Reach, c: Context): string | null {
  if (!takesWrites(reach))
    return "This registry can be reached from other machines (HOST or AMITY_ORIGIN is set).";
  const host = hostOf(c);
  if (!LOOPBACK.test(hostName(host))) return `It was asked for as "${host}", not as localhost.`;
  const proxy = FORWARDED.find((name) => c.req.header(name) !== undefined);
  return proxy === undefined ? null : `The request came through a proxy (${proxy}).`;
}

/** Why a request may not write; null if it may. */
function whyNot(reach: Reach, c: Context): string | null {
  const elsewhere = whyElsewhere(reach, c);
  if (elsewhere !== null) return elsewhere;
  const [origin, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  if (origin === undefined && site === undefined) return "The request does not say from which site it comes.";
  const foreign =
    (origin !== undefined && origin.toLowerCase() !== `http://${hostOf(c).toLowerCase()}`) ||
    (site !== undefined && site !== "same-origin");
  return foreign ? "The request comes from another site." : null;
}

/** Whether who asks sits at the machine, as far as a request tells. */
export const asksHere = (reach: Reach, c: Context): boolean => whyElsewhere(reach, c) === null;

/** Stands before what is shown only to who sits at the machine: work in progress that is not for everybody. */
export const localReadersOnly =
  (reach: Reach): MiddlewareHandler =>
  async (c, next) => {
    const why = whyElsewhere(reach, c);
    if (why !== null) throw refuse(why);
    await next();
  };

const tooLarge = (bytes: number) =>
  new Refusal(
    "too-large",
    "body-too-large",
    `What is sent here may have ${bytes >= FORM_BYTES ? `${bytes / FORM_BYTES} MB` : `${bytes} bytes`} at most.`,
  );

/** Passes on what comes, and breaks off where it becomes too much: a length that nobody announced is not trusted. */
function counted(
  body: ReadableStream<Uint8Array>,
  bytes: number,
  over: () => Error,
): ReadableStream<Uint8Array> {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > bytes) controller.error(over());
        else controller.enqueue(chunk);
      },
    }),
  );
}

/**
 * Stands before every route that writes: `pages.post("/import", localWritesOnly(reach), …)`. Until there are accounts,
 * who may write is who sits at the machine: the server listens on loopback and is published nowhere, the request names
 * it so (no rebound name), comes from a page of its own, and is not too large. All else is refused as `writes-are-local`
 * (403) or `body-too-large` (413). Reading passes.
 */
export function localWritesOnly(reach: Reach, { bytes = FORM_BYTES }: WriteLimits = {}): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const why = whyNot(reach, c);
    if (why !== null) throw refuse(why);
    const announced = c.req.header("content-length");
    if (announced !== undefined && c.req.header("transfer-encoding") === undefined) {
      if (Number(announced) > bytes) throw tooLarge(bytes);
      return next();
    }
    let refused: Error | null = null;
    const { body } = c.req.raw;
    if (body) {
      const over = () => {
        refused = tooLarge(bytes);
        return refused;
      };
      c.req.raw = new Request(c.req.raw, { body: counted(body, bytes, over), duplex: "half" });
    }
    await next();
    // Whoever reads the body may have made another error of it.
    if (refused !== null) throw refused;
  };
}
