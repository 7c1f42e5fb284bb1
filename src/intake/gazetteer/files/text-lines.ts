import { invalid } from "../../../kernel/errors.ts";

/** No line of a gazetteer is nearly as long; a file without line ends must not fill memory. */
const LONGEST = 1_000_000;

/** Lines as they come off the disk: some at once, and the number of the first, from 1. */
export interface Lines {
  first: number;
  texts: string[];
}

/**
 * The lines of a UTF-8 text, without their ends. A byte order mark is taken off; empty lines are kept, so that numbers
 * are those a person counts.
 */
export async function* textLines(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let first = 1;
  const decoded = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw invalid(
        "gazetteer-file-unreadable",
        `${name} is not a text in UTF-8: something after line ${first} is in another encoding.`,
        name,
      );
    }
  };
  for await (const chunk of bytes) {
    rest += decoded(chunk);
    const texts = rest.split("\n");
    rest = texts.pop() ?? "";
    if (rest.length > LONGEST) {
      throw invalid("gazetteer-file-unreadable", `${name} line ${first + texts.length} has no end.`, name);
    }
    if (texts.length === 0) continue;
    yield { first, texts: texts.map(withoutReturn) };
    first += texts.length;
  }
  rest += decoded();
  if (rest !== "") yield { first, texts: [withoutReturn(rest)] };
}

const withoutReturn = (text: string) => (text.endsWith("\r") ? text.slice(0, -1) : text);
