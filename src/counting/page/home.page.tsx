import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../database/database.ts";
import { onlyParameters, parseAsOf, parseKnownAt } from "../../http/query.ts";
import { type Day, formatDay, today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { type ReadAs, readAs } from "../../registry/evidence/read-as.ts";
import { timesWritten } from "../../registry/evidence/read-as-form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { type Brief, Briefs, Empty } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import { webMessages } from "../../web/web.messages.ts";
import { type Asked, FIRST_RULE, queryOf } from "../api/count-asked.ts";
import { switchesTurned } from "../api/count-parameters.ts";
import type { Explanation } from "../explain/explain.ts";
import type { WorldCache } from "../world-cache.ts";
import { answerMessages } from "./answer.messages.ts";
import { AnswerChart, ChartTable } from "./answer-chart.tsx";
import { answerMap } from "./answer-map.tsx";
import { AnswerNumber, StaleNote } from "./answer-number.tsx";
import { CountQuestion } from "./count-question.tsx";
import type { FigureLedger } from "./figure/figure-ledger.ts";
import { statementWords } from "./figure/figure-words.ts";
import { homeMessages } from "./home.messages.ts";
import { type Holdings, holdings } from "./home.store.ts";
import { homeBriefs, ifThere, OPENING_FIGURE } from "./home-briefs.tsx";

/** The question that the site opens with: that of the announced figure, on its day, where the ledger has it. */
interface Opening {
  asked: Asked;
  announced: { explained: Explanation; day: Day } | null;
}

interface View extends Opening {
  language: Language;
  cache: WorldCache;
  briefs: Brief[];
  holds: Holdings;
}

export function addHomePage(pages: Pages, database: Database, cache: WorldCache, ledger: FigureLedger): void {
  pages.get("/", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    return database.snapshot(async (read) => {
      const { language } = addressOf(c);
      const asOf = parseAsOf(c.req.query("asOf"));
      const at = await readAs(read, { asOf, knownAt: parseKnownAt(c.req.query("knownAt")) });
      const opening = await findOpening(read, { cache, ledger, at, asOf });
      if (!opening) return renderEmpty(c, language, at);
      const briefs = await homeBriefs(read, ledger, at.known, language);
      const holds = await cache.once(`holdings ${at.known}`, () => holdings(read, at.known));
      return renderHome(c, { ...opening, language, cache, briefs, holds });
    });
  });
}

async function findOpening(
  read: ReadDb,
  { cache, ledger, at, asOf }: { cache: WorldCache; ledger: FigureLedger; at: ReadAs; asOf: Day | undefined },
): Promise<Opening | null> {
  const explained = await ifThere(() => ledger.explanation(read, OPENING_FIGURE, at.known));
  const ground = await cache.ground(read, at.known);
  const base = ground.rules.find(({ id }) => id === (explained?.rule?.id ?? FIRST_RULE)) ?? ground.rules[0];
  if (!base) return null;
  const rule = explained?.rule ?? base;
  const day = explained?.mapped?.asOf;
  const named = switchesTurned(base, rule).length === 0;
  const asked = { ...at, asOf: asOf ?? day ?? today(), ground, base, rule: named ? base : rule, named };
  if (!explained || day === undefined) return { asked, announced: null };
  return { asked, announced: { explained, day } };
}

/** The site before its first dataset, or as known before it. */
function renderEmpty(c: Context, language: Language, at: ReadAs): Promise<Response> {
  const t = translator(homeMessages, language);
  return renderPage(
    c,
    { title: "Amity", readAs: timesWritten(language, at) },
    <>
      <Heading title={translator(webMessages, language)("tagline")} />
      {at.knownAsked ? (
        <>
          <Empty>{translator(answerMessages, language)("nothingKnown")}</Empty>
          <p>
            <a href={localHref(language, "/")}>{translator(answerMessages, language)("knownNow")}</a>
          </p>
        </>
      ) : (
        <>
          <Empty>{t("empty")}</Empty>
          <p>{t("emptyHint")}</p>
        </>
      )}
    </>,
  );
}

function renderHome(c: Context, view: View): Promise<Response> {
  const { language, cache, asked, briefs } = view;
  const { ground, rule, asOf, named } = asked;
  const t = translator(homeMessages, language);
  const found = cache.answer(ground, rule, asOf, named);
  const series = cache.byYear(ground, rule);
  const hrefOn = (day: string) => homeHref(view, day);
  const search = `?${queryOf(asked)}`;
  return renderPage(
    c,
    {
      title: "Amity",
      description: t("description"),
      readAs: timesWritten(language, asked),
      data: { json: `/count.json${search}`, csv: `/count.csv${search}`, geojson: `/count.geojson${search}` },
      islands: ["question", "answer-chart", "map"],
      wide: true,
    },
    <>
      <div class="answer-page">
        <section class="answer-asked" aria-label={translator(answerMessages, language)("answer")}>
          <div data-live="question">
            <CountQuestion language={language} asked={asked} sentenceOnly />
          </div>
          <StaleNote language={language} />
          <div data-live="number" aria-live="polite">
            <AnswerNumber language={language} asked={asked} found={found} />
          </div>
          <Announced {...view} />
          <AnswerChart {...{ language, series, asOf, count: found, hrefOn }} />
          <ChartTable {...{ language, series, hrefOn }} />
          <p class="small" data-live="ways">
            <a href={`${localHref(language, "/count")}${search}`}>{t("rows")}</a>
            <OtherDay {...view} />
          </p>
        </section>
        <section
          class="answer-map"
          data-live="map"
          aria-label={translator(answerMessages, language)("mapHead")}
        >
          {found.rows.length > 0
            ? answerMap({ language, asked, found }, cache, `${localHref(language, "/count")}${search}#list`)
            : null}
        </section>
      </div>
      {briefs.length > 0 ? <Briefs of={briefs} /> : null}
      <Holds {...view} />
    </>,
  );
}

/** The opening question on another day; its own day needs no saying. */
function homeHref({ language, asked, announced }: View, day: string): string {
  const query = new URLSearchParams();
  if (!announced || day !== formatDay(announced.day)) query.set("asOf", day);
  if (asked.knownAsked) query.set("knownAt", String(asked.known));
  return localHref(language, "/", query);
}

const Announced = ({ language, announced }: View) => {
  if (!announced) return null;
  const { explained } = announced;
  const href = localHref(language, `/figures/${explained.figure.id}`);
  return (
    <p class="soft">
      {translator(homeMessages, language).rich<Child>("announced", {
        said: statementWords(explained.figures, language),
        f: (words: Child[]) => <a href={href}>{words}</a>,
        r: (words: Child[]) => <a href={`${href}#readings`}>{words}</a>,
      })}
    </p>
  );
};

const OtherDay = (view: View) => {
  const { language, asked, announced } = view;
  const t = translator(homeMessages, language);
  const now = today();
  if (asked.asOf !== now)
    return (
      <>
        {" "}
        · <a href={homeHref(view, formatDay(now))}>{t("today")}</a>
      </>
    );
  if (!announced) return null;
  const { day } = announced;
  return (
    <>
      {" "}
      · <a href={homeHref(view, formatDay(day))}>{t("announcedDay", { day: writeDay(language, day) })}</a>
    </>
  );
};

const Holds = ({ language, holds, asked: { known, knownAsked } }: View) => {
  const search = knownAsked ? `?knownAt=${known}` : "";
  const link = (path: string) => (words: Child[]) => <a href={localHref(language, path) + search}>{words}</a>;
  return (
    <p class="holds">
      {translator(homeMessages, language).rich<Child>("holds", {
        ...holds,
        p: link("/partnerships"),
        l: link("/places"),
        s: link("/sources"),
      })}{" "}
      {holds.projects + holds.deliverables + holds.forums + holds.programmes > 0
        ? translator(homeMessages, language).rich<Child>("cameOfIt", {
            ...holds,
            j: link("/projects"),
            d: link("/deliverables"),
            f: link("/forums"),
            g: link("/programmes"),
          })
        : null}
    </p>
  );
};
