import type { ReadDb } from "../../database/database.ts";
import { addDays, type Day, earlier, formatDay } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId, Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { readDossiers } from "../../registry/dossiers/dossier.store.ts";
import { type Dossier, titleOf } from "../../registry/dossiers/dossier.ts";
import { readTies } from "../../registry/partnerships/record/partnership-record.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import { DELIVERABLE } from "../../registry/projects/deliverable.ts";
import { statusEvidence, statusOf } from "../../registry/projects/project-facts.ts";
import type { Office } from "../bodies/office.store.ts";
import { retentionsOf } from "../contacts/contact.store.ts";
import { followUpsOf, statesOf } from "./duty.store.ts";
import { byDay, type Duty, dutiesOf, lastDayLooked, monthsAfter } from "./duty.ts";
import { type DutyStanding, type DutyState, standingOf, UNTOUCHED } from "./duty-state.ts";
import { type Linked, linkedTo, partnershipsOf } from "./linked.store.ts";
import { readSetting } from "./setting.store.ts";
import type { OfficeSetting } from "./setting.ts";

/** A duty with whose it is and what became of it. */
export interface KeptDuty extends Duty {
  office: Office;
  state: DutyState;
  standing: DutyStanding;
}

/** What an office has due, and what that was worked out of. */
export interface OfficeDuties {
  office: Office;
  setting: OfficeSetting;
  ties: Tie[];
  linked: Linked[];
  deliverables: Dossier[];
  duties: KeptDuty[];
  names: Map<PlaceId, Record<string, string>>;
}

export interface DutiesAsked {
  asOf: Day;
  known: Revision;
  /** In which what a source calls a deliverable is given, where it has a name in it. */
  language: Language;
}

export async function readDuties(read: ReadDb, office: Office, asked: DutiesAsked): Promise<OfficeDuties> {
  const { asOf, known } = asked;
  const setting = await readSetting(read, office.id);
  const ids = await partnershipsOf(read, office.places);
  const ties = await readTies(read, ids, { asOf, known });
  const linked = await linkedTo(read, ids);
  const listed = linked.filter(({ kind }) => kind === "deliverable");
  const deliverables = await readDossiers(
    read,
    "deliverable",
    [...new Set(listed.map(({ id }) => id))],
    known,
  );
  const parties = new Map(ties.map((tie) => [tie.id, tie.parties.map(({ id }) => id)]));
  const all: Duty[] = [
    ...ties.flatMap((tie) => dutiesOf(tie, setting, asOf)),
    ...silences(deliverables, listed, parties, setting, asked),
    ...(await ownDuties(read, office, parties, lastDayLooked(asOf, setting))),
  ];
  const states = await statesOf(read, office.id);
  const duties = all.sort(byDay).map((duty): KeptDuty => {
    const state = states.get(duty.key) ?? UNTOUCHED;
    return { ...duty, office, state, standing: standingOf(state, asOf) };
  });
  const names = new Map(ties.flatMap((tie) => tie.parties.map(({ id, names }) => [id, names] as const)));
  return { office, setting, ties, linked, deliverables, duties, names };
}

/** What was listed or agreed and of which nothing was heard for so many months is to be asked after. */
function* silences(
  deliverables: readonly Dossier[],
  linked: readonly Linked[],
  parties: ReadonlyMap<PartnershipId, PlaceId[]>,
  { silentMonths }: OfficeSetting,
  { asOf, language }: DutiesAsked,
): Generator<Duty> {
  for (const dossier of deliverables) {
    const { readings } = statusOf(dossier, asOf);
    const waits =
      readings.length > 0 && readings.every(({ status }) => status === "listed" || status === "agreed");
    const news = statusEvidence(dossier).filter(({ on }) => on.earliest <= asOf);
    if (!waits || news.length === 0) continue;
    const last = Math.max(...news.map(({ on }) => earlier(on.latest, asOf))) as Day;
    if (!Number.isFinite(last)) continue;
    const due = monthsAfter(last, silentMonths);
    const partnership = linked.find(({ id }) => id === dossier.id)?.partnership ?? null;
    yield {
      kind: "silence",
      key: `silence:${dossier.id}:${formatDay(last)}`,
      partnership,
      parties: (partnership && parties.get(partnership)) ?? [],
      follows: null,
      about: titleOf(dossier, DELIVERABLE, language).text,
      href: `/deliverables/${dossier.id}`,
      earliest: due,
      latest: due,
    };
  }
}

/** What the office set down itself: follow-ups, and days on which a contact is looked at again. */
async function ownDuties(
  read: ReadDb,
  { id: body }: Office,
  parties: ReadonlyMap<PartnershipId, PlaceId[]>,
  until: Day,
): Promise<Duty[]> {
  const followUps = (await followUpsOf(read, body)).map(
    ({ id, partnership, title, due }): Duty => ({
      kind: "follow-up",
      key: `follow-up:${id}`,
      partnership,
      parties: (partnership && parties.get(partnership)) ?? [],
      follows: null,
      about: title,
      href: partnership ? `/portfolio/${body}/${partnership}` : `/duties/${body}`,
      earliest: due,
      latest: due,
    }),
  );
  // Of the person only the number: who sees duties need not see contacts, and a calendar is read elsewhere.
  const retentions = (await retentionsOf(read, body))
    .filter(({ until: last }) => last <= until)
    .map(({ id, until: last }): Duty => {
      const due = addDays(last, 1);
      return {
        kind: "retention",
        key: `retention:${id}:${formatDay(last)}`,
        partnership: null,
        parties: [],
        follows: null,
        about: String(id),
        href: `/contacts/${body}/${id}`,
        earliest: due,
        latest: due,
      };
    });
  return [...followUps, ...retentions];
}
