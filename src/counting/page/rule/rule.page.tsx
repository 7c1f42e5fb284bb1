import type { Database, ReadDb } from "../../../database/database.ts";
import { onlyParameters, parseKnownAt } from "../../../http/query.ts";
import { today } from "../../../kernel/day.ts";
import type { RuleId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { readAs } from "../../../registry/evidence/read-as.ts";
import { ownNames } from "../../../registry/places/place-words.tsx";
import { Heading, Name } from "../../../web/components/names.tsx";
import { Breadcrumb, Disclosure, Empty, Facts } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { ruleAsked } from "../../answer.ts";
import type { Rule } from "../../rule.ts";
import type { Ground } from "../../world-cache.ts";
import type { FigureLedger, Statement } from "../figure/figure-ledger.ts";
import { countHref, VerdictTag } from "../figure/figure-parts.tsx";
import { statementWords } from "../figure/figure-words.ts";
import { rulePageMessages } from "./rule.messages.ts";
import { ruleFacts, unitOf } from "./rule-words.ts";

export function rulePages(database: Database, ledger: FigureLedger): Pages {
  const known = async (read: ReadDb, knownAt: string | undefined) =>
    (await readAs(read, { knownAt: parseKnownAt(knownAt) })).known;
  return new Pages()
    .get("/rules", (c) => {
      onlyParameters(c, ["knownAt"]);
      return database.snapshot(async (read) => {
        const { rules } = await ledger.worlds.ground(read, await known(read, c.req.query("knownAt")));
        const { language } = addressOf(c);
        const t = translator(rulePageMessages, language);
        return renderPage(
          c,
          { title: t("rules"), data: dataLinks(c, "json") },
          <List language={language} rules={rules} />,
        );
      });
    })
    .get("/rules/:id", (c) => {
      onlyParameters(c, ["knownAt"]);
      const knownAt = c.req.query("knownAt") || undefined;
      return database.snapshot(async (read) => {
        const revision = await known(read, knownAt);
        const { rule } = await ruleAsked(read, c.req.param("id") as RuleId, revision);
        const ground = await ledger.worlds.ground(read, revision);
        const statements = await ledger.statements(read, revision);
        const { language } = addressOf(c);
        const asking = statements.filter((one) => one.rule?.id === rule.id);
        return renderPage(
          c,
          {
            title: rule.title[language],
            description: rule.description[language],
            data: dataLinks(c, "json"),
          },
          <RulePage {...{ language, rule, ground, asking, knownAt }} />,
        );
      });
    });
}

const List = ({ language, rules }: { language: Language; rules: readonly Rule[] }) => {
  const t = translator(rulePageMessages, language);
  return (
    <>
      <Heading title={t("rules")}>{t("rulesLead")}</Heading>
      {rules.length === 0 ? (
        <Empty>{t("nothing")}</Empty>
      ) : (
        <DataTable
          label={t("rules")}
          columns={[
            {
              head: t("rule"),
              names: true,
              cell: (rule) => <a href={localHref(language, `/rules/${rule.id}`)}>{rule.title[language]}</a>,
            },
            { head: t("counts"), cell: (rule) => rule.description[language] },
            { head: t("unit"), cell: (rule) => unitOf(rule, language) },
            { head: t("versionHead"), numeric: true, cell: (rule) => rule.version },
          ]}
          rows={rules}
        />
      )}
    </>
  );
};

interface RuleView {
  language: Language;
  rule: Rule;
  ground: Ground;
  asking: readonly Statement[];
  knownAt: string | undefined;
}

const RulePage = ({ language, rule, ground, asking, knownAt }: RuleView) => {
  const t = translator(rulePageMessages, language);
  return (
    <>
      <Breadcrumb language={language} links={[{ href: localHref(language, "/rules"), label: t("rules") }]} />
      <Heading title={rule.title[language]}>{rule.description[language]}</Heading>
      <p>
        <a href={countHref(language, rule, today(), ground, knownAt)}>{t("countWith")}</a>
        <span class="soft">
          {" "}
          · {t("version", { n: String(rule.version) })} · <code>{rule.id}</code>
        </span>
      </p>
      <h2>{t("switches")}</h2>
      <Facts of={ruleFacts(rule, ground, language)} />
      {asking.length > 0 ? (
        <>
          <h2>{t("askedBy")}</h2>
          <ul>
            {asking.map(({ figures, verdict, issuer }) => (
              <li>
                <a href={localHref(language, `/figures/${figures[0]?.id}`)}>
                  {statementWords(figures, language)}
                </a>{" "}
                {issuer ? (
                  <span class="soft small">
                    <Name names={ownNames(issuer.names)} language={language} otherwise={issuer.id} />
                  </span>
                ) : null}{" "}
                <VerdictTag language={language} verdict={verdict} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t("document")}</h2>
      <Disclosure summary={`${rule.id}.json`}>
        <section class="table-region" tabindex={0} aria-label={t("document")}>
          <pre class="small">{JSON.stringify(rule, null, 2)}</pre>
        </section>
      </Disclosure>
    </>
  );
};
