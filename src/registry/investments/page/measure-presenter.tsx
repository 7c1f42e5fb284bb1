import { z } from "@hono/zod-openapi";
import { Facts } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { listSubjects, readDossiers } from "../../dossiers/dossier.store.ts";
import type { DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { investmentMessages } from "../investment.messages.ts";
import { figureOf } from "../investment-figure.ts";
import {
  COUNTED,
  type Counted,
  DICTIONARY,
  type DictionaryEntry,
  entryOf,
  MEASURE,
  TIMINGS,
} from "../measure.ts";
import { investmentNames, MOST_FIGURES } from "../read-investments.ts";
import { FiguresTable } from "./figures-table.tsx";

type MessageOf = Record<Counted, "money" | "countOfProjects">;
const COUNTED_WORD: MessageOf = { money: "money", projects: "countOfProjects" };

/** Our own words for the measure, where the dictionary has it: method, and marked as such. */
function definition({ dossier, language }: DossierAsked) {
  const entry = entryOf(dossier.id);
  if (!entry) return null;
  const t = translator(investmentMessages, language);
  return (
    <>
      <h2 id="dictionary">{t("dictionary")}</h2>
      <p>{t("dictionaryLead")}</p>
      <Facts of={factsOf(entry, t)} />
    </>
  );
}

function factsOf(entry: DictionaryEntry, t: ReturnType<typeof translator<typeof investmentMessages>>) {
  return [
    [t("measure"), entry.names[t.language]],
    [t("definition"), entry.definition[t.language]],
    [t("counts"), t(COUNTED_WORD[entry.counts])],
    [t("timings"), timingsOf(entry, t)],
  ] as const;
}

const timingsOf = (entry: DictionaryEntry, t: ReturnType<typeof translator<typeof investmentMessages>>) =>
  entry.timings.map((timing) => t(timing)).join(t.language === "zh-Hans" ? "、" : ", ");

/** The investment figures of the measure. */
async function figures({ read, dossier, at, language, query }: DossierAsked) {
  const t = translator(investmentMessages, language);
  const other = { kind: "measure", id: dossier.id } as const;
  const ids = await listSubjects(read, "investment", at.known, { other }, { limit: MOST_FIGURES });
  const dossiers = await readDossiers(read, "investment", ids, at.known);
  const view = { names: await investmentNames(read, dossiers, at.known), language, query };
  return (
    <>
      <h2 id="figures">{t("title")}</h2>
      {dossiers.length === 0 ? (
        <p class="soft">{t("noFigures")}</p>
      ) : (
        <FiguresTable
          label={t("title")}
          records={dossiers.map((one) => ({ id: one.id, dossier: one, figure: figureOf(one) }))}
          view={view}
        />
      )}
    </>
  );
}

/** The whole dictionary under the list, measures among them that no source on record uses. */
async function dictionary({ read, at, language, query }: Parameters<NonNullable<KindPresenter["below"]>>[0]) {
  const told = new Set<string>(await listSubjects(read, "measure", at.known, {}, { limit: MOST_FIGURES }));
  const t = translator(investmentMessages, language);
  return (
    <>
      <h2 id="dictionary">{t("dictionary")}</h2>
      <p>{t("dictionaryLead")}</p>
      <DataTable
        label={t("dictionary")}
        columns={[
          {
            head: t("measure"),
            names: true,
            cell: ({ id, names }) =>
              told.has(id) ? (
                <a href={localHref(language, `/measures/${id}`, timesOnly(query))}>{names[language]}</a>
              ) : (
                names[language]
              ),
          },
          { head: t("definition"), cell: (entry) => entry.definition[language] },
          { head: t("counts"), cell: (entry) => t(COUNTED_WORD[entry.counts]) },
          { head: t("timings"), cell: (entry) => timingsOf(entry, t) },
        ]}
        rows={DICTIONARY}
      />
    </>
  );
}

const derivedSchema = z
  .object({
    dictionary: z
      .object({
        names: z.record(z.string(), z.string()),
        definition: z.record(z.string(), z.string()),
        counts: z.enum(COUNTED),
        timings: z.array(z.enum(TIMINGS)),
      })
      .nullable()
      .openapi({ description: "The registry’s own words for the measure: method, not a claim." }),
  })
  .openapi("MeasureDerived");

function derived({ dossier }: DossierAsked): z.infer<typeof derivedSchema> {
  const entry = entryOf(dossier.id);
  if (!entry) return { dictionary: null };
  const { names, definition: words, counts, timings } = entry;
  return { dictionary: { names, definition: words, counts, timings: [...timings] } };
}

/** What the pages and data of measures have beside what every dossier has. */
export const MEASURES: KindPresenter = {
  definition: MEASURE,
  sections: [definition, figures],
  derived: { schema: derivedSchema, of: derived },
  below: dictionary,
};
