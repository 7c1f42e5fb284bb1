import type { AccountId, BodyId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { Grant } from "../../../kernel/role.ts";
import { WordsField } from "../../../web/components/filters.tsx";
import { CheckField, SelectField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts, Notice, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { FormFault } from "../../form-fault.ts";
import { writeTime } from "../../write-time.ts";
import type { AccountRow } from "../account.store.ts";
import type { Account } from "../account.ts";
import type { Link } from "../link.store.ts";
import type { SessionRow } from "../session.store.ts";
import { accountMessages } from "./account.messages.ts";
import { grantSaid } from "./account-view.tsx";
import { Invitations, type InvitationTyped, roleChoices } from "./invitation-view.tsx";

const stateOf = ({ disabledAt, erasedAt }: Account) =>
  erasedAt !== null ? "erased" : disabledAt !== null ? "shut" : "open";

interface ListShown {
  language: Language;
  words: string;
  after: AccountId | null;
  rows: readonly AccountRow[];
  next: AccountId | null;
  bodies: ReadonlyMap<BodyId, string>;
  invitations: readonly Link[];
  typed: InvitationTyped;
  fault: FormFault | null;
}

export const AccountList = (shown: ListShown) => {
  const { language, words, after, rows, next, bodies, invitations, typed, fault } = shown;
  const t = translator(accountMessages, language);
  const path = localHref(language, "/accounts");
  const query = (more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(words && { q: words }), ...more })}`;
  return (
    <>
      <Heading title={t("accounts")}>{t("accountsLead")}</Heading>
      <form class="filters" method="get" action={path}>
        <WordsField label={t("search")} value={words} />
        <button type="submit">{t("find")}</button>
      </form>
      {rows.length === 0 ? (
        <Empty>{t("nobody")}</Empty>
      ) : (
        <DataTable
          label={t("accounts")}
          narrow="stacked"
          columns={[
            {
              head: t("name"),
              names: true,
              cell: ({ id, name, erasedAt }) =>
                erasedAt ? name : <a href={localHref(language, `/accounts/${id}`)}>{name}</a>,
            },
            { head: t("email"), cell: ({ email }) => email ?? t("noEmail") },
            {
              head: t("roles"),
              cell: ({ roles }) =>
                roles.length === 0
                  ? t("noRoles")
                  : roles.map((grant) => (
                      <span class="line">{grantSaid(language, grant as Grant, bodies)}</span>
                    )),
            },
            {
              head: t("lastSeen"),
              cell: ({ seenAt }) => (seenAt === null ? t("never") : writeTime(language, new Date(seenAt))),
            },
            { head: t("state"), cell: (row) => t(stateOf(row)) },
          ]}
          rows={rows}
        />
      )}
      <Pagination
        language={language}
        {...(after !== null && { previous: query({}) })}
        {...(next !== null && { next: query({ after: String(next) }) })}
      />
      <Invitations
        language={language}
        invitations={invitations}
        most="administrator"
        action={`${path}/invitations`}
        typed={typed}
        fault={fault}
      />
      <p>
        <a href={localHref(language, "/bodies")}>{t("bodies")}</a>
      </p>
    </>
  );
};

interface OneShown {
  language: Language;
  account: Account;
  grants: readonly Grant[];
  bodies: ReadonlyMap<BodyId, string>;
  sessions: readonly SessionRow[];
  fault: FormFault | null;
}

/** A form of one button. */
const Deed = ({ action, children }: { action: string; children: string }) => (
  <form method="post" action={action}>
    <button type="submit">{children}</button>
  </form>
);

export const OneAccount = (shown: OneShown) => {
  const { language, account, grants, bodies, sessions, fault } = shown;
  const t = translator(accountMessages, language);
  const path = localHref(language, `/accounts/${account.id}`);
  const wide = grants.find(({ body }) => body === null)?.role ?? "";
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/accounts"), label: t("accounts") }]}
      />
      <Heading title={account.name} />
      {fault ? (
        <div role="alert">
          <Notice kind="warning">{fault.says(language)}</Notice>
        </div>
      ) : null}
      <Facts
        of={[
          [t("email"), account.email ?? t("noEmail")],
          [t("state"), t(stateOf(account))],
          [t("signsInBy"), t(account.hasPassword ? "byPassword" : "byProvider")],
          [t("made"), writeTime(language, account.createdAt)],
          [
            t("roles"),
            grants.length === 0
              ? t("noRoles")
              : grants.map((grant) => <span class="line">{grantSaid(language, grant, bodies)}</span>),
          ],
          [
            t("sessions"),
            sessions.length === 0
              ? t("never")
              : sessions.map(({ browser, seenAt }) => (
                  <span class="line">
                    {writeTime(language, seenAt)} <span class="soft">{browser}</span>
                  </span>
                )),
          ],
        ]}
      />
      <section>
        <h2>{t("role")}</h2>
        <form class="work-form narrow-form" method="post" action={`${path}/role`}>
          <SelectField
            name="role"
            label={t("role")}
            value={wide}
            any={t("noRole")}
            choices={roleChoices(language, "administrator")}
          />
          <p class="buttons">
            <button type="submit">{t("setRole")}</button>
          </p>
        </form>
      </section>
      <section>
        <h2>{t("door")}</h2>
        <div class="deeds">
          <Deed action={`${path}/link`}>{t("makePasswordLink")}</Deed>
          <Deed action={`${path}/sessions`}>{t("endAll")}</Deed>
          {account.disabledAt === null ? (
            <Deed action={`${path}/disable`}>{t("disable")}</Deed>
          ) : (
            <Deed action={`${path}/enable`}>{t("enable")}</Deed>
          )}
        </div>
      </section>
      <section>
        <h2>{t("erase")}</h2>
        <p>{t("eraseLead", { n: account.id })}</p>
        <form class="work-form narrow-form" method="post" action={`${path}/erase`}>
          <CheckField name="sure" label={t("eraseSure")} />
          <p class="buttons">
            <button type="submit">{t("erase")}</button>
          </p>
        </form>
      </section>
    </>
  );
};
