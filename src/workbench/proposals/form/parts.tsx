import type { Child } from "hono/jsx";
import type { Candidate } from "../../../intake/reconciliation/match.ts";
import type { Language } from "../../../kernel/languages.ts";
import { TextField } from "../../../web/components/form.tsx";
import { regionName, translator } from "../../../web/messages.ts";
import type { Fault } from "../content.ts";
import { faultMessages, formMessages } from "../form.messages.ts";
import { type Drawn, textOf } from "./fields.ts";
import { tokenOf } from "./understand-place.ts";

/** What every part of a form is drawn with. */
export interface FormShown {
  language: Language;
  drawn: Drawn;
}

/** What is wrong with a field, in the reader's language; the program's own sentence stands behind it. */
export function faultOf({ language, drawn }: FormShown, field: string): Child | undefined {
  const found = drawn.faults.find((fault) => fault.field === field);
  return found && <FaultWords language={language} fault={found} />;
}

const SAYS_ALL: readonly Fault["code"][] = ["missing", "choose-place", "bad-date", "bad-url", "same-place"];

export const FaultWords = ({ language, fault }: { language: Language; fault: Fault }) => (
  <>
    {translator(faultMessages, language)(fault.code)}
    {SAYS_ALL.includes(fault.code) ? null : (
      <>
        {language === "zh-Hans" ? "" : " "}
        <span lang="en">{fault.detail}</span>
      </>
    )}
  </>
);

/** A place by name or id; where the name may mean several, they stand below it to choose from. */
export const PlaceField = ({
  name,
  label,
  hint,
  ...form
}: FormShown & { name: string; label: Child; hint?: Child }) => {
  const { drawn, language } = form;
  const t = translator(formMessages, language);
  const said = textOf(drawn.fields, name);
  const choices = drawn.choices.get(name);
  const chosen = textOf(drawn.fields, `${name}-is`);
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        value={said}
        longest={300}
        fault={faultOf(form, name)}
        autocomplete="off"
      />
      {choices === undefined ? (
        chosen ? (
          <>
            <input type="hidden" name={`${name}-is`} value={chosen} />
            <input type="hidden" name={`${name}-of`} value={textOf(drawn.fields, `${name}-of`)} />
          </>
        ) : null
      ) : (
        <fieldset class="place-choices">
          <legend>{choices.length > 0 ? t("meant") : t("noneMeant")}</legend>
          <input type="hidden" name={`${name}-of`} value={said} />
          {choices.map((candidate) => (
            <p class="check">
              <label>
                <input
                  type="radio"
                  name={`${name}-is`}
                  value={tokenOf(candidate)}
                  checked={chosen === tokenOf(candidate)}
                />{" "}
                <span>
                  <CandidateWords language={language} candidate={candidate} />
                </span>
              </label>
            </p>
          ))}
        </fieldset>
      )}
    </>
  );
};

const CandidateWords = ({ language, candidate }: { language: Language; candidate: Candidate }) => {
  const where = [candidate.within, regionName(candidate.country, language)].filter(Boolean).join(", ");
  return (
    <>
      {candidate.name}{" "}
      <span class="soft small">
        {where}
        {candidate.place ? ` · ${candidate.place}` : ""}
      </span>
    </>
  );
};

/** Says at the top of a form that something is to be put right, and leads there. */
export const FaultsNotice = ({ language, drawn }: FormShown) => {
  if (drawn.faults.length === 0) return null;
  const [first] = drawn.faults;
  return (
    <div class="note note-warning" role="alert">
      <p>
        <a href={`#field-${first?.field}`}>
          {translator(formMessages, language)("faults", { n: drawn.faults.length })}
        </a>
      </p>
    </div>
  );
};
