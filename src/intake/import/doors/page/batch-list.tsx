import type { BodyId } from "../../../../kernel/ids.ts";
import type { Language } from "../../../../kernel/languages.ts";
import { Empty, Pagination } from "../../../../web/components/parts.tsx";
import { DataTable } from "../../../../web/components/table.tsx";
import { Tag } from "../../../../web/components/tag.tsx";
import { LOCALE, localHref } from "../../../../web/language.ts";
import { formatNumber, translator } from "../../../../web/messages.ts";
import { bodyMessages } from "../../../bodies/body.messages.ts";
import type { BodyChoice } from "../../../bodies/choose-body.ts";
import { type Batch, type BatchState, recordedOf } from "../../batch.ts";
import { batchStateMessages, importMessages } from "../import.messages.ts";

/** Day and minute, of the server's UTC. */
export const moment = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(at);

const LOUD: ReadonlySet<BatchState> = new Set(["failed"]);
const DONE: ReadonlySet<BatchState> = new Set(["recorded"]);

export const StateTag = ({ language, state }: { language: Language; state: BatchState }) => (
  <Tag kind={LOUD.has(state) ? "conflict" : DONE.has(state) ? "certain" : "plain"}>
    {translator(batchStateMessages, language)(state)}
  </Tag>
);

export const BatchList = ({
  language,
  batches,
  bodies,
  next,
}: {
  language: Language;
  batches: readonly Batch[];
  /** Among which they are; where there is but one, nobody need be told. */
  bodies: readonly BodyChoice[];
  /** The address of the next page. */
  next: string | null;
}) => {
  const t = translator(importMessages, language);
  const words = translator(bodyMessages, language);
  const bodyCalled = (body: BodyId | null) =>
    body === null ? words("wholeRegistry") : (bodies.find(({ id }) => id === body)?.name ?? body);
  if (batches.length === 0) return <Empty>{t("noBatches")}</Empty>;
  return (
    <>
      <DataTable
        label={t("batches")}
        columns={[
          { head: t("number"), numeric: true, cell: ({ id }) => String(id) },
          {
            head: t("file"),
            names: true,
            cell: ({ id, fileName }) => <a href={localHref(language, `/import/${id}`)}>{fileName}</a>,
          },
          { head: t("state"), cell: ({ state }) => <StateTag language={language} state={state} /> },
          { head: t("rows"), numeric: true, cell: ({ counts }) => formatNumber(language, counts.rows) },
          {
            head: t("recorded"),
            numeric: true,
            cell: ({ state, counts }) =>
              formatNumber(language, state === "recorded" ? recordedOf(counts) : 0),
          },
          ...(bodies.length > 1
            ? [{ head: words("body"), cell: ({ body }: Batch) => bodyCalled(body) }]
            : []),
          { head: t("by"), cell: ({ author }) => author },
          { head: t("when"), cell: ({ createdAt }) => moment(language, createdAt) },
        ]}
        rows={batches}
        narrow="stacked"
      />
      {next === null ? null : <Pagination language={language} next={next} />}
    </>
  );
};
