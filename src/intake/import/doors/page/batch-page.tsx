import type { Child } from "hono/jsx";
import type { Language } from "../../../../kernel/languages.ts";
import { Heading } from "../../../../web/components/names.tsx";
import { Breadcrumb, Disclosure, Facts, Notice } from "../../../../web/components/parts.tsx";
import { localHref } from "../../../../web/language.ts";
import { translator } from "../../../../web/messages.ts";
import { bodyMessages } from "../../../bodies/body.messages.ts";
import { type Batch, type RowOutcome, type RowShown, recordedOf } from "../../batch.ts";
import { batchLeadMessages, importMessages } from "../import.messages.ts";
import { moment, StateTag } from "./batch-list.tsx";
import { Outcomes, type PlaceNames, RowsShown } from "./outcomes.tsx";
import { Progress } from "./progress.tsx";

/** Everything that a batch's page shows. */
export interface BatchShown {
  batch: Batch;
  /** Rows of the outcome that is looked at. */
  outcome: RowOutcome | null;
  rows: readonly RowShown[];
  names: PlaceNames;
  /** The address of the next page of rows. */
  next: string | null;
  /** Another batch of the same file that is recorded. */
  before: Batch | null;
  hasGazetteer: boolean;
  /** What the body is called for which it was handed in; null: the whole registry. */
  body: string | null;
  /** Whether who looks at it records for the whole registry. */
  recordsAll: boolean;
  /** The form by which it is said how the file is to be read; null where nothing can be said any more. */
  reading: Child | null;
}

const COUNTED_STATES = new Set(["checked", "recorded", "rolled back"]);
const AT_WORK = new Set(["checking", "recording", "rolling back"]);

export const isAtWork = ({ state }: Batch): boolean => AT_WORK.has(state);
export const isCounted = ({ state }: Batch): boolean => COUNTED_STATES.has(state);

export const BatchPage = ({ language, shown }: { language: Language; shown: BatchShown }) => {
  const { batch, outcome, rows, names, next, before, hasGazetteer, reading } = shown;
  const t = translator(importMessages, language);
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/import"), label: t("import") }]}
      />
      <Heading
        title={batch.fileName}
        eyebrow={
          <>
            {t("batch", { n: String(batch.id) })} <StateTag language={language} state={batch.state} />
          </>
        }
      >
        {translator(batchLeadMessages, language)(batch.state)}
      </Heading>
      {batch.problem === null ? null : <Problem language={language} problem={batch.problem} />}
      {before && before.id !== batch.id && batch.state !== "recorded" ? (
        <Notice>
          <p>
            {t.rich<Child>("sameFile", {
              n: String(before.id),
              a: (words) => <a href={localHref(language, `/import/${before.id}`)}>{words}</a>,
            })}
          </p>
        </Notice>
      ) : null}
      {hasGazetteer || isCounted(batch) ? null : <NoGazetteer language={language} />}
      {isAtWork(batch) ? <Progress language={language} batch={batch} /> : null}
      {isCounted(batch) ? <Outcomes language={language} batch={batch} chosen={outcome} /> : null}
      {batch.state === "checked" ? <RecordForm language={language} shown={shown} /> : null}
      {batch.state === "recorded" ? <WhatCame language={language} batch={batch} /> : null}
      {outcome !== null && isCounted(batch) ? (
        <RowsShown
          language={language}
          batch={batch}
          outcome={outcome}
          rows={rows}
          names={names}
          next={next}
        />
      ) : null}
      {reading}
      <BatchFacts language={language} shown={shown} />
      {batch.state === "recorded" && mayTakeBack(shown) ? (
        <RollBackForm language={language} batch={batch} />
      ) : null}
    </>
  );
};

/** What was recorded beyond a body is not for the body to take back. */
const mayTakeBack = ({ batch, body, recordsAll }: BatchShown): boolean =>
  body === null || recordsAll || !batch.beyondBody;

export const NoGazetteer = ({ language }: { language: Language }) => (
  <Notice kind="warning">
    <p>
      {translator(importMessages, language).rich<Child>("noGazetteer", {
        c: (words) => <code>{words}</code>,
      })}
    </p>
  </Notice>
);

const Problem = ({ language, problem }: { language: Language; problem: string }) => {
  const t = translator(importMessages, language);
  return (
    <Notice kind="warning">
      <p>{t("problem")}</p>
      <p>
        {t("problemSaid")} <span lang="en">{problem}</span>
      </p>
    </Notice>
  );
};

const RecordForm = ({ language, shown }: { language: Language; shown: BatchShown }) => {
  const { batch, body, recordsAll } = shown;
  const t = translator(importMessages, language);
  return (
    <form class="bring" method="post" action={localHref(language, `/import/${batch.id}/record`)}>
      <p>{t("recordHint", { n: recordedOf(batch.counts) })}</p>
      {body === null || (recordsAll && batch.beyondBody) ? null : (
        <Notice>
          <p>{t(recordsAll ? "beyondToo" : batch.beyondBody ? "beyondChecked" : "ownOnly", { body })}</p>
        </Notice>
      )}
      <button type="submit" class="main">
        {t("record")}
      </button>
    </form>
  );
};

const WhatCame = ({ language, batch }: { language: Language; batch: Batch }) => {
  const t = translator(importMessages, language);
  const { source, counts } = batch;
  return (
    <>
      <h2>{t("leadTo")}</h2>
      <ul>
        {source === null ? null : (
          <li>
            <a href={localHref(language, `/sources/${source}`)}>{t("seeSource")}</a>
          </li>
        )}
        <li>
          <a href={localHref(language, "/partnerships")}>{t("seePartnerships")}</a>
        </li>
        {counts.waiting > 0 ? (
          <li>
            <a href={localHref(language, "/inbox", new URLSearchParams({ batch: String(batch.id) }))}>
              {t("seeInbox", { n: counts.waiting })}
            </a>
          </li>
        ) : null}
      </ul>
    </>
  );
};

const BatchFacts = ({ language, shown: { batch, body } }: { language: Language; shown: BatchShown }) => {
  const t = translator(importMessages, language);
  const { knownSource, asOf, author, createdAt, checksum, revision, rolledBackRevision } = batch;
  const facts: [Child, Child][] = [
    [t("reader"), knownSource === null ? t("readerTable") : t("readerKnown", { source: knownSource })],
  ];
  if (asOf !== null) facts.push([t("asOf"), asOf]);
  const words = translator(bodyMessages, language);
  facts.push(
    [words("body"), body ?? words("wholeRegistry")],
    [t("by"), author],
    [t("when"), moment(language, createdAt)],
  );
  const revisions = [revision, rolledBackRevision].filter((one) => one !== null);
  if (revisions.length > 0) {
    facts.push([
      t("revision"),
      revisions.map((one, index) => (
        <>
          {index > 0 ? " · " : ""}
          <a href={localHref(language, "/partnerships", new URLSearchParams({ knownAt: String(one) }))}>
            {one}
          </a>
        </>
      )),
    ]);
  }
  facts.push([t("checksum"), <code class="verbatim">{checksum}</code>]);
  return (
    <>
      <h2>{t("file")}</h2>
      <Facts of={facts} />
    </>
  );
};

const RollBackForm = ({ language, batch }: { language: Language; batch: Batch }) => {
  const t = translator(importMessages, language);
  return (
    <Disclosure summary={t("rollBack")}>
      <form class="bring" method="post" action={localHref(language, `/import/${batch.id}/roll-back`)}>
        <p>{t("rollBackHint")}</p>
        <div class="field">
          <label for="roll-back-reason">{t("reason")}</label>
          <input id="roll-back-reason" name="reason" maxlength={500} required />
        </div>
        <div class="choice">
          <input id="roll-back-sure" type="checkbox" name="sure" value="yes" required />
          <label for="roll-back-sure">{t("sure", { n: String(batch.id) })}</label>
        </div>
        <button type="submit">{t("rollBack")}</button>
      </form>
    </Disclosure>
  );
};
