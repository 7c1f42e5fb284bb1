import type { Context } from "hono";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { notFound } from "../../../kernel/errors.ts";
import { LANGUAGES } from "../../../kernel/languages.ts";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { bodyNames } from "../../bodies/body.store.ts";
import { ownGrants } from "../../bodies/grant.store.ts";
import { FormFault, tried } from "../../form-fault.ts";
import { renameAccount } from "../erasure/erase-account.ts";
import { accountWithId } from "../find-account.ts";
import { makeToken } from "../make-token.ts";
import { accountMessages } from "../page/account.messages.ts";
import { AccountPage, TokenMade, type Typed } from "../page/account-view.tsx";
import { endMarkedSession, endSessions, listSessions, MARK_LETTERS } from "../session.store.ts";
import { changePassword } from "../sign-in.ts";
import { listTokens, revokeToken } from "../token.store.ts";
import type { AccountParts } from "./account-parts.ts";
import { sessionOf } from "./session-cookie.ts";
import { passwordOf } from "./sign-in.page.tsx";

const PATH = "/account";

/** One's own account: what it is called, its password, where it is signed in, what programs act for it. */
export function accountPages(parts: AccountParts): Pages {
  const { database, secure } = parts;
  const back = (c: Context) => c.redirect(`${localHref(addressOf(c).language, PATH)}?saved=yes`, 303);
  return new Pages()
    .get(PATH, (c) => {
      onlyParameters(c, ["saved"]);
      return showAccount(c, parts, {}, null);
    })
    .post(PATH, async (c) => {
      const { account } = mustAsk(c);
      const form = await formOf(c);
      const name = fieldOf(form, "name");
      const language = choiceOf(form, "language", LANGUAGES);
      const renamed = await tried(() =>
        database.write((tx) => renameAccount(tx, account, { name, language })),
      );
      return renamed instanceof FormFault ? showAccount(c, parts, { name, language }, renamed) : back(c);
    })
    .post(`${PATH}/password`, async (c) => {
      const { account } = mustAsk(c);
      const form = await formOf(c);
      const changed = await tried(async () => {
        const asked = {
          old: passwordOf(form, "old"),
          password: passwordOf(form, "password"),
          session: sessionOf(c, secure),
        };
        await parts.attempts.mustHaveMore(`account ${account}`);
        await database.aside((tx) => changePassword(tx, account, asked));
        await parts.attempts.forget(`account ${account}`);
      });
      return changed instanceof FormFault ? showAccount(c, parts, {}, changed) : back(c);
    })
    .post(`${PATH}/sessions`, async (c) => {
      const { account } = mustAsk(c);
      const form = await formOf(c);
      const which = fieldOf(form, "session", MARK_LETTERS);
      await database.aside(async (tx) => {
        if (which === "others") await endSessions(tx, account, sessionOf(c, secure));
        else await endMarkedSession(tx, account, which);
      });
      return back(c);
    })
    .post(`${PATH}/tokens`, async (c) => {
      const { account } = mustAsk(c);
      const form = await formOf(c);
      const asked = {
        name: fieldOf(form, "name"),
        days: fieldOf(form, "days"),
        scopes: form.getAll("scopes").filter((one) => typeof one === "string"),
      };
      const token = await tried(() => database.aside((tx) => makeToken(tx, account, asked)));
      if (token instanceof FormFault) {
        const { name, ...rest } = asked;
        return showAccount(c, parts, { token: name, ...rest }, token);
      }
      const { language } = addressOf(c);
      const title = translator(accountMessages, language)("tokens");
      return renderPage(c, { title, confidential: true }, <TokenMade language={language} token={token} />);
    })
    .post(`${PATH}/tokens/:id/revoke`, async (c) => {
      const { account } = mustAsk(c);
      const id = c.req.param("id");
      const revoked =
        /^[1-9]\d{0,14}$/.test(id) && (await database.aside((tx) => revokeToken(tx, account, Number(id))));
      if (!revoked) throw notFound("token-not-found", "You have no API token of this number that stands.");
      return back(c);
    });
}

async function showAccount(
  c: Context,
  { database, secure }: AccountParts,
  typed: Typed,
  fault: FormFault | null,
): Promise<Response> {
  const { language } = addressOf(c);
  const asker = mustAsk(c);
  return database.snapshot(async (read) => {
    const grants = await ownGrants(read, asker.account);
    const shown = {
      language,
      account: await accountWithId(read, asker.account),
      grants,
      bodies: await bodyNames(read),
      sessions: await listSessions(read, asker.account, sessionOf(c, secure)),
      tokens: await listTokens(read, asker.account),
      saved: c.req.query("saved") !== undefined,
      typed,
      fault,
    };
    return renderPage(
      c,
      {
        title: translator(accountMessages, language)("account"),
        confidential: true,
        status: fault?.status ?? 200,
      },
      <AccountPage {...shown} />,
    );
  });
}
