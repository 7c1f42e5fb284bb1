/** What stands in a text in place of what was erased. */
export const ERASED = "[erased]";

/** What goes, and what comes in its place. */
export interface Redaction {
  /** Names of the person, in any language. */
  names: readonly string[];
  /** Ids that hold the name, with those that follow them. */
  ids: ReadonlyMap<string, string>;
  /** Whole texts that become another: the name as the person's own dossier gives it, the words of a quote. */
  texts: ReadonlyMap<string, string>;
  /** Ids of others that happen to hold one of the ids. They stay. */
  others: ReadonlySet<string>;
}

const SLUG = /(?<![A-Za-z0-9-])[a-z0-9]+(?:-+[a-z0-9]+)*(?![A-Za-z0-9-])/g;
const HAN = /\p{Script=Han}/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name stands alone: "Li Na" is not in "Li Nan". Chinese has no spaces, so there any place will do. */
function namePattern(name: string): RegExp {
  const words = escaped(name).replace(/\s+/g, "\\s+");
  return HAN.test(name)
    ? new RegExp(words, "gu")
    : new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "giu");
}

/** An id of several words is found within a longer one, `interview-jane-doe-2023`; one word alone is too common for that. */
function idPattern(id: string): RegExp {
  return id.includes("-")
    ? new RegExp(`(?<![a-z0-9])${escaped(id)}(?![a-z0-9])`, "g")
    : new RegExp(`^${escaped(id)}(?=$|--)`, "g");
}

/** A function that takes a person out of a text. The same text always becomes the same. */
export function redactor({ names, ids, texts, others }: Redaction): (text: string) => string {
  // The longest first: an id that begins with another is its own.
  const longest = <T>(all: Iterable<T>, of: (one: T) => string) =>
    [...all].sort((a, b) => of(b).length - of(a).length);
  const byId = longest(ids, ([id]) => id).map(([id, becomes]) => [idPattern(id), becomes] as const);
  const byName = longest(names, (name) => name).map(namePattern);
  return (text) => {
    const whole = texts.get(text);
    if (whole !== undefined) return whole;
    const withoutIds = text.replace(SLUG, (slug) => {
      const own = ids.get(slug);
      if (own !== undefined || others.has(slug)) return own ?? slug;
      return byId.reduce((left, [pattern, becomes]) => left.replace(pattern, becomes), slug);
    });
    return byName.reduce((left, pattern) => left.replace(pattern, ERASED), withoutIds);
  };
}

/** Every text within a value, redacted: of a list, of an object and of what lies in it. */
export function redactValue(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((part) => redactValue(part, redact));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [redact(key), redactValue(part, redact)]),
  );
}
