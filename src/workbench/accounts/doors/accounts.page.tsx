import type { Context } from "hono";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { sendJson } from "../../../http/etag.ts";
import { choiceOf, fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { ROLES } from "../../../kernel/role.ts";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage, siteOrigin } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { bodyNames } from "../../bodies/body.store.ts";
import { ownGrants } from "../../bodies/grant.store.ts";
import { setMemberRole, takeBackInvitation } from "../../bodies/manage-members.ts";
import { FormFault, tried } from "../../form-fault.ts";
import { type AccountRow, listAccounts } from "../account.store.ts";
import { eraseAccount } from "../erasure/erase-account.ts";
import { accountNumber, accountWithId } from "../find-account.ts";
import { listInvitations } from "../link.store.ts";
import { LINK_HOURS, newPasswordLink } from "../make-link.ts";
import { accountMessages } from "../page/account.messages.ts";
import { AccountList, OneAccount } from "../page/accounts-view.tsx";
import { type InvitationTyped, LinkMade } from "../page/invitation-view.tsx";
import { endSessions, listSessions } from "../session.store.ts";
import { disableAccount, enableAccount } from "../shut-account.ts";
import type { AccountParts } from "./account-parts.ts";
import { endsIn, linkAt, sendInvitation } from "./invitation-sent.ts";

const PATH = "/accounts";
const PAGE = 100;

/** What administrators keep: every account, who is invited to the whole registry, who is let in and who no more. */
export function accountsPages(parts: AccountParts): Pages {
  const { database } = parts;
  const here = (c: Context) => addressOf(c).language;
  const idOf = (c: Context) => accountNumber(c.req.param("id") ?? "");
  const backTo = (c: Context) => c.redirect(localHref(here(c), `${PATH}/${c.req.param("id")}`), 303);
  const pages = new Pages()
    .get(PATH, (c) => showAccounts(c, parts, null, null))
    .post(`${PATH}/invitations`, async (c) => {
      const outcome = await sendInvitation(c, parts, mustAsk(c), null);
      if ("fault" in outcome) return showAccounts(c, parts, outcome.typed, outcome.fault);
      const title = translator(accountMessages, here(c))("invitations");
      return renderPage(
        c,
        { title, confidential: true },
        <LinkMade language={here(c)} title={title} {...outcome} back={localHref(here(c), PATH)} />,
      );
    })
    .post(`${PATH}/invitations/:id/revoke`, async (c) => {
      await database.aside((tx) => takeBackInvitation(tx, mustAsk(c), null, idOf(c)));
      return c.redirect(localHref(here(c), PATH), 303);
    })
    .get(`${PATH}/:id`, (c) => showAccount(c, parts, null))
    .post(`${PATH}/:id/role`, async (c) => {
      const form = await formOf(c);
      const chosen = fieldOf(form, "role") === "" ? null : choiceOf(form, "role", ROLES);
      const set = await tried(() =>
        database.aside(async (tx) => {
          const account = (await accountWithId(tx, idOf(c))).id;
          await setMemberRole(tx, mustAsk(c), { account, body: null, role: chosen });
        }),
      );
      return set instanceof FormFault ? showAccount(c, parts, set) : backTo(c);
    })
    .post(`${PATH}/:id/disable`, async (c) => {
      const shut = await tried(() => database.aside((tx) => disableAccount(tx, idOf(c))));
      return shut instanceof FormFault ? showAccount(c, parts, shut) : backTo(c);
    })
    .post(`${PATH}/:id/enable`, async (c) => {
      await database.aside((tx) => enableAccount(tx, idOf(c)));
      return backTo(c);
    })
    .post(`${PATH}/:id/sessions`, async (c) => {
      await database.aside(async (tx) => endSessions(tx, (await accountWithId(tx, idOf(c))).id));
      return backTo(c);
    })
    .post(`${PATH}/:id/link`, async (c) => {
      const secret = await database.aside(async (tx) =>
        newPasswordLink(tx, await accountWithId(tx, idOf(c)), { by: mustAsk(c).name, mailed: false }),
      );
      const title = translator(accountMessages, here(c))("makePasswordLink");
      const shown = {
        link: linkAt(siteOrigin(c), here(c), secret),
        until: endsIn(LINK_HOURS.password),
        mailed: null,
        back: localHref(here(c), `${PATH}/${c.req.param("id")}`),
      };
      return renderPage(
        c,
        { title, confidential: true },
        <LinkMade language={here(c)} title={title} {...shown} />,
      );
    })
    .post(`${PATH}/:id/erase`, async (c) => {
      const form = await formOf(c);
      const erased = await tried(async () => {
        if (fieldOf(form, "sure") !== "yes")
          throw invalid("not-confirmed", "Tick the box to say that it is meant.", "sure");
        await database.write(async (tx) => eraseAccount(tx, (await accountWithId(tx, idOf(c))).id));
      });
      if (erased instanceof FormFault) return showAccount(c, parts, erased);
      return c.redirect(localHref(here(c), PATH), 303);
    });
  pages.app.get(`${PATH}.json`, async (c) => {
    onlyParameters(c, ["q", "after"]);
    const { rows, next } = await accountsAsked(c, parts);
    return sendJson(c, { accounts: rows, next });
  });
  return pages;
}

async function accountsAsked(c: Context, { database }: AccountParts) {
  const words = (c.req.query("q") ?? "").trim().slice(0, 100);
  const from = c.req.query("after");
  const after = from === undefined ? null : accountNumber(from);
  if (from !== undefined && after === null)
    throw invalid("bad-cursor", "A cursor that no list gave. Begin without one.", "after");
  const found: AccountRow[] = await listAccounts(database.read, { words, after, limit: PAGE + 1 });
  const rows = found.slice(0, PAGE);
  return { words, after, rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

async function showAccounts(
  c: Context,
  parts: AccountParts,
  typed: InvitationTyped | null,
  fault: FormFault | null,
): Promise<Response> {
  onlyParameters(c, ["q", "after"]);
  const { language } = addressOf(c);
  const asked = await accountsAsked(c, parts);
  const shown = {
    language,
    ...asked,
    bodies: await bodyNames(parts.database.read),
    invitations: await listInvitations(parts.database.read, null),
    typed: typed ?? { email: "", role: "reader", language },
    fault,
  };
  const title = translator(accountMessages, language)("accounts");
  const data = dataLinks(c, "json");
  return renderPage(
    c,
    { title, confidential: true, wide: true, status: fault?.status ?? 200, ...(fault ? {} : { data }) },
    <AccountList {...shown} />,
  );
}

async function showAccount(c: Context, { database }: AccountParts, fault: FormFault | null) {
  onlyParameters(c, []);
  const { language } = addressOf(c);
  return database.snapshot(async (read) => {
    const account = await accountWithId(read, accountNumber(c.req.param("id") ?? ""));
    const shown = {
      language,
      account,
      grants: await ownGrants(read, account.id as AccountId),
      bodies: await bodyNames(read),
      sessions: await listSessions(read, account.id, null),
      fault,
    };
    return renderPage(
      c,
      { title: account.name, confidential: true, status: fault?.status ?? 200 },
      <OneAccount {...shown} />,
    );
  });
}
