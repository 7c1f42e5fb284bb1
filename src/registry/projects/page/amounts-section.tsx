import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import { type DistinctValue, distinctValues } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { numberWords } from "../../dossiers/value-words.tsx";
import { AMOUNT_KINDS, type AmountKind } from "../amount-kinds.ts";
import { projectMessages } from "../project.messages.ts";
import { ClaimLinks } from "./claim-link.tsx";

/** Every amount with what it is, its currency, day and source; nothing is added up. */
export function amountsSection({ dossier, language }: DossierAsked): Child {
  const amounts = distinctValues(dossier, "amount");
  if (amounts.length === 0) return null;
  const t = translator(projectMessages, language);
  return (
    <section>
      <h2 id="money">{t("amounts")}</h2>
      <DataTable<DistinctValue>
        label={t("amounts")}
        columns={[
          {
            head: t("kind"),
            names: true,
            cell: ({ statement: { role } }) => (
              <>
                {isKind(role) ? AMOUNT_KINDS[role][language] : t("noKind")}{" "}
                {role === "converted" ? <Tag>{t("converted")}</Tag> : null}
              </>
            ),
          },
          {
            head: t("amount"),
            numeric: true,
            cell: ({ statement: { value } }) => (value.type === "money" ? numberWords(language, value) : ""),
          },
          {
            head: t("currency"),
            cell: ({ statement: { value } }) => (value.type === "money" ? value.currency : ""),
          },
          {
            head: t("when"),
            cell: ({ statement: { on } }) => (on ? formatPartialDate(on, language) : ""),
          },
          { head: t("source"), cell: ({ told }) => <ClaimLinks claims={told.map(({ claim }) => claim)} /> },
        ]}
        rows={amounts}
      />
      {amounts.length > 1 ? <p class="small soft">{t("neverAdded")}</p> : null}
    </section>
  );
}

const isKind = (role: string | null): role is AmountKind =>
  role !== null && Object.hasOwn(AMOUNT_KINDS, role);
