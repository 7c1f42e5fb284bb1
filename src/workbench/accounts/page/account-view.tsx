import type { BodyId } from "../../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { type Grant, SCOPES } from "../../../kernel/role.ts";
import { CheckField, SelectField, TextField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Empty, Facts } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { languageName, translator } from "../../../web/messages.ts";
import { type FormFault, faultAt } from "../../form-fault.ts";
import { roleMessages, scopeMessages } from "../../role.messages.ts";
import { writeTime } from "../../write-time.ts";
import { type Account, LONGEST_NAME } from "../account.ts";
import { LONGEST_PASSWORD } from "../password.ts";
import type { SessionRow } from "../session.store.ts";
import type { TokenRow } from "../token.store.ts";
import { accountMessages } from "./account.messages.ts";

/** What was typed into a form that is drawn again. */
export interface Typed {
  name?: string;
  language?: Language;
  token?: string;
  days?: string;
  scopes?: readonly string[];
}

interface Shown {
  language: Language;
  account: Account;
  grants: readonly Grant[];
  bodies: ReadonlyMap<BodyId, string>;
  sessions: readonly SessionRow[];
  tokens: readonly TokenRow[];
  saved: boolean;
  typed: Typed;
  fault: FormFault | null;
}

export const languageChoices = (language: Language) =>
  LANGUAGES.map((value) => ({ value, label: languageName(value, language) }));

/** `registrar, Qingdao office`: what somebody was given, and where. */
export function grantSaid(
  language: Language,
  { body, role }: Grant,
  bodies: ReadonlyMap<BodyId, string>,
): string {
  const t = translator(accountMessages, language);
  const where = body === null ? t("whole") : (bodies.get(body) ?? body);
  return t("roleIn", { role: translator(roleMessages, language)(role), where });
}

export const AccountPage = (shown: Shown) => {
  const { language, account, grants, bodies, saved, fault } = shown;
  const t = translator(accountMessages, language);
  return (
    <>
      <Heading title={t("account")}>{account.name}</Heading>
      <p role="status">{saved && !fault ? t("saved") : null}</p>
      <Facts
        of={[
          [t("email"), account.email ?? t("noEmail")],
          [
            t("roles"),
            grants.length === 0
              ? t("noRoles")
              : grants.map((grant) => <span class="line">{grantSaid(language, grant, bodies)}</span>),
          ],
        ]}
      />
      <Details {...shown} />
      <Password {...shown} />
      <Sessions {...shown} />
      <Tokens {...shown} />
    </>
  );
};

const Details = ({ language, account, typed, fault }: Shown) => {
  const t = translator(accountMessages, language);
  const own = typed.name !== undefined;
  return (
    <section>
      <h2>{t("details")}</h2>
      <form class="work-form narrow-form" method="post" action={localHref(language, "/account")}>
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={typed.name ?? account.name}
          fault={own ? faultAt(fault, "name", language) : undefined}
          longest={LONGEST_NAME}
          autocomplete="name"
          required
        />
        <SelectField
          name="language"
          label={t("language")}
          value={typed.language ?? account.language}
          choices={languageChoices(language)}
        />
        <p class="buttons">
          <button type="submit">{t("save")}</button>
        </p>
      </form>
    </section>
  );
};

const Password = ({ language, account, fault }: Shown) => {
  const t = translator(accountMessages, language);
  const paused = fault !== null && fault.field === null ? fault.says(language) : undefined;
  return (
    <section>
      <h2>{t("changePassword")}</h2>
      {account.hasPassword ? (
        <form class="work-form narrow-form" method="post" action={localHref(language, "/account/password")}>
          {/* A keeper of passwords must know whose it is. */}
          <input type="hidden" autocomplete="username" value={account.email ?? ""} />
          <TextField
            name="old"
            type="password"
            label={t("oldPassword")}
            fault={faultAt(fault, "old", language) ?? paused}
            longest={LONGEST_PASSWORD}
            autocomplete="current-password"
            required
          />
          <TextField
            name="password"
            type="password"
            label={t("newPassword")}
            hint={t("passwordHint")}
            fault={faultAt(fault, "password", language)}
            longest={LONGEST_PASSWORD}
            autocomplete="new-password"
            required
          />
          <p class="buttons">
            <button type="submit">{t("change")}</button>
          </p>
        </form>
      ) : (
        <p class="soft">{t("noPassword")}</p>
      )}
    </section>
  );
};

const Sessions = ({ language, sessions }: Shown) => {
  const t = translator(accountMessages, language);
  const action = localHref(language, "/account/sessions");
  return (
    <section>
      <h2>{t("sessions")}</h2>
      <DataTable
        label={t("sessions")}
        narrow="stacked"
        columns={[
          {
            head: t("browser"),
            names: true,
            cell: ({ browser, own }) => (
              <>
                {browser ?? t("unknownBrowser")} {own ? <span class="tag">{t("thisOne")}</span> : null}
              </>
            ),
          },
          { head: t("since"), cell: ({ createdAt }) => writeTime(language, createdAt) },
          { head: t("lastSeen"), cell: ({ seenAt }) => writeTime(language, seenAt) },
          {
            head: "",
            cell: ({ mark, createdAt, own }) =>
              own ? null : (
                <form method="post" action={action}>
                  <input type="hidden" name="session" value={mark} />
                  <button type="submit" aria-label={t("endThis", { time: writeTime(language, createdAt) })}>
                    {t("end")}
                  </button>
                </form>
              ),
          },
        ]}
        rows={sessions}
      />
      {sessions.length > 1 ? (
        <form method="post" action={action}>
          <input type="hidden" name="session" value="others" />
          <p>
            <button type="submit">{t("endOthers")}</button>
          </p>
        </form>
      ) : null}
    </section>
  );
};

const Tokens = ({ language, tokens, typed, fault }: Shown) => {
  const t = translator(accountMessages, language);
  const say = translator(scopeMessages, language);
  const own = typed.token !== undefined;
  const at = (field: string) => (own ? faultAt(fault, field, language) : undefined);
  return (
    <section>
      <h2>{t("tokens")}</h2>
      <p>{t("tokensLead")}</p>
      {tokens.length === 0 ? (
        <Empty>{t("noTokens")}</Empty>
      ) : (
        <DataTable
          label={t("tokens")}
          narrow="stacked"
          columns={[
            { head: t("tokenName"), names: true, cell: ({ name }) => name },
            {
              head: t("scopes"),
              cell: ({ scopes }) => scopes.map((scope) => <span class="line">{say(scope)}</span>),
            },
            { head: t("until"), cell: ({ expiresAt }) => writeTime(language, expiresAt) },
            {
              head: t("lastSeen"),
              cell: ({ usedAt }) => (usedAt === null ? t("never") : writeTime(language, usedAt)),
            },
            {
              head: "",
              cell: ({ id, name }) => (
                <form method="post" action={localHref(language, `/account/tokens/${id}/revoke`)}>
                  <button type="submit" aria-label={t("revokeThis", { name })}>
                    {t("revoke")}
                  </button>
                </form>
              ),
            },
          ]}
          rows={tokens}
        />
      )}
      <form class="work-form narrow-form" method="post" action={localHref(language, "/account/tokens")}>
        <TextField
          name="name"
          id="token-name"
          label={t("tokenName")}
          value={typed.token}
          fault={at("name")}
          longest={100}
          required
        />
        <fieldset class="checks" aria-describedby={at("scopes") ? "scopes-fault" : undefined}>
          <legend>{t("scopes")}</legend>
          {SCOPES.map((scope) => (
            <CheckField
              name="scopes"
              value={scope}
              label={say(scope)}
              checked={typed.scopes?.includes(scope) ?? scope === "read"}
            />
          ))}
          {at("scopes") ? (
            <p class="fault" id="scopes-fault">
              {at("scopes")}
            </p>
          ) : null}
        </fieldset>
        <TextField
          name="days"
          type="number"
          label={t("days")}
          hint={t("daysHint")}
          value={typed.days ?? "90"}
          fault={at("days")}
          longest={3}
          required
        />
        <p class="buttons">
          <button type="submit">{t("makeToken")}</button>
        </p>
      </form>
    </section>
  );
};

/** Shown once. */
export const TokenMade = ({ language, token }: { language: Language; token: string }) => {
  const t = translator(accountMessages, language);
  return (
    <>
      <Heading title={t("tokens")}>{t("tokenMade")}</Heading>
      <p>
        <code class="secret">{token}</code>
      </p>
      <p class="small soft">{t("tokenUse")}</p>
      <p>
        <a href={localHref(language, "/account")}>{t("back")}</a>
      </p>
    </>
  );
};
