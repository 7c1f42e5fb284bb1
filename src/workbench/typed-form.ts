import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Refusal } from "../kernel/errors.ts";
import { problemSentence } from "../web/error-page.tsx";
import { addressOf } from "../web/language.ts";

/** A form that comes back: what somebody typed, and what was wrong with it. */
export interface Typed {
  value: (name: string) => string | undefined;
  fault: (name: string) => string | undefined;
  status: ContentfulStatusCode;
}

/** A form that nobody has filled in yet; `kept`: what it begins with. */
export const blank = (kept: Readonly<Record<string, string | null | undefined>> = {}): Typed => ({
  value: (name) => kept[name] ?? undefined,
  fault: () => undefined,
  status: 200,
});

/**
 * Does what a form asks; where a field is at fault the page is drawn again with what was typed, so that nobody types it
 * twice. Any other refusal goes on its way.
 */
export async function orRedraw(
  c: Context,
  form: FormData,
  does: () => Promise<Response>,
  redraw: (typed: Typed) => Promise<Response> | Response,
): Promise<Response> {
  try {
    return await does();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "invalid" && error.kind !== "conflict")) throw error;
    if (error.where === undefined) throw error;
    const { where } = error;
    const said = problemSentence(error.code, addressOf(c).language) ?? error.message;
    return redraw({
      value: (name) => {
        const value = form.get(name);
        return typeof value === "string" ? value : undefined;
      },
      fault: (name) => (name === where ? said : undefined),
      status: error.kind === "conflict" ? 409 : 400,
    });
  }
}
