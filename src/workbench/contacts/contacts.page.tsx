import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { type Day, formatDay, today } from "../../kernel/day.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { PartnershipId } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { CheckField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import { dayAsked, numberAsked } from "../asked.ts";
import type { Office } from "../bodies/office.store.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { sendConfidential } from "../confidential.ts";
import { blank, orRedraw, type Typed } from "../typed-form.ts";
import { contactMessages, namingMessages } from "./contact.messages.ts";
import { contactsOf, findContact } from "./contact.store.ts";
import { type Contact, type ContactDetails, usualRetention } from "./contact.ts";
import { ContactForm } from "./contact-form.tsx";
import { addContact, changeContact, eraseContact } from "./keep-contact.ts";
import { type NamingText, notesAbout, textsNaming } from "./naming.store.ts";
import { partnershipChoices } from "./partnership-choices.ts";

/** The people that an office writes to. Editors of the office alone see them. */
export function contactPages(database: Database): Pages {
  const pages = new Pages();
  const list = (c: Context, typed?: Typed) => database.snapshot((read) => listPage(read, c, typed));
  const one = (c: Context, typed?: Typed) => database.snapshot((read) => contactPage(read, c, typed));
  const toList = (c: Context, { id }: Office) =>
    c.redirect(localHref(addressOf(c).language, `/contacts/${id}`), 303);
  pages
    .get("/contacts/:body", (c) => {
      onlyParameters(c, []);
      return list(c);
    })
    .post("/contacts/:body", async (c) => {
      const asker = mustAsk(c);
      const form = await formOf(c);
      return orRedraw(
        c,
        form,
        async () => {
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, asker, c.req.param("body"), "editor");
            await addContact(tx, found, asker.account, detailsAsked(form));
            return found;
          });
          return toList(c, office);
        },
        (typed) => list(c, typed),
      );
    })
    .get("/contacts/:body/:id", (c) => {
      onlyParameters(c, []);
      return one(c);
    })
    .post("/contacts/:body/:id", async (c) => {
      const form = await formOf(c);
      return orRedraw(
        c,
        form,
        async () => {
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
            const id = numberAsked(c.req.param("id"));
            const version = numberAsked(fieldOf(form, "version", 12));
            await changeContact(tx, found, { id, version }, detailsAsked(form));
            return found;
          });
          return toList(c, office);
        },
        (typed) => one(c, typed),
      );
    })
    .post("/contacts/:body/:id/erase", async (c) => {
      const form = await formOf(c);
      return orRedraw(
        c,
        form,
        async () => {
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
            if (form.get("sure") !== "yes") {
              throw invalid("erase-not-confirmed", "Say that you mean it.", "sure");
            }
            const inTexts = form.get("texts") === "yes";
            await eraseContact(tx, found, numberAsked(c.req.param("id")), { inTexts });
            return found;
          });
          return toList(c, office);
        },
        (typed) => one(c, { ...typed, value: () => undefined }),
      );
    });
  pages.app.get("/contacts/:body/:file{[^/.]+\\.json}", (c) =>
    database.snapshot(async (read) => {
      onlyParameters(c, []);
      const office = await officeAsked(read, mustAsk(c), c.req.param("body"), "editor");
      const contact = await contactAsked(read, office, c.req.param("file").replace(/\.json$/, ""));
      const everything = {
        contact: { ...contact, retainUntil: formatDay(contact.retainUntil) },
        notesAbout: await notesAbout(read, office.id, contact.id),
        textsWithTheName: await textsNaming(read, office.id, contact.name),
      };
      return sendConfidential(c, JSON.stringify(everything, null, 2), `contact-${contact.id}.json`);
    }),
  );
  return pages;
}

async function contactAsked(read: ReadDb, office: Office, id: string | undefined): Promise<Contact> {
  const contact = await findContact(read, office.id, numberAsked(id));
  if (!contact) throw notFound("unknown-contact", "There is no such contact here.", "id");
  return contact;
}

function detailsAsked(form: FormData): ContactDetails {
  const text = (name: string, longest = 200) => fieldOf(form, name, longest) || null;
  return {
    partnership: text("partnership", 500) as PartnershipId | null,
    name: fieldOf(form, "name", 200),
    post: text("post"),
    organization: text("organization"),
    email: text("email"),
    phone: text("phone", 60),
    language: LANGUAGES.find((one) => one === fieldOf(form, "language", 10)) ?? null,
    note: text("note", 2000),
    purpose: fieldOf(form, "purpose", 500),
    origin: text("origin", 500),
    retainUntil: retentionAsked(fieldOf(form, "retain", 10)),
  };
}

const retentionAsked = (text: string): Day =>
  text === "" ? usualRetention(today()) : dayAsked(text, "retain");

async function listPage(read: ReadDb, c: Context, typed: Typed | undefined): Promise<Response> {
  const { language } = addressOf(c);
  const office = await officeAsked(read, mustAsk(c), c.req.param("body"), "editor");
  const contacts = await contactsOf(read, office.id);
  const t = translator(contactMessages, language);
  const title = t("contactsOf", { office: office.name });
  const asOf = today();
  const past = contacts.filter(({ retainUntil }) => retainUntil < asOf);
  return renderPage(
    c,
    { title, confidential: true, wide: true, status: typed?.status ?? 200 },
    <>
      <Heading title={title}>{t("lead")}</Heading>
      {past.length > 0 ? (
        <Notice kind="warning">
          <p>
            <b>{t("pastTitle")}.</b> {t("past", { n: past.length })}
          </p>
          <ul>
            {past.map(({ id, name }) => (
              <li>
                <a href={localHref(language, `/contacts/${office.id}/${id}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {contacts.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <ContactTable language={language} office={office} contacts={contacts} />
      )}
      <h2 id="add">{t("add")}</h2>
      <ContactForm
        language={language}
        action={`/contacts/${office.id}`}
        partnerships={await partnershipChoices(read, office, language)}
        typed={typed ?? blank({ retain: formatDay(usualRetention(asOf)) })}
      />
    </>,
  );
}

const ContactTable = ({
  language,
  office,
  contacts,
}: {
  language: Language;
  office: Office;
  contacts: readonly Contact[];
}) => {
  const t = translator(contactMessages, language);
  return (
    <DataTable<Contact>
      label={t("contacts")}
      narrow="stacked"
      columns={[
        {
          head: t("name"),
          names: true,
          cell: ({ id, name }) => <a href={localHref(language, `/contacts/${office.id}/${id}`)}>{name}</a>,
        },
        {
          head: t("post"),
          cell: ({ post, organization }) => [post, organization].filter(Boolean).join(", ") || "–",
        },
        { head: t("email"), cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : "–") },
        { head: t("phone"), cell: ({ phone }) => phone ?? "–" },
        { head: t("purpose"), cell: ({ purpose }) => purpose },
        { head: t("retain"), cell: ({ retainUntil }) => writeDay(language, retainUntil) },
      ]}
      rows={contacts}
    />
  );
};

async function contactPage(read: ReadDb, c: Context, typed: Typed | undefined): Promise<Response> {
  const { language } = addressOf(c);
  const office = await officeAsked(read, mustAsk(c), c.req.param("body"), "editor");
  const contact = await contactAsked(read, office, c.req.param("id"));
  const t = translator(contactMessages, language);
  const named = await textsNaming(read, office.id, contact.name);
  const path = `/contacts/${office.id}/${contact.id}`;
  const kept = blank({
    ...contact,
    retain: formatDay(contact.retainUntil),
    retainUntil: null,
    createdAt: null,
    id: null,
    version: String(contact.version),
  });
  const isErasure = typed?.fault("sure") !== undefined;
  return renderPage(
    c,
    { title: contact.name, confidential: true, status: typed?.status ?? 200 },
    <>
      <Breadcrumb
        language={language}
        links={[
          {
            href: localHref(language, `/contacts/${office.id}`),
            label: t("contactsOf", { office: office.name }),
          },
        ]}
      />
      <Heading title={contact.name} eyebrow={contact.post ?? undefined} />
      <p>
        <a href={`${path}.json`}>{t("everything")}</a>
      </p>
      <h2>{t("change")}</h2>
      <ContactForm
        language={language}
        action={path}
        // Of a conflict: what was typed, and the version that stands, so that the next press saves it.
        version={contact.version}
        partnerships={await partnershipChoices(read, office, language)}
        typed={typed && !isErasure ? typed : kept}
      />
      {named.length > 0 ? (
        <>
          <h2>{t("naming")}</h2>
          <NamingTable language={language} office={office} named={named} />
        </>
      ) : null}
      <h2 id="erase">{t("erase")}</h2>
      <p>{t("eraseLead")}</p>
      <form class="work-form" method="post" action={localHref(language, `${path}/erase`)}>
        {named.length > 0 ? (
          <CheckField name="texts" label={t("eraseInTexts", { n: named.length })} checked />
        ) : null}
        <CheckField name="sure" label={t("eraseConfirm")} />
        {isErasure ? <p class="fault">{typed?.fault("sure")}</p> : null}
        <p class="buttons">
          <button type="submit">{t("erase")}</button>
        </p>
      </form>
    </>,
  );
}

const NamingTable = ({
  language,
  office,
  named,
}: {
  language: Language;
  office: Office;
  named: readonly NamingText[];
}) => {
  const t = translator(contactMessages, language);
  const kinds = translator(namingMessages, language);
  return (
    <DataTable<NamingText>
      label={t("naming")}
      columns={[
        {
          head: t("where"),
          names: true,
          cell: ({ kind, partnership }) =>
            partnership ? (
              <a href={localHref(language, `/portfolio/${office.id}/${partnership}`)}>{kinds(kind)}</a>
            ) : (
              kinds(kind)
            ),
        },
        { head: t("text"), cell: ({ text }) => text },
      ]}
      rows={named}
    />
  );
};
