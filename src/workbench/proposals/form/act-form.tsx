import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import {
  effectWord,
  formWord,
  kindWord,
  stepWord,
} from "../../../registry/partnerships/partnership.words.ts";
import { SelectField, TextField } from "../../../web/components/form.tsx";
import { Disclosure } from "../../../web/components/parts.tsx";
import { translator } from "../../../web/messages.ts";
import { formMessages, signedMessages } from "../form.messages.ts";
import { SIGNED_KINDS, USUALLY_SIGNED } from "./act-fields.ts";
import { ClaimantFields, ClaimantNames, DetailFields, FileFields, SourceFields } from "./evidence-form.tsx";
import { textOf } from "./fields.ts";
import { FaultsNotice, type FormShown, faultOf, PlaceField } from "./parts.tsx";

const UNDER_MORE = [
  ...["form", "effect", "strength", "label", "step", "termYears", "termNote", "source", "url", "excerpt"],
  ...["locator", "organization", "claimantPlace", "publisher", "sourceKind", "published", "retrieved"],
  ...["language", "asOf", "capacity", "note"],
];

/** A signing or another act between places: the few fields of a phone first, the rest under "More". */
export const ActForm = ({
  parties,
  own,
  ...form
}: FormShown & {
  /** The parties of a partnership that is there, by name; null where the form asks for them. */
  parties: readonly Child[] | null;
  own: number | null;
}) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  const opensMore =
    drawn.sources !== null ||
    value("source") !== "" ||
    value("url") !== "" ||
    value("what") === "" ||
    drawn.faults.some(({ field }) => UNDER_MORE.includes(field)) ||
    drawn.choices.has("claimantPlace");
  return (
    <>
      <FaultsNotice {...form} />
      {parties === null ? (
        <>
          <PlaceField {...form} name="party-1" label={t("party", { n: "1" })} hint={t("partyHint")} />
          <PlaceField {...form} name="party-2" label={t("party", { n: "2" })} hint={t("partyHint")} />
        </>
      ) : null}
      <SignedField {...form} />
      <TextField
        name="on"
        label={t("on")}
        hint={t("onHint")}
        value={value("on")}
        fault={faultOf(form, "on")}
        autocomplete="off"
      />
      <TextField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        value={value("title")}
        longest={500}
        fault={faultOf(form, "title")}
      />
      <ClaimantFields {...form} sides={parties ?? [t("side", { n: "1" }), t("side", { n: "2" })]} own={own} />
      <FileFields {...form} />
      <p class="buttons">
        <button type="submit" class="main">
          {t("see")}
        </button>
      </p>
      <Disclosure summary={t("more")} open={opensMore}>
        <div class="work-form">
          <SourceFields {...form} />
          <ClaimantNames {...form} hasParties />
          <DetailFields {...form} />
          <ActDetails {...form} />
          <p class="buttons">
            <button type="submit" class="main">
              {t("see")}
            </button>
          </p>
        </div>
      </Disclosure>
    </>
  );
};

const SignedField = (form: FormShown) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const signed = translator(signedMessages, language);
  const chosen = textOf(drawn.fields, "what");
  const fault = faultOf(form, "effect");
  const option = (kind: (typeof SIGNED_KINDS)[number]) => (
    <option value={kind} selected={kind === chosen}>
      {signed(kind)}
    </option>
  );
  return (
    <div class="field">
      <label for="field-what">{t("what")}</label>
      <select id="field-what" name="what" aria-describedby={fault ? "field-what-fault" : undefined}>
        {SIGNED_KINDS.filter((kind) => USUALLY_SIGNED.includes(kind)).map(option)}
        <optgroup label={t("others")}>
          {SIGNED_KINDS.filter((kind) => !USUALLY_SIGNED.includes(kind)).map(option)}
          <option value="" selected={chosen === ""}>
            {t("asBelow")}
          </option>
        </optgroup>
      </select>
      {fault ? (
        <p class="fault" id="field-what-fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
};

const ActDetails = (form: FormShown) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  return (
    <>
      {choice(form, "step", STEPS, stepWord, undefined)}
      {choice(form, "form", FORMS, formWord, t("asSigned"))}
      {choice(form, "effect", EFFECTS, effectWord, t("asSigned"))}
      {choice(form, "strength", STRENGTHS, kindWord, t("asSigned"))}
      <TextField name="label" label={t("label")} value={value("label")} longest={300} />
      <TextField
        name="termYears"
        type="number"
        label={t("termYears")}
        value={value("termYears")}
        longest={3}
        fault={faultOf(form, "termYears")}
      />
      <TextField name="termNote" label={t("termNote")} value={value("termNote")} longest={500} />
    </>
  );
};

function choice<W extends string>(
  form: FormShown,
  name: "step" | "form" | "effect" | "strength",
  words: readonly W[],
  wordOf: (language: Language, word: W) => string,
  any: string | undefined,
) {
  const { language, drawn } = form;
  return (
    <SelectField
      name={name}
      label={translator(formMessages, language)(name)}
      {...(any !== undefined && { any })}
      value={textOf(drawn.fields, name) || (name === "step" ? "signed" : "")}
      choices={words.map((word) => ({ value: word, label: wordOf(language, word) }))}
      fault={faultOf(form, name)}
    />
  );
}
