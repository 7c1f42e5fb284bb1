import { type HistoricState, historicStates, isoCountries, oddSpellings } from "./country-data.ts";
import { countryKey } from "./country-key.ts";

/** What a spelling says, once its letters are known. */
export interface KnownSpelling {
  /** ISO 3166-1 alpha-2; several where the name alone does not decide. Empty: no country, and no misspelt one. */
  codes: readonly string[];
  kind: "code" | "name" | "historic";
  part: string | null;
  historic: HistoricState | null;
}

export interface CountryNames {
  find(key: string): KnownSpelling | undefined;
  /** Keys of a length, with their codes, for what is misspelt. */
  ofLength(length: number): readonly (readonly [key: string, codes: readonly string[]])[];
  /** The state under which a code's places are also listed. */
  listedUnder(code: string): string | null;
  /** The codes whose places are also listed under a state. */
  territoriesOf(code: string): readonly string[];
  has(code: string): boolean;
}

/** The languages of the Unicode CLDR in which lists of towns are met. The first says what a name means where two disagree. */
const LANGUAGES =
  "en de fr es it pt ru zh zh-Hant ja ko nl pl uk be bg cs sk sl hr sr sr-Latn bs mk ro hu fi et lv lt sv da nb nn is ga cy eu ca gl sq el tr az kk ky uz tg tk mn hy ka fa ar he ur hi bn ta te ml th vi id ms fil sw am lo km my ne si ps tt".split(
    " ",
  );

let names: CountryNames | undefined;

/** Every spelling known, read once: some 20,000, in about a tenth of a second. */
export function countryNames(): CountryNames {
  names ??= build();
  return names;
}

function build(): CountryNames {
  const iso = isoCountries();
  const known = new Map<string, KnownSpelling>();
  /** The first to say what a key means is right: what we wrote down, then codes, then official names, then CLDR. */
  const add = (spelling: string, said: KnownSpelling) => {
    const key = countryKey(spelling);
    if (key !== "" && !known.has(key)) known.set(key, said);
  };
  const plain = (kind: "code" | "name", code: string): KnownSpelling => ({
    codes: [code],
    kind,
    part: null,
    historic: null,
  });
  for (const { code, alpha3 } of iso) {
    add(code, plain("code", code));
    add(alpha3, plain("code", code));
  }
  for (const { spelling, codes, part } of oddSpellings()) {
    add(spelling, { codes, kind: "name", part, historic: null });
  }
  for (const historic of historicStates()) {
    const said = { codes: historic.successors, kind: "historic", part: null, historic } as const;
    for (const name of historic.names) add(name, said);
    if (historic.state.length === 2) add(historic.state, said);
  }
  for (const { code, officialName } of iso) if (officialName) add(officialName, plain("name", code));
  addNamesOfCldr(
    iso.map(({ code }) => code),
    (spelling, codes) => add(spelling, { codes, kind: "name", part: null, historic: null }),
  );
  return tableOf(known, iso);
}

/** English first and alone; of the others a name that two languages give to two countries means either. */
function addNamesOfCldr(codes: readonly string[], add: (spelling: string, codes: string[]) => void): void {
  const others = new Map<string, Set<string>>();
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      const display = new Intl.DisplayNames(language, { type: "region", fallback: "none", style });
      for (const code of codes) {
        const name = display.of(code);
        if (name === undefined) continue;
        if (language === "en") add(name, [code]);
        else {
          const key = countryKey(name);
          const there = others.get(key);
          if (there) there.add(code);
          else others.set(key, new Set([code]));
        }
      }
    }
  }
  for (const [key, meant] of others) add(key, [...meant]);
}

function tableOf(
  known: ReadonlyMap<string, KnownSpelling>,
  iso: ReturnType<typeof isoCountries>,
): CountryNames {
  const byLength = new Map<number, [string, readonly string[]][]>();
  for (const [key, { codes, kind }] of known) {
    if (kind === "code") continue;
    const length = [...key].length;
    const there = byLength.get(length);
    if (there) there.push([key, codes]);
    else byLength.set(length, [[key, codes]]);
  }
  const under = new Map(iso.map(({ code, listedUnder }) => [code, listedUnder]));
  return {
    find: (key) => known.get(key),
    ofLength: (length) => byLength.get(length) ?? [],
    listedUnder: (code) => under.get(code) ?? null,
    territoriesOf: (code) => iso.filter(({ listedUnder }) => listedUnder === code).map((one) => one.code),
    has: (code) => under.has(code),
  };
}
