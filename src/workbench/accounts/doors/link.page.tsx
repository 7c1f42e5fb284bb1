import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { askerOf, mustAsk } from "../../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../../http/form.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { Asker } from "../../../kernel/role.ts";
import { TextField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Disclosure, Facts, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { FormFault, faultAt, tried } from "../../form-fault.ts";
import { roleMeaningMessages, roleMessages } from "../../role.messages.ts";
import { writeTime } from "../../write-time.ts";
import {
  acceptAsAccount,
  acceptAsNewcomer,
  acceptNewPassword,
  openLink,
  roleOfLink,
} from "../accept-link.ts";
import { findAccount } from "../account.store.ts";
import { LONGEST_EMAIL, LONGEST_NAME } from "../account.ts";
import type { Link } from "../link.store.ts";
import { signInMessages } from "../page/sign-in.messages.ts";
import { LONGEST_PASSWORD } from "../password.ts";
import { hashOf } from "../secret.ts";
import { type AccountParts, goOn } from "./account-parts.ts";
import { signInHere } from "./session-cookie.ts";
import { passwordOf } from "./sign-in.page.tsx";

interface Typed {
  name: string;
  email: string;
}

interface Shown {
  language: Language;
  link: Link;
  /** Where its forms go. */
  action: string;
  asker: Asker | null;
  /** Whose password is set. */
  owner: string | null;
  provider: string | null;
  typed: Typed;
  fault: FormFault | null;
}

/** What a link that is good once opens: the first administrator, an invitation, a new password. */
export function linkPages(parts: AccountParts): Pages {
  const { database } = parts;
  return new Pages()
    .get("/link/:secret", (c) => showLink(c, parts, { name: "", email: "" }, null))
    .post("/link/:secret", async (c) => {
      const hash = hashOf(c.req.param("secret"));
      const { purpose } = await openLink(database.read, hash);
      const form = await formOf(c);
      const { language } = addressOf(c);
      if (purpose !== "new password" && fieldOf(form, "as") === "account") {
        const { account } = mustAsk(c);
        await database.aside((tx) => acceptAsAccount(tx, hash, account));
        return c.redirect(goOn(c, null), 303);
      }
      const typed = { name: fieldOf(form, "name"), email: fieldOf(form, "email") };
      const account = await tried<AccountId>(() =>
        database.aside((tx) =>
          purpose === "new password"
            ? acceptNewPassword(tx, hash, passwordOf(form, "password"))
            : acceptAsNewcomer(tx, hash, {
                ...typed,
                password: passwordOf(form, "password"),
                language,
              }),
        ),
      );
      if (account instanceof FormFault) return showLink(c, parts, typed, account);
      await signInHere(c, parts, account);
      return c.redirect(goOn(c, null), 303);
    });
}

async function showLink(
  c: Context,
  { database, provider }: AccountParts,
  typed: Typed,
  fault: FormFault | null,
): Promise<Response> {
  const secret = c.req.param("secret") ?? "";
  const { language } = addressOf(c);
  const link = await openLink(database.read, hashOf(secret));
  const owner = link.account === null ? null : await findAccount(database.read, link.account);
  const shown: Shown = {
    language,
    link,
    action: localHref(language, `/link/${secret}`),
    asker: askerOf(c),
    owner: owner?.name ?? null,
    provider: provider?.settings.name ?? null,
    typed,
    fault,
  };
  // The address is the secret: it is told to no other page.
  c.header("Referrer-Policy", "same-origin");
  return renderPage(
    c,
    { title: titleOf(shown), confidential: true, status: fault?.status ?? 200 },
    link.purpose === "new password" ? <NewPassword {...shown} /> : <Invitation {...shown} />,
  );
}

function titleOf({ language, link }: Shown): string {
  const t = translator(signInMessages, language);
  if (link.purpose === "new password") return t("newPassword");
  return link.purpose === "invitation" ? t("invitation") : t("becomeAdministrator");
}

/** What an invitation says, in a sentence. */
export function invitationSaid(
  language: Language,
  { createdBy, bodyName, role }: Pick<Link, "createdBy" | "bodyName" | "role">,
): string {
  const t = translator(signInMessages, language);
  const said = translator(roleMessages, language)(role ?? "administrator");
  return bodyName === null
    ? t("invitedWide", { by: createdBy, role: said })
    : t("invitedTo", { by: createdBy, role: said, body: bodyName });
}

const PasswordField = ({ language, label, fault }: Pick<Shown, "language" | "fault"> & { label: Child }) => (
  <TextField
    name="password"
    type="password"
    label={label}
    hint={translator(signInMessages, language)("passwordHint")}
    fault={faultAt(fault, "password", language)}
    longest={LONGEST_PASSWORD}
    autocomplete="new-password"
    required
  />
);

const NewPassword = ({ language, link, action, owner, fault }: Shown) => {
  const t = translator(signInMessages, language);
  return (
    <>
      <Heading title={t("newPassword")}>{t("setPasswordLead", { name: owner ?? "" })}</Heading>
      <form class="work-form narrow-form" method="post" action={action}>
        <PasswordField language={language} label={t("newPassword")} fault={fault} />
        <p class="buttons">
          <button type="submit">{t("setPassword")}</button>
        </p>
      </form>
      <p class="small soft">{t("goodUntil", { time: writeTime(language, link.expiresAt) })}</p>
    </>
  );
};

const Invitation = (shown: Shown) => {
  const { language, link, action, asker, provider } = shown;
  const t = translator(signInMessages, language);
  const role = roleOfLink(link);
  return (
    <>
      <Heading title={titleOf(shown)}>
        {link.purpose === "invitation" ? invitationSaid(language, link) : t("becomeLead")}
      </Heading>
      {link.purpose === "invitation" ? (
        <p>{t("roleMeans", { means: translator(roleMeaningMessages, language)(role) })}</p>
      ) : null}
      <p class="small soft">{t("goodUntil", { time: writeTime(language, link.expiresAt) })}</p>
      {asker ? (
        <>
          <form method="post" action={action}>
            <input type="hidden" name="as" value="account" />
            <p>
              <button type="submit">{t("acceptAs", { name: asker.name })}</button>
            </p>
          </form>
          <Disclosure summary={t("orNewcomer")} open={shown.fault !== null}>
            <Newcomer {...shown} />
          </Disclosure>
        </>
      ) : (
        <>
          {provider === null ? null : (
            <p>
              <a class="button" href={`${action}/provider`}>
                {t("withProvider", { name: provider })}
              </a>
            </p>
          )}
          <Newcomer {...shown} />
          <p class="small">
            {t.rich<Child>("haveAccount", {
              a: (words: (string | Child)[]) => <a href={localHref(language, "/sign-in")}>{words}</a>,
            })}
          </p>
        </>
      )}
    </>
  );
};

const Newcomer = ({ language, link, action, typed, fault }: Shown) => {
  const t = translator(signInMessages, language);
  const at = (field: string) => faultAt(fault, field, language);
  return (
    <form class="work-form narrow-form" method="post" action={action}>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        value={typed.name}
        fault={at("name")}
        longest={LONGEST_NAME}
        autocomplete="name"
        required
      />
      {link.email === null ? (
        <TextField
          name="email"
          type="email"
          label={t("email")}
          value={typed.email}
          fault={at("email")}
          longest={LONGEST_EMAIL}
          autocomplete="username"
          required
        />
      ) : (
        <>
          <Facts of={[[t("email"), link.email]]} />
          {at("email") ? <Notice kind="warning">{at("email")}</Notice> : null}
        </>
      )}
      <PasswordField language={language} label={t("password")} fault={fault} />
      <p class="buttons">
        <button type="submit">{t("accept")}</button>
      </p>
    </form>
  );
};
