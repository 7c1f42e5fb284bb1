import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { onlyParameters } from "../../http/query.ts";
import { invalid } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Asker, bodiesWith, highestRole, isAtLeast, type Role, roleIn } from "../../kernel/role.ts";
import { ChoiceField, Filters, WordsField } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Empty } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import { listBodies } from "../bodies/body.store.ts";
import type { Body } from "../bodies/body.ts";
import { WAITING_KINDS, type WaitingItem, type WaitingSource } from "../waiting-item.ts";
import { deskMessages } from "./desk.messages.ts";
import { bodyOf, byUrgency, type DeskAsked, filterWaiting, OF_THE_REGISTRY } from "./desk.ts";

interface Shown {
  language: Language;
  asker: Asker;
  asked: DeskAsked;
  all: WaitingItem[];
  bodies: ReadonlyMap<BodyId, Body>;
}

/** The desk: everything that waits for who is signed in, from every room, and where their work begins. */
export function deskPages(database: Database, sources: readonly WaitingSource[]): Pages {
  return new Pages().get("/desk", (c) => {
    onlyParameters(c, ["kind", "body", "q"]);
    const asker = mustAsk(c);
    const { language } = addressOf(c);
    const asked = deskAsked(c);
    return database.snapshot(async (read) => {
      const all: WaitingItem[] = [];
      for (const source of sources) all.push(...(await source(read, asker, language)));
      const bodies = new Map((await listBodies(read)).map((body) => [body.id, body]));
      const title = translator(deskMessages, language)("desk");
      return renderPage(
        c,
        { title, confidential: true, wide: true, islands: ["inbox"] },
        <Desk {...{ language, asker, asked, all: all.sort(byUrgency), bodies }} />,
      );
    });
  });
}

function deskAsked(c: Context): DeskAsked {
  const kind = c.req.query("kind") || null;
  const known = WAITING_KINDS.find((one) => one === kind);
  if (kind !== null && known === undefined) {
    throw invalid("bad-parameter", `What waits is one of ${WAITING_KINDS.join(", ")}.`, "kind");
  }
  return { kind: known ?? null, body: c.req.query("body") || null, words: c.req.query("q")?.trim() || null };
}

const Desk = ({ language, asker, asked, all, bodies }: Shown) => {
  const t = translator(deskMessages, language);
  return (
    <>
      <Heading title={t("desk")}>{t("lead", { n: all.length })}</Heading>
      <Begin language={language} asker={asker} bodies={bodies} />
      {all.length === 0 ? null : <Waiting {...{ language, asker, asked, all, bodies }} />}
    </>
  );
};

const Waiting = (shown: Shown) => {
  const { language, asked, all, bodies } = shown;
  const t = translator(deskMessages, language);
  const left = filterWaiting(all, asked);
  return (
    <>
      <h2 id="waiting">{t("waiting")}</h2>
      <DeskFilters {...shown} />
      {left.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <DataTable label={t("waiting")} narrow="stacked" rows={left} columns={columnsOf(language, bodies)} />
      )}
      <section class="inbox-keys" data-keys hidden aria-label={t("keys")}>
        <label>
          <input type="checkbox" data-keys-on checked /> {t("keysOn")}
        </label>
        <p class="soft small">{t("keysHelp")}</p>
      </section>
    </>
  );
};

function columnsOf(language: Language, bodies: Shown["bodies"]) {
  const t = translator(deskMessages, language);
  return [
    {
      head: t("what"),
      names: true,
      cell: ({ title, href }: WaitingItem) => (
        <a href={localHref(language, href)} data-row>
          {title}
        </a>
      ),
    },
    { head: t("kind"), cell: ({ kind }: WaitingItem) => t(kind) },
    {
      head: t("due"),
      cell: ({ due }: WaitingItem) => (due === null ? "" : writeDay(language, due, "short")),
    },
    {
      head: t("since"),
      cell: ({ since }: WaitingItem) => (
        <time datetime={since.toISOString()}>{since.toISOString().slice(0, 10)}</time>
      ),
    },
    { head: t("body"), cell: (item: WaitingItem) => bodyName(bodies, bodyOf(item)) ?? t("registry") },
  ];
}

const bodyName = (bodies: Shown["bodies"], id: string): string | undefined => bodies.get(id as BodyId)?.name;

const DeskFilters = ({ language, asked, all, bodies }: Shown) => {
  const t = translator(deskMessages, language);
  const counted = (label: string, of: Partial<DeskAsked>) =>
    `${label} (${filterWaiting(all, { kind: null, body: null, words: null, ...of }).length})`;
  const present = [...new Set(all.map(bodyOf))].sort();
  return (
    <Filters language={language} path="/desk">
      <ChoiceField
        name="kind"
        label={t("kind")}
        any={t("anyKind")}
        value={asked.kind}
        choices={WAITING_KINDS.filter((kind) => all.some((item) => item.kind === kind)).map((kind) => ({
          value: kind,
          label: counted(t(kind), { kind }),
        }))}
      />
      <ChoiceField
        name="body"
        label={t("body")}
        any={t("anyBody")}
        value={asked.body}
        choices={present.map((id) => ({
          value: id,
          label: counted(id === OF_THE_REGISTRY ? t("registry") : (bodyName(bodies, id) ?? id), { body: id }),
        }))}
      />
      <WordsField label={t("words")} value={asked.words} />
    </Filters>
  );
};

/** Where work begins: what this asker may do, and the pages of the bodies that they belong to. */
const Begin = ({ language, asker, bodies }: Pick<Shown, "language" | "asker" | "bodies">) => {
  const t = translator(deskMessages, language);
  const may = (least: Role) => isAtLeast(highestRole(asker), least);
  const own = bodiesWith(asker, "contributor").flatMap((id) => {
    const body = id === null ? undefined : bodies.get(id);
    return body && body.closedAt === null ? [body] : [];
  });
  const links: [Role, string, Child][] = [
    ["contributor", "/propose", <b>{t("signing")}</b>],
    ["editor", "/import", t("bringIn")],
    ["contributor", "/read", t("readArticle")],
    ["contributor", "/proposals", t("proposals")],
    ["editor", "/suggestions", t("suggestions")],
    ["editor", "/confirmations", t("confirmations")],
    ["editor", "/inbox", t("names")],
    ["contributor", "/attachments", t("attachments")],
    ["contributor", "/duties", t("duties")],
    ["registrar", "/bodies", t("bodies")],
    ["administrator", "/accounts", t("accounts")],
    ["administrator", "/mail", t("mail")],
    ["administrator", "/erasures", t("erasures")],
  ];
  return (
    <nav aria-label={t("begin")} class="desk-begin">
      <ul>
        {links
          .filter(([least]) => may(least))
          .map(([, href, label]) => (
            <li>
              <a href={localHref(language, href)}>{label}</a>
            </li>
          ))}
      </ul>
      {own.map(({ id, name }) => (
        <p>
          {name}: <a href={localHref(language, `/portfolio/${id}`)}>{t("portfolio")}</a>
          {isAtLeast(roleIn(asker, id), "editor") ? (
            <>
              {" · "}
              <a href={localHref(language, `/contacts/${id}`)}>{t("contacts")}</a>
            </>
          ) : null}
        </p>
      ))}
    </nav>
  );
};
