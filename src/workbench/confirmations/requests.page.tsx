import type { Context } from "hono";
import { z } from "zod";
import type { Database } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { formOf } from "../../http/form.ts";
import { decodeCursor, encodeCursor } from "../../http/paging.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { recordPath } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { ChoiceField, Filters } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts, Pagination } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { formatNumber, translator } from "../../web/messages.ts";
import { recordTitles } from "../record-titles.ts";
import { REQUEST_STATES, type RequestState, sourceOfAnswer, stateOfRequest } from "./answer.ts";
import {
  type ConfirmationRequest,
  countRequests,
  findRequest,
  listRequests,
  markSeen,
  revokeRequest,
} from "./confirmation.store.ts";
import { requestsOf } from "./may-ask.ts";
import { requestMessages } from "./requests.messages.ts";

const PAGE = 50;

const noSuch = () => notFound("unknown-confirmation", "There is no confirmation link of this number.");

function numberOf(c: Context): number {
  const text = c.req.param("id") ?? "";
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw noSuch();
}

function stateAsked(text: string | undefined): RequestState | null {
  if (!text) return null;
  const found = REQUEST_STATES.find((state) => state === text);
  if (found) return found;
  throw invalid("bad-parameter", "There is no state of this name.", "state");
}

/** Where those who asked see what became of their links. */
export function addRequestPages(pages: Pages, database: Database, kinds: Kinds): void {
  pages.get("/confirmations", (c) => {
    onlyParameters(c, ["state", "cursor"]);
    const state = stateAsked(c.req.query("state"));
    const cursor = c.req.query("cursor");
    const before = cursor ? decodeCursor(cursor, z.number().int().positive()) : null;
    const bodies = requestsOf(mustAsk(c));
    return database.snapshot(async (read) => {
      const { language } = addressOf(c);
      const counts = await countRequests(read, bodies);
      const rows = await listRequests(read, { bodies, state, before, limit: PAGE });
      const titles = await titlesOf(read, kinds, rows, language);
      return drawList(c, {
        state,
        counts,
        rows: rows.slice(0, PAGE),
        titles,
        more: rows.length > PAGE,
        before,
      });
    });
  });
  pages.get("/confirmations/:id", (c) => {
    onlyParameters(c, []);
    const id = numberOf(c);
    const bodies = requestsOf(mustAsk(c));
    return database.snapshot(async (read) => {
      const found = await findRequest(read, id, bodies);
      if (found === null) throw noSuch();
      const titles = await titlesOf(read, kinds, [found], addressOf(c).language);
      return drawOne(c, found, titles);
    });
  });
  pages.post("/confirmations/:id/revoke", async (c) => {
    const id = numberOf(c);
    const bodies = requestsOf(mustAsk(c));
    await formOf(c);
    await database.aside(async (tx) => {
      if ((await findRequest(tx, id, bodies)) === null) throw noSuch();
      if (!(await revokeRequest(tx, id))) {
        throw conflicting(
          "link-ended",
          "This link has been answered, has run out or was taken back already.",
        );
      }
    });
    return c.redirect(localHref(addressOf(c).language, `/confirmations/${id}`), 303);
  });
  pages.post("/confirmations/:id/seen", async (c) => {
    const id = numberOf(c);
    const asker = mustAsk(c);
    await formOf(c);
    await database.aside(async (tx) => {
      if ((await findRequest(tx, id, requestsOf(asker))) === null) throw noSuch();
      await markSeen(tx, id, asker.account);
    });
    return c.redirect(localHref(addressOf(c).language, `/confirmations/${id}`), 303);
  });
}

const refOf = ({ partnership }: ConfirmationRequest) => ({ kind: "partnerships" as const, id: partnership });

const titlesOf = (
  read: Parameters<typeof recordTitles>[0],
  kinds: Kinds,
  of: readonly ConfirmationRequest[],
  language: Language,
) => recordTitles(read, kinds, of.map(refOf), language);

const titleIn = (titles: ReadonlyMap<string, string>, request: ConfirmationRequest): string =>
  titles.get(recordPath(refOf(request))) ?? request.partnership;

interface Listed {
  state: RequestState | null;
  counts: Record<RequestState, number>;
  rows: readonly ConfirmationRequest[];
  titles: ReadonlyMap<string, string>;
  more: boolean;
  before: number | null;
}

function drawList(c: Context, { state, counts, rows, titles, more, before }: Listed): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(requestMessages, language);
  const day = (at: Date) => formatDayIn(today(at), language);
  const query = new URLSearchParams(state === null ? {} : { state });
  const last = rows.at(-1);
  const next = more && last ? new URLSearchParams([...query, ["cursor", encodeCursor(last.id)]]) : null;
  return renderPage(
    c,
    { title: t("requests"), confidential: true },
    <>
      <Heading title={t("requests")}>{t("lead")}</Heading>
      <Filters language={language} path="/confirmations">
        <ChoiceField
          name="state"
          label={t("state")}
          any={t("anyState")}
          value={state}
          choices={REQUEST_STATES.map((one) => ({
            value: one,
            label: `${t(one)} (${formatNumber(language, counts[one])})`,
          }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <DataTable
          label={t("requests")}
          narrow="stacked"
          rows={rows}
          columns={[
            {
              head: t("number"),
              names: true,
              cell: ({ id }) => <a href={localHref(language, `/confirmations/${id}`)}>{id}</a>,
            },
            { head: t("partnership"), cell: (one) => titleIn(titles, one) },
            { head: t("asked"), cell: ({ addressee }) => addressee },
            {
              head: t("state"),
              cell: (one) => (
                <>
                  {t(stateOfRequest(one))}
                  {one.answeredAt !== null && one.seenAt === null ? (
                    <>
                      {" "}
                      <Tag>{t("notSeen")}</Tag>
                    </>
                  ) : null}
                </>
              ),
            },
            { head: t("made"), cell: ({ createdAt }) => day(createdAt) },
            { head: t("until"), cell: ({ expiresAt }) => day(expiresAt) },
          ]}
        />
      )}
      <Pagination
        language={language}
        {...(before === null ? {} : { previous: localHref(language, "/confirmations", query) })}
        {...(next === null ? {} : { next: localHref(language, "/confirmations", next) })}
      />
    </>,
  );
}

function drawOne(
  c: Context,
  request: ConfirmationRequest,
  titles: ReadonlyMap<string, string>,
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(requestMessages, language);
  const title = t("one", { id: String(request.id) });
  const state = stateOfRequest(request);
  const day = (at: Date) => formatDayIn(today(at), language);
  const act = (what: "revoke" | "seen", label: string) => (
    <form
      class="work-form"
      method="post"
      action={localHref(language, `/confirmations/${request.id}/${what}`)}
    >
      <p class="buttons">
        <button type="submit">{label}</button>
      </p>
    </form>
  );
  return renderPage(
    c,
    { title, confidential: true },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/confirmations"), label: t("requests") }]}
      />
      <Heading title={title} eyebrow={t(state)} />
      <Facts
        of={[
          [
            t("partnership"),
            <a href={localHref(language, recordPath(refOf(request)))}>{titleIn(titles, request)}</a>,
          ],
          [t("asked"), request.addressee],
          [t("made"), day(request.createdAt)],
          [t("until"), day(request.expiresAt)],
          ...(request.answeredAt === null || request.way === null
            ? []
            : ([
                [t("day"), day(request.answeredAt)],
                [t("answer"), t(request.way)],
                [
                  t("who"),
                  [request.answeredName, request.answeredPost].filter(Boolean).join(", ") || t("notSaid"),
                ],
                [t("remark"), <span class="as-typed">{request.remark ?? t("notSaid")}</span>],
                ...(request.revision === null
                  ? []
                  : ([
                      [
                        t("recorded"),
                        <a href={localHref(language, `/sources/${sourceOfAnswer(request.id)}`)}>
                          {t("theSource")}
                        </a>,
                      ],
                    ] as const)),
              ] as const)),
        ]}
      />
      {state === "open" ? act("revoke", t("revoke")) : null}
      {request.answeredAt !== null && request.seenAt === null ? act("seen", t("markSeen")) : null}
    </>,
  );
}
