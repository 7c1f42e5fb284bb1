import { AreaField, SelectField } from "../../../web/components/form.tsx";
import { Facts } from "../../../web/components/parts.tsx";
import { translator } from "../../../web/messages.ts";
import { DECISIONS } from "../content.ts";
import { decisionMessages, formMessages } from "../form.messages.ts";
import { textOf } from "./fields.ts";
import { FaultsNotice, type FormShown, faultOf } from "./parts.tsx";

/** A decision about a claim, with a reason. `others`: claims of the same partnership, which may tell of the same act. */
export const JudgementForm = ({
  others,
  ...form
}: FormShown & { others: readonly { id: string; says: string }[] }) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const decision = translator(decisionMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  const offered = DECISIONS.filter(
    (one) => others.length > 0 || (one !== "same-act" && one !== "other-act" && one !== "accept"),
  );
  const fault = faultOf(form, "decision");
  return (
    <>
      <FaultsNotice {...form} />
      <Facts of={[[t("citation"), <code>{value("citation")}</code>]]} />
      <input type="hidden" name="citation" value={value("citation")} />
      <fieldset class="place-choices" id="field-decision">
        <legend>{t("decision")}</legend>
        {offered.map((one) => (
          <p class="check">
            <label>
              <input type="radio" name="decision" value={one} checked={value("decision") === one} required />{" "}
              {decision(one)}
            </label>
          </p>
        ))}
        {fault ? <p class="fault">{fault}</p> : null}
      </fieldset>
      {others.length > 0 ? (
        <SelectField
          name="other"
          label={t("other")}
          any="—"
          value={value("other")}
          choices={others.map(({ id, says }) => ({ value: id, label: says }))}
          fault={faultOf(form, "other")}
        />
      ) : null}
      <AreaField
        name="reason"
        label={t("reason")}
        value={value("reason")}
        longest={1000}
        rows={3}
        required
        fault={faultOf(form, "reason")}
      />
      <p class="buttons">
        <button type="submit" class="main">
          {t("see")}
        </button>
      </p>
    </>
  );
};
