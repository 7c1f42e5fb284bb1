import type { Child } from "hono/jsx";
import type { PlaceId } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { Name, type Names, nameIn } from "../../web/components/names.tsx";
import { localHref } from "../../web/language.ts";
import { regionName } from "../../web/messages.ts";

/** The id of the place that a country is: `RU` is `ru`. */
export const countryPlace = (code: string): PlaceId => code.toLowerCase() as PlaceId;

/** Of a place's names by BCP 47 language, those in our own languages. */
export function ownNames(names: Record<string, string> | undefined): Names {
  const own: Names = {};
  for (const language of LANGUAGES) {
    const name = names?.[language];
    if (name) own[language] = name;
  }
  return own;
}

/** What a place is called on a page: in its language, else in another of ours, else in any, else its id. */
export function placeName(
  names: ReadonlyMap<PlaceId, Record<string, string>>,
  id: PlaceId,
  language: Language,
): string {
  const all = names.get(id);
  const own = ownNames(all);
  if (Object.keys(own).length > 0) return nameIn(own, language);
  return Object.values(all ?? {})[0] ?? id;
}

/** A country as the registry calls it; one that no place of the registry stands for as the language does. */
export const countryName = (
  names: ReadonlyMap<PlaceId, Record<string, string>>,
  code: string,
  language: Language,
): string =>
  names.has(countryPlace(code)) ? placeName(names, countryPlace(code), language) : regionName(code, language);

/** The same on a page: a name in another language than the page's says so. */
export const PlaceCalled = ({
  names,
  id,
  language,
}: {
  names: Record<string, string> | undefined;
  id: PlaceId;
  language: Language;
}) => {
  const own = ownNames(names);
  if (Object.keys(own).length > 0) return <Name names={own} language={language} />;
  const [other] = Object.entries(names ?? {});
  return other ? <span lang={other[0]}>{other[1]}</span> : <>{id}</>;
};

/** A link to a place's page, keeping the days the reader has chosen. */
export const PlaceLink = ({
  language,
  id,
  query,
  children,
}: {
  language: Language;
  id: PlaceId;
  query?: URLSearchParams;
  children: Child;
}) => <a href={localHref(language, `/places/${id}`, query)}>{children}</a>;

/** Only what the two times of an address say. */
export function timesOnly(query: URLSearchParams): URLSearchParams {
  const kept = [...query].filter(([name, value]) => (name === "asOf" || name === "knownAt") && value !== "");
  return new URLSearchParams(kept);
}

/** The names in our other languages, for a cell of a table. */
export const NamesBeside = ({
  names,
  language,
}: {
  names: Record<string, string> | undefined;
  language: Language;
}) => {
  const own = ownNames(names);
  const shown = nameIn(own, language);
  const others = LANGUAGES.filter((other) => own[other] && own[other] !== shown);
  return (
    <span class="soft">
      {others.map((other, index) => (
        <>
          {index > 0 ? " · " : ""}
          <span lang={other}>{own[other]}</span>
        </>
      ))}
    </span>
  );
};

/** Where a place lies, from the place above it up to its country: "Shandong, China". */
export function whereWords(
  names: ReadonlyMap<PlaceId, Record<string, string>>,
  { parent, country }: { parent: PlaceId | null; country: string },
  language: Language,
): string {
  const land = countryPlace(country);
  const above = parent === null ? [] : parent === land ? [land] : [parent, land];
  return above.map((id) => placeName(names, id, language)).join(language === "zh-Hans" ? "，" : ", ");
}
