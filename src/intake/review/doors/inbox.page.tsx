import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../database/database.ts";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { formOf } from "../../../http/form.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { ChoiceField, Filters } from "../../../web/components/filters.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Empty } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { regionName, translator } from "../../../web/messages.ts";
import { type Whose, whoseOf } from "../../bodies/whose.ts";
import type { PlaceResolver } from "../../reconciliation/place-resolver.ts";
import { decideName, withdrawDecision } from "../decide-name.ts";
import { type DecisionRow, decisions } from "../decision.store.ts";
import { openMentions } from "../inbox.store.ts";
import { filterGroups, groupMentions, type NameGroup } from "../name-group.ts";
import { inboxMessages } from "../page/inbox.messages.ts";
import { DecideForm, NameSaid, Proposals, RowsSaid } from "../page/name-to-decide.tsx";
import {
  findOtherPlaces,
  groupOf,
  type Inbox,
  type NameToDecide,
  proposedGroups,
  readInbox,
  readName,
} from "../read-inbox.ts";
import { readPlaceValue, type ShownCandidate } from "../shown-candidate.ts";
import { fieldOf, filterFrom, type InboxAsked, inboxAsked, queryOf } from "./inbox-asked.ts";

export interface ReviewSettings {
  /** Whether a decision counts only when a second person says the same. */
  twoPersons: boolean;
  /** For who searches another place; null: the registry's own places only. */
  openResolver: (() => Promise<PlaceResolver>) | null;
}

/** What the address says was just done, so that the page can say it and offer to undo it. */
const DONE = ["did", "recorded", "refused", "waiting", "undone"] as const;

interface Shown {
  language: Language;
  asked: InboxAsked;
  inbox: Inbox;
  at: number;
  waiting: NameToDecide | null;
  found: { words: string; places: ShownCandidate[] } | null;
  seconds: number;
  last: DecisionRow | null;
  done: URLSearchParams;
}

/** The inbox: one name at a time, decided with a key; by forms where there is no script. */
export function inboxPages(database: Database, options: ReviewSettings): Pages {
  const pages = new Pages();
  pages.get("/inbox", async (c) => {
    const asked = inboxAsked(c, DONE);
    const reader = readerOf(c);
    // Opened outside of the snapshot: it takes one of its own.
    const resolver = asked.q !== null && options.openResolver ? await options.openResolver() : null;
    return database.snapshot(async (read) => {
      const { language, query } = addressOf(c);
      const inbox = await readInbox(read, asked, reader.whose);
      const at = Math.max(
        0,
        inbox.groups.findIndex(({ id }) => id === asked.name),
      );
      const group = inbox.groups[at];
      const waiting = group ? await readName(read, group) : null;
      const found =
        asked.q !== null && waiting
          ? {
              words: asked.q,
              places: await findOtherPlaces(read, asked.q, waiting.group.judged, waiting.point, resolver),
            }
          : null;
      const proposed = await proposedGroups(read, options.twoPersons);
      const seconds = inbox.all.filter(({ id }) => proposed.has(id)).length;
      const last = await lastOf(read, reader);
      const shown = { language, asked, inbox, at, waiting, found, seconds, last, done: query };
      return renderPage(
        c,
        {
          title: translator(inboxMessages, language)("inbox"),
          wide: true,
          confidential: true,
          islands: ["inbox"],
        },
        <InboxPage {...shown} />,
      );
    });
  });
  pages.post("/inbox/decide", (c) => decide(c, database, options));
  pages.post("/inbox/undo", async (c) => {
    const form = await formOf(c);
    const reader = readerOf(c);
    const { language } = addressOf(c);
    const id = Number(fieldOf(form, "judgement"));
    if (!Number.isInteger(id) || id < 1)
      throw invalid("bad-parameter", "Which decision? It has a number.", "judgement");
    const reason = fieldOf(form, "reason") || translator(inboxMessages, language)("undo");
    const { rows, judgement } = await database.write((tx) =>
      withdrawDecision(
        new Recording(tx, reader.name, `Took back what "#${id}" means: ${reason}`.slice(0, LONGEST_SUMMARY)),
        id,
        reader,
      ),
    );
    const filter = filterFrom((name) => fieldOf(form, name) || undefined);
    const groups = groupMentions(await openMentions(database.read, reader.whose));
    const again = groups.find(({ judged }) => judged.name === judgement.name);
    const query = queryOf({ ...filter, name: again?.id ?? null });
    query.set("undone", String(rows));
    return c.redirect(
      localHref(language, fieldOf(form, "to") === "decisions" ? "/inbox/decisions" : "/inbox", query),
      303,
    );
  });
  return pages;
}

/** How long ago a decision may be for a key to take it back; older ones have a page. */
const UNDO_MS = 12 * 3_600_000;

/** Who asks, and whose work in progress they see. */
export interface Reader {
  whose: Whose;
  name: string;
}

export function readerOf(c: Context): Reader {
  const asker = mustAsk(c);
  return { whose: whoseOf(asker), name: asker.name };
}

async function lastOf(read: Database["read"], reader: Reader): Promise<DecisionRow | null> {
  const [last] = await decisions(read, {
    standing: true,
    before: null,
    limit: 1,
    author: reader.name,
    reader,
  });
  return last && Date.now() - last.at.getTime() < UNDO_MS ? last : null;
}

async function decide(c: Context, database: Database, { twoPersons }: ReviewSettings): Promise<Response> {
  const form = await formOf(c);
  const { name: author, whose } = readerOf(c);
  const choice = fieldOf(form, "choice");
  const meant = readPlaceValue(choice);
  const reason = fieldOf(form, "reason");
  const filter = filterFrom((name) => fieldOf(form, name) || undefined);
  const decided = await database.write(async (tx) => {
    const all = groupMentions(await openMentions(tx, whose));
    const group = groupOf(all, fieldOf(form, "name"));
    const left = filterGroups(all, filter);
    const next = left[left.findIndex(({ id }) => id === group.id) + 1] ?? left[0];
    const summary = `Decided what "${group.judged.name}" means: ${choice}`;
    const recording = new Recording(tx, author, summary.slice(0, LONGEST_SUMMARY));
    const decision = { judged: group.judged, meant, reason, author };
    const done = await decideName(recording, decision, { whose, twoPersons });
    return { ...done, next };
  });
  const query = queryOf({ ...filter, name: decided.next?.id ?? null });
  query.set("did", decided.what === "proposed" ? "proposed" : String(decided.judgement));
  for (const count of ["recorded", "refused", "waiting"] as const) query.set(count, String(decided[count]));
  return c.redirect(localHref(addressOf(c).language, "/inbox", query), 303);
}

const LONGEST_SUMMARY = 500;

const InboxPage = (shown: Shown) => {
  const { language, asked, inbox, waiting, seconds } = shown;
  const t = translator(inboxMessages, language);
  const rows = inbox.all.reduce((sum, group) => sum + group.rows, 0);
  return (
    <>
      <Heading title={t("inbox")}>{t("lead", { names: inbox.all.length, rows })}</Heading>
      <Done {...shown} />
      {seconds > 0 ? <p>{t("waitsForSecond", { n: seconds })}</p> : null}
      {inbox.all.length > 0 ? <InboxFilters language={language} asked={asked} inbox={inbox} /> : null}
      {waiting ? (
        <OneName {...shown} waiting={waiting} />
      ) : (
        <Empty>{inbox.all.length > 0 ? t("emptyFilter") : t("empty")}</Empty>
      )}
      <SeeAlso language={language} />
    </>
  );
};

/** What was just done, and the way back. */
const Done = ({ language, asked, done, last }: Shown) => {
  const t = translator(inboxMessages, language);
  const count = (name: string) => Math.trunc(Number(done.get(name))) || 0;
  const did = done.get("did");
  const said: Child = done.has("undone")
    ? t("undone", { n: count("undone") })
    : last && did === String(last.id)
      ? t("did", {
          name: last.name,
          recorded: count("recorded"),
          refused: count("refused"),
          waiting: count("waiting"),
        })
      : last && did === "proposed"
        ? t("proposed", { name: last.name })
        : null;
  return (
    <>
      <p role="status">{said}</p>
      {last ? (
        <form class="inbox-undo" method="post" action={localHref(language, "/inbox/undo")}>
          <input type="hidden" name="judgement" value={String(last.id)} />
          {[...queryOf({ batch: asked.batch, country: asked.country, outcome: asked.outcome })].map(
            ([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ),
          )}
          <button type="submit" data-key="u">
            {t("undo")}: {last.name} → {last.place ?? last.gazetteerName ?? t("none")}
          </button>
        </form>
      ) : null}
    </>
  );
};

const InboxFilters = ({ language, asked, inbox }: Pick<Shown, "language" | "asked" | "inbox">) => {
  const t = translator(inboxMessages, language);
  const countries = [...new Set(inbox.all.map(({ judged }) => judged.country))].filter((one) => one !== null);
  const collator = new Intl.Collator(language);
  const called = (country: string) =>
    /^[A-Z]{2}(\|[A-Z]{2})*$/.test(country)
      ? country
          .split("|")
          .map((code) => regionName(code, language))
          .join(" / ")
      : country;
  const counted = (label: string, fits: (group: NameGroup) => boolean) =>
    `${label} (${inbox.all.filter(fits).length})`;
  return (
    <Filters language={language} path="/inbox">
      <ChoiceField
        name="batch"
        label={t("batch")}
        any={t("anyBatch")}
        value={asked.batch === null ? null : String(asked.batch)}
        choices={inbox.batches.map(({ id, fileName }) => ({
          value: String(id),
          label: counted(`${id} · ${fileName}`, ({ mentions }) => mentions.some(({ batch }) => batch === id)),
        }))}
      />
      <ChoiceField
        name="country"
        label={t("country")}
        any={t("anyCountry")}
        value={asked.country}
        choices={countries
          .map((country) => ({
            value: country,
            label: counted(called(country), ({ judged }) => judged.country === country),
          }))
          .sort((a, b) => collator.compare(a.label, b.label))}
      />
      <ChoiceField
        name="outcome"
        label={t("kind")}
        any={t("anyKind")}
        value={asked.outcome}
        choices={(["ambiguous", "unknown"] as const).map((kind) => ({
          value: kind,
          label: counted(t(kind), ({ outcome }) => outcome === kind),
        }))}
      />
    </Filters>
  );
};

const OneName = ({ language, asked, inbox, at, waiting, found }: Shown & { waiting: NameToDecide }) => {
  const t = translator(inboxMessages, language);
  const filter = { batch: asked.batch, country: asked.country, outcome: asked.outcome };
  const to = (index: number) => {
    const group = inbox.groups[(index + inbox.groups.length) % inbox.groups.length];
    return localHref(language, "/inbox", queryOf({ ...filter, name: group?.id ?? null }));
  };
  const own = { ...filter, name: waiting.group.id };
  return (
    <>
      <nav class="inbox-walk" aria-label={t("walk")}>
        <a href={to(at - 1)} rel="prev" data-key="k">
          ← {t("previous")}
        </a>
        <span>{t("position", { at: at + 1, all: inbox.groups.length })}</span>
        <a href={to(at + 1)} rel="next" data-key="j">
          {t("next")} →
        </a>
        <a href={to(at + 1)} data-key="s">
          {t("skip")}
        </a>
      </nav>
      <div class="inbox-one">
        <div>
          <NameSaid language={language} waiting={waiting} />
        </div>
        <div>
          <RowsSaid language={language} waiting={waiting} />
        </div>
      </div>
      <Proposals language={language} proposals={waiting.proposals} candidates={waiting.candidates} />
      <DecideForm
        language={language}
        waiting={waiting}
        found={found}
        hidden={[...queryOf(own)]}
        back={to(at)}
      />
      <form class="filters" method="get" action={localHref(language, "/inbox")}>
        {[...queryOf(own)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="inbox-search">{t("search")}</label>
          <input
            id="inbox-search"
            type="search"
            name="q"
            value={asked.q ?? ""}
            maxlength={100}
            required
            data-key="/"
          />
        </div>
        <button type="submit">{t("searchDo")}</button>
      </form>
      <section class="inbox-keys" data-keys hidden aria-label={t("keys")}>
        <label>
          <input type="checkbox" data-keys-on checked /> {t("keysOn")}
        </label>
        <p class="soft small">{t("keysHelp")}</p>
      </section>
    </>
  );
};

/** The other lists of review. */
export const SeeAlso = ({ language }: { language: Language }) => {
  const t = translator(inboxMessages, language);
  const links = [
    ["/inbox", "inbox"],
    ["/inbox/decisions", "decisions"],
    ["/inbox/one-sided", "oneSided"],
    ["/inbox/conflicts", "conflicts"],
  ] as const;
  return (
    <nav aria-label={t("see")}>
      <h2>{t("see")}</h2>
      <ul>
        {links.map(([path, key]) => (
          <li>
            <a href={localHref(language, path)}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
