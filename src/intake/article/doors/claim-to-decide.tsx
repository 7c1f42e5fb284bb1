import type { Child } from "hono/jsx";
import type { Refusal } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { entryOf, TIMINGS, timingWords } from "../../../registry/investments/measure.ts";
import { EFFECTS, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import { effectMessages, tieMessages } from "../../../registry/partnerships/vocabulary.messages.ts";
import { SelectField, TextField } from "../../../web/components/form.tsx";
import { Disclosure, Notice } from "../../../web/components/parts.tsx";
import { problemSentence } from "../../../web/error-page.tsx";
import { localHref } from "../../../web/language.ts";
import { formatNumber, regionName, translator } from "../../../web/messages.ts";
import type { ShownCandidate } from "../../review/shown-candidate.ts";
import type { ArticleClaim } from "../claims/claim.ts";
import type { KeptArticle, KeptClaim } from "../kept/article.store.ts";
import { type ClaimField, claimFields, EVENT_SORTS, recordableKind } from "../kept/claim-fields.ts";
import { claimKindMessages, eventSortMessages, readMessages } from "./read.messages.ts";

/** What a person sent and why it was not taken, to be corrected. */
export interface SentAgain {
  claim: number;
  form: FormData;
  fault: Refusal;
}

interface Shown {
  language: Language;
  article: KeptArticle;
  claim: KeptClaim;
  /** Whether who looks at it may decide. */
  decides: boolean;
  /** What names without a place may mean, by the words of the article; null where nobody looked. */
  lookedUp: ReadonlyMap<string, ShownCandidate[]> | null;
  again: SentAgain | null;
}

/** A proposed claim beside its sentence: what it says, and what a person may do with it. */
export const ClaimToDecide = (shown: Shown) => {
  const { language, claim, decides, again } = shown;
  const t = translator(readMessages, language);
  const { proposal, decision } = claim;
  return (
    <li class="claim-said" id={`claim-${claim.number}`}>
      <p>
        <strong>{translator(claimKindMessages, language)(proposal.kind)}</strong>:{" "}
        {inWords(proposal, language)}
      </p>
      {decision === null ? (
        decides ? (
          <Disclosure summary={t(recordableKind(proposal) ? "decide" : "refuseIt")} open={again !== null}>
            <DecideForm {...shown} />
          </Disclosure>
        ) : null
      ) : (
        <p class="soft">
          {t(decision, { who: claim.by ?? "?" })}
          {claim.reason ? `: ${claim.reason}` : ""}
        </p>
      )}
    </li>
  );
};

function inWords(claim: ArticleClaim, language: Language): Child {
  const sign = claim.comparator === "=" || claim.comparator === null ? "" : `${claim.comparator} `;
  const said = [
    claim.effect && translator(effectMessages, language)(claim.effect),
    claim.strength && translator(tieMessages, language)(claim.strength, { scale: "other" }),
    claim.person,
    claim.post,
    claim.title,
    claim.words,
    claim.value === null ? null : `${sign}${formatNumber(language, claim.value)} ${claim.unit ?? ""}`.trim(),
    claim.places.map(({ name }) => name).join(claim.kind === "partnership" ? " – " : ", "),
    claim.groups.join(", "),
    claim.date && formatPartialDate({ edtf: claim.date, verbatim: claim.dateText ?? claim.date }, language),
  ];
  return said.filter(Boolean).join(" · ");
}

const DecideForm = ({ language, article, claim, lookedUp, again }: Shown) => {
  const t = translator(readMessages, language);
  const { proposal, number } = claim;
  const fields = claimFields(proposal);
  const canRecord = fields.length > 0;
  const id = (name: string) => `c${number}-${name}`;
  const typed = (name: string) => again?.form.get(name)?.toString() ?? null;
  return (
    <form class="claim-form" method="post" action={localHref(language, "/read/decide")}>
      <input type="hidden" name="article" value={String(article.id)} />
      <input type="hidden" name="claim" value={String(number)} />
      {again ? <Fault language={language} fault={again.fault} /> : null}
      {canRecord ? (
        <div class="pairs">
          {fields.map((field) => (
            <OneField
              language={language}
              id={id(field.name)}
              field={field}
              value={typed(field.name) ?? field.proposed}
              places={(field.written && lookedUp?.get(field.written)) || []}
              isFault={again?.fault.where === field.name}
            />
          ))}
        </div>
      ) : (
        <p class="soft">{t("notRecordable")}</p>
      )}
      {canRecord && article.source === null ? (
        <SourceFields language={language} article={article} number={number} typed={typed} />
      ) : null}
      <TextField name="reason" id={id("reason")} label={t("reason")} value={typed("reason")} longest={500} />
      <div class="actions">
        {canRecord ? (
          <button type="submit" class="main" name="decision" value="accept">
            {t("accept")}
          </button>
        ) : null}
        <button type="submit" name="decision" value="refuse">
          {t("refuse")}
        </button>
      </div>
    </form>
  );
};

/** Why it was not taken: in the reader's language, and what the program says of this case. */
const Fault = ({ language, fault }: { language: Language; fault: Refusal }) => (
  <Notice kind="warning">
    <p>
      {problemSentence(fault.code, language)} <span lang="en">{fault.message}</span>
    </p>
  </Notice>
);

const OneField = ({
  language,
  id,
  field,
  value,
  places,
  isFault,
}: {
  language: Language;
  id: string;
  field: ClaimField;
  value: string;
  /** What the words of the article may mean. */
  places: readonly ShownCandidate[];
  isFault: boolean;
}) => {
  const t = translator(readMessages, language);
  const { name, takes, choices = [], written, optional } = field;
  const fault = isFault ? t("thisField") : undefined;
  if (takes === "choice") {
    return (
      <SelectField
        name={name}
        id={id}
        label={t(name)}
        fault={fault}
        value={value}
        {...((optional || field.proposed === "") && { any: t("choose") })}
        choices={choices.map((choice) => ({ value: choice, label: choiceWords(language, name, choice) }))}
      />
    );
  }
  if (takes === "place" && places.length > 0) {
    return (
      <SelectField
        name={name}
        id={id}
        label={`${t(name)}: ${written}`}
        fault={fault}
        value={value}
        any={t("choose")}
        choices={places.map((place) => ({ value: place.value, label: placeWords(language, place) }))}
      />
    );
  }
  return (
    <TextField
      name={name}
      id={id}
      label={written ? `${t(name)}: ${written}` : t(name)}
      fault={fault}
      value={value}
      longest={takes === "text" ? 500 : 120}
      {...(takes === "organization" && { hint: t("organizationHint") })}
      {...(takes === "place" && value === "" && !optional && { hint: t("unknownPlace") })}
      {...(name === "record" && { hint: t("recordHint") })}
    />
  );
};

const placeWords = (language: Language, { name, within, country, value }: ShownCandidate): string =>
  [name, within, regionName(country, language), value].filter(Boolean).join(", ");

/** A choice in words of the house, where it has any. */
function choiceWords(language: Language, name: ClaimField["name"], choice: string): string {
  const effect = EFFECTS.find((one) => one === choice);
  if (name === "effect" && effect) return translator(effectMessages, language)(effect);
  const strength = STRENGTHS.find((one) => one === choice);
  if (name === "strength" && strength) return translator(tieMessages, language)(strength, { scale: "other" });
  if (name === "measure") return entryOf(choice)?.names[language] ?? choice;
  const timing = TIMINGS.find((one) => one === choice);
  if (name === "timing" && timing) return timingWords[timing][language];
  const sort = EVENT_SORTS.find((one) => one === choice);
  if (name === "sort" && sort) return translator(eventSortMessages, language)(sort);
  if (name === "dateIs")
    return translator(readMessages, language)(choice === "period" ? "datePeriod" : "dateAsOf");
  return choice;
}

/** The source, as far as the article describes itself. */
const SourceFields = ({
  language,
  article,
  number,
  typed,
}: {
  language: Language;
  article: KeptArticle;
  number: number;
  typed: (name: string) => string | null;
}) => {
  const t = translator(readMessages, language);
  const { metadata, anchor } = article.reading;
  const values = {
    title: metadata.title ?? "",
    publisher: metadata.publisher ?? "",
    url: metadata.url ?? "",
    published: anchor?.edtf ?? "",
  };
  return (
    <fieldset>
      <legend>{t("describe")}</legend>
      <p class="small soft">{t("describeHint")}</p>
      <div class="pairs">
        {(["title", "publisher", "url", "published"] as const).map((name) => (
          <TextField
            name={name}
            id={`c${number}-${name}`}
            label={t(name === "published" ? "anchor" : name)}
            value={typed(name) ?? values[name]}
            longest={500}
          />
        ))}
      </div>
    </fieldset>
  );
};
