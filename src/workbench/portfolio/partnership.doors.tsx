import type { Context } from "hono";
import type { Database, WriteTx } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { invalid } from "../../kernel/errors.ts";
import type { AccountId, PartnershipId } from "../../kernel/ids.ts";
import type { Asker } from "../../kernel/role.ts";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { numberAsked } from "../asked.ts";
import type { Office } from "../bodies/office.store.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { orRedraw, type Typed } from "../typed-form.ts";
import { addNote, changeNote, takeBackNote } from "./keep-note.ts";
import { decideLane, giveTo, mark, mustBeOwn } from "./keep-portfolio.ts";
import { LANES } from "./lane.ts";
import { LONGEST_NOTE } from "./note.ts";
import { officePartnershipPage } from "./partnership.page.tsx";

const PATH = "/portfolio/:body/:partnership";

/** What an asker does with one partnership of an office of theirs. */
interface Doing {
  office: Office;
  partnership: PartnershipId;
  asker: Asker;
}

/** One partnership for its office, and what the office says of it. */
export function officePartnershipDoors(database: Database): Pages {
  const draw = (c: Context, typed?: Typed) =>
    database.snapshot((read) => officePartnershipPage(read, c, typed));
  /** A form that changes something and leads back to the page, at the part it stands in. */
  const changes =
    (part: string, does: (tx: WriteTx, doing: Doing, form: FormData, c: Context) => Promise<void>) =>
    async (c: Context): Promise<Response> => {
      const form = await formOf(c);
      const asker = mustAsk(c);
      return orRedraw(
        c,
        form,
        async () => {
          const href = await database.aside(async (tx) => {
            const office = await officeAsked(tx, asker, c.req.param("body"), "editor");
            const partnership = await mustBeOwn(tx, office, c.req.param("partnership"));
            await does(tx, { office, partnership, asker }, form, c);
            return `/portfolio/${office.id}/${partnership}`;
          });
          return c.redirect(`${localHref(addressOf(c).language, href)}#${part}`, 303);
        },
        (typed) => draw(c, typed),
      );
    };
  return new Pages()
    .get(PATH, (c) => {
      onlyParameters(c, []);
      return draw(c);
    })
    .post(
      `${PATH}/lane`,
      changes("lane", (tx, { office, partnership, asker }, form) =>
        decideLane(tx, office, asker.account, {
          partnership,
          lane: choiceOf(form, "lane", LANES),
          reason: fieldOf(form, "reason", 500),
        }),
      ),
    )
    .post(
      `${PATH}/owner`,
      changes("owner", (tx, { office, partnership }, form) => {
        const account = fieldOf(form, "assigned", 20);
        if (!/^\d{0,15}$/.test(account)) throw invalid("not-a-member", "An account is a number.", "assigned");
        return giveTo(tx, office, partnership, account === "" ? null : (Number(account) as AccountId));
      }),
    )
    .post(
      `${PATH}/marks`,
      changes("score", (tx, { office, partnership, asker }, form) =>
        mark(tx, office, asker.account, { partnership, marks: marksAsked(form) }),
      ),
    )
    .post(
      `${PATH}/notes`,
      changes("notes", (tx, { office, partnership, asker }, form) => {
        const contact = fieldOf(form, "contact", 20);
        return addNote(tx, office, asker.account, {
          partnership,
          contact: contact === "" ? null : numberAsked(contact),
          text: fieldOf(form, "text", LONGEST_NOTE),
        });
      }),
    )
    .post(
      `${PATH}/notes/:id`,
      changes("notes", async (tx, { office, asker }, form, c) => {
        const id = numberAsked(c.req.param("id"));
        if (choiceOf(form, "do", ["save", "take back"]) === "take back") {
          return takeBackNote(tx, office, asker.account, id);
        }
        const version = numberAsked(fieldOf(form, "version", 12));
        await changeNote(tx, office, asker.account, {
          id,
          version,
          text: fieldOf(form, "text", LONGEST_NOTE),
        });
      }),
    );
}

/** `mark-7=4`; an empty field takes the mark back. */
function marksAsked(form: FormData): Map<number, number | null> {
  const marks = new Map<number, number | null>();
  for (const name of form.keys()) {
    const criterion = /^mark-([1-9]\d{0,14})$/.exec(name)?.[1];
    if (criterion === undefined) continue;
    const text = fieldOf(form, name, 5);
    marks.set(Number(criterion), text === "" ? null : Number(text));
  }
  return marks;
}
