import type { KindDefinition } from "../../../registry/dossiers/kind.ts";
import { SelectField, TextField } from "../../../web/components/form.tsx";
import { Disclosure } from "../../../web/components/parts.tsx";
import { translator } from "../../../web/messages.ts";
import { formMessages } from "../form.messages.ts";
import { ClaimantFields, ClaimantNames, DetailFields, FileFields, SourceFields } from "./evidence-form.tsx";
import { textOf } from "./fields.ts";
import { FaultsNotice, type FormShown, faultOf } from "./parts.tsx";
import { MOST_STATEMENTS } from "./statement-fields.ts";

interface StatementShown extends FormShown {
  kind: KindDefinition;
}

/** What a source says of a dossier: one value at first, more below. */
export const StatementForm = ({ isNew, ...form }: StatementShown & { isNew: boolean }) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  const others = Array.from({ length: MOST_STATEMENTS - 1 }, (_, index) => index + 2);
  const isUsed = (number: number) =>
    value(`value-${number}`) !== "" ||
    value(`on-${number}`) !== "" ||
    drawn.faults.some(({ field }) => field.endsWith(`-${number}`));
  return (
    <>
      <FaultsNotice {...form} />
      {isNew ? (
        <TextField
          name="id"
          label={t("id")}
          hint={t("idHint")}
          value={value("id")}
          longest={120}
          fault={faultOf(form, "id")}
        />
      ) : null}
      <StatementFields {...form} number={1} />
      <Disclosure summary={t("moreValues")} open={others.some(isUsed)}>
        <div class="work-form">
          {others.map((number) => (
            <StatementFields {...form} number={number} />
          ))}
        </div>
      </Disclosure>
      <TextField
        name="title"
        label={t("title")}
        hint={t("titleHintPlain")}
        value={value("title")}
        longest={500}
        fault={faultOf(form, "title")}
      />
      <SourceFields {...form} />
      <ClaimantFields {...form} sides={[]} own={null} />
      <ClaimantNames {...form} hasParties={false} />
      <DetailFields {...form} isShort />
      <FileFields {...form} />
      <p class="buttons">
        <button type="submit" class="main">
          {t("see")}
        </button>
      </p>
    </>
  );
};

const StatementFields = ({ number, kind, ...form }: StatementShown & { number: number }) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, `${name}-${number}`);
  const properties = Object.entries(kind.properties);
  const roles = new Map(
    properties.flatMap(([, { roles: own }]) =>
      Object.entries(own ?? {}).map(([role, words]) => [role, words[language]] as const),
    ),
  );
  return (
    <fieldset class="statement">
      <legend>
        {t("values")}
        {number > 1 ? ` ${number}` : ""}
      </legend>
      <SelectField
        name={`property-${number}`}
        label={t("property")}
        value={value("property") || kind.title}
        choices={properties.map(([name, { label }]) => ({ value: name, label: label[language] }))}
      />
      <TextField
        name={`value-${number}`}
        label={t("value")}
        hint={number === 1 ? t("valueHint") : undefined}
        value={value("value")}
        longest={2000}
        fault={
          faultOf(
            { language, drawn },
            number === 1 && value("value") === "" ? "statements" : `value-${number}`,
          ) ?? faultOf({ language, drawn }, `value-${number}`)
        }
      />
      <div class="beside">
        <TextField
          name={`on-${number}`}
          label={t("valueOn")}
          value={value("on")}
          fault={faultOf({ language, drawn }, `on-${number}`)}
        />
        <TextField
          name={`valueLanguage-${number}`}
          label={t("valueLanguage")}
          value={value("valueLanguage")}
          longest={35}
        />
        {roles.size > 0 ? (
          <SelectField
            name={`role-${number}`}
            label={t("role")}
            any={t("noRole")}
            value={value("role")}
            choices={[...roles].map(([role, label]) => ({ value: role, label }))}
          />
        ) : null}
      </div>
    </fieldset>
  );
};
