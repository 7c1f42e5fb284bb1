import type { Context } from "hono";
import { fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { TextField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { administrators } from "../../bodies/grant.store.ts";
import { FormFault, tried } from "../../form-fault.ts";
import { accountByEmail } from "../account.store.ts";
import { emailFrom, isStanding } from "../account.ts";
import { linkPath, newPasswordLink } from "../make-link.ts";
import { signInMessages } from "../page/sign-in.messages.ts";
import { LONGEST_PASSWORD } from "../password.ts";
import { returnPath } from "../return-path.ts";
import { accountWithPassword } from "../sign-in.ts";
import { type AccountParts, goOn } from "./account-parts.ts";
import { signInHere, signOutHere } from "./session-cookie.ts";

/** A password as it was typed: spaces at its ends are part of it. */
export function passwordOf(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value === "string" && value.length <= LONGEST_PASSWORD && !value.includes("\0")) return value;
  throw invalid("password-length", `A password has ${LONGEST_PASSWORD} characters at most.`, name);
}

/** The way in by a password, the way out, and what is left to who forgot the one. */
export function signInPages(parts: AccountParts): Pages {
  const { database } = parts;
  return new Pages()
    .get("/sign-in", async (c) => {
      onlyParameters(c, ["to"]);
      const to = returnPath(c.req.query("to"));
      return showSignIn(c, parts, { to, email: "", fault: null });
    })
    .post("/sign-in", async (c) => {
      const form = await formOf(c);
      const to = returnPath(fieldOf(form, "to"));
      const email = fieldOf(form, "email");
      const account = await tried(async () => {
        await parts.attempts.mustHaveMore(email);
        return accountWithPassword(database.read, { email, password: passwordOf(form, "password") });
      });
      if (account instanceof FormFault) return showSignIn(c, parts, { to, email, fault: account });
      await parts.attempts.forget(email);
      await signInHere(c, parts, account);
      return c.redirect(goOn(c, to), 303);
    })
    .post("/sign-out", async (c) => {
      await signOutHere(c, parts);
      return c.redirect(localHref(addressOf(c).language, "/"), 303);
    })
    .get("/forgotten", (c) => {
      onlyParameters(c, []);
      return showForgotten(c, parts, { email: "", sent: false, fault: null });
    })
    .post("/forgotten", async (c) => {
      const email = fieldOf(await formOf(c), "email");
      const address = await tried(async () => emailFrom(email));
      if (address instanceof FormFault)
        return showForgotten(c, parts, { email, sent: false, fault: address });
      // Not waited for: how long it takes would say whether somebody has the address.
      if (parts.mail) remind(parts, address).catch((error: unknown) => parts.log(error, c));
      return showForgotten(c, parts, { email, sent: true, fault: null });
    });
}

/** Sends the owner of an address a link to set a new password, if there is one, and not too often. */
async function remind({ database, mail, reminders }: AccountParts, email: string): Promise<void> {
  if (!mail || !(await reminders.more(email))) return;
  const account = await accountByEmail(database.read, email);
  if (account === null || !isStanding(account)) return;
  const secret = await database.aside((tx) => newPasswordLink(tx, account, { by: "amity", mailed: true }));
  const t = translator(signInMessages, account.language);
  const link = mail.origin + localHref(account.language, linkPath(secret));
  await mail.send({
    to: email,
    language: account.language,
    subject: t("mailPasswordSubject"),
    text: t("mailPassword", { name: account.name, link }),
  });
}

interface SignInShown {
  to: string | null;
  email: string;
  fault: FormFault | null;
}

async function showSignIn(c: Context, parts: AccountParts, shown: SignInShown): Promise<Response> {
  const { language } = addressOf(c);
  const none = (await administrators(parts.database.read)).length === 0;
  return renderPage(
    c,
    {
      title: translator(signInMessages, language)("signIn"),
      confidential: true,
      status: shown.fault?.status ?? 200,
    },
    <SignIn {...shown} language={language} provider={parts.provider?.settings.name ?? null} none={none} />,
  );
}

const SignIn = ({
  language,
  to,
  email,
  fault,
  provider,
  none,
}: SignInShown & { language: Language; provider: string | null; none: boolean }) => {
  const t = translator(signInMessages, language);
  const onward = to === null ? undefined : new URLSearchParams({ to });
  return (
    <>
      <Heading title={t("signIn")}>{t("lead")}</Heading>
      {none ? <Notice>{t("noAdministrator")}</Notice> : null}
      {fault ? (
        <div role="alert">
          <Notice kind="warning">{fault.says(language)}</Notice>
        </div>
      ) : null}
      {provider === null ? null : (
        <p>
          <a class="button" href={localHref(language, "/sign-in/provider", onward)}>
            {t("withProvider", { name: provider })}
          </a>
        </p>
      )}
      <form class="work-form narrow-form" method="post" action={localHref(language, "/sign-in")}>
        {to === null ? null : <input type="hidden" name="to" value={to} />}
        <TextField
          name="email"
          type="email"
          label={t("email")}
          value={email}
          autocomplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autocomplete="current-password"
          longest={LONGEST_PASSWORD}
          required
        />
        <p class="buttons">
          <button type="submit">{t("signInDo")}</button>
        </p>
      </form>
      <p class="small">
        <a href={localHref(language, "/forgotten")}>{t("forgotten")}</a>
      </p>
    </>
  );
};

interface ForgottenShown {
  email: string;
  sent: boolean;
  fault: FormFault | null;
}

function showForgotten(
  c: Context,
  { mail }: AccountParts,
  { email, sent, fault }: ForgottenShown,
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(signInMessages, language);
  return renderPage(
    c,
    { title: t("forgotten"), confidential: true, status: fault?.status ?? 200 },
    <>
      <Heading title={t("forgotten")}>{mail ? t("forgottenLead") : t("forgottenNoMail")}</Heading>
      {mail && sent ? (
        <p role="status">{t("forgottenSent")}</p>
      ) : mail ? (
        <form class="work-form narrow-form" method="post" action={localHref(language, "/forgotten")}>
          <TextField
            name="email"
            type="email"
            label={t("email")}
            value={email}
            autocomplete="username"
            fault={fault?.says(language)}
            required
          />
          <p class="buttons">
            <button type="submit">{t("forgottenSend")}</button>
          </p>
        </form>
      ) : null}
      <p class="small">
        <a href={localHref(language, "/sign-in")}>{t("signIn")}</a>
      </p>
    </>,
  );
}
