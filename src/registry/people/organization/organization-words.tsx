import type { Child } from "hono/jsx";
import type { PlaceId } from "../../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { type Names, nameIn } from "../../../web/components/names.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { countryPlace, ownNames, placeName } from "../../places/place-words.tsx";
import { organizationKindMessages } from "./organization.messages.ts";

/** The kind in the reader's language; a word of the data that has no translation stays as it is. */
export function organizationKind(kind: string, language: Language): string {
  const known = Object.keys(organizationKindMessages).find((one) => one === kind);
  return known
    ? translator(organizationKindMessages, language)(known as keyof typeof organizationKindMessages)
    : kind;
}

export interface Named {
  text: string;
  /** Where it is not the page's. */
  lang: Language | undefined;
  /** The names in the other languages of ours. */
  others: { text: string; lang: Language }[];
}

/** What an organization is called on a page: in its language, else in another of ours, else by its id. */
export function nameOf(
  { id, names }: { id: string; names: Record<string, string> },
  language: Language,
): Named {
  const own: Names = ownNames(names);
  const tag = [language, ...LANGUAGES].find((one) => own[one]);
  const text = tag ? nameIn(own, language) : id;
  const others = LANGUAGES.flatMap((lang) => {
    const name = own[lang];
    return name && name !== text ? [{ text: name, lang }] : [];
  });
  return { text, lang: tag === language ? undefined : tag, others };
}

export const CountryLink = ({
  country,
  names,
  language,
  query,
}: {
  country: string;
  names: ReadonlyMap<PlaceId, Record<string, string>>;
  language: Language;
  query: URLSearchParams;
}): Child => {
  const place = countryPlace(country);
  return names.has(place) ? (
    <a href={localHref(language, `/places/${place}`, query)}>{placeName(names, place, language)}</a>
  ) : (
    country
  );
};
