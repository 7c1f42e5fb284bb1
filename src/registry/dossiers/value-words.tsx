import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { localHref } from "../../web/language.ts";
import { formatNumber, translator } from "../../web/messages.ts";
import { placeName, timesOnly } from "../places/place-words.tsx";
import { dossierMessages } from "./dossier.messages.ts";
import {
  type DossierNames,
  groupName,
  organizationName,
  partnershipName,
  subjectName,
} from "./dossier-names.ts";
import type { KindDefinition, Kinds } from "./kind.ts";
import type { Statement, Value } from "./subject.ts";

/** What the words of a value are made with. */
export interface WordsContext {
  kinds: Kinds;
  kind: KindDefinition;
  names: DossierNames;
  language: Language;
}

/** A value in words, without its role and date: "600,000 CNY", "Bishkek", "under way". */
export function valueText({ kind, names, language }: WordsContext, statement: Statement): string {
  const { property, value, on } = statement;
  switch (value.type) {
    case "text":
      return value.text;
    case "code":
      return kind.properties[property]?.codes?.[value.code]?.[language] ?? value.code;
    case "number":
      return numberWords(language, value);
    case "money":
      return `${numberWords(language, value)} ${value.currency}`;
    case "day":
      return on ? formatPartialDate(on, language) : "";
    case "site":
      return translator(dossierMessages, language)("geometry", { type: value.site.type });
    case "place":
      return placeName(names.places, value.place, language);
    case "organization":
      return organizationName(names, value.organization, language);
    case "partnership":
      return partnershipName(names, value.partnership, language);
    case "subject":
      return subjectName(names, value.subject, language);
    case "group":
      return groupName(names, value.group, language);
    case "source":
      return value.source;
    case "citation":
      return value.citation;
    case "figure":
      return value.figure;
  }
}

/** ">400", "≈8", "75": a plain equality says nothing of itself. */
export function numberWords(
  language: Language,
  { number, comparator }: { number: number; comparator: string },
): string {
  return `${comparator === "=" ? "" : comparator}${formatNumber(language, number)}`;
}

/** Where a value leads, without a language prefix; null where it leads nowhere. */
export function valueHref({ kinds }: Pick<WordsContext, "kinds">, value: Value): string | null {
  switch (value.type) {
    case "place":
      return `/places/${value.place}`;
    case "organization":
      return `/organizations/${value.organization}`;
    case "group":
      return `/groups/${value.group}`;
    case "partnership":
      return `/partnerships/${value.partnership}`;
    case "source":
      return `/sources/${value.source}`;
    case "figure":
      return `/figures/${value.figure}`;
    case "subject":
      return `/${kinds.of(value.subject.kind).path}/${value.subject.id}`;
    default:
      return null;
  }
}

/** A value with its role and date in words: "Qingdao (funding)", "under way, 25 September 2025". */
export function statementText(context: WordsContext, statement: Statement): string {
  const { language } = context;
  const role = roleWord(context, statement);
  const dated =
    statement.on && statement.value.type !== "day" ? formatPartialDate(statement.on, language) : null;
  const brackets = language === "zh-Hans" ? ["（", "）"] : [" (", ")"];
  const said = role
    ? `${valueText(context, statement)}${brackets[0]}${role}${brackets[1]}`
    : valueText(context, statement);
  return dated ? said + (language === "zh-Hans" ? "，" : ", ") + dated : said;
}

export const roleWord = ({ kind, language }: WordsContext, { property, role }: Statement): string | null =>
  role === null ? null : (kind.properties[property]?.roles?.[role]?.[language] ?? role);

export const propertyLabel = ({ kind, language }: WordsContext, property: string): string =>
  kind.properties[property]?.label[language] ?? property;

/** The same as a piece of a page: linked where it leads somewhere, its language marked. */
export const StatementView = ({
  context,
  statement,
  query,
}: {
  context: WordsContext;
  statement: Statement;
  query: URLSearchParams;
}): Child => {
  const { language } = context;
  const { value } = statement;
  const href = valueHref(context, value);
  const role = roleWord(context, statement);
  const text = valueText(context, statement);
  const foreign =
    value.type === "text" && value.language && value.language !== language ? value.language : undefined;
  const shown = foreign ? <span lang={foreign}>{text}</span> : text;
  return (
    <>
      {href ? <a href={localHref(language, href, timesOnly(query))}>{shown}</a> : shown}
      {role ? <span class="soft"> {translator(dossierMessages, language)("inRole", { role })}</span> : null}
      {statement.on && value.type !== "day" ? (
        <span class="soft">
          {language === "zh-Hans" ? "，" : ", "}
          {formatPartialDate(statement.on, language)}
        </span>
      ) : null}
    </>
  );
};
