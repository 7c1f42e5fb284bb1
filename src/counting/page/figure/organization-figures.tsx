import { formatPartialDate } from "../../../kernel/partial-date.ts";
import type { OrganizationSection } from "../../../registry/organizations/organization-section.ts";
import { timesOnly } from "../../../registry/places/place-words.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { listFigures } from "../../figure.store.ts";
import { figureMessages } from "./figure.messages.ts";
import { figureWords, measureWords } from "./figure-words.ts";

const ALL = 10_000;

/** The figures that an organization published, for its page; each leads to the ledger. */
export const organizationFigures: OrganizationSection = async ({
  read,
  organization,
  at,
  language,
  query,
}) => {
  const figures = (await listFigures(read, at.known, { limit: ALL })).filter(
    ({ issuer }) => issuer === organization,
  );
  if (figures.length === 0) return null;
  const t = translator(figureMessages, language);
  return (
    <>
      <h2 id="figures">{t("figures")}</h2>
      <DataTable
        label={t("figures")}
        columns={[
          {
            head: t("said"),
            names: true,
            cell: (figure) => (
              <a href={localHref(language, `/figures/${figure.id}`, timesOnly(query))}>
                {figureWords(figure, language)}
              </a>
            ),
          },
          {
            head: t("about"),
            cell: ({ subject, measure }) => (
              <>
                <span lang="en">{subject}</span>{" "}
                <span class="small soft">{measureWords(measure, language)}</span>
              </>
            ),
          },
          {
            head: t("asOf"),
            cell: ({ asOf, period }) => {
              const date = asOf ?? period;
              return date ? formatPartialDate(date, language) : t("notStated");
            },
          },
        ]}
        rows={figures}
      />
    </>
  );
};
