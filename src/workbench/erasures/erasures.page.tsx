import type { Context } from "hono";
import type { Database } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { CheckField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { formatNumber, translator, writeDay } from "../../web/messages.ts";
import { orRedraw } from "../typed-form.ts";
import { type ErasurePlan, erasePerson, planErasure } from "./erase-person.ts";
import { erasureMessages } from "./erasure.messages.ts";
import { type Erasure, listErasures } from "./erasure.store.ts";

/** Erasing a person of the registry: what would go, then the doing of it. For administrators of the whole registry. */
export function erasurePages(database: Database): Pages {
  const plan = (c: Context, person: string, fault?: string) =>
    database.snapshot(async (read) => {
      const { language } = addressOf(c);
      const [last] = await listErasures(read);
      const planned = await planErasure(read, person, (last?.id ?? 0) + 1);
      const [name] = planned.person.names;
      const title = translator(erasureMessages, language)("erasePerson", { name: name?.text ?? person });
      return renderPage(
        c,
        { title, confidential: true, status: fault ? 400 : 200 },
        <Planned language={language} title={title} person={person} plan={planned} fault={fault} />,
      );
    });
  return new Pages()
    .get("/erasures", (c) => {
      onlyParameters(c, []);
      return database.snapshot(async (read) => {
        const { language } = addressOf(c);
        const title = translator(erasureMessages, language)("erasures");
        return renderPage(
          c,
          { title, confidential: true },
          <ErasureList language={language} erasures={await listErasures(read)} />,
        );
      });
    })
    .get("/erasures/new", (c) => {
      onlyParameters(c, ["person"]);
      return plan(c, c.req.query("person") ?? "");
    })
    .post("/erasures", async (c) => {
      const { name: author } = mustAsk(c);
      const form = await formOf(c);
      const person = fieldOf(form, "person", 200);
      return orRedraw(
        c,
        form,
        async () => {
          if (form.get("sure") !== "yes")
            throw invalid("erase-not-confirmed", "Say that you mean it.", "sure");
          // The summary of the revision names nobody.
          await database.write((tx) => erasePerson(new Recording(tx, author, "Erased a person"), person));
          return c.redirect(localHref(addressOf(c).language, "/erasures"), 303);
        },
        (typed) => plan(c, person, typed.fault("sure")),
      );
    });
}

const ErasureList = ({ language, erasures }: { language: Language; erasures: readonly Erasure[] }) => {
  const t = translator(erasureMessages, language);
  return (
    <>
      <Heading title={t("erasures")}>{t("lead")}</Heading>
      <form class="work-form" method="get" action={localHref(language, "/erasures/new")}>
        <TextField name="person" label={t("person")} hint={t("how")} required />
        <p class="buttons">
          <button type="submit">{t("look")}</button>
        </p>
      </form>
      <h2>{t("erasures")}</h2>
      {erasures.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <DataTable<Erasure>
          label={t("erasures")}
          narrow="stacked"
          columns={[
            { head: t("number"), names: true, cell: ({ id }) => String(id) },
            { head: t("when"), cell: ({ at }) => writeDay(language, today(at)) },
            { head: t("who"), cell: ({ author }) => author },
            { head: t("replaced"), cell: ({ replaced }) => formatNumber(language, replaced) },
          ]}
          rows={erasures}
        />
      )}
    </>
  );
};

interface ColumnChanged {
  name: string;
  values: number;
  becomes: string;
}

const Planned = ({
  language,
  title,
  person,
  plan,
  fault,
}: {
  language: Language;
  title: string;
  person: string;
  plan: ErasurePlan;
  fault: string | undefined;
}) => {
  const t = translator(erasureMessages, language);
  const byColumn = Map.groupBy(plan.changes, ({ of }) => `${of.table}.${of.column}`);
  const rows = [...byColumn].map(
    ([name, changes]): ColumnChanged => ({
      name,
      values: changes.length,
      becomes: (changes[0]?.becomes ?? "").slice(0, 160),
    }),
  );
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/erasures"), label: t("erasures") }]}
      />
      <Heading title={title}>{t("lead")}</Heading>
      <Facts
        of={[
          [t("names"), [...new Set(plan.person.names.map(({ text }) => text))].join(" · ")],
          [t("quotes"), formatNumber(language, new Set(plan.person.quotes.map(({ id }) => id)).size)],
        ]}
      />
      <h2>{t("where")}</h2>
      <DataTable<ColumnChanged>
        label={t("where")}
        narrow="stacked"
        columns={[
          { head: t("column"), names: true, cell: ({ name }) => <code>{name}</code> },
          { head: t("values"), cell: ({ values }) => formatNumber(language, values) },
          { head: t("example"), cell: ({ becomes }) => becomes },
        ]}
        rows={rows}
      />
      <Notice>
        <p>{t("not")}</p>
      </Notice>
      <form class="work-form" method="post" action={localHref(language, "/erasures")}>
        <input type="hidden" name="person" value={person} />
        <CheckField name="sure" label={t("confirm")} />
        {fault ? <p class="fault">{fault}</p> : null}
        <p class="buttons">
          <button type="submit">{t("erase")}</button>
        </p>
      </form>
    </>
  );
};
