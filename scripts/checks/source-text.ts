/** Where a slash begins a regular expression and not a division: after these, or at the start. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|yield))\s*$/;

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/**
 * The text of a module with its comments made blank, and with the insides of its strings, templates and regular
 * expressions too where `strings` is "blank". Places of lines and columns stay.
 */
export function withoutComments(text: string, strings: "kept" | "blank" = "kept"): string {
  let out = "";
  let at = 0;
  /** For each open `${`, how many braces are open within it. */
  const holes: number[] = [];

  const take = (end: number, kept: boolean) => {
    const piece = text.slice(at, end);
    out += kept ? piece : blank(piece);
    at = end;
  };
  const literal = (end: number) => take(end, strings === "kept");

  while (at < text.length) {
    const char = text.charAt(at);
    const two = text.slice(at, at + 2);
    if (two === "//") take(endOf(text, "\n", at), false);
    else if (two === "/*") take(after(text, "*/", at + 2), false);
    else if (char === '"' || char === "'") {
      take(at + 1, true);
      literal(endOfString(text, at, char));
    } else if (char === "`") {
      take(at + 1, true);
      template();
    } else if (char === "/" && BEFORE_REGEX.test(out.slice(-40))) {
      take(at + 1, true);
      literal(endOfRegex(text, at));
    } else {
      const open = holes.at(-1);
      if (open !== undefined && char === "{") holes[holes.length - 1] = open + 1;
      if (open !== undefined && char === "}") {
        holes[holes.length - 1] = open - 1;
        if (open === 0) {
          holes.pop();
          take(at + 1, true);
          template();
          continue;
        }
      }
      take(at + 1, true);
    }
  }
  return out;

  /** Goes on to the end of the template, or into its next hole. */
  function template(): void {
    let end = at;
    while (end < text.length && text[end] !== "`" && text.slice(end, end + 2) !== "${") {
      end += text[end] === "\\" ? 2 : 1;
    }
    literal(Math.min(end, text.length));
    if (text[at] === "`") take(at + 1, true);
    else if (at < text.length) {
      holes.push(0);
      take(at + 2, true);
    }
  }
}

const endOf = (text: string, mark: string, from: number) => {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
};

const after = (text: string, mark: string, from: number) =>
  Math.min(text.length, endOf(text, mark, from) + mark.length);

/** The place of the closing quote. A string ends with its line: an apostrophe in the words of a page is none. */
function endOfString(text: string, from: number, quote: string): number {
  let at = from;
  while (at < text.length && text[at] !== quote && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return Math.min(text[at] === quote ? at + 1 : at, text.length);
}

function endOfRegex(text: string, from: number): number {
  let inClass = false;
  let at = from;
  while (at < text.length && text[at] !== "\n") {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return at + 1;
    at += 1;
  }
  return Math.min(at, text.length);
}
