import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { pageOf } from "../../http/paging.ts";
import { today } from "../../kernel/day.ts";
import { Refusal } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { RECORD_KINDS, type RecordKind, recordPath } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { ChoiceField, Filters, WordsField } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Empty, Pagination } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { formatNumber, translator } from "../../web/messages.ts";
import { recordTitles } from "../record-titles.ts";
import { answerSuggestion, reopenSuggestion } from "./answer-suggestion.ts";
import { answersFor, answersWithin, subjectKinds } from "./may-answer.ts";
import {
  afterAsked,
  filterAsked,
  filterOf,
  noSuchSuggestion,
  numberAsked,
  queryOf,
} from "./moderation-asked.ts";
import { OneSuggestion } from "./one-suggestion.tsx";
import type { ProposalsMade } from "./proposal-made.ts";
import {
  countSuggestions,
  findSuggestion,
  listSuggestions,
  neighboursOf,
  type SuggestionCount,
  type SuggestionFilter,
} from "./suggestion.store.ts";
import { DECISIONS, LONGEST, recordAbout, SUGGESTION_STATES, type Suggestion } from "./suggestion.ts";
import { moderationMessages, suggestMessages } from "./suggestions.messages.ts";

const PAGE = 50;
/** So much of one stands in the list. */
const SHORT = 200;

/** Where those who keep a record read what was suggested about it, and answer. */
export function addModerationPages(
  pages: Pages,
  database: Database,
  kinds: Kinds,
  made: ProposalsMade,
): void {
  const parts = { database, kinds, made };
  const known = subjectKinds(kinds);
  pages.get("/suggestions", (c) => {
    const filter = filterAsked(c, ["cursor", "done"]);
    const bodies = answersWithin(mustAsk(c));
    return database.snapshot(async (read) => {
      const { language } = addressOf(c);
      const counts = await countSuggestions(read, bodies, known);
      const rows = await listSuggestions(read, filter, {
        bodies,
        kinds: known,
        after: afterAsked(c),
        limit: PAGE,
      });
      const page = pageOf(rows, PAGE, ({ doubtful, id }) => ({ doubtful, id }));
      const titles = await titlesOf(read, kinds, page.items, language);
      return drawList(c, { filter, counts, titles, kinds, ...page });
    });
  });
  pages.get("/suggestions/:id", (c) => {
    const filter = filterAsked(c);
    return drawOne(c, parts, { id: numberAsked(c.req.param("id")), filter });
  });
  pages.post("/suggestions/:id/answer", async (c) => {
    const asker = mustAsk(c);
    const id = numberAsked(c.req.param("id"));
    const form = await formOf(c);
    const filter = filterOf((name) => fieldOf(form, name));
    const decision = choiceOf(form, "decision", DECISIONS);
    const answer = fieldOf(form, "answer", LONGEST.answer);
    const bodies = answersWithin(asker);
    try {
      const next = await database.aside(async (tx) => {
        const found = await findSuggestion(tx, id, bodies, known);
        if (found === null) throw noSuchSuggestion();
        const { before, after } = await neighboursOf(tx, found, filter, { bodies, kinds: known });
        const body = await answersFor(tx, asker, recordAbout(found.about), kinds);
        await answerSuggestion(tx, id, { decision, answer, by: asker.account, body });
        return after ?? before;
      });
      return c.redirect(hrefAfter(addressOf(c).language, filter, decision === "spam" ? next : id), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || !["answer-missing", "suggestion-decided"].includes(error.code))
        throw error;
      const fault = error.code === "answer-missing" ? "missing" : "decided";
      return drawOne(c, parts, { id, filter, typed: { answer, fault } });
    }
  });
  pages.post("/suggestions/:id/reopen", async (c) => {
    const id = numberAsked(c.req.param("id"));
    const filter = filterOf(
      (
        (form) => (name: string) =>
          fieldOf(form, name)
      )(await formOf(c)),
    );
    const bodies = answersWithin(mustAsk(c));
    await database.aside(async (tx) => {
      if ((await findSuggestion(tx, id, bodies, known)) === null) throw noSuchSuggestion();
      await reopenSuggestion(tx, id);
    });
    return c.redirect(hrefAfter(addressOf(c).language, filter, id), 303);
  });
}

const hrefAfter = (language: Language, filter: SuggestionFilter, id: number | null): string =>
  localHref(language, id === null ? "/suggestions" : `/suggestions/${id}`, queryOf(filter));

const titlesOf = (read: ReadDb, kinds: Kinds, of: readonly Suggestion[], language: Language) =>
  recordTitles(
    read,
    kinds,
    of.flatMap(({ about }) => recordAbout(about) ?? []),
    language,
  );

function titleIn(titles: ReadonlyMap<string, string>, { about }: Suggestion): string {
  const record = recordAbout(about);
  return (record && titles.get(recordPath(record))) ?? about;
}

interface Typed {
  answer: string;
  fault: "missing" | "decided";
}

function drawOne(
  c: Context,
  { database, kinds, made }: { database: Database; kinds: Kinds; made: ProposalsMade },
  { id, filter, typed }: { id: number; filter: SuggestionFilter; typed?: Typed },
): Promise<Response> {
  const asked = { bodies: answersWithin(mustAsk(c)), kinds: subjectKinds(kinds) };
  return database.snapshot(async (read) => {
    const { language } = addressOf(c);
    const found = await findSuggestion(read, id, asked.bodies, asked.kinds);
    if (found === null) throw noSuchSuggestion();
    const beside = await neighboursOf(read, found, filter, asked);
    const title = titleIn(await titlesOf(read, kinds, [found], language), found);
    return renderPage(
      c,
      {
        title: translator(suggestMessages, language)("receipt", { id: String(id) }),
        confidential: true,
        islands: ["inbox"],
        ...(typed && { status: typed.fault === "missing" ? 400 : 409 }),
      },
      <OneSuggestion
        language={language}
        suggestion={found}
        title={title}
        filter={filter}
        beside={beside}
        typed={typed ?? null}
        proposals={await made(read, mustAsk(c), id, language)}
      />,
    );
  });
}

interface Listed {
  filter: SuggestionFilter;
  counts: readonly SuggestionCount[];
  titles: ReadonlyMap<string, string>;
  kinds: Kinds;
  items: readonly Suggestion[];
  next: string | null;
}

function drawList(c: Context, { filter, counts, titles, kinds, items, next }: Listed): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(moderationMessages, language);
  const said = translator(suggestMessages, language);
  const sum = (fits: (count: SuggestionCount) => boolean) =>
    counts.filter(fits).reduce((total, { n }) => total + n, 0);
  const query = queryOf(filter);
  const after = new URLSearchParams([
    ...query,
    ...(next === null ? [] : [["cursor", next] as [string, string]]),
  ]);
  const inState = counts.filter(({ state }) => state === filter.state);
  return renderPage(
    c,
    { title: t("suggestions"), confidential: true, wide: true },
    <>
      <Heading title={t("suggestions")}>{t("lead", { n: sum(({ state }) => state === "waiting") })}</Heading>
      <Filters language={language} path="/suggestions">
        <ChoiceField
          name="state"
          label={t("state")}
          value={filter.state}
          choices={SUGGESTION_STATES.map((state) => ({
            value: state,
            label: `${said(state)} (${formatNumber(
              language,
              sum((count) => count.state === state),
            )})`,
          }))}
        />
        <ChoiceField
          name="kind"
          label={t("kind")}
          any={t("anyKind")}
          value={filter.kind}
          choices={[...RECORD_KINDS, "other" as const]
            .filter((kind) => kind === filter.kind || inState.some((count) => count.kind === kind))
            .map((kind) => ({
              value: kind,
              label: `${kindName(kinds, kind, language)} (${formatNumber(
                language,
                sum((count) => count.state === filter.state && count.kind === kind),
              )})`,
            }))}
        />
        <WordsField label={t("words")} value={filter.words} />
      </Filters>
      {items.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <DataTable
          label={t("suggestions")}
          narrow="stacked"
          rows={items}
          columns={[
            {
              head: t("number"),
              names: true,
              cell: ({ id }) => <a href={localHref(language, `/suggestions/${id}`, query)}>{id}</a>,
            },
            { head: t("kind"), cell: (one) => titleIn(titles, one) },
            {
              head: t("says"),
              cell: ({ says, doubtful }) => (
                <>
                  <span class="as-typed">{says.length > SHORT ? `${says.slice(0, SHORT)}…` : says}</span>
                  {doubtful ? (
                    <>
                      {" "}
                      <Tag>{t("doubtful")}</Tag>
                    </>
                  ) : null}
                </>
              ),
            },
            { head: t("came"), cell: ({ createdAt }) => formatDayIn(today(createdAt), language) },
          ]}
        />
      )}
      <Pagination
        language={language}
        {...(afterAsked(c) === null ? {} : { previous: localHref(language, "/suggestions", query) })}
        {...(next === null ? {} : { next: localHref(language, "/suggestions", after) })}
      />
    </>,
  );
}

const OWN_WORDS = ["places", "partnerships", "groups", "figures", "sources", "other"] as const;

/** Kinds that are no dossiers have words here; a dossier's are those of its definition. */
function kindName(kinds: Kinds, kind: RecordKind | "other", language: Language): string {
  const own = OWN_WORDS.find((one) => one === kind);
  if (own !== undefined) return translator(moderationMessages, language)(own);
  return kinds.all.find(({ path }) => path === kind)?.many[language] ?? kind;
}
