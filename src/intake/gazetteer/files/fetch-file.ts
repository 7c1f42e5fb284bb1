import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../../../kernel/errors.ts";
import { fileAt, type GazetteerFile } from "./gazetteer-file.ts";

export interface FetchLimits {
  /** The longest file fetched, in bytes: allCountries.zip has 400 MB. */
  bytes: number;
  /** How long nothing may come, in milliseconds. */
  silence: number;
}

const LIMITS: FetchLimits = { bytes: 1_000_000_000, silence: 30_000 };

export const isAddress = (name: string) => /^https?:\/\//i.test(name);

/** Hands over a file named by path or by address; what was fetched is gone afterwards. */
export async function withFile<T>(
  name: string,
  use: (file: GazetteerFile) => Promise<T>,
  limits: FetchLimits = LIMITS,
): Promise<T> {
  if (!isAddress(name)) return use(await fileAt(name, basename(name)));
  if (!URL.canParse(name)) throw unreachable(name, "it is no address");
  const folder = await mkdtemp(join(tmpdir(), "amity-gazetteer-"));
  try {
    const path = join(folder, "fetched");
    await fetchTo(path, name, limits);
    return await use(await fileAt(path, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchTo(path: string, address: string, limits: FetchLimits): Promise<void> {
  const abort = new AbortController();
  const silent = () => abort.abort(new Error(`nothing came for ${limits.silence / 1000} seconds`));
  let timer = setTimeout(silent, limits.silence);
  try {
    const response = await fetch(address, { signal: abort.signal });
    if (!response.ok || !response.body) {
      throw unreachable(address, `the server answered ${response.status} ${response.statusText}`.trim());
    }
    if (Number(response.headers.get("content-length") ?? 0) > limits.bytes) throw tooLarge(address, limits);
    let bytes = 0;
    await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          clearTimeout(timer);
          timer = setTimeout(silent, limits.silence);
          bytes += chunk.length;
          if (bytes > limits.bytes) throw tooLarge(address, limits);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // fetch says "fetch failed" and keeps what happened in the cause.
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    const why = abort.signal.aborted ? String(abort.signal.reason?.message) : (cause?.message ?? message);
    throw unreachable(address, why);
  } finally {
    clearTimeout(timer);
  }
}

const unreachable = (address: string, why: string) =>
  new Refusal(
    "unavailable",
    "gazetteer-unreachable",
    `${address} cannot be fetched: ${why}. Without a network, fetch the file elsewhere and give its path.`,
    address,
  );

const tooLarge = (address: string, { bytes }: FetchLimits) =>
  new Refusal(
    "too-large",
    "gazetteer-file-too-large",
    `${address} is longer than the ${bytes} bytes that are fetched at most.`,
    address,
  );
