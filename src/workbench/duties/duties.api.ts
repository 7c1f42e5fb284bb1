import { type Context, Hono } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { writeCalendar } from "../../documents/calendar/write-calendar.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { writeCsv } from "../../http/csv.ts";
import { onlyParameters } from "../../http/query.ts";
import { formatDay, today } from "../../kernel/day.ts";
import { notFound } from "../../kernel/errors.ts";
import { latestRevision, revisionClock } from "../../registry/evidence/evidence.store.ts";
import { addressOf, localHref } from "../../web/language.ts";
import { siteOrigin } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { hashOf } from "../accounts/secret.ts";
import { findOffices } from "../bodies/office.store.ts";
import { sendConfidential } from "../confidential.ts";
import { dutiesOfAsker } from "./duties.page.tsx";
import { listAsked } from "./duties-asked.ts";
import { dutyMessages } from "./duty.messages.ts";
import { dutyWords } from "./duty-words.ts";
import { bodyOfFeed } from "./feed.store.ts";
import { readDuties } from "./read-duties.ts";
import { DEFAULT_SETTING } from "./setting.ts";

/** The list of duties as data, and the calendar that a secret address opens. */
export function dutyData(database: Database): Hono {
  const rows = (c: Context) => {
    const asker = mustAsk(c);
    const asked = listAsked(c);
    const { language } = addressOf(c);
    return database.snapshot(async (read) => {
      const { shown, names, settings, asOf } = await dutiesOfAsker(read, asker, asked, language);
      return shown.map((duty) => ({
        body: duty.office.id,
        key: duty.key,
        kind: duty.kind,
        earliest: formatDay(duty.earliest),
        latest: formatDay(duty.latest),
        overdue: duty.latest < asOf,
        what: dutyWords(duty, {
          language,
          origin: siteOrigin(c),
          names,
          setting: settings.get(duty.office.id) ?? DEFAULT_SETTING,
        }).what,
        partnership: duty.partnership,
        state: duty.standing,
        assigned: duty.state.assigned?.name ?? null,
        note: duty.state.note,
      }));
    });
  };
  const doors = new Hono();
  doors.get("/duties.json", async (c) => sendConfidential(c, { duties: await rows(c) }));
  doors.get("/duties.csv", async (c) => {
    const found = await rows(c);
    type Row = (typeof found)[number];
    const columns = COLUMNS.map((name) => ({ name, value: (row: Row) => row[name] }));
    return sendConfidential(c, writeCsv(columns, found), "duties.csv");
  });
  doors.get("/duties/feed/:file{[^/.]+\\.ics}", (c) => {
    onlyParameters(c, []);
    const hash = hashOf(c.req.param("file").replace(/\.ics$/, ""));
    return database.snapshot((read) => feed(read, c, hash));
  });
  return doors;
}

const COLUMNS = [
  "body",
  "kind",
  "earliest",
  "latest",
  "overdue",
  "what",
  "partnership",
  "state",
  "assigned",
  "note",
] as const;

/** The duties that are not done, in the body's language. What is put off stands on its own day: a calendar is no list. */
async function feed(read: ReadDb, c: Context, hash: string | null): Promise<Response> {
  const body = hash === null ? null : await bodyOfFeed(read, hash);
  const [office] = body === null ? [] : await findOffices(read, [body]);
  if (!office) throw notFound("unknown-feed", "There is no calendar under this address.");
  const { language } = office;
  const known = await latestRevision(read);
  const { duties, names, setting } = await readDuties(read, office, { asOf: today(), known, language });
  const origin = siteOrigin(c);
  const text = writeCalendar(
    {
      name: translator(dutyMessages, language)("dutiesOf", { office: office.name }),
      language,
      url: `${origin}${localHref(language, `/duties/${office.id}`)}`,
      recorded: await revisionClock(read, known),
    },
    duties
      .filter(({ standing }) => standing !== "done")
      .map((duty) => {
        const { what, why } = dutyWords(duty, { language, origin, names, setting });
        return {
          uid: `${office.id}-${duty.key.replaceAll(":", "-")}@amity`,
          summary: what,
          description: why,
          url: origin + localHref(language, duty.href),
          earliest: duty.earliest,
          latest: duty.latest,
          place: null,
        };
      }),
  );
  c.header("Cache-Control", "no-store");
  return c.body(text, 200, { "Content-Type": "text/calendar; charset=utf-8" });
}
