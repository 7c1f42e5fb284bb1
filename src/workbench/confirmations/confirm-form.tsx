import type { Language } from "../../kernel/languages.ts";
import { makesTie } from "../../registry/partnerships/instrument.ts";
import type { PartnershipRecord } from "../../registry/partnerships/record/partnership-record.ts";
import { AreaField, SelectField, TextField } from "../../web/components/form.tsx";
import { Disclosure } from "../../web/components/parts.tsx";
import { translator } from "../../web/messages.ts";
import { CORRECT_KINDS, type HeldAct, VERDICTS_ON_ACT, WAYS } from "./answer.ts";
import { confirmMessages } from "./confirm.messages.ts";
import { digestOf, heldOf } from "./held.ts";
import { actSentence } from "./held-words.tsx";
import { type AnswerFaults, fieldsOf, type TypedAnswer } from "./read-answer.ts";

interface FormProps {
  language: Language;
  record: PartnershipRecord;
  action: string;
  typed: TypedAnswer;
  faults: AnswerFaults;
}

/** The form by which a side answers: four ways, and beside the second what is different. */
export const ConfirmForm = ({ language, record, action, typed, faults }: FormProps) => {
  const t = translator(confirmMessages, language);
  const { acts } = heldOf(record);
  const fault = (field: string) => {
    const found = faults.get(field);
    return found ? t(found) : null;
  };
  const wayFault = fault("way");
  return (
    <form class="work-form" method="post" action={action}>
      <input type="hidden" name="digest" value={digestOf(record)} />
      <fieldset aria-describedby={wayFault ? "way-fault" : undefined}>
        <legend>{t("yourAnswer")}</legend>
        {WAYS.map((way) => (
          <p class="check">
            <label>
              <input type="radio" name="way" value={way} required checked={typed("way") === way} /> {t(way)}
            </label>
          </p>
        ))}
        {wayFault ? (
          <p class="fault" id="way-fault" role="alert">
            {wayFault}
          </p>
        ) : null}
        <TextField
          name="end-on"
          label={t("endDate")}
          hint={t("dateHint")}
          value={typed("end-on")}
          fault={fault("end-on")}
        />
      </fieldset>
      <Disclosure summary={t("corrections")} open={typed("way") === "corrects"}>
        <p class="soft">{t("correctionsHint")}</p>
        {acts.map((act, index) => (
          <fieldset>
            <legend>{actSentence(language, act)}</legend>
            <SelectField
              name={fieldsOf(index).verdict}
              label={t("verdict")}
              value={typed(fieldsOf(index).verdict) || "right"}
              choices={VERDICTS_ON_ACT.map((value) => ({ value, label: t(value) }))}
            />
            <Details language={language} act={act} of={index} typed={typed} fault={fault} />
          </fieldset>
        ))}
        <fieldset>
          <legend>{t("missing")}</legend>
          <Details language={language} act={null} of="missing" typed={typed} fault={fault} />
        </fieldset>
      </Disclosure>
      <fieldset>
        <legend>{t("who")}</legend>
        <p class="soft small">{t("whoHint")}</p>
        <TextField name="name" label={t("name")} value={typed("name")} autocomplete="name" />
        <TextField name="post" label={t("post")} value={typed("post")} autocomplete="organization-title" />
      </fieldset>
      <AreaField name="remark" label={t("remark")} hint={t("remarkHint")} value={typed("remark")} rows={3} />
      <p class="buttons">
        <button type="submit" name="step" value="look">
          {t("look")}
        </button>
      </p>
    </form>
  );
};

const Details = ({
  language,
  act,
  of,
  typed,
  fault,
}: {
  language: Language;
  act: HeldAct | null;
  of: number | "missing";
  typed: TypedAnswer;
  fault: (field: string) => string | null;
}) => {
  const t = translator(confirmMessages, language);
  const fields = fieldsOf(of);
  return (
    <>
      <TextField
        name={fields.on}
        label={t("date")}
        hint={t("dateHint")}
        value={typed(fields.on)}
        fault={fault(fields.on)}
      />
      {act === null || makesTie(act.shown.effect) ? (
        <SelectField
          name={fields.kind}
          label={t("kind")}
          any={act === null ? "" : t("asHeld")}
          value={typed(fields.kind)}
          choices={CORRECT_KINDS.map((value) => ({ value, label: t(value) }))}
        />
      ) : null}
      <TextField name={fields.label} label={t("label")} value={typed(fields.label)} />
    </>
  );
};
