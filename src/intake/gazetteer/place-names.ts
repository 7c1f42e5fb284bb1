import { pinyin } from "pinyin-pro";
import type { NameKind, PlaceName } from "../../registry/places/place.ts";
import type { GazetteerName } from "./gazetteer.ts";

type Named = Pick<PlaceName, "language" | "name" | "kind">;

/**
 * The names with which a place of the gazetteer comes into the registry: its main name as the English one, and a Chinese
 * and a Russian one where the gazetteer says the language, or where the script leaves no choice.
 */
export function namesOf(place: { name: string; country: string }, names: readonly GazetteerName[]): Named[] {
  const former = new Set(names.filter(({ kind }) => kind === "former").map(({ name }) => name));
  const living = names.filter(({ name }) => !former.has(name));
  return [
    { language: "en", name: place.name, kind: "official" },
    ...chinese(living, place.country),
    ...russian(living),
  ];
}

const RUSSIAN = /^[А-Яа-яЁё][А-Яа-яЁё .’'()-]*$/u;
const HAN = /^\p{Script=Han}[\p{Script=Han}·]*$/u;

function russian(names: readonly GazetteerName[]): Named[] {
  const said = best(names.filter(({ language }) => language === "ru"));
  if (said) return [{ language: "ru", name: said.name, kind: "official" }];
  const written = namesWritten(names, RUSSIAN);
  // Bishkek is also written with "city" behind it; else two spellings are of two languages, and nobody knows which.
  const bare = written.filter((name) => !written.some((other) => name.startsWith(`${other} `)));
  const [only, another] = bare;
  return only !== undefined && another === undefined
    ? [{ language: "ru", name: only, kind: "official" }]
    : [];
}

function chinese(names: readonly GazetteerName[], country: string): Named[] {
  const said = names.filter(({ language }) => language !== null && /^zh(-|$)/.test(language));
  const han = said.filter(({ name }) => HAN.test(name));
  const preferred = best(han.filter(({ language }) => language === "zh-Hans" || language === "zh-CN"));
  const simple = preferred ?? best(han.filter(({ name }) => isSimplified(name)));
  if (simple) return withSuffix(simple.name, [...said.map(({ name }) => name), ...namesWritten(names, HAN)]);
  if (said.length > 0 || country === "JP") return [];
  const written = namesWritten(names, HAN);
  const readings = new Set(written.map((name) => reading(name.replace(/市$/u, ""))));
  const [first] = written.filter(isSimplified).toSorted((a, b) => a.length - b.length);
  return readings.size === 1 && first !== undefined ? withSuffix(first, written) : [];
}

/** 青岛市 is the name in full and 青岛 the one to show, where the gazetteer has both. */
function withSuffix(name: string, all: readonly string[]): Named[] {
  const bare = name.replace(/市$/u, "");
  const full = `${bare}市`;
  if (bare === "" || !all.includes(bare) || !all.includes(full)) {
    return [{ language: "zh-Hans", name, kind: "official" }];
  }
  return [
    { language: "zh-Hans", name: full, kind: "official" },
    { language: "zh-Hans", name: bare, kind: "short" },
  ];
}

const WEIGHT: Record<NameKind, number> = { official: 0, short: 1, alias: 2, former: 3 };

/** The preferred one; of equal ones the shortest, then the first by its letters, so that the answer is always the same. */
function best(names: readonly GazetteerName[]): GazetteerName | undefined {
  return names.toSorted(
    (a, b) => WEIGHT[a.kind] - WEIGHT[b.kind] || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  )[0];
}

const namesWritten = (names: readonly GazetteerName[], script: RegExp) => [
  ...new Set(names.flatMap(({ name, language }) => (language === null && script.test(name) ? [name] : []))),
];

const reading = (name: string) => pinyin(name, { toneType: "none", separator: "" });

let simplified: ReadonlySet<string> | undefined;

/** Whether every character is one of GB 2312, the standard of the simplified ones (6,763 in rows 16 to 87). */
function isSimplified(name: string): boolean {
  simplified ??= charactersOfGb2312();
  for (const character of name) if (HAN.test(character) && !simplified.has(character)) return false;
  return true;
}

function charactersOfGb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder("gbk");
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return found;
}
