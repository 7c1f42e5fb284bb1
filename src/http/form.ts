import type { Context } from "hono";
import { invalid } from "../kernel/errors.ts";

/** The form that a page sent. */
export async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    // A body that is too large says so itself.
    if (!(error instanceof TypeError)) throw error;
    throw invalid("bad-form", "This is not a form that can be read. Open the page anew and send it again.");
  }
}

/** A field of a form, without space around it; empty where it is not there. Line ends are those of a text here. */
export function fieldOf(form: FormData, name: string, longest = 2000): string {
  const value = form.get(name);
  const text = typeof value === "string" ? value.trim().replaceAll("\r\n", "\n") : "";
  if (text.length <= longest && !text.includes("\0")) return text;
  throw invalid("bad-field", `"${name}" takes ${longest} characters of text at most.`, name);
}

/** One of these words, from a field that is a choice. */
export function choiceOf<const T extends string>(form: FormData, name: string, choices: readonly T[]): T {
  const text = fieldOf(form, name, 200);
  const found = choices.find((one) => one === text);
  if (found !== undefined) return found;
  throw invalid("bad-choice", `"${name}" is one of ${choices.join(", ")}, not "${text}".`, name);
}
