import { isAtLeast, ROLES } from "../../../kernel/role.ts";
import { SelectField, TextField } from "../../../web/components/form.tsx";
import { Empty } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { faultAt } from "../../form-fault.ts";
import { roleMessages } from "../../role.messages.ts";
import { writeTime } from "../../write-time.ts";
import { DELEGATED_ROLES } from "../delegate.ts";
import type { Member } from "../grant.store.ts";
import { bodyMessages } from "./body.messages.ts";
import type { BodyShown } from "./body-view.tsx";

/** Who has a role in a body. Addresses are for who keeps the members. */
export const Members = ({ language, body, manages, members }: BodyShown) => {
  const t = translator(bodyMessages, language);
  const roleSaid = translator(roleMessages, language);
  const action = localHref(language, `/bodies/${body.id}/members`);
  const roles = ROLES.filter((role) => isAtLeast(manages, role));
  const change = ({ account, name, role }: Member) =>
    isAtLeast(manages, role) ? (
      <form class="deeds" method="post" action={action}>
        <input type="hidden" name="account" value={String(account)} />
        <select name="role" aria-label={t("roleOf", { name })}>
          {roles.map((one) => (
            <option value={one} selected={one === role}>
              {roleSaid(one)}
            </option>
          ))}
          <option value="">{t("leaves")}</option>
        </select>
        <button type="submit" aria-label={t("setFor", { name })}>
          {t("set")}
        </button>
      </form>
    ) : (
      roleSaid(role)
    );
  return (
    <section id="members">
      <h2>{t("members")}</h2>
      {members.length === 0 ? (
        <Empty>{t("noMembers")}</Empty>
      ) : (
        <DataTable
          label={t("members")}
          narrow="stacked"
          columns={[
            {
              head: t("member"),
              names: true,
              cell: ({ name, disabled }) => (
                <>
                  {name} {disabled ? <span class="tag">{t("shut")}</span> : null}
                </>
              ),
            },
            ...(manages === null ? [] : [{ head: t("email"), cell: ({ email }: Member) => email ?? "–" }]),
            { head: t("since"), cell: ({ since }: Member) => writeTime(language, since) },
            { head: t("role"), cell: change },
          ]}
          rows={members}
        />
      )}
    </section>
  );
};

/** Who acts for it, and for whom it acts. */
export const Delegations = ({
  language,
  body,
  manages,
  delegations,
  others,
  typed,
  fault,
  faulty,
}: BodyShown) => {
  const t = translator(bodyMessages, language);
  const roleSaid = translator(roleMessages, language);
  const path = localHref(language, `/bodies/${body.id}/delegations`);
  const at = (field: string) => (faulty === "delegation" ? faultAt(fault, field, language) : undefined);
  return (
    <section id="delegations">
      <h2>{t("delegations")}</h2>
      <p>{t("delegationsLead")}</p>
      {delegations.length === 0 ? (
        <Empty>{t("noDelegations")}</Empty>
      ) : (
        <DataTable
          label={t("delegations")}
          narrow="stacked"
          columns={[
            {
              head: t("body"),
              names: true,
              cell: ({ toName, bodyName }) => t("actsFor", { to: toName, body: bodyName }),
            },
            { head: t("upTo"), cell: ({ role }) => roleSaid(role) },
            {
              head: t("until"),
              cell: ({ expiresAt }) =>
                expiresAt === null ? t("noEnd") : writeTime(language, new Date(expiresAt.getTime() - 1)),
            },
            {
              head: "",
              cell: ({ id, body: from, toName }) =>
                manages !== null && from === body.id ? (
                  <form method="post" action={`${path}/${id}/end`}>
                    <button type="submit" aria-label={t("takeBackFrom", { name: toName })}>
                      {t("takeBack")}
                    </button>
                  </form>
                ) : null,
            },
          ]}
          rows={delegations}
        />
      )}
      {manages === null || others.length === 0 ? null : (
        <form class="work-form narrow-form" method="post" action={path}>
          <SelectField
            name="to"
            label={t("delegateTo")}
            value={typed.delegation.to}
            any={t("choose")}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            fault={at("to")}
            required
          />
          <SelectField
            name="role"
            id="delegated-role"
            label={t("upToRole")}
            value={typed.delegation.role}
            choices={DELEGATED_ROLES.filter((role) => isAtLeast(manages, role)).map((value) => ({
              value,
              label: roleSaid(value),
            }))}
          />
          <TextField
            name="until"
            type="date"
            label={t("untilDay")}
            hint={t("untilHint")}
            value={typed.delegation.until}
            fault={at("until")}
          />
          <p class="buttons">
            <button type="submit">{t("delegate")}</button>
          </p>
        </form>
      )}
    </section>
  );
};
