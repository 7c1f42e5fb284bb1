import type { Child } from "hono/jsx";
import { translator, writeDay } from "../../../web/messages.ts";
import type { DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { placeName } from "../../places/place-words.tsx";
import { canBeActivity } from "../iati/project-activity.ts";
import { projectMessages } from "../project.messages.ts";
import { PROJECT } from "../project.ts";
import { certainStatus, placesUnder, statusOf } from "../project-facts.ts";
import { chainsOfProject } from "../read-chains.ts";
import { statusDocument, statusSchema } from "../status-document.ts";
import { alikeSection } from "./alike-section.tsx";
import { amountsSection } from "./amounts-section.tsx";
import { chainSection } from "./chain-section.tsx";
import { amountColumn, propertyColumn, statusColumn, statusFilter, whenColumn } from "./columns.tsx";
import { partnersSection } from "./partners-section.tsx";
import { sitesSection } from "./sites-section.tsx";
import { statusSection } from "./status-section.tsx";
import { silenceText, statusText } from "./status-words.tsx";

/** "A project of Qingdao and Bishkek, in Bishkek. How far it had come by 24 November 2026: funded. No news for 57 months." */
function lead({ dossier, names, at, language }: DossierAsked): Child {
  const t = translator(projectMessages, language);
  const list = (property: "partner" | "place") =>
    placesUnder(dossier, property)
      .map((place) => placeName(names.places, place, language))
      .join(language === "zh-Hans" ? "、" : ", ");
  const [partners, place] = [list("partner"), list("place")];
  const who =
    partners === ""
      ? null
      : place === ""
        ? t("leadWhoOnly", { partners })
        : t("leadWho", { partners, place });
  const status = statusOf(dossier, at.asOf);
  const far =
    status.readings.length === 0
      ? null
      : t("leadStatus", { day: writeDay(language, at.asOf), status: statusText(language, status) });
  return [who, far, silenceText(language, status.silence)]
    .filter(Boolean)
    .join(language === "zh-Hans" ? "" : " ");
}

const chain = async (asked: DossierAsked): Promise<Child> =>
  chainSection(asked, await chainsOfProject(asked.read, asked.dossier, asked.at));

export const PROJECTS: KindPresenter = {
  definition: PROJECT,
  lead,
  sections: [statusSection, chain, partnersSection, amountsSection, sitesSection, alikeSection],
  hides: [
    "status",
    "partner",
    "organization",
    "partner named",
    "amount",
    "site",
    "site label",
    "deliverable",
    "proof",
    // What was published in IATI stands whole in the evidence and in the file.
    "iati part",
  ],
  columns: [
    statusColumn,
    propertyColumn(projectMessages.where, "place"),
    whenColumn,
    amountColumn,
    propertyColumn(PROJECT.properties.theme.label, "theme"),
  ],
  filters: [statusFilter],
  derived: { schema: statusSchema, of: ({ dossier, at }) => statusDocument(dossier, at) },
  // Offered where it is there: of most projects no source states what IATI asks for.
  formats: ({ dossier, at }) =>
    canBeActivity(dossier, certainStatus(dossier, at.asOf)) ? ["geojson", "xml"] : ["geojson"],
  listFormats: ["geojson", "xml"],
};
