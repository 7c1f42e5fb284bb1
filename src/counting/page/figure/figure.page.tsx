import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../../database/database.ts";
import { onlyParameters, parseKnownAt } from "../../../http/query.ts";
import type { FigureId, Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn, formatPartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import { listSubjects } from "../../../registry/dossiers/dossier.store.ts";
import { Publisher } from "../../../registry/evidence/publisher.tsx";
import { readAs } from "../../../registry/evidence/read-as.ts";
import { originalAt } from "../../../registry/evidence/source-record.ts";
import { INVESTMENT } from "../../../registry/investments/investment.ts";
import { ownNames } from "../../../registry/places/place-words.tsx";
import { Heading, nameIn } from "../../../web/components/names.tsx";
import { Breadcrumb, Facts, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator, writeDay } from "../../../web/messages.ts";
import { ruleAsked } from "../../answer.ts";
import type { Explanation, Remark } from "../../explain/explain.ts";
import { type Figure, isMapped } from "../../figure.ts";
import type { Rule } from "../../rule.ts";
import type { Ground } from "../../world-cache.ts";
import { AnswerRange } from "../answer-number.tsx";
import { scopeWords } from "../rule/rule-words.ts";
import { figureMessages } from "./figure.messages.ts";
import { AnswerBar } from "./figure-chart.tsx";
import type { FigureLedger } from "./figure-ledger.ts";
import { NamedList, ReadingsTable, WhyTables } from "./figure-lists.tsx";
import { countHref, VerdictTag } from "./figure-parts.tsx";
import type { FigureView } from "./figure-view.ts";
import { figureWords, measureWords, statementWords, whyNotWords } from "./figure-words.ts";

export function figurePages(database: Database, ledger: FigureLedger): Pages {
  return new Pages().get("/figures/:id", (c) => {
    onlyParameters(c, ["knownAt"]);
    const knownAt = c.req.query("knownAt") || undefined;
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt: parseKnownAt(knownAt) });
      const { language } = addressOf(c);
      const gathered = await gather(read, ledger, c.req.param("id"), at.known);
      const view = { ...gathered, language, knownAt };
      const { mapped } = view.found;
      return renderPage(
        c,
        {
          title: statementWords(view.found.figures, language),
          ...(mapped && { readAs: { asOf: writeDay(language, mapped.asOf) } }),
          data: dataLinks(c, "json", "csv"),
        },
        <FigurePage {...view} />,
      );
    });
  });
}

async function gather(read: ReadDb, ledger: FigureLedger, id: string, known: Revision) {
  const found = await ledger.explanation(read, id, known);
  const ground = await ledger.worlds.ground(read, known);
  const statements = await ledger.statements(read, known);
  const statement =
    statements.find(({ figures }) => figures.some((one) => one.id === found.figure.id)) ?? null;
  const answer =
    found.rule && found.mapped ? ledger.worlds.answer(ground, found.rule, found.mapped.asOf, false) : null;
  const rules = new Map<FigureId, Rule>();
  for (const { id: figure, mapping } of found.figures) {
    if (!isMapped(mapping)) continue;
    rules.set(figure, (await ruleAsked(read, mapping.rule, known, { change: mapping.change })).rule);
  }
  const [investment = null] = await listSubjects(
    read,
    "investment",
    known,
    { figure: found.figure.id },
    { limit: 1 },
  );
  return { found, ground, ledger: statements, statement, answer, rules, investment };
}

const FigurePage = (view: FigureView) => {
  const { language, found, statement } = view;
  const t = translator(figureMessages, language);
  const issuer = statement?.issuer ? nameIn(ownNames(statement.issuer.names), language) : "";
  const date = found.figure.asOf ?? found.figure.period;
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/figures"), label: t("figures") }]}
      />
      <Heading title={statementWords(found.figures, language)}>
        {date ? t("toldBy", { issuer, date: formatPartialDate(date, language) }) : issuer}
      </Heading>
      <AsPublished {...view} />
      {found.rule && found.mapped ? <Answered {...view} /> : <NotAsked {...view} />}
      <Remarks {...view} />
    </>
  );
};

const AsPublished = ({ language, found, statement, ground, investment }: FigureView) => {
  const t = translator(figureMessages, language);
  const { figure } = found;
  const source = statement?.source;
  const date = (at: Figure["asOf"]) => (at ? formatPartialDate(at, language) : t("notStated"));
  const english = (words: string) => <span lang="en">{words}</span>;
  const facts: [Child, Child][] = [
    [t("subject"), found.rule ? subjectWords(found, ground, language) : english(figure.subject)],
    [t("scope"), english([...new Set(found.figures.map((one) => one.scope))].join("; "))],
    [
      t("measure"),
      [...new Set(found.figures.map((one) => measureWords(one.measure, language)))].join(
        language === "zh-Hans" ? "；" : "; ",
      ),
    ],
    [t("asOf"), date(figure.asOf)],
  ];
  if (figure.period) facts.push([t("period"), date(figure.period)]);
  if (investment) {
    const href = localHref(language, `/investments/${investment}`);
    facts.push([INVESTMENT.one[language], <a href={href}>{t("asInvestment")}</a>]);
  }
  const original = source ? originalAt(source, source.quote) : null;
  if (source) {
    facts.push([
      t("source"),
      <>
        <a href={localHref(language, `/sources/${source.source}`)} lang={source.language ?? undefined}>
          {source.title}
        </a>
        {source.publisher && source.publisher !== source.title ? (
          <>
            {language === "zh-Hans" ? "，" : ", "}
            <Publisher source={source} />
          </>
        ) : null}
        {original ? (
          <>
            {" · "}
            <a href={original} rel="noopener nofollow">
              {t("original")}
            </a>
          </>
        ) : null}
      </>,
    ]);
  }
  const notes = [...new Set(found.figures.flatMap((one) => (one.note ? [one.note] : [])))];
  if (notes.length > 0) facts.push([t("note"), english(notes.join("; "))]);
  return (
    <>
      <h2>{t("published")}</h2>
      {source?.quote ? (
        <p class="lead">
          <q lang={source.language ?? undefined}>{source.quote}</q>
        </p>
      ) : (
        <p class="soft">{t("noQuote")}</p>
      )}
      <br />
      <Facts of={facts} />
    </>
  );
};

const subjectWords = ({ rule }: Explanation, ground: Ground, language: Language): Child =>
  rule ? (
    <>
      {scopeWords(rule.parties, ground, language)} — {scopeWords(rule.counterparts, ground, language)}
    </>
  ) : (
    ""
  );

const NotAsked = ({ language, found }: FigureView) => {
  const t = translator(figureMessages, language);
  const { words, translated } = whyNotWords(found.whyNot ?? "", language);
  return (
    <>
      <h2>{t("whyNotHead")}</h2>
      <p lang={translated ? undefined : "en"}>{words}</p>
    </>
  );
};

const VERDICT_WORDS = {
  reproduced: "isReproduced",
  compatible: "isCompatible",
  "not reproduced": "isNotReproduced",
} as const;

const Answered = (view: FigureView) => {
  const { language, found, ground, knownAt, rules } = view;
  const t = translator(figureMessages, language);
  const { rule, mapped, verdict } = found;
  if (!rule || !mapped || !verdict) return null;
  const asOf = found.figure.asOf ?? found.figure.period;
  return (
    <>
      <h2>{t("answer")}</h2>
      {mapped.counts.map((count) => {
        const figure = found.figures.find((one) => one.id === count.figure);
        return figure ? (
          <>
            {mapped.counts.length > 1 ? <h3>{figureWords(figure, language)}</h3> : null}
            <AnswerRange
              language={language}
              certain={count.certain}
              possible={count.possible}
              hrefOf={(show) =>
                `${countHref(language, rules.get(figure.id) ?? rule, mapped.asOf, ground, knownAt, show)}#list`
              }
            />
            <AnswerBar language={language} figure={figure} count={count} />
          </>
        ) : null;
      })}
      <p>
        <VerdictTag language={language} verdict={verdict} /> {t(VERDICT_WORDS[verdict])}
        {mapped.counts.length > 1 ? ` ${t("jointly")}` : ""}
      </p>
      <p>
        {t.rich<Child>("byRule", {
          rule: rule.title[language],
          day: formatDayIn(mapped.asOf, language),
          a: (words) => <a href={localHref(language, `/rules/${rule.id}`)}>{words}</a>,
          count: (words) => <a href={countHref(language, rule, mapped.asOf, ground, knownAt)}>{words}</a>,
        })}
        {asOf && asOf.earliest !== asOf.latest ? ` ${t("partlyKnown")}` : ""}
      </p>
      <Unnamed {...view} />
      <WhyTables {...view} />
      <ReadingsTable {...view} />
      <NamedList {...view} />
    </>
  );
};

/** What the statement implies and nobody names. */
const Unnamed = ({ language, found }: FigureView) => {
  const t = translator(figureMessages, language);
  const missing = found.remarks.filter((remark) => remark.code === "unnamed");
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning">
      {missing.map((remark) => {
        const figure = found.figures.find((one) => one.id === remark.figure);
        const said = figure ? figureWords(figure, language) : "";
        return <p>{t("unnamed", { said, named: remark.named, unnamed: remark.unnamed })}</p>;
      })}
    </Notice>
  );
};

type Beside = Exclude<Remark, { code: "unnamed" | "no-reading" }>;

const Remarks = ({ language, found, ledger }: FigureView) => {
  const t = translator(figureMessages, language);
  const remarks = found.remarks.filter(
    (remark): remark is Beside => remark.code !== "unnamed" && remark.code !== "no-reading",
  );
  if (remarks.length === 0) return null;
  const figures = ledger.flatMap((one) => one.figures);
  const words = (remark: Beside): Child => {
    const other = "earlier" in remark ? remark.earlier : remark.figure;
    const figure = figures.find((one) => one.id === other);
    const said = figure ? figureWords(figure, language) : other;
    if (remark.code === "part-not-asked") return t("part-not-asked", { said });
    return t.rich<Child>(remark.code, {
      said,
      day: edtfWords(remark.asOf, language),
      a: (inside) => <a href={localHref(language, `/figures/${other}`)}>{inside}</a>,
    });
  };
  return (
    <>
      <h2>{t("beside")}</h2>
      {remarks.map((remark) => (
        <p>{words(remark)}</p>
      ))}
    </>
  );
};

function edtfWords(edtf: string, language: Language): string {
  const date = parseEdtf(edtf);
  return date.ok ? formatPartialDate(date.value, language) : edtf;
}
