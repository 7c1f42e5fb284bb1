import type { Context } from "hono";
import type { Database } from "../../../database/database.ts";
import { onlyParameters, parseKnownAt } from "../../../http/query.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { readAs } from "../../../registry/evidence/read-as.ts";
import { ownNames, timesOnly } from "../../../registry/places/place-words.tsx";
import { ChoiceField, Filters, WordsField } from "../../../web/components/filters.tsx";
import { Heading, Name } from "../../../web/components/names.tsx";
import { Empty } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { LEDGER_PARAMETERS, ledgerAsked } from "../../api/figure.api.ts";
import type { Ground } from "../../world-cache.ts";
import { countryName, shortSubject } from "../rule/rule-words.ts";
import { figureMessages } from "./figure.messages.ts";
import {
  type FigureLedger,
  filterStatements,
  LEDGER_VERDICTS,
  type LedgerFilter,
  type Statement,
} from "./figure-ledger.ts";
import { Range, Unbroken, VerdictTag } from "./figure-parts.tsx";
import { measureWords, statementWords } from "./figure-words.ts";

export function figureListPages(database: Database, ledger: FigureLedger): Pages {
  return new Pages().get("/figures", (c) => {
    onlyParameters(c, LEDGER_PARAMETERS);
    const asked = ledgerAsked((name) => c.req.query(name));
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      const ground = await ledger.worlds.ground(read, at.known);
      const all = await ledger.statements(read, at.known);
      const { language } = addressOf(c);
      return renderPage(
        c,
        {
          title: translator(figureMessages, language)("figures"),
          data: dataLinks(c, "json", "csv"),
          wide: true,
        },
        <Ledger c={c} language={language} all={all} asked={asked} ground={ground} />,
      );
    });
  });
}

interface View {
  c: Context;
  language: Language;
  all: readonly Statement[];
  asked: LedgerFilter;
  ground: Ground;
}

const Ledger = (view: View) => {
  const { c, language, all, asked, ground } = view;
  const t = translator(figureMessages, language);
  const times = timesOnly(addressOf(c).query);
  if (all.length === 0) {
    return (
      <>
        <Heading title={t("figures")} />
        <Empty>{t("nothingKnown")}</Empty>
      </>
    );
  }
  const rows = filterStatements(all, asked);
  return (
    <>
      <Heading title={t("figures")}>{t("figuresLead", { n: all.length })}</Heading>
      <Filter {...view} />
      <p class="soft small">{t("shown", { n: rows.length, all: all.length })}</p>
      {rows.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <DataTable
          label={t("figures")}
          columns={[
            {
              head: t("said"),
              names: true,
              cell: ({ figures }) => (
                <a href={localHref(language, `/figures/${figures[0]?.id}`, times)}>
                  {statementWords(figures, language)}
                </a>
              ),
            },
            { head: t("about"), cell: (row) => <About row={row} language={language} ground={ground} /> },
            {
              head: t("issuer"),
              cell: ({ issuer }) =>
                issuer ? (
                  <Name names={ownNames(issuer.names)} language={language} otherwise={issuer.id} />
                ) : null,
            },
            {
              head: t("asOf"),
              cell: ({ figures: [first] }) => {
                const date = first?.asOf ?? first?.period;
                return (
                  <Unbroken>{date ? formatPartialDate(date, language, "short") : t("notStated")}</Unbroken>
                );
              },
            },
            {
              head: t("ours"),
              cell: ({ mapped }) =>
                mapped?.counts.map((count, index) => (
                  <>
                    {index > 0 ? " / " : ""}
                    <Range language={language} certain={count.certain} possible={count.possible} />
                  </>
                )) ?? "",
            },
            {
              head: t("verdict"),
              cell: ({ verdict }) => <VerdictTag language={language} verdict={verdict} />,
            },
          ]}
          rows={rows}
        />
      )}
    </>
  );
};

/** Who with whom as the rule asks it, in the page's language; what no rule asks in the words of the ledger. */
const About = ({ row, language, ground }: { row: Statement; language: Language; ground: Ground }) => {
  const [figure] = row.figures;
  if (!figure) return null;
  return (
    <>
      {row.rule ? shortSubject(row.rule, ground, language) : <span lang="en">{figure.subject}</span>}
      <br />
      <span class="small soft">{measureWords(figure.measure, language)}</span>
    </>
  );
};

const Filter = ({ c, language, all, asked, ground }: View) => {
  const t = translator(figureMessages, language);
  const collator = new Intl.Collator(language);
  const sorted = (choices: { value: string; label: string }[]) =>
    choices.sort((a, b) => collator.compare(a.label, b.label));
  const countries = new Set(all.flatMap(({ issuer }) => (issuer?.country ? [issuer.country] : [])));
  const measures = new Set(all.flatMap(({ figures }) => figures.map((one) => one.measure)));
  const knownAt = c.req.query("knownAt");
  return (
    <Filters
      language={language}
      path="/figures"
      keep={knownAt ? [["knownAt", knownAt]] : []}
      submit={t("filter")}
    >
      <WordsField label={t("words")} value={asked.q} />
      <ChoiceField
        name="country"
        label={t("issuerCountry")}
        any={t("everyCountry")}
        value={asked.country}
        choices={sorted(
          [...countries].map((code) => ({ value: code, label: countryName(code, ground, language) })),
        )}
      />
      <ChoiceField
        name="measure"
        label={t("measure")}
        any={t("everyMeasure")}
        value={asked.measure}
        choices={sorted(
          [...measures].map((value) => ({ value, label: shortened(measureWords(value, language)) })),
        )}
      />
      <ChoiceField
        name="verdict"
        label={t("verdict")}
        any={t("everyVerdict")}
        value={asked.verdict}
        choices={LEDGER_VERDICTS.map((value) => ({ value, label: t(value) }))}
      />
    </Filters>
  );
};

/** A choice as wide as a phone at most. */
const shortened = (words: string) => (words.length > 34 ? `${words.slice(0, 33).trimEnd()}…` : words);
