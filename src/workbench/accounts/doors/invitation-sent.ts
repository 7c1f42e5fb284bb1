import type { Context } from "hono";
import { choiceOf, fieldOf, formOf } from "../../../http/form.ts";
import type { BodyId } from "../../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { type Asker, ROLES } from "../../../kernel/role.ts";
import { localHref } from "../../../web/language.ts";
import { siteOrigin } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { invite } from "../../bodies/manage-members.ts";
import { FormFault, tried } from "../../form-fault.ts";
import { LINK_HOURS, linkPath } from "../make-link.ts";
import type { InvitationTyped } from "../page/invitation-view.tsx";
import { signInMessages } from "../page/sign-in.messages.ts";
import type { AccountParts } from "./account-parts.ts";
import { invitationSaid } from "./link.page.tsx";

/** When a link of so many hours ends, as who makes it is told. */
export const endsIn = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

export type Outcome =
  | { typed: InvitationTyped; fault: FormFault }
  | { link: string; until: Date; mailed: { to: string; sent: boolean } | null };

/** Makes the invitation that a form asks for, and sends it where an address is named and mail is set up. */
export async function sendInvitation(
  c: Context,
  { database, mail, log }: AccountParts,
  asker: Asker,
  body: { id: BodyId; name: string } | null,
): Promise<Outcome> {
  const form = await formOf(c);
  const asked = {
    email: fieldOf(form, "email"),
    role: choiceOf(form, "role", ROLES),
    language: choiceOf(form, "language", LANGUAGES),
  };
  const made = await tried(() =>
    database.aside((tx) => invite(tx, asker, { ...asked, body: body?.id ?? null })),
  );
  if (made instanceof FormFault) return { typed: asked, fault: made };
  const { language, role } = asked;
  const link = linkAt(siteOrigin(c), language, made.secret);
  const until = endsIn(LINK_HOURS.invitation);
  if (mail === null || made.to === null) return { link, until, mailed: null };
  const t = translator(signInMessages, language);
  const said = invitationSaid(language, { createdBy: asker.name, bodyName: body?.name ?? null, role });
  const text = t("mailInvitation", { said, link: linkAt(mail.origin, language, made.secret) });
  const sent = await mail.send({ to: made.to, language, subject: t("mailInvitationSubject"), text }).then(
    () => true,
    (error: unknown) => {
      log(error, c);
      return false;
    },
  );
  return { link, until, mailed: { to: made.to, sent } };
}

export const linkAt = (origin: string, language: Language, secret: string): string =>
  origin + localHref(language, linkPath(secret));
