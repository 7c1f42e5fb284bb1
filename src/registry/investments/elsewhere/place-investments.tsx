import type { ReadDb } from "../../../database/database.ts";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { PlaceSection, SectionAsked } from "../../places/place.page.tsx";
import { investmentMessages } from "../investment.messages.ts";
import { FiguresTable } from "../page/figures-table.tsx";
import { listInvestments } from "../read-investments.ts";

/** What sources state of investment in a place, for its page; nothing where they state none. */
export async function placeInvestments(read: ReadDb, asked: SectionAsked): Promise<PlaceSection | null> {
  const { record, at, language, query } = asked;
  const { records, names } = await listInvestments(read, { place: record.place.id }, at.known);
  const hosted = records.filter(({ figure }) => figure.host === record.place.id);
  if (hosted.length === 0) return null;
  const t = translator(investmentMessages, language);
  const compared = new URLSearchParams(query);
  compared.set("figures", hosted.map(({ id }) => id).join(","));
  const body = (
    <>
      <h2 id="investments">{t("title")}</h2>
      <p>
        {t("elsewhere", { n: hosted.length })}{" "}
        <a href={localHref(language, "/investments/compare", compared)}>{t("compareTitle")}</a>
      </p>
      <FiguresTable label={t("title")} records={hosted} view={{ names, language, query }} />
    </>
  );
  return { body };
}
