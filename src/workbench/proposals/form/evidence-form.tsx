import type { Child } from "hono/jsx";
import { CAPACITIES, SOURCE_KINDS } from "../../../registry/evidence/grade.ts";
import { capacityWord, sourceKindWord } from "../../../registry/partnerships/partnership.words.ts";
import { AreaField, SelectField, TextField } from "../../../web/components/form.tsx";
import { Disclosure } from "../../../web/components/parts.tsx";
import { translator } from "../../../web/messages.ts";
import { AttachmentField } from "../../attachments/attachment-field.tsx";
import { formMessages } from "../form.messages.ts";
import { textOf } from "./fields.ts";
import { type FormShown, faultOf, PlaceField } from "./parts.tsx";

const DETAILS = ["publisher", "sourceKind", "published", "retrieved", "language", "asOf", "note", "capacity"];

/** Choosing a source on record, or describing a new one beyond its title. */
export const SourceFields = (form: FormShown) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  return (
    <>
      <ChosenSource {...form} />
      <div class="find-source">
        <TextField
          name="sourceWords"
          label={t("sourceFind")}
          value={value("sourceWords")}
          longest={100}
          fault={faultOf(form, "source")}
        />
        <button type="submit" name="do" value="find">
          {t("find")}
        </button>
      </div>
      <TextField
        name="url"
        type="url"
        label={t("url")}
        value={value("url")}
        longest={2000}
        fault={faultOf(form, "url")}
      />
    </>
  );
};

/** What was found, or what is chosen already; a new source can always be described instead. */
const ChosenSource = ({ language, drawn }: FormShown) => {
  const t = translator(formMessages, language);
  const chosen = textOf(drawn.fields, "source");
  const found = drawn.sources;
  if (found === null && chosen === "") return null;
  const isListed = found?.some(({ source }) => source.id === chosen);
  return (
    <fieldset class="place-choices" id="field-source">
      <legend>{found === null ? t("sourceOld") : t("found", { n: found.length })}</legend>
      {chosen !== "" && !isListed ? (
        <SourceChoice id={chosen} checked>
          <code>{chosen}</code>
        </SourceChoice>
      ) : null}
      {(found ?? []).map(({ source }) => (
        <SourceChoice id={source.id} checked={source.id === chosen}>
          <span lang={source.language ?? undefined}>{source.title}</span>{" "}
          <span class="soft small">
            {[source.publisher, source.published?.edtf].filter(Boolean).join(", ")}
          </span>
        </SourceChoice>
      ))}
      <SourceChoice id="" checked={chosen === ""}>
        {t("sourceNew")}
      </SourceChoice>
    </fieldset>
  );
};

const SourceChoice = ({ id, checked, children }: { id: string; checked: boolean; children?: Child }) => (
  <p class="check">
    <label>
      <input type="radio" name="source" value={id} checked={checked} /> <span>{children}</span>
    </label>
  </p>
);

/** The words, and what else describes the source and who speaks: most leave it as it is. */
export const DetailFields = ({ isShort = false, ...form }: FormShown & { isShort?: boolean }) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const value = (name: string) => textOf(drawn.fields, name);
  const text = (name: "publisher" | "published" | "retrieved" | "language" | "asOf", longest = 200) => (
    <TextField
      name={name}
      label={t(name)}
      value={value(name)}
      longest={longest}
      fault={faultOf(form, name)}
    />
  );
  const hasFault = drawn.faults.some(({ field }) => DETAILS.includes(field));
  return (
    <>
      <AreaField
        name="excerpt"
        label={t("excerpt")}
        hint={t(isShort ? "excerptShort" : "excerptHint")}
        value={value("excerpt")}
        longest={1000}
        rows={3}
        fault={faultOf(form, "excerpt")}
      />
      <TextField name="locator" label={t("locator")} value={value("locator")} longest={300} />
      <Disclosure summary={t("moreSource")} open={hasFault}>
        <div class="work-form">
          {text("publisher", 300)}
          <SelectField
            name="sourceKind"
            label={t("sourceKind")}
            any={t("asFits")}
            value={value("sourceKind")}
            choices={SOURCE_KINDS.map((kind) => ({ value: kind, label: sourceKindWord(language, kind) }))}
          />
          {text("published")}
          {text("retrieved")}
          {text("language", 35)}
          {text("asOf")}
          <SelectField
            name="capacity"
            label={t("capacity")}
            any={t("byWho")}
            value={value("capacity")}
            choices={CAPACITIES.map((capacity) => ({
              value: capacity,
              label: capacityWord(language, capacity),
            }))}
          />
          <TextField name="note" label={t("note")} value={value("note")} longest={1000} />
        </div>
      </Disclosure>
    </>
  );
};

/** The signed paper or a photo. A browser does not hold files of a form that comes back: they are chosen again. */
export const FileFields = ({ language, drawn }: FormShown) => {
  const fault = drawn.faults.find(({ field }) => field === "attachment");
  const t = translator(formMessages, language);
  return (
    <Disclosure summary={t("withFiles")} open={fault !== undefined}>
      <div class="work-form">
        <AttachmentField language={language} mayShow fault={fault && <span lang="en">{fault.detail}</span>} />
      </div>
    </Disclosure>
  );
};

/** Who says so: a side by its name, or somebody else. */
export const ClaimantFields = ({
  sides,
  own,
  ...form
}: FormShown & {
  /** What the parties are called, if the record has parties. */
  sides: readonly Child[];
  /** The number of the party that the author works for. */
  own: number | null;
}) => {
  const { language, drawn } = form;
  const t = translator(formMessages, language);
  const chosen = textOf(drawn.fields, "claimant");
  const choices: { value: string; label: Child }[] = [
    ...sides.slice(0, 2).map((side, index) => ({
      value: String(index + 1),
      label: own === index + 1 ? t.rich<Child>("ownSide", { side }) : side,
    })),
    ...(sides.length === 0 || chosen === "place" ? [{ value: "place", label: t("place") }] : []),
    { value: "organization", label: t("organization") },
    { value: "third", label: t("third") },
  ];
  const fault = faultOf(form, "claimant");
  return (
    <fieldset
      class="claimant"
      id="field-claimant"
      aria-describedby={fault ? "field-claimant-fault" : undefined}
    >
      <legend>{t("who")}</legend>
      <div class="claimants">
        {choices.map(({ value, label }) => (
          <label>
            <input type="radio" name="claimant" value={value} checked={value === chosen} />{" "}
            <span>{label}</span>
          </label>
        ))}
      </div>
      {fault ? (
        <p class="fault" id="field-claimant-fault">
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
};

/** Which place or organization, where it is none of the parties. */
export const ClaimantNames = ({ hasParties, ...form }: FormShown & { hasParties: boolean }) => {
  const t = translator(formMessages, form.language);
  return (
    <>
      {hasParties && textOf(form.drawn.fields, "claimant") !== "place" ? null : (
        <PlaceField {...form} name="claimantPlace" label={t("claimantPlace")} hint={t("partyHint")} />
      )}
      <TextField
        name="organization"
        label={t("organizationId")}
        value={textOf(form.drawn.fields, "organization")}
        longest={300}
        fault={faultOf(form, "organization")}
      />
    </>
  );
};
