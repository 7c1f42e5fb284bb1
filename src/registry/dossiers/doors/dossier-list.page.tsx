import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../database/database.ts";
import { type Page, parseLimit } from "../../../http/paging.ts";
import { onlyParameters } from "../../../http/query.ts";
import { ChoiceField, Filters, WordsField } from "../../../web/components/filters.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../web/components/parts.tsx";
import { type Column, DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { type ReadAs, readAs } from "../../evidence/read-as.ts";
import { timesAsked, timesWritten } from "../../evidence/read-as-form.tsx";
import { timesOnly } from "../../places/place-words.tsx";
import { dossierMessages } from "../dossier.messages.ts";
import { type Dossier, titleOf } from "../dossier.ts";
import { readNames } from "../dossier-names.ts";
import type { Kinds } from "../kind.ts";
import type { DossierAsked, KindPresenter } from "../presenter.ts";
import {
  choicesOf,
  dossierPage,
  type ListAsked,
  LONGEST_WORDS,
  listAsked,
  listParameters,
} from "../record/read-dossier.ts";

/** The list of a kind: filtered, paged, with the columns that its room adds. */
export function dossierListPages(database: Database, kinds: Kinds, presenter: KindPresenter): Pages {
  const { definition: kind } = presenter;
  return new Pages().get(`/${kind.path}`, (c) => {
    onlyParameters(c, listParameters(presenter));
    const asked = listAsked(presenter, (name) => c.req.query(name), parseLimit(c.req.query("limit")));
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const page = await dossierPage(read, kind, asked, at);
      const { language, query } = addressOf(c);
      const names = await readNames(read, kinds, page.items, at.known);
      const shared = { read, kinds, names, at, language, query };
      const rows: Row[] = [];
      for (const dossier of page.items) rows.push(await rowOf(presenter, { ...shared, dossier }));
      const below = await presenter.below?.({ read, kinds, at, language, query });
      return renderList(c, presenter, { asked, at, page, rows, below: below ?? null });
    });
  });
}

interface Row {
  dossier: Dossier;
  /** What the room's columns show. */
  cells: Child[];
}

async function rowOf(presenter: KindPresenter, asked: DossierAsked): Promise<Row> {
  const cells: Child[] = [];
  for (const column of presenter.columns ?? []) cells.push(await column.cell(asked));
  return { dossier: asked.dossier, cells };
}

interface Listed {
  asked: ListAsked;
  at: ReadAs;
  page: Page<Dossier>;
  rows: readonly Row[];
  below: Child;
}

function renderList(
  c: Context,
  presenter: KindPresenter,
  { asked, at, page, rows, below }: Listed,
): Promise<Response> {
  const { definition: kind } = presenter;
  const { language, query } = addressOf(c);
  const t = translator(dossierMessages, language);
  const times = timesOnly(query);
  const at_ = (cursor: string | null) => {
    const other = new URLSearchParams(query);
    other.delete("cursor");
    if (cursor) other.set("cursor", cursor);
    return localHref(language, `/${kind.path}`, other);
  };
  const columns: Column<Row>[] = [
    {
      head: kind.one[language],
      names: true,
      cell: ({ dossier }) => {
        const title = titleOf(dossier, kind, language);
        return (
          <a
            href={localHref(language, `/${kind.path}/${dossier.id}`, times)}
            lang={title.language && title.language !== language ? title.language : undefined}
          >
            {title.text}
          </a>
        );
      },
    },
    ...(presenter.columns ?? []).map((column, index) => ({
      head: column.head[language],
      cell: ({ cells }: Row) => cells[index] ?? "",
      ...(column.numeric && { numeric: true }),
    })),
  ];
  return renderPage(
    c,
    {
      title: kind.many[language],
      readAs: timesWritten(language, at),
      data: dataLinks(c, "json", "csv", ...(presenter.listFormats ?? [])),
    },
    <>
      <Heading title={kind.many[language]}>{kind.lead[language]}</Heading>
      <Form presenter={presenter} asked={asked} c={c} />
      {rows.length === 0 ? (
        <Empty>{at.known === 0 ? t("nothingKnown") : t("nothing")}</Empty>
      ) : (
        <DataTable label={kind.many[language]} columns={columns} rows={rows} />
      )}
      <Pagination
        language={language}
        {...(asked.cursor && { previous: at_(null) })}
        {...(page.next && { next: at_(page.next) })}
      />
      {below}
    </>,
  );
}

const Form = ({ presenter, asked, c }: { presenter: KindPresenter; asked: ListAsked; c: Context }) => {
  const { language, query } = addressOf(c);
  const t = translator(dossierMessages, language);
  const narrowed = (["place", "organization"] as const).map((name) => [name, asked[name]] as const);
  return (
    <Filters
      language={language}
      path={`/${presenter.definition.path}`}
      keep={[...timesOnly(query), ...narrowed.filter(([, value]) => value !== "")]}
    >
      <WordsField label={t("titleWords")} value={asked.q} longest={LONGEST_WORDS} />
      {choicesOf(presenter).map(({ parameter, label, codes }) => (
        <ChoiceField
          name={parameter}
          label={label[language]}
          any={t("every")}
          value={query.get(parameter)}
          choices={Object.entries(codes).map(([value, words]) => ({ value, label: words[language] }))}
        />
      ))}
    </Filters>
  );
};
