import { type Context, Hono } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { sendDocument } from "../../http/etag.ts";
import { LARGEST_LIMIT } from "../../http/paging.ts";
import { onlyParameters } from "../../http/query.ts";
import { notFound } from "../../kernel/errors.ts";
import type { PartnershipId, PlaceId, SubjectId } from "../../kernel/ids.ts";
import { readDossiers, resolveSubject } from "../../registry/dossiers/dossier.store.ts";
import { type Dossier, statementsOf, titleOf } from "../../registry/dossiers/dossier.ts";
import type { KindDefinition } from "../../registry/dossiers/kind.ts";
import { FORUM } from "../../registry/events/forum.ts";
import { PROGRAMME } from "../../registry/events/programme.ts";
import { readParts } from "../../registry/events/read-event.ts";
import { revisionClock } from "../../registry/evidence/evidence.store.ts";
import { type ReadAs, readAs } from "../../registry/evidence/read-as.ts";
import { timesAsked } from "../../registry/evidence/read-as-form.tsx";
import { readPartnership, readPartnerships } from "../../registry/partnerships/record/partnership-record.ts";
import type { TieFilter } from "../../registry/partnerships/record/record.store.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import { displayNames } from "../../registry/places/place.store.ts";
import { knownPlace } from "../../registry/places/place-record.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import { addressOf } from "../../web/language.ts";
import { siteOrigin } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { allOf } from "../all-of.ts";
import { calendarMessages } from "./calendar.messages.ts";
import { CALENDAR_PARAMETERS, calendarAsked } from "./calendar-asked.ts";
import { dueDates } from "./due-date.ts";
import { dueEntry } from "./entries.ts";
import { eventEntry } from "./event-entries.ts";
import { type CalendarEntry, writeCalendar } from "./write-calendar.ts";

/** Calendars of what is due and what was held: of one record, of a place or country, of all; in the address's language. */
export function calendarDoors(database: Database): Hono {
  const doors = new Hono();
  const finds: Record<string, (asked: Asked) => Promise<Found>> = {
    "/calendar.ics": everything,
    "/forums.ics": eventsOf(FORUM),
    "/programmes.ics": eventsOf(PROGRAMME),
    "/forums/:file{[^/.]+\\.ics}": ofEvent(FORUM),
    "/programmes/:file{[^/.]+\\.ics}": ofEvent(PROGRAMME),
    "/partnerships/:file{[^/.]+\\.ics}": ofPartnership,
    "/places/:file{[^/.]+\\.ics}": ofPlace,
  };
  for (const [path, find] of Object.entries(finds)) {
    for (const address of [path, `/:language{en|zh|ru}${path}`]) {
      doors.get(address, (c) => answer(c, database, find));
    }
  }
  return doors;
}

interface Asked {
  read: ReadDb;
  id: string;
  at: ReadAs;
}

/** What a calendar is called, of which ties it is. */
interface Found {
  name: (language: Parameters<typeof translator>[1]) => string;
  ties: Tie[];
  /** Forums and programmes, each by its own date; those of everything only within the years asked for. */
  events: readonly { kind: KindDefinition; dossier: Dossier }[];
}

async function answer(
  c: Context,
  database: Database,
  find: (asked: Asked) => Promise<Found>,
): Promise<Response> {
  onlyParameters(c, CALENDAR_PARAMETERS);
  return database.snapshot(async (read) => {
    const { language, path } = addressOf(c);
    const at = await readAs(read, timesAsked(c));
    const asked = calendarAsked((name) => c.req.query(name), at.asOf);
    const id = (c.req.param("file") ?? "").replace(/\.ics$/, "");
    const { name, ties, events } = await find({ read, id, at });
    const origin = siteOrigin(c);
    const places = await placesOfEvents(read, events, at);
    const touches = ({ earliest, latest }: CalendarEntry) =>
      ties.length === 0 || (earliest <= asked.to && latest >= asked.from);
    const held = events.flatMap(({ kind, dossier }) => {
      const [where] = statementsOf(dossier, "place");
      const place = where?.value.type === "place" ? placeName(places, where.value.place, language) : null;
      return eventEntry(kind, dossier, { language, origin, place }) ?? [];
    });
    const due = ties.flatMap((tie) => {
      const names = new Map(tie.parties.map((party) => [party.id, party.names]));
      const wording = { language, origin, names, noticeMonths: asked.noticeMonths };
      return dueDates(tie, asked).map((due): CalendarEntry => dueEntry(due, wording));
    });
    const t = translator(calendarMessages, language);
    const text = writeCalendar(
      {
        name: t("calendarOf", { name: name(language) }),
        language,
        url: origin + new URL(c.req.url).pathname + new URL(c.req.url).search,
        // Entries are stamped with it, so that the same answer is the same text.
        recorded: await revisionClock(read, at.known),
      },
      [...due, ...held.filter(touches)],
    );
    return sendDocument(c, text, {
      type: "text/calendar; charset=utf-8",
      headers: {
        "Content-Disposition": `inline; filename="${path
          .split("/")
          .at(-1)
          ?.replace(/\.ics$/, "")}.ics"`,
      },
    });
  });
}

/** What the places where events were held are called. */
const placesOfEvents = (read: ReadDb, events: Found["events"], at: ReadAs) =>
  displayNames(
    read,
    events.flatMap(({ dossier }) =>
      statementsOf(dossier, "place").flatMap(({ value }) => (value.type === "place" ? [value.place] : [])),
    ),
    at.known,
  );

const eventsOf =
  (kind: KindDefinition) =>
  async ({ read, at }: Asked): Promise<Found> => ({
    name: (language) => kind.many[language],
    ties: [],
    events: (await allOf(read, kind, at)).map((dossier) => ({ kind, dossier })),
  });

/** One forum or programme with its editions and sessions; under an id that was merged, where it stands now. */
const ofEvent =
  (kind: KindDefinition) =>
  async ({ read, id, at }: Asked): Promise<Found> => {
    const standing = await resolveSubject(read, kind.kind, id as SubjectId, at.known);
    const [event] = standing ? await readDossiers(read, kind.kind, [standing.id], at.known) : [];
    if (!event) throw notFound("unknown-subject", `There is no ${kind.kind} of this id.`, id);
    const { editions, sessions } = await readParts(read, event, at.known);
    return {
      name: (language) => titleOf(event, kind, language).text,
      ties: [],
      events: [event, ...editions, ...sessions].map((dossier) => ({
        kind: dossier.kind === FORUM.kind ? FORUM : PROGRAMME,
        dossier,
      })),
    };
  };

async function everything({ read, at }: Asked): Promise<Found> {
  const { events: forums } = await eventsOf(FORUM)({ read, id: "", at });
  const { events: programmes } = await eventsOf(PROGRAMME)({ read, id: "", at });
  return {
    events: [...forums, ...programmes],
    name: (language) => translator(calendarMessages, language)("everything"),
    ties: await tiesOf(
      read,
      { asOf: at.asOf, words: [], country: undefined, place: undefined, state: undefined },
      at,
    ),
  };
}

async function ofPartnership({ read, id, at }: Asked): Promise<Found> {
  const record = await readPartnership(read, id as PartnershipId, {
    asOf: at.asOf,
    knownAt: { revision: at.known },
  });
  const names = new Map(record.parties.map((party) => [party.id, party.names]));
  return {
    name: (language) => record.parties.map((party) => placeName(names, party.id, language)).join(" – "),
    ties: [record],
    events: [],
  };
}

async function ofPlace({ read, id, at }: Asked): Promise<Found> {
  const place = await knownPlace(read, id as PlaceId, at.known);
  const names = await displayNames(read, [place.id], at.known);
  const filter =
    place.level === "country"
      ? { country: place.country, place: undefined }
      : { country: undefined, place: place.id };
  return {
    name: (language) => placeName(names, place.id, language),
    events: [],
    ties: await tiesOf(read, { asOf: at.asOf, words: [], state: undefined, ...filter }, at),
  };
}

async function tiesOf(read: ReadDb, filter: TieFilter, at: ReadAs): Promise<Tie[]> {
  const ties: Tie[] = [];
  for (let after: string | undefined; ; ) {
    const page = await readPartnerships(read, filter, {
      after,
      limit: LARGEST_LIMIT,
      knownAt: { revision: at.known },
    });
    ties.push(...page.ties);
    after = page.ties.at(-1)?.id;
    if (!page.more || after === undefined) return ties;
  }
}
