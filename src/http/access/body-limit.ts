import type { Context } from "hono";
import { Refusal } from "../../kernel/errors.ts";

/** What a form may have. */
export const FORM_BYTES = 1024 * 1024;

const tooLarge = (bytes: number) =>
  new Refusal(
    "too-large",
    "body-too-large",
    `What is sent here may have ${bytes >= FORM_BYTES ? `${bytes / FORM_BYTES} MB` : `${bytes} bytes`} at most.`,
  );

const REFUSED = "amity.body-refused";

/**
 * Refuses a body that says it is too large; one that does not say is broken off where it becomes so. A length that
 * nobody announced is not trusted. `bytes` 0: the default of a form.
 */
export function limitBody(c: Context, bytes: number): void {
  const most = bytes || FORM_BYTES;
  const announced = c.req.header("content-length");
  if (announced !== undefined && c.req.header("transfer-encoding") === undefined) {
    if (Number(announced) > most) throw tooLarge(most);
    return;
  }
  const { body } = c.req.raw;
  if (!body) return;
  let size = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size <= most) return controller.enqueue(chunk);
        const error = tooLarge(most);
        c.set(REFUSED, error);
        controller.error(error);
      },
    }),
  );
  c.req.raw = new Request(c.req.raw, { body: counted, duplex: "half" });
}

/** Why the body was broken off: whoever read it may have made another error of it. */
export const bodyRefused = (c: Context): Refusal | null => (c.get(REFUSED) as Refusal | undefined) ?? null;
