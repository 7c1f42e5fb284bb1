import type { Child } from "hono/jsx";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate, readDate } from "../../../kernel/partial-date.ts";
import type { KindDefinition } from "../../../registry/dossiers/kind.ts";
import { kindOf } from "../../../registry/partnerships/kinds.ts";
import {
  capacityWord,
  formWord,
  instrumentWord,
  sourceKindWord,
  stepWord,
} from "../../../registry/partnerships/partnership.words.ts";
import { Facts, Notice } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { gazetteerId } from "../about-content.ts";
import { type ActContent, type Content, type Evidence, isNewSource } from "../content.ts";
import { decisionMessages, formMessages } from "../form.messages.ts";
import { proposalMessages } from "../proposals.messages.ts";
import { tokenName } from "./proposal-words.ts";

interface ProposedShown {
  language: Language;
  names: ReadonlyMap<PlaceId, Record<string, string>>;
  kind: KindDefinition | null;
}

type Fact = readonly [Child, Child];

/** What is proposed, as its author wrote it. */
export const Proposed = ({ content, ...shown }: ProposedShown & { content: Content }) => {
  const { language } = shown;
  const t = translator(proposalMessages, language);
  if (content.type === "judgement") {
    return (
      <Facts
        of={[
          [t("claim"), <code>{content.citation}</code>],
          [t("decision"), translator(decisionMessages, language)(content.decision)],
          ...(content.other
            ? [[translator(formMessages, language)("other"), <code>{content.other}</code>] as const]
            : []),
          [t("reason"), content.reason],
        ]}
      />
    );
  }
  const facts = content.type === "act" ? actFacts(shown, content) : statementFacts(shown, content);
  return <Facts of={[...facts, ...evidenceFacts(shown, content)]} />;
};

/** How names were read that were not written as the registry has them. */
export const Understood = ({
  language,
  names,
  content,
}: Omit<ProposedShown, "kind"> & { content: Content }) => {
  const t = translator(proposalMessages, language);
  if (content.type !== "act") return null;
  const read = content.understood.filter(
    ({ said, place }) => said !== place && !Object.values(names.get(place as PlaceId) ?? {}).includes(said),
  );
  if (read.length === 0) return null;
  return (
    <Notice>
      {read.map(({ said, place }) => (
        <p>{t("understood", { said, place: `${tokenName(names, content, place, language)} (${place})` })}</p>
      ))}
    </Notice>
  );
};

/** The places by name and id: two of one name are told apart here. */
const Parties = ({ language, names, content }: Omit<ProposedShown, "kind"> & { content: ActContent }) => (
  <>
    {content.parties.map((token, index) => {
      const name = tokenName(names, content, token, language);
      return (
        <>
          {index > 0 ? " – " : ""}
          {gazetteerId(token) === null ? <a href={localHref(language, `/places/${token}`)}>{name}</a> : name}{" "}
          <span class="soft small">{token}</span>
        </>
      );
    })}
  </>
);

function actFacts({ language, names }: ProposedShown, content: ActContent): Fact[] {
  const t = translator(proposalMessages, language);
  const f = translator(formMessages, language);
  const { form, effect, step, label, termYears, termNote } = content;
  // "Agreement" says nothing beside what kind of agreement it is.
  const forms = form === "agreement" || form === "not stated" ? [] : [formWord(language, form)];
  const act = [instrumentWord(language, { effect, kind: kindOf(content) }), ...forms];
  const joined = (...words: (string | null)[]) =>
    words.filter(Boolean).join(language === "zh-Hans" ? "，" : ", ");
  return [
    [f("between"), <Parties language={language} names={names} content={content} />],
    [t("act"), joined(...act)],
    ...(content.on
      ? [[t("date"), joined(dateShown(language, content.on), stepWord(language, step))] as const]
      : []),
    ...(label ? [[f("label"), label] as const] : []),
    ...(termYears || termNote
      ? [[f("termYears"), joined(termYears ? String(termYears) : null, termNote)] as const]
      : []),
  ];
}

/** A date as it is understood, and as it was written where that is not the same. */
function dateShown(language: Language, words: string): string {
  const read = readDate(words);
  if (!read.ok) return words;
  const shown = formatPartialDate(read.value, language);
  return shown === words || /^[\d-]+$/.test(words) ? shown : `${shown} (“${words}”)`;
}

function statementFacts(
  { language, kind }: ProposedShown,
  content: Extract<Content, { type: "statements" }>,
): Fact[] {
  return content.statements.map(({ property, value, role, on, language: tag }) => {
    const definition = kind?.properties[property];
    const aside = [role && (definition?.roles?.[role]?.[language] ?? role), on].filter(Boolean).join(", ");
    const shown = value && (definition?.codes?.[value]?.[language] ?? value);
    return [
      definition?.label[language] ?? property,
      <>
        {tag ? <span lang={tag}>{shown}</span> : shown} {aside ? <span class="soft">{aside}</span> : null}
      </>,
    ] as const;
  });
}

function evidenceFacts(
  { language, names }: ProposedShown,
  content: Exclude<Content, { type: "judgement" }>,
): Fact[] {
  const t = translator(proposalMessages, language);
  const { evidence } = content;
  const { excerpt, locator, note, asOf } = evidence;
  const claimant = evidence.claimantPlace
    ? tokenName(
        names,
        content.type === "act" ? content : { understood: [] },
        evidence.claimantPlace,
        language,
      )
    : evidence.claimantOrganization;
  return [
    [t("source"), <SourceShown language={language} source={evidence.source} />],
    ...(excerpt ? [[t("words"), <q>{excerpt}</q>] as const] : []),
    ...(locator ? [[t("where"), locator] as const] : []),
    [
      t("speaker"),
      [claimant, capacityWord(language, evidence.capacity)]
        .filter(Boolean)
        .join(language === "zh-Hans" ? "，" : ", "),
    ],
    ...(asOf ? [[translator(formMessages, language)("asOf"), asOf] as const] : []),
    ...(note ? [[t("note"), note] as const] : []),
  ];
}

const SourceShown = ({ language, source }: { language: Language; source: Evidence["source"] }) => {
  if (!isNewSource(source)) {
    return <a href={localHref(language, `/sources/${encodeURIComponent(source.source)}`)}>{source.source}</a>;
  }
  const { title, url, publisher, published, kind } = source;
  const aside = [publisher, published, sourceKindWord(language, kind)].filter(Boolean).join(", ");
  const named = translator(proposalMessages, language)("newSource", { title });
  return (
    <>
      {url ? (
        <a href={url} rel="noopener nofollow">
          {named}
        </a>
      ) : (
        named
      )}{" "}
      <span class="soft">{aside}</span>
    </>
  );
};
