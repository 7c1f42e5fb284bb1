import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { invalid } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { isAtLeast, roleIn } from "../../kernel/role.ts";
import { SelectField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { numberAsked } from "../asked.ts";
import type { Office } from "../bodies/office.store.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { blank, orRedraw, type Typed } from "../typed-form.ts";
import { type Criterion, HEAVIEST, MEASURES } from "./criterion.ts";
import { addCriterion, changeCriterion, dropCriterion } from "./keep-portfolio.ts";
import { measureMessages, portfolioMessages } from "./portfolio.messages.ts";
import { criteriaOf } from "./portfolio.store.ts";

/** What an office looks at, and how much each counts. */
export function criteriaPages(database: Database): Pages {
  const draw = (c: Context, typed?: Typed) => database.snapshot((read) => criteriaPage(read, c, typed));
  const back = (c: Context, { id }: Office) =>
    c.redirect(localHref(addressOf(c).language, `/portfolio/${id}/criteria`), 303);
  return new Pages()
    .get("/portfolio/:body/criteria", (c) => {
      onlyParameters(c, []);
      return draw(c);
    })
    .post("/portfolio/:body/criteria", async (c) => {
      const form = await formOf(c);
      return orRedraw(
        c,
        form,
        async () => {
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
            await addCriterion(tx, found, {
              ...weighedIn(form),
              measure: choiceOf(form, "measure", MEASURES),
            });
            return found;
          });
          return back(c, office);
        },
        (typed) => draw(c, typed),
      );
    })
    .post("/portfolio/:body/criteria/:id", async (c) => {
      const form = await formOf(c);
      const office = await database.aside(async (tx) => {
        const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
        const id = numberAsked(c.req.param("id"));
        if (choiceOf(form, "do", ["save", "remove"]) === "remove") await dropCriterion(tx, found, id);
        else await changeCriterion(tx, found, { id, ...weighedIn(form) });
        return found;
      });
      return back(c, office);
    });
}

function weighedIn(form: FormData): Pick<Criterion, "name" | "fullAt" | "weight"> {
  const whole = (name: string): number => {
    const text = fieldOf(form, name, 5);
    if (/^\d{1,3}$/.test(text)) return Number(text);
    throw invalid("bad-whole-number", `"${name}" is a whole number.`, name);
  };
  return { name: fieldOf(form, "name", 100), fullAt: whole("fullAt"), weight: whole("weight") };
}

async function criteriaPage(read: ReadDb, c: Context, typed: Typed | undefined): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(portfolioMessages, language);
  const asker = mustAsk(c);
  const office = await officeAsked(read, asker, c.req.param("body"));
  const editable = isAtLeast(roleIn(asker, office.id), "editor");
  const criteria = await criteriaOf(read, office.id);
  const title = t("criteriaOf", { office: office.name });
  return renderPage(
    c,
    { title, confidential: true, status: typed?.status ?? 200 },
    <>
      <Breadcrumb
        language={language}
        links={[
          {
            href: localHref(language, `/portfolio/${office.id}`),
            label: t("portfolioOf", { office: office.name }),
          },
        ]}
      />
      <Heading title={title}>{t("criteriaLead")}</Heading>
      <p>{t("own")}</p>
      {criteria.length === 0 ? (
        <Empty>{t("noCriteria")}</Empty>
      ) : (
        <CriteriaTable language={language} office={office} criteria={criteria} editable={editable} />
      )}
      {editable ? (
        <AddCriterion
          language={language}
          office={office}
          typed={typed ?? blank({ fullAt: "5", weight: "5" })}
        />
      ) : null}
    </>,
  );
}

const CriteriaTable = ({
  language,
  office,
  criteria,
  editable,
}: {
  language: Language;
  office: Office;
  criteria: readonly Criterion[];
  editable: boolean;
}) => {
  const t = translator(portfolioMessages, language);
  const measures = translator(measureMessages, language);
  return (
    <DataTable<Criterion>
      label={t("criteria")}
      narrow="stacked"
      columns={[
        { head: t("criterion"), names: true, cell: ({ name }) => name },
        { head: t("measure"), cell: ({ measure }) => measures(measure) },
        {
          head: `${t("fullAt")} · ${t("weight")}`,
          cell: (one) =>
            editable ? (
              <WeighForm language={language} office={office} criterion={one} />
            ) : (
              `${one.fullAt} · ${one.weight}`
            ),
        },
      ]}
      rows={criteria}
    />
  );
};

const WeighForm = ({
  language,
  office,
  criterion,
}: {
  language: Language;
  office: Office;
  criterion: Criterion;
}) => {
  const t = translator(portfolioMessages, language);
  const { id, name, fullAt, weight } = criterion;
  return (
    <form
      class="office-tick"
      method="post"
      action={localHref(language, `/portfolio/${office.id}/criteria/${id}`)}
    >
      <input type="hidden" name="name" value={name} />
      <input
        type="number"
        name="fullAt"
        min="1"
        max="100"
        required
        value={String(fullAt)}
        aria-label={`${t("fullAt")}: ${name}`}
      />
      <input
        type="number"
        name="weight"
        min="0"
        max={String(HEAVIEST)}
        required
        value={String(weight)}
        aria-label={`${t("weight")}: ${name}`}
      />
      <button type="submit" name="do" value="save" aria-label={t("saveThis", { name })}>
        {t("save")}
      </button>
      <button type="submit" name="do" value="remove" aria-label={t("removeThis", { name })}>
        {t("remove")}
      </button>
    </form>
  );
};

const AddCriterion = ({ language, office, typed }: { language: Language; office: Office; typed: Typed }) => {
  const t = translator(portfolioMessages, language);
  const measures = translator(measureMessages, language);
  const field = (name: string) => ({ name, value: typed.value(name), fault: typed.fault(name) });
  return (
    <>
      <h2>{t("addCriterion")}</h2>
      <form class="work-form" method="post" action={localHref(language, `/portfolio/${office.id}/criteria`)}>
        <TextField {...field("name")} label={t("name")} required longest={100} />
        <SelectField
          {...field("measure")}
          label={t("measure")}
          choices={MEASURES.map((value) => ({ value, label: measures(value) }))}
        />
        <TextField {...field("fullAt")} type="number" label={t("fullAt")} hint={t("fullAtHint")} required />
        <TextField {...field("weight")} type="number" label={t("weight")} hint={t("weightHint")} required />
        <p class="buttons">
          <button type="submit">{t("add")}</button>
        </p>
      </form>
    </>
  );
};
