import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { EFFECTS, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import { effectMessages, tieMessages } from "../../../registry/partnerships/vocabulary.messages.ts";
import { Disclosure } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { formatNumber, translator } from "../../../web/messages.ts";
import type { ArticleClaim } from "../claims/claim.ts";
import { isRecordable, partyValue } from "../kept/accept-claim.ts";
import type { KeptArticle, KeptClaim } from "../kept/article.store.ts";
import { claimKindMessages, readMessages } from "./read.messages.ts";

interface Shown {
  language: Language;
  article: KeptArticle;
  claim: KeptClaim;
  author: Child;
}

/** A proposed claim beside its sentence: what it says, and what a person may do with it. */
export const ClaimToDecide = ({ language, article, claim, author }: Shown) => {
  const t = translator(readMessages, language);
  const { proposal, decision } = claim;
  return (
    <li class="claim-said" id={`claim-${claim.number}`}>
      <p>
        <strong>{translator(claimKindMessages, language)(proposal.kind)}</strong>:{" "}
        {inWords(proposal, language)}
      </p>
      {decision === null ? (
        <Disclosure summary={t(isRecordable(proposal) ? "decide" : "refuseIt")}>
          <DecideForm language={language} article={article} claim={claim} author={author} />
        </Disclosure>
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

const DecideForm = ({ language, article, claim, author }: Shown) => {
  const t = translator(readMessages, language);
  const { proposal, number } = claim;
  const id = (name: string) => `c${number}-${name}`;
  const canRecord = isRecordable(proposal);
  return (
    <form class="claim-form" method="post" action={localHref(language, "/read/decide")}>
      <input type="hidden" name="article" value={String(article.id)} />
      <input type="hidden" name="claim" value={String(number)} />
      {canRecord ? (
        <div class="pairs">
          {(["partyOne", "partyTwo"] as const).map((name, at) => (
            <Field id={id(name)} label={`${t(name)}: ${proposal.places[at]?.text ?? ""}`}>
              <PartyInput id={id(name)} name={name} place={proposal.places[at]} missing={t("unknownPlace")} />
            </Field>
          ))}
          <Field id={id("effect")} label={t("effect")}>
            <select id={id("effect")} name="effect">
              {EFFECTS.map((effect) => (
                <option value={effect} selected={effect === proposal.effect}>
                  {translator(effectMessages, language)(effect)}
                </option>
              ))}
            </select>
          </Field>
          <Field id={id("strength")} label={t("strength")}>
            <select id={id("strength")} name="strength">
              {STRENGTHS.map((strength) => (
                <option value={strength} selected={strength === proposal.strength}>
                  {translator(tieMessages, language)(strength, { scale: "other" })}
                </option>
              ))}
            </select>
          </Field>
          <Field id={id("date")} label={t("date")}>
            <input id={id("date")} name="date" value={proposal.date ?? ""} size={12} maxlength={60} />
          </Field>
        </div>
      ) : (
        <p class="soft">{t("notRecordable")}</p>
      )}
      {canRecord && article.source === null ? (
        <SourceFields language={language} article={article} number={number} />
      ) : null}
      <div class="pairs">
        <Field id={id("reason")} label={t("reason")}>
          <input id={id("reason")} name="reason" maxlength={500} />
        </Field>
        {author}
      </div>
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

const Field = ({ id, label, children }: { id: string; label: string; children: Child }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
  </div>
);

const PartyInput = ({
  id,
  name,
  place,
  missing,
}: {
  id: string;
  name: string;
  place: ArticleClaim["places"][number] | undefined;
  missing: string;
}) => {
  const value = place ? partyValue(place) : "";
  return (
    <input
      id={id}
      name={name}
      value={value}
      maxlength={120}
      {...(value === "" && { placeholder: missing })}
    />
  );
};

/** The source, as far as the article describes itself. */
const SourceFields = ({
  language,
  article,
  number,
}: {
  language: Language;
  article: KeptArticle;
  number: number;
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
          <Field id={`c${number}-${name}`} label={t(name === "published" ? "anchor" : name)}>
            <input id={`c${number}-${name}`} name={name} value={values[name]} maxlength={500} />
          </Field>
        ))}
      </div>
    </fieldset>
  );
};
