import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { isAtLeast, ROLES, type Role } from "../../../kernel/role.ts";
import { SelectField, TextField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Empty } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import { type FormFault, faultAt } from "../../form-fault.ts";
import { roleMeaningMessages, roleMessages } from "../../role.messages.ts";
import { writeTime } from "../../write-time.ts";
import { LONGEST_EMAIL } from "../account.ts";
import type { Link } from "../link.store.ts";
import { accountMessages } from "./account.messages.ts";
import { languageChoices } from "./account-view.tsx";

/** What an invitation form holds. */
export interface InvitationTyped {
  email: string;
  role: string;
  language: string;
}

/** Roles up to one, each with what it may. */
export const roleChoices = (language: Language, most: Role) =>
  ROLES.filter((role) => isAtLeast(most, role)).map((value) => ({
    value,
    label: [translator(roleMessages, language)(value), translator(roleMeaningMessages, language)(value)].join(
      language === "zh-Hans" ? "：" : ": ",
    ),
  }));

/** Invitations that are open, and the form for another. */
export const Invitations = ({
  language,
  invitations,
  most,
  action,
  typed,
  fault,
}: {
  language: Language;
  invitations: readonly Link[];
  /** The highest role that who looks may give. */
  most: Role;
  /** Where the form goes; to take one back, its number and `/revoke` are added. */
  action: string;
  typed: InvitationTyped;
  fault: FormFault | null;
}) => {
  const t = translator(accountMessages, language);
  const roleSaid = translator(roleMessages, language);
  return (
    <section id="invitations">
      <h2>{t("invitations")}</h2>
      {invitations.length === 0 ? (
        <Empty>{t("noInvitations")}</Empty>
      ) : (
        <DataTable
          label={t("invitations")}
          narrow="stacked"
          columns={[
            { head: t("forWhom"), names: true, cell: ({ email }) => email ?? t("anybody") },
            { head: t("roleHead"), cell: ({ role }) => (role === null ? null : roleSaid(role)) },
            { head: t("invitedBy"), cell: ({ createdBy }) => createdBy },
            { head: t("until"), cell: ({ expiresAt }) => writeTime(language, expiresAt) },
            {
              head: "",
              cell: ({ id }) => (
                <form method="post" action={`${action}/${id}/revoke`}>
                  <button type="submit" aria-label={t("takeBackThis", { n: id })}>
                    {t("takeBack")}
                  </button>
                </form>
              ),
            },
          ]}
          rows={invitations}
        />
      )}
      <form class="work-form narrow-form" method="post" action={action}>
        <TextField
          name="email"
          id="invite-email"
          type="email"
          label={t("inviteEmail")}
          hint={t("inviteEmailHint")}
          value={typed.email}
          fault={faultAt(fault, "email", language)}
          longest={LONGEST_EMAIL}
        />
        <SelectField
          name="role"
          id="invite-role"
          label={t("inviteRole")}
          value={typed.role}
          choices={roleChoices(language, most)}
        />
        <SelectField
          name="language"
          id="invite-language"
          label={t("inviteLanguage")}
          value={typed.language}
          choices={languageChoices(language)}
        />
        <p class="buttons">
          <button type="submit">{t("makeInvitation")}</button>
        </p>
      </form>
    </section>
  );
};

/** A link that was just made, shown once to who passes it on. */
export const LinkMade = ({
  language,
  title,
  link,
  until,
  mailed,
  back,
}: {
  language: Language;
  title: Child;
  link: string;
  until: Date;
  /** To whom it was sent as well, and whether that went well; null: to nobody. */
  mailed: { to: string; sent: boolean } | null;
  back: string;
}) => {
  const t = translator(accountMessages, language);
  return (
    <>
      <Heading title={title}>{t("linkMade", { time: writeTime(language, until) })}</Heading>
      <p>
        <code class="secret">{link}</code>
      </p>
      {mailed ? <p>{t(mailed.sent ? "linkMailed" : "linkNotMailed", { to: mailed.to })}</p> : null}
      <p>
        <a href={back}>{t("back")}</a>
      </p>
    </>
  );
};
