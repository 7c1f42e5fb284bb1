import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import type { FigureId, Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { distinctValues } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";

/** What the ledger says of a figure; the ledger stands to the right of this room, and `app.ts` brings it. */
export interface FigureTold {
  /** "over 450 pairs". */
  says: Child;
  about: Child;
  verdict: Child;
}
export type FiguresTold = (
  read: ReadDb,
  asked: { figures: readonly FigureId[]; known: Revision; language: Language },
) => Promise<ReadonlyMap<FigureId, FigureTold>>;

/** The figures that were announced at an event, and those of its attendance, with what the ledger finds. */
export const announcedFigures =
  (tell: FiguresTold) =>
  async ({ read, dossier, at, language, query }: DossierAsked): Promise<Child> => {
    const figures = ["announced figure", "attendance figure"].flatMap((property) =>
      distinctValues(dossier, property).flatMap(({ statement: { value } }) =>
        value.type === "figure" ? [value.figure] : [],
      ),
    );
    if (figures.length === 0) return null;
    const t = translator(eventMessages, language);
    const told = await tell(read, { figures, known: at.known, language });
    return (
      <>
        <h2 id="figures">{t("figures")}</h2>
        <DataTable<FigureId>
          label={t("figures")}
          columns={[
            {
              head: t("figure"),
              names: true,
              cell: (figure) => (
                <a href={localHref(language, `/figures/${figure}`, timesOnly(query))}>
                  {told.get(figure)?.says ?? figure}
                </a>
              ),
            },
            { head: t("about"), cell: (figure) => told.get(figure)?.about ?? "" },
            { head: t("verdict"), cell: (figure) => told.get(figure)?.verdict ?? "" },
          ]}
          rows={figures}
        />
      </>
    );
  };
