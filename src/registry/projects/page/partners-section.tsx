import type { Child } from "hono/jsx";
import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import { type DistinctValue, distinctValues } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { StatementView } from "../../dossiers/value-words.tsx";
import { projectMessages } from "../project.messages.ts";
import { PARTNER_ROLES, type PartnerRole, PROJECT } from "../project.ts";
import { ClaimLinks } from "./claim-link.tsx";

const ROLES = Object.keys(PARTNER_ROLES) as PartnerRole[];

/** Who takes part, by role; a role that no source states is said to be so. */
export function partnersSection({ dossier, kinds, names, language, query }: DossierAsked): Child {
  const partners = ["partner", "organization", "partner named"].flatMap((property) =>
    distinctValues(dossier, property),
  );
  if (partners.length === 0) return null;
  const t = translator(projectMessages, language);
  const context = { kinds, kind: PROJECT, names, language };
  const rankOf = ({ statement: { role } }: DistinctValue): number => {
    const index = ROLES.indexOf(role as PartnerRole);
    return index < 0 ? ROLES.length : index;
  };
  return (
    <section>
      <h2 id="partners">{t("partners")}</h2>
      <DataTable<DistinctValue>
        label={t("partners")}
        columns={[
          {
            head: t("who"),
            names: true,
            cell: ({ statement }) => (
              <StatementView context={context} statement={{ ...statement, role: null }} query={query} />
            ),
          },
          {
            head: t("role"),
            cell: ({ statement: { role } }) =>
              role !== null && Object.hasOwn(PARTNER_ROLES, role) ? (
                PARTNER_ROLES[role as PartnerRole][language]
              ) : (
                <span class="soft">{t("noRole")}</span>
              ),
          },
          { head: t("source"), cell: ({ told }) => <ClaimLinks claims={told.map(({ claim }) => claim)} /> },
        ]}
        rows={partners.toSorted((a, b) => rankOf(a) - rankOf(b))}
      />
    </section>
  );
}
