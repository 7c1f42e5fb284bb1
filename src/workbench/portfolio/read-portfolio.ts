import type { ReadDb } from "../../database/database.ts";
import { addYears, type Day, FOREVER, formatDay } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { type Freshness, freshnessOn } from "../../registry/activities/freshness.ts";
import { readDossiers } from "../../registry/dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../../registry/dossiers/dossier.ts";
import { gradeRank } from "../../registry/evidence/grade.ts";
import type { Party, Tie } from "../../registry/partnerships/record/tie.ts";
import { certainStatus } from "../../registry/projects/project-facts.ts";
import type { Member, Office } from "../bodies/office.store.ts";
import { type DutiesAsked, type KeptDuty, type OfficeDuties, readDuties } from "../duties/read-duties.ts";
import type { OfficeSetting } from "../duties/setting.ts";
import { type Criterion, type Measured, type Score, scoreOf } from "./criterion.ts";
import { type Suggestion, suggestLane } from "./lane.ts";
import {
  activitiesOf,
  criteriaOf,
  fieldsOf,
  type LaneDecision,
  lanesOf,
  marksOf,
  type OfficeActivity,
  ownersOf,
} from "./portfolio.store.ts";

/** A partnership as its office sees it. */
export interface PortfolioRow {
  tie: Tie;
  /** The parties that are not the office's own places; all of them where both are. */
  partners: Party[];
  activities: OfficeActivity[];
  freshness: Freshness<OfficeActivity>;
  projects: { all: number; done: number; proven: number };
  programmes: number;
  /** Fields of its programmes, by how many there are. */
  fields: Map<string, number>;
  duties: KeptDuty[];
  owner: Member | null;
  lane: LaneDecision | null;
  suggestion: Suggestion;
  score: Score;
}

export interface Portfolio {
  office: Office;
  setting: OfficeSetting;
  criteria: Criterion[];
  rows: PortfolioRow[];
  names: Map<PlaceId, Record<string, string>>;
}

/** Every partnership of a body's places, with what the record says of each and what the office does with it. */
export async function readPortfolio(read: ReadDb, office: Office, asked: DutiesAsked): Promise<Portfolio> {
  const found = await readDuties(read, office, asked);
  const ids = found.ties.map(({ id }) => id);
  const projects = await linkedProjects(read, found, asked);
  const fields = await linkedFields(read, found);
  const activities = Map.groupBy(
    await activitiesOf(read, ids, asked.known),
    ({ partnership }) => partnership,
  );
  const criteria = await criteriaOf(read, office.id);
  const marks = await marksOf(read, office.id);
  const owners = await ownersOf(read, office.id);
  // Newest first: the first of a partnership stands.
  const lanes = Map.groupBy(await lanesOf(read, office.id), ({ partnership }) => partnership);
  const duties = Map.groupBy(found.duties, ({ partnership }) => partnership);
  const own = new Set<PlaceId>(office.places);
  const rows = found.ties.map((tie): PortfolioRow => {
    const others = tie.parties.filter(({ id }) => !own.has(id));
    const done = activities.get(tie.id) ?? [];
    const freshness = freshnessOn(done, asked.asOf);
    const record = {
      tie,
      partners: others.length > 0 ? others : tie.parties,
      activities: done,
      freshness,
      projects: projectCounts(projects.get(tie.id) ?? [], asked.asOf),
      programmes: fields.get(tie.id)?.programmes ?? 0,
      fields: fields.get(tie.id)?.fields ?? new Map(),
      duties: duties.get(tie.id) ?? [],
    };
    return {
      ...record,
      owner: owners.get(tie.id) ?? null,
      lane: lanes.get(tie.id)?.[0] ?? null,
      suggestion: suggestionFor(record, found.setting, asked.asOf),
      score: scoreOf(criteria, measuresOf(record, asked.asOf), marks.get(tie.id) ?? new Map()),
    };
  });
  return { office, setting: found.setting, criteria, rows, names: found.names };
}

type RecordSide = Omit<PortfolioRow, "owner" | "lane" | "suggestion" | "score">;

async function linkedProjects(
  read: ReadDb,
  { linked }: OfficeDuties,
  { known }: DutiesAsked,
): Promise<Map<PartnershipId, Dossier[]>> {
  const own = linked.filter(({ kind }) => kind === "project");
  const dossiers = await readDossiers(read, "project", [...new Set(own.map(({ id }) => id))], known);
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const found = new Map<PartnershipId, Dossier[]>();
  for (const { id, partnership } of own) {
    const dossier = byId.get(id);
    if (dossier) found.set(partnership, [...(found.get(partnership) ?? []), dossier]);
  }
  return found;
}

async function linkedFields(
  read: ReadDb,
  { linked }: OfficeDuties,
): Promise<Map<PartnershipId, { programmes: number; fields: Map<string, number> }>> {
  const programmes = linked.filter(({ kind }) => kind === "programme");
  const named = await fieldsOf(read, [...new Set(programmes.map(({ id }) => id))]);
  const fieldsOfOne = Map.groupBy(named, ({ id }) => id);
  const found = new Map<PartnershipId, { programmes: number; fields: Map<string, number> }>();
  for (const { id, partnership } of programmes) {
    const of = found.get(partnership) ?? { programmes: 0, fields: new Map<string, number>() };
    of.programmes += 1;
    for (const { field } of fieldsOfOne.get(id) ?? []) of.fields.set(field, (of.fields.get(field) ?? 0) + 1);
    found.set(partnership, of);
  }
  return found;
}

function projectCounts(projects: readonly Dossier[], asOf: Day): PortfolioRow["projects"] {
  const done = projects.filter((project) => certainStatus(project, asOf) === "done");
  return {
    all: projects.length,
    done: done.length,
    proven: done.filter((project) => statementsOf(project, "proof").length > 0).length,
  };
}

/** When a tie in force began at the latest; null where nobody bounds it. */
const sinceLatest = ({ since }: Tie): Day | null =>
  since !== null && Number.isFinite(since.latest) ? since.latest : null;

/** The last dated activity on record; a report that nothing happens is none. */
export const lastDated = (activities: readonly OfficeActivity[], asOf: Day): Day | null => {
  const days = activities.flatMap(({ kind, on }) =>
    kind !== "dormancy report" && on !== null && on.latest !== FOREVER && on.earliest <= asOf
      ? [Math.min(on.latest, asOf)]
      : [],
  );
  return days.length === 0 ? null : (Math.max(...days) as Day);
};

/** The end of the term that comes first, of those not yet past. */
const termEnds = ({ duties }: RecordSide, asOf: Day): Day | null =>
  duties.find(({ kind, latest }) => kind === "expiry" && latest >= asOf)?.earliest ?? null;

const suggestionFor = (record: RecordSide, setting: OfficeSetting, asOf: Day): Suggestion =>
  suggestLane(
    {
      standing: record.tie.state.standing,
      kind: record.tie.state.kind,
      since: sinceLatest(record.tie),
      termEnds: termEnds(record, asOf),
      dormant: record.freshness.is === "dormant",
      lastActivity: lastDated(record.activities, asOf),
    },
    setting,
    asOf,
  );

const ACTIVITY_YEARS = 5;

function measuresOf(record: RecordSide, asOf: Day): Measured {
  const { tie, activities, projects, programmes } = record;
  const since = tie.state.standing === "in force" ? sinceLatest(tie) : null;
  const last = lastDated(activities, asOf);
  const happened = activities.filter(({ kind }) => kind !== "dormancy report");
  const from = addYears(asOf, -ACTIVITY_YEARS);
  const recent = happened.filter(({ on }) => on !== null && on.latest >= from && on.earliest <= asOf);
  return {
    "years in force": since === null ? null : Math.max(0, (asOf - since) / 365.25),
    "days since activity": last === null ? null : asOf - last,
    activities: recent.length,
    "kinds of activity": new Set(happened.map(({ kind }) => kind)).size,
    projects: projects.all,
    "projects proven": projects.proven,
    programmes,
    "evidence grade": tie.grade === null ? null : gradeRank(tie.grade),
  };
}

/** How many activities each year saw, newest first; one whose date spans years is of none. */
export function byYear(activities: readonly OfficeActivity[]): Map<string, number> {
  const years = new Map<string, number>();
  for (const { kind, on } of activities) {
    if (kind === "dormancy report" || on === null) continue;
    if (!Number.isFinite(on.earliest) || !Number.isFinite(on.latest)) continue;
    const [first, last] = [on.earliest, on.latest].map((day) => formatDay(day).slice(0, 4));
    if (first !== undefined && first === last) years.set(first, (years.get(first) ?? 0) + 1);
  }
  return new Map([...years].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** How many activities of each kind. */
export function byKind(activities: readonly OfficeActivity[]): Map<OfficeActivity["kind"], number> {
  const kinds = new Map<OfficeActivity["kind"], number>();
  for (const { kind } of activities) {
    if (kind !== "dormancy report") kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}
