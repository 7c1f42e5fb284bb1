import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../../database/database.ts";
import { onlyParameters, parseKnownAt } from "../../../http/query.ts";
import { formatDay, knownDay } from "../../../kernel/day.ts";
import type { Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { readAs } from "../../../registry/evidence/read-as.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Empty, Facts } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, LOCALE, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { formatNumber, translator } from "../../../web/messages.ts";
import { countUnits } from "../../count.store.ts";
import type { Rule } from "../../rule.ts";
import type { Ground, WorldCache } from "../../world-cache.ts";
import { countryName, inList } from "../rule/rule-words.ts";
import { aboutMessages } from "./about.messages.ts";
import { type CountryCoverage, type Coverage, coverage, coverageByCountry } from "./about.store.ts";

interface View {
  language: Language;
  all: Coverage;
  countries: readonly CountryCoverage[];
  ground: Ground;
  example: Example | null;
}

interface Example {
  rule: Rule;
  asOf: string;
  certain: number;
  possible: number;
}

export function aboutPages(database: Database, worlds: WorldCache): Pages {
  return new Pages().get("/about", (c) => {
    onlyParameters(c, ["knownAt"]);
    return database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      const { language } = addressOf(c);
      const ground = await worlds.ground(read, known);
      const view = {
        language,
        all: await worlds.once(`coverage ${known}`, () => coverage(read, known)),
        countries: await worlds.once(`countries ${known}`, () => coverageByCountry(read, known)),
        ground,
        example: await exampleOf(read, ground, known),
      };
      return renderPage(c, { title: translator(aboutMessages, language)("about") }, <About {...view} />);
    });
  });
}

const EXAMPLE = { rule: "sco-forum-2023", asOf: knownDay("2023-06-15") };

async function exampleOf(read: ReadDb, ground: Ground, known: Revision): Promise<Example | null> {
  const rule = ground.rules.find((one) => one.id === EXAMPLE.rule);
  return rule
    ? { rule, asOf: formatDay(EXAMPLE.asOf), ...(await countUnits(read, rule, EXAMPLE.asOf, known)) }
    : null;
}

const About = (view: View) => {
  const { language } = view;
  const t = translator(aboutMessages, language);
  const link = (path: string) => (words: (string | Child)[]) => (
    <a href={localHref(language, path)}>{words}</a>
  );
  return (
    <>
      <Heading title={t("about")}>{t("lead")}</Heading>
      <h2>{t("evidence")}</h2>
      <p>{t("evidenceWords")}</p>
      <h2>{t("dates")}</h2>
      <p>{t("datesWords")}</p>
      <h2>{t("states")}</h2>
      <p>{t("statesWords")}</p>
      <h2>{t("counting")}</h2>
      <p>{t.rich<Child>("countingWords", { rules: link("/rules"), figures: link("/figures") })}</p>
      <h2>{t("times")}</h2>
      <p>{t("timesWords")}</p>
      <Covers {...view} />
      <Cite {...view} />
      <h2>{t("data")}</h2>
      <p>{t.rich<Child>("dataWords", { api: link("/api") })}</p>
      <Licences language={language} />
      <h2>{t("privacy")}</h2>
      <p>{t("privacyWords")}</p>
    </>
  );
};

const percent = (part: number, whole: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { style: "percent" }).format(whole === 0 ? 0 : part / whole);

/** A country in nearly every partnership says nothing about coverage: the registry was gathered around it. */
const MOSTLY = 0.8;

const Covers = ({ language, all, countries, ground }: View) => {
  const t = translator(aboutMessages, language);
  const share = (part: number) => percent(part, all.partnerships, language);
  const mostly = countries.filter((one) => one.partnerships > MOSTLY * all.partnerships);
  const rows = countries.filter((one) => !mostly.includes(one));
  const name = (code: string) => countryName(code, ground, language);
  const without = groupCountries(ground).filter((code) => !countries.some((one) => one.country === code));
  if (all.partnerships === 0) {
    return (
      <>
        <h2 id="covers">{t("covers")}</h2>
        <Empty>{t("coversNothing")}</Empty>
      </>
    );
  }
  const cell = (key: "undated" | "encyclopediaOnly" | "oneSided" | "bothSides") => ({
    head: t(key),
    numeric: true,
    cell: (row: CountryCoverage) =>
      row[key] === 0
        ? "–"
        : `${formatNumber(language, row[key])} (${percent(row[key], row.partnerships, language)})`,
  });
  return (
    <>
      <h2 id="covers">{t("covers")}</h2>
      <p>
        {t("coversWords", {
          n: all.partnerships,
          undated: share(all.undated),
          encyclopedia: share(all.encyclopediaOnly),
          oneSided: share(all.oneSided),
          bothSides: share(all.bothSides),
        })}{" "}
        {mostly.map((one) => t("mostly", { country: name(one.country), share: share(one.partnerships) }))}
      </p>
      <DataTable
        label={t("byCountry")}
        columns={[
          { head: t("country"), names: true, cell: (row: CountryCoverage) => name(row.country) },
          {
            head: t("partnerships"),
            numeric: true,
            cell: (row: CountryCoverage) => formatNumber(language, row.partnerships),
          },
          cell("undated"),
          cell("encyclopediaOnly"),
          cell("oneSided"),
          cell("bothSides"),
        ]}
        rows={rows}
      />
      {without.length > 0 ? <p>{t("without", { countries: inList(language, without.map(name)) })}</p> : null}
      <p>{t("also")}</p>
    </>
  );
};

const groupCountries = ({ world }: Ground): string[] =>
  [...new Set([...world.memberships.values()].flatMap((members) => [...members.keys()]))].sort();

const Cite = ({ language, example, ground }: View) => {
  const t = translator(aboutMessages, language);
  if (!example) return null;
  const { rule, asOf, certain, possible } = example;
  const number = (n: number) => formatNumber(language, n);
  const words = t("example", {
    answer: t("exampleRange", { certain: number(certain), possible: number(possible) }),
    rule: rule.id,
    version: String(rule.version),
    day: asOf,
    revision: String(ground.revision),
  });
  const href = `${localHref(language, "/count")}?rule=${rule.id}@${rule.version}&asOf=${asOf}&knownAt=${ground.revision}`;
  return (
    <>
      <h2>{t("cite")}</h2>
      <p>{t("citeWords")}</p>
      <blockquote>
        <p>
          {words} <a href={href}>{href}</a>
        </p>
      </blockquote>
    </>
  );
};

const Licences = ({ language }: { language: Language }) => {
  const t = translator(aboutMessages, language);
  const out = (href: string, words: string) => (
    <a href={href} rel="noopener license">
      {words}
    </a>
  );
  const bySa = "CC BY-SA 4.0";
  return (
    <>
      <h2>{t("licences")}</h2>
      <Facts
        of={[
          [t("program"), out("https://www.gnu.org/licenses/agpl-3.0.html", "GNU AGPL 3.0")],
          [t("facts"), t("factsWords")],
          [
            t("wikipedia"),
            <>
              {t("wikipediaWords")} ({out("https://creativecommons.org/licenses/by-sa/4.0/", bySa)})
            </>,
          ],
          [
            t("geonames"),
            <>
              <a href="https://www.geonames.org/">GeoNames</a>,{" "}
              {out("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")}
            </>,
          ],
          [
            t("land"),
            <>
              <a href="https://www.naturalearthdata.com/">Natural Earth</a> (world-atlas), {t("publicDomain")}
            </>,
          ],
          [t("wikidata"), <>Wikidata, {out("https://creativecommons.org/publicdomain/zero/1.0/", "CC0")}</>],
          [
            t("fonts"),
            <>
              Source Serif 4, Inter, Noto Serif SC, Noto Sans SC,{" "}
              {out("https://openfontlicense.org/", "SIL OFL 1.1")}
            </>,
          ],
        ]}
      />
    </>
  );
};
