import type { Context } from "hono";
import type { ReadDb } from "../../../database/database.ts";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { sendJson } from "../../../http/etag.ts";
import { choiceOf, fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import type { BodyId, PlaceId } from "../../../kernel/ids.ts";
import { LANGUAGES } from "../../../kernel/languages.ts";
import { ROLES, roleIn } from "../../../kernel/role.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { LONGEST_SEARCH } from "../../../registry/places/place-match.ts";
import { findPlacesByName } from "../../../registry/places/place-search.store.ts";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import type { AccountParts } from "../../accounts/doors/account-parts.ts";
import { sendInvitation } from "../../accounts/doors/invitation-sent.ts";
import { accountNumber } from "../../accounts/find-account.ts";
import { listInvitations } from "../../accounts/link.store.ts";
import { accountMessages } from "../../accounts/page/account.messages.ts";
import { type InvitationTyped, LinkMade } from "../../accounts/page/invitation-view.tsx";
import { FormFault, tried } from "../../form-fault.ts";
import { listBodies, placesOfBodies, setClosed } from "../body.store.ts";
import { BODY_KINDS } from "../body.ts";
import { DELEGATED_ROLES, delegate, takeBackDelegation } from "../delegate.ts";
import { delegationsOf } from "../delegation.store.ts";
import { membersOf } from "../grant.store.ts";
import {
  type BodyAsked,
  bodiesFor,
  bodyFor,
  bodyWithId,
  changeBody,
  makeBody,
  setPlace,
} from "../keep-body.ts";
import { managesAs, mustManage, setMemberRole, takeBackInvitation } from "../manage-members.ts";
import { bodyMessages } from "../page/body.messages.ts";
import { BodyList, type DelegationTyped, OneBody } from "../page/body-view.tsx";

const PATH = "/bodies";
const MOST_FOUND = 10;

/** What was typed into one of a body's forms, to be drawn again with what was wrong. */
interface Again {
  fault: FormFault;
  body?: BodyAsked;
  delegation?: DelegationTyped;
  invitation?: InvitationTyped;
}

const bodyAsked = (form: FormData): BodyAsked => ({
  name: fieldOf(form, "name"),
  kind: choiceOf(form, "kind", BODY_KINDS),
  language: choiceOf(form, "language", LANGUAGES),
  twoPersons: fieldOf(form, "twoPersons") === "yes",
});

/** Who works together: their places, their members, and whom they let act for them. */
export function bodyPages(parts: AccountParts): Pages {
  const { database } = parts;
  const idOf = (c: Context) => (c.req.param("id") ?? "") as BodyId;
  const numberOf = (c: Context) => accountNumber(c.req.param("number") ?? "");
  const backTo = (c: Context, id = idOf(c)) =>
    c.redirect(localHref(addressOf(c).language, `${PATH}/${id}`), 303);
  const pages = new Pages()
    .get(PATH, (c) => showBodies(c, parts, null))
    .post(PATH, async (c) => {
      const body = bodyAsked(await formOf(c));
      const made = await tried(() => database.aside((tx) => makeBody(tx, body)));
      return made instanceof FormFault ? showBodies(c, parts, { fault: made, body }) : backTo(c, made);
    })
    .get(`${PATH}/:id`, (c) => showBody(c, parts, null))
    .post(`${PATH}/:id`, async (c) => {
      const body = bodyAsked(await formOf(c));
      const changed = await tried(() => database.aside((tx) => changeBody(tx, idOf(c), body)));
      return changed instanceof FormFault ? showBody(c, parts, { fault: changed, body }) : backTo(c);
    })
    .post(`${PATH}/:id/open`, async (c) => {
      const open = choiceOf(await formOf(c), "open", ["yes", "no"]) === "yes";
      await database.aside(async (tx) => setClosed(tx, (await bodyWithId(tx, idOf(c))).id, !open));
      return backTo(c);
    })
    .post(`${PATH}/:id/places`, async (c) => {
      const form = await formOf(c);
      const place = fieldOf(form, "place") as PlaceId;
      const kept = choiceOf(form, "do", ["add", "remove"]) === "add";
      await database.aside((tx) => setPlace(tx, idOf(c), place, kept));
      return backTo(c);
    })
    .post(`${PATH}/:id/members`, async (c) => {
      const form = await formOf(c);
      const account = accountNumber(fieldOf(form, "account"));
      const role = fieldOf(form, "role") === "" ? null : choiceOf(form, "role", ROLES);
      await database.aside(async (tx) => {
        const body = (await bodyFor(tx, mustAsk(c), idOf(c))).id;
        if (account !== null) await setMemberRole(tx, mustAsk(c), { account, body, role });
      });
      return backTo(c);
    })
    .post(`${PATH}/:id/delegations`, async (c) => {
      const asker = mustAsk(c);
      const { id } = await bodyFor(database.read, asker, idOf(c));
      const form = await formOf(c);
      const typed = {
        to: fieldOf(form, "to") as BodyId,
        role: choiceOf(form, "role", DELEGATED_ROLES),
        until: fieldOf(form, "until"),
      };
      const done = await tried(() => database.aside((tx) => delegate(tx, asker, { body: id, ...typed })));
      return done instanceof FormFault ? showBody(c, parts, { fault: done, delegation: typed }) : backTo(c);
    })
    .post(`${PATH}/:id/delegations/:number/end`, async (c) => {
      const asker = mustAsk(c);
      await database.aside(async (tx) =>
        takeBackDelegation(tx, asker, (await bodyFor(tx, asker, idOf(c))).id, numberOf(c)),
      );
      return backTo(c);
    })
    .post(`${PATH}/:id/invitations`, async (c) => {
      const asker = mustAsk(c);
      const body = await bodyFor(database.read, asker, idOf(c));
      await mustManage(database.read, asker, body.id);
      const outcome = await sendInvitation(c, parts, asker, body);
      if ("fault" in outcome) {
        return showBody(c, parts, { fault: outcome.fault, invitation: outcome.typed });
      }
      const { language } = addressOf(c);
      const title = `${translator(accountMessages, language)("invitations")}: ${body.name}`;
      const back = localHref(language, `${PATH}/${body.id}`);
      return renderPage(
        c,
        { title, confidential: true },
        <LinkMade language={language} title={title} {...outcome} back={back} />,
      );
    })
    .post(`${PATH}/:id/invitations/:number/revoke`, async (c) => {
      const asker = mustAsk(c);
      await database.aside(async (tx) =>
        takeBackInvitation(tx, asker, (await bodyFor(tx, asker, idOf(c))).id, numberOf(c)),
      );
      return backTo(c);
    });
  pages.app.get(`${PATH}.json`, (c) => {
    onlyParameters(c, []);
    return database.snapshot(async (read) => {
      const places = await placesOfBodies(read);
      const bodies = (await bodiesFor(read, mustAsk(c))).map((body) => ({
        ...body,
        places: places.get(body.id) ?? [],
        role: roleIn(mustAsk(c), body.id),
      }));
      return sendJson(c, { bodies });
    });
  });
  return pages;
}

async function namesOf(read: ReadDb, places: readonly PlaceId[]) {
  return displayNames(read, places, await latestRevision(read));
}

function showBodies(c: Context, { database }: AccountParts, again: Again | null): Promise<Response> {
  onlyParameters(c, []);
  const { language } = addressOf(c);
  const asker = mustAsk(c);
  return database.snapshot(async (read) => {
    const places = await placesOfBodies(read);
    const shown = {
      language,
      bodies: (await bodiesFor(read, asker)).map((body) => ({
        ...body,
        places: places.get(body.id) ?? [],
        role: roleIn(asker, body.id),
      })),
      names: await namesOf(read, [...places.values()].flat()),
      administers: roleIn(asker, null) === "administrator",
      typed: again?.body ?? null,
      fault: again?.fault ?? null,
    };
    const title = translator(bodyMessages, language)("bodies");
    const status = again?.fault.status ?? 200;
    return renderPage(
      c,
      { title, confidential: true, wide: true, status, ...(again ? {} : { data: dataLinks(c, "json") }) },
      <BodyList {...shown} />,
    );
  });
}

function showBody(c: Context, { database }: AccountParts, again: Again | null): Promise<Response> {
  onlyParameters(c, ["place"]);
  const { language } = addressOf(c);
  const asker = mustAsk(c);
  return database.snapshot(async (read) => {
    const body = await bodyFor(read, asker, c.req.param("id") ?? "");
    const administers = roleIn(asker, null) === "administrator";
    const manages = await managesAs(read, asker, body.id);
    const words = (c.req.query("place") ?? "").trim().slice(0, LONGEST_SEARCH);
    const places = (await placesOfBodies(read)).get(body.id) ?? [];
    const found =
      administers && words !== ""
        ? await findPlacesByName(read, words, await latestRevision(read), { limit: MOST_FOUND })
        : [];
    const shown = {
      language,
      body,
      role: roleIn(asker, body.id),
      manages,
      administers,
      places,
      names: await namesOf(read, places),
      search: { words, found: found.filter(({ id }) => !places.includes(id)) },
      members: await membersOf(read, body.id),
      delegations: await delegationsOf(read, body.id),
      others: (await listBodies(read)).filter(({ id, closedAt }) => id !== body.id && closedAt === null),
      invitations: manages ? await listInvitations(read, body.id) : [],
      typed: {
        body: again?.body ?? body,
        delegation: again?.delegation ?? { to: "", role: "reader", until: "" },
        invitation: again?.invitation ?? { email: "", role: "contributor", language: body.language },
      },
      fault: again?.fault ?? null,
      faulty: again?.delegation ? "delegation" : again?.invitation ? "invitation" : "body",
    } as const;
    return renderPage(
      c,
      { title: body.name, confidential: true, status: again?.fault.status ?? 200 },
      <OneBody {...shown} />,
    );
  });
}
