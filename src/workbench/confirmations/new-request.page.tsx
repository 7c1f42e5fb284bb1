import type { Context } from "hono";
import type { Database } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { addDays, today } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { partyName } from "../../registry/partnerships/page/names.ts";
import {
  type PartnershipRecord,
  readPartnership,
} from "../../registry/partnerships/record/partnership-record.ts";
import { SelectField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Disclosure, Notice } from "../../web/components/parts.tsx";
import { addressOf, localHref, OWN_NAME, type Pages } from "../../web/language.ts";
import { renderPage, siteOrigin } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import type { SendMail } from "../mail/mail.ts";
import { DAYS } from "./answer.ts";
import { askSide } from "./ask-side.ts";
import { sidesOf, WhatIsHeld } from "./held-words.tsx";
import { type MayAsk, mustMayAsk } from "./may-ask.ts";
import { requestMessages } from "./requests.messages.ts";

interface Typed {
  side: string;
  language: string;
  addressee: string;
  days: string;
  email: string;
}

type Faults = Partial<Record<keyof Typed, string>>;

const LONGEST = { addressee: 200, email: 254 } as const;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]{2,}$/;

interface Asked extends MayAsk {
  record: PartnershipRecord;
}

/** Where an editor makes a link for the other side. */
export function addNewRequestPages(pages: Pages, database: Database, sendMail: SendMail | undefined): void {
  const asked = (c: Context, id: string): Promise<Asked> =>
    database.snapshot(async (read) => {
      const partnership = id as PartnershipId;
      const may = await mustMayAsk(read, mustAsk(c), partnership);
      return { ...may, record: await readPartnership(read, partnership, {}) };
    });
  pages.get("/confirmations/new", async (c) => {
    onlyParameters(c, ["partnership"]);
    const found = await asked(c, c.req.query("partnership") ?? "");
    const [side = ""] = found.sides;
    const country = found.record.parties.find(({ id }) => id === side)?.country ?? null;
    const language = languageOf(country);
    const typed = { side, language, addressee: "", days: String(DAYS.default), email: "" };
    return drawForm(c, found, typed, { mails: sendMail !== undefined });
  });
  pages.post("/confirmations", async (c) => {
    const form = await formOf(c);
    const found = await asked(c, fieldOf(form, "partnership"));
    const typed: Typed = {
      side: fieldOf(form, "side"),
      language: fieldOf(form, "language"),
      addressee: fieldOf(form, "addressee").replace(/\s+/g, " "),
      days: fieldOf(form, "days"),
      email: fieldOf(form, "email"),
    };
    const { faults, place, language, days } = readTyped(typed, found, addressOf(c).language);
    if (place === undefined || Object.keys(faults).length > 0) {
      return drawForm(c, found, typed, { mails: sendMail !== undefined, faults });
    }
    const { id, secret } = await database.aside((tx) =>
      askSide(tx, {
        partnership: found.record.id,
        place,
        body: found.body,
        addressee: typed.addressee,
        language,
        by: mustAsk(c).account,
        days,
      }),
    );
    const href = siteOrigin(c) + localHref(language, `/confirm/${secret}`);
    const mailed =
      sendMail === undefined || typed.email === ""
        ? null
        : await mailLink(sendMail, {
            to: typed.email,
            language,
            found,
            place,
            href,
            days,
            addressee: typed.addressee,
          });
    return drawMade(c, { id, href, addressee: typed.addressee, mailed });
  });
}

/** The language to begin with: most who are asked read that of their country. */
const languageOf = (country: string | null): Language =>
  country === "CN"
    ? "zh-Hans"
    : country !== null && ["RU", "BY", "KZ", "KG", "TJ", "UZ", "AM"].includes(country)
      ? "ru"
      : "en";

function readTyped(typed: Typed, { sides }: MayAsk, reader: Language) {
  const t = translator(requestMessages, reader);
  const faults: Faults = {};
  const place = sides.find((side) => side === typed.side);
  if (place === undefined) faults.side = t("badSide");
  const language = LANGUAGES.find((one) => one === typed.language) ?? reader;
  if (typed.addressee === "" || typed.addressee.length > LONGEST.addressee)
    faults.addressee = t("badAddressee");
  const days = /^\d{1,3}$/.test(typed.days) ? Number(typed.days) : 0;
  if (days < 1 || days > DAYS.most) faults.days = t("badDays", { most: DAYS.most });
  if (typed.email !== "" && (!EMAIL.test(typed.email) || typed.email.length > LONGEST.email)) {
    faults.email = t("badEmail");
  }
  return { faults, place, language, days };
}

async function mailLink(
  sendMail: SendMail,
  mail: {
    to: string;
    language: Language;
    found: Asked;
    place: PlaceId;
    href: string;
    days: number;
    addressee: string;
  },
): Promise<boolean> {
  const { to, language, found, place, href, days, addressee } = mail;
  const t = translator(requestMessages, language);
  const sides = sidesOf(language, found.record, place);
  try {
    await sendMail({
      to,
      language,
      subject: t("mailSubject", sides),
      text: t("mailText", {
        ...sides,
        addressee,
        href,
        who: t("theRegistry"),
        day: formatDayIn(addDays(today(), days), language),
      }),
    });
    return true;
  } catch {
    // The link is made and shown: whoever made it passes it on.
    return false;
  }
}

function drawForm(
  c: Context,
  { record, sides }: Asked,
  typed: Typed,
  { mails, faults }: { mails: boolean; faults?: Faults },
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(requestMessages, language);
  const theirs = LANGUAGES.find((one) => one === typed.language) ?? language;
  const names = record.parties.map(({ id }) => partyName(language, record.parties, id)).join(" – ");
  return renderPage(
    c,
    { title: t("newOne"), confidential: true, ...(faults && { status: 400 }) },
    <>
      <Heading title={t("newOne")} eyebrow={names}>
        {t("newLead")}
      </Heading>
      <form class="work-form" method="post" action={localHref(language, "/confirmations")}>
        <input type="hidden" name="partnership" value={record.id} />
        <SelectField
          name="side"
          label={t("side")}
          value={typed.side}
          fault={faults?.side}
          choices={sides.map((side) => ({ value: side, label: partyName(language, record.parties, side) }))}
        />
        <SelectField
          name="language"
          label={t("language")}
          value={typed.language}
          choices={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }))}
        />
        <TextField
          name="addressee"
          label={t("addressee")}
          hint={t("addresseeHint")}
          value={typed.addressee}
          longest={LONGEST.addressee}
          fault={faults?.addressee}
          required
        />
        <TextField
          type="number"
          name="days"
          label={t("days")}
          value={typed.days}
          fault={faults?.days}
          required
        />
        {mails ? (
          <TextField
            type="email"
            name="email"
            label={t("email")}
            hint={t("emailHint")}
            value={typed.email}
            longest={LONGEST.email}
            fault={faults?.email}
          />
        ) : null}
        <p class="buttons">
          <button type="submit">{t("make")}</button>
        </p>
      </form>
      <Disclosure summary={t("shownAs")} open>
        <div lang={theirs}>
          <WhatIsHeld language={theirs} record={record} />
        </div>
      </Disclosure>
    </>,
  );
}

function drawMade(
  c: Context,
  { id, href, addressee, mailed }: { id: number; href: string; addressee: string; mailed: boolean | null },
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(requestMessages, language);
  const title = t("madeTitle", { id: String(id) });
  return renderPage(
    c,
    { title, confidential: true },
    <>
      <Heading title={title}>{t("passOn", { addressee })}</Heading>
      <p>
        <code class="secret-address">{href}</code>
      </p>
      {mailed === null ? null : (
        <Notice kind={mailed ? "note" : "warning"}>{t(mailed ? "mailed" : "notMailed")}</Notice>
      )}
      <p>
        <a href={localHref(language, "/confirmations")}>{t("toList")}</a>
      </p>
    </>,
  );
}
