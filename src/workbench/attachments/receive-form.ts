import type { Context } from "hono";
import { Gate } from "../../http/gate.ts";
import { invalid, Refusal } from "../../kernel/errors.ts";
import { UPLOAD_BYTES } from "./attachment.ts";

export interface ReceiverOptions {
  /** Bytes of forms that are held at once. */
  bytes: number;
  /** How many forms are taken apart and kept at once. */
  inside: number;
}

const tooBusy = () =>
  new Refusal(
    "unavailable",
    "uploads-busy",
    "Too many files are coming in at once. Nothing of this one was kept: send it again in a moment.",
  );

/**
 * Takes forms with files. A form is held in memory, so there is a measure of all that is held: it counts what has come,
 * not what was announced, and so a client that sends slowly takes nothing from others. Few at once are taken apart.
 */
export class FormReceiver {
  #held = 0;
  readonly #gate: Gate;

  constructor(readonly options: ReceiverOptions) {
    this.#gate = new Gate({ inside: options.inside, waiting: 20, patience: 30_000 });
  }

  /** Hands the form to `use`. Throws a `Refusal` where it cannot be read, or too much is held (503). */
  async receive<T>(c: Context, use: (form: FormData) => Promise<T>): Promise<T> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let own = 0;
    try {
      for await (const chunk of arriving(c)) {
        own += chunk.byteLength;
        this.#held += chunk.byteLength;
        if (this.#held > this.options.bytes) throw tooBusy();
        chunks.push(chunk);
      }
      return await this.#gate.pass(async () => use(await formIn(c, chunks.splice(0))), c.req.raw.signal);
    } finally {
      this.#held -= own;
    }
  }
}

const unreadable = () =>
  invalid("bad-form", "This is not a form that can be read. Open the page anew and send it again.");

/** The body as it comes. What breaks off because the client went away is no fault of ours. */
async function* arriving(c: Context): AsyncIterable<Uint8Array<ArrayBuffer>> {
  try {
    yield* (c.req.raw.body as ReadableStream<Uint8Array<ArrayBuffer>> | null) ?? [];
  } catch (error) {
    // Too large, it says so itself.
    throw error instanceof Refusal ? error : unreadable();
  }
}

async function formIn(c: Context, chunks: Uint8Array<ArrayBuffer>[]): Promise<FormData> {
  const type = c.req.header("content-type") ?? "";
  try {
    return await new Response(new Blob(chunks), { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw unreadable();
  }
}

/** Of this process. */
const RECEIVER = new FormReceiver({ bytes: 4 * UPLOAD_BYTES, inside: 2 });

/**
 * In place of `formOf` where a form has an `AttachmentField`; its route has `bytes: UPLOAD_BYTES`. The form is held
 * until `use` ends.
 */
export const withUploads = <T>(c: Context, use: (form: FormData) => Promise<T>): Promise<T> =>
  RECEIVER.receive(c, use);
