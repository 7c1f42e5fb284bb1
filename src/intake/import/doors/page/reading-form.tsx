import type { Child } from "hono/jsx";
import type { Language } from "../../../../kernel/languages.ts";
import { Disclosure, Notice } from "../../../../web/components/parts.tsx";
import { localHref } from "../../../../web/language.ts";
import { translator } from "../../../../web/messages.ts";
import { KNOWN_SOURCES } from "../../../sources/known-sources.ts";
import type { Batch } from "../../batch.ts";
import { printMapping } from "../../mapping/mapping.ts";
import type { DraftTable, Unreadable } from "../draft-reading.ts";
import { importMessages } from "../import.messages.ts";
import { readingMessages } from "../reading.messages.ts";
import { ANY_TABLE } from "./bring-form.tsx";
import { ColumnsTable, FirstRows } from "./columns-table.tsx";
import { Layout } from "./layout-form.tsx";
import { Field, Select } from "./select.tsx";
import { KindsTable, SidesFields, SourceFields, TieFields } from "./tie-fields.tsx";

export interface ReadingFormProps {
  language: Language;
  batch: Batch;
  /** Null: a known source reads it. */
  draft: DraftTable | Unreadable | null;
}

/** How the file is read: what was found out and guessed, each with a way to change it, and the way on. */
export const ReadingForm = (props: ReadingFormProps) => {
  const { language, batch, draft } = props;
  const t = translator(readingMessages, language);
  const body =
    draft === null ? (
      <KnownForm {...props} />
    ) : "problem" in draft ? (
      <>
        <Notice kind="warning">
          <p>
            {t("unreadable")} <span lang="en">{draft.problem.message}</span>
          </p>
        </Notice>
        <KnownForm {...props} />
      </>
    ) : (
      <TableForm {...props} draft={draft} />
    );
  if (batch.state === "checked") return <Disclosure summary={t("changeReading")}>{body}</Disclosure>;
  return (
    <>
      <h2>{t("howRead")}</h2>
      {body}
    </>
  );
};

const action = (language: Language, batch: Batch) => localHref(language, `/import/${batch.id}/reading`);

const SourceChoice = ({ language, batch }: { language: Language; batch: Batch }) => (
  <Select
    id="reading-source"
    name="source"
    label={translator(importMessages, language)("readAs")}
    value={batch.knownSource ?? ANY_TABLE}
    choices={[
      { value: ANY_TABLE, label: translator(importMessages, language)("anyTable") },
      ...KNOWN_SOURCES.map(({ id }) => ({ value: id, label: id })),
    ]}
  />
);

const AsOfField = ({ language, batch }: { language: Language; batch: Batch }) => {
  const t = translator(importMessages, language);
  return (
    <Field id="reading-as-of" label={t("asOf")} hint={t("asOfHint")}>
      <input
        id="reading-as-of"
        name="asOf"
        value={batch.asOf ?? ""}
        maxlength={50}
        aria-describedby="reading-as-of-hint"
      />
    </Field>
  );
};

const Check = ({ language }: { language: Language }) => {
  const t = translator(importMessages, language);
  return (
    <>
      <p class="soft">{t("checkHint")}</p>
      <button type="submit" class="main" name="next" value="check">
        {t("check")}
      </button>
    </>
  );
};

const KnownForm = ({ language, batch }: ReadingFormProps) => (
  <form class="bring" method="post" action={action(language, batch)}>
    <div class="pairs">
      <SourceChoice language={language} batch={batch} />
      <AsOfField language={language} batch={batch} />
    </div>
    <Check language={language} />
  </form>
);

const TableForm = ({ language, batch, draft }: ReadingFormProps & { draft: DraftTable }) => {
  const t = translator(readingMessages, language);
  return (
    <>
      <Layout language={language} action={action(language, batch)} draft={draft} />
      <FirstRows language={language} table={draft.table} />
      <form class="bring bring-wide" method="post" action={action(language, batch)}>
        <h3>{t("columns")}</h3>
        <p>{t(draft.how)}</p>
        {draft.how === "guessed" && draft.guess.asks.length > 0 ? (
          <Notice>
            <p>{t("asks")}</p>
            <ul lang="en">
              {draft.guess.asks.map((ask) => (
                <li>{ask}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <ColumnsTable language={language} draft={draft} />
        <SidesFields language={language} mapping={draft.mapping} />
        <TieFields language={language} mapping={draft.mapping} />
        <KindsTable language={language} draft={draft} />
        <SourceFields language={language} mapping={draft.mapping} />
        <AsOfField language={language} batch={batch} />
        <Disclosure summary={t("mappingFile")}>
          <div class="field">
            <p>
              {t.rich<Child>("mappingHint", {
                a: (words) => <a href={`/import/${batch.id}/mapping.json`}>{words}</a>,
              })}
            </p>
            <label for="reading-mapping">{t("mapping")}</label>
            <textarea
              id="reading-mapping"
              name="mapping"
              rows={8}
              spellcheck={false}
              placeholder={printMapping(draft.mapping).slice(0, 300)}
            ></textarea>
          </div>
        </Disclosure>
        <Check language={language} />
      </form>
    </>
  );
};
