import { today } from "../../kernel/day.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { AreaField, SelectField } from "../../web/components/form.tsx";
import { Disclosure } from "../../web/components/parts.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Contact } from "../contacts/contact.ts";
import { LONGEST_NOTE, type Note, type NoteText } from "./note.ts";
import type { OfficeSection } from "./office-section.ts";
import { portfolioMessages } from "./portfolio.messages.ts";

interface Notes extends OfficeSection {
  account: AccountId;
  notes: readonly Note[];
  contacts: readonly Contact[];
}

const pathOf = ({ language, office, row }: Notes): string =>
  localHref(language, `/portfolio/${office.id}/${row.tie.id}/notes`);

/** What the office notes for itself. */
export const NoteSection = (section: Notes) => {
  const { language, editable, typed, notes, contacts } = section;
  const t = translator(portfolioMessages, language);
  return (
    <section>
      <h2 id="notes">{t("notes")}</h2>
      <p class="soft">{t("notesLead")}</p>
      <ul class="office-list">
        {notes.map((note) => (
          <li id={`note-${note.id}`}>
            <OneNote section={section} note={note} />
          </li>
        ))}
      </ul>
      {editable ? (
        <>
          <h3>{t("addNote")}</h3>
          <form class="work-form" method="post" action={pathOf(section)}>
            <AreaField
              name="text"
              label={t("text")}
              required
              longest={LONGEST_NOTE}
              value={typed.value("text")}
              fault={typed.fault("text")}
            />
            {contacts.length > 0 ? (
              <SelectField
                name="contact"
                label={t("about")}
                any={t("noContact")}
                value={typed.value("contact")}
                fault={typed.fault("contact")}
                choices={contacts.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
            ) : null}
            <p class="buttons">
              <button type="submit">{t("save")}</button>
            </p>
          </form>
        </>
      ) : null}
    </section>
  );
};

const Wording = ({ section: { language }, text }: { section: Notes; text: NoteText }) => (
  <>
    <p class="soft small">
      {translator(portfolioMessages, language)("byOn", {
        who: text.author,
        day: writeDay(language, today(text.at)),
      })}
    </p>
    <p class="office-note">{text.text}</p>
  </>
);

const OneNote = ({ section, note }: { section: Notes; note: Note }) => {
  const { language, office, editable, account } = section;
  const t = translator(portfolioMessages, language);
  const [text, ...earlier] = note.texts;
  if (!text) return null;
  return (
    <>
      <Wording section={section} text={text} />
      {note.contact ? (
        <p class="soft small">
          {t("about")}:{" "}
          {note.contact.name !== null && editable ? (
            <a href={localHref(language, `/contacts/${office.id}/${note.contact.id}`)}>{note.contact.name}</a>
          ) : note.contact.name === null ? (
            t("erasedContact")
          ) : (
            `№ ${note.contact.id}`
          )}
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <Disclosure summary={t("earlier", { n: earlier.length })}>
          {earlier.map((one) => (
            <Wording section={section} text={one} />
          ))}
        </Disclosure>
      ) : null}
      {editable && note.author === account ? (
        <Disclosure summary={t("changeNote")}>
          <form class="work-form" method="post" action={`${pathOf(section)}/${note.id}`}>
            <input type="hidden" name="version" value={String(text.version)} />
            <AreaField
              name="text"
              id={`field-note-${note.id}`}
              label={t("text")}
              longest={LONGEST_NOTE}
              value={text.text}
            />
            <p class="buttons">
              <button type="submit" name="do" value="save">
                {t("save")}
              </button>
              <button type="submit" name="do" value="take back">
                {t("takeBack")}
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
};
