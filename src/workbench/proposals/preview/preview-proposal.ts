import type { World } from "../../../counting/candidate.ts";
import { type Evaluation, Question } from "../../../counting/evaluate.ts";
import type { Rule } from "../../../counting/rule.ts";
import { worldWith } from "../../../counting/world.store.ts";
import { Kept, type WorldCache } from "../../../counting/world-cache.ts";
import type { Database, ReadDb } from "../../../database/database.ts";
import { type Day, FOREVER, today } from "../../../kernel/day.ts";
import { Refusal } from "../../../kernel/errors.ts";
import type { PartnershipId, Revision, SubjectId } from "../../../kernel/ids.ts";
import { readDate } from "../../../kernel/partial-date.ts";
import { readDossiers } from "../../../registry/dossiers/dossier.store.ts";
import type { Dossier } from "../../../registry/dossiers/dossier.ts";
import type { Kinds } from "../../../registry/dossiers/kind.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { existingPartnerships } from "../../../registry/partnerships/partnership.store.ts";
import {
  type PartnershipRecord,
  recordFrom,
  rowOfPartnership,
} from "../../../registry/partnerships/record/partnership-record.ts";
import type { FoundRow } from "../../../registry/partnerships/record/tie.ts";
import { rehearse } from "../../rehearse.ts";
import { subjectKindOf } from "../about-content.ts";
import type { Proposal } from "../proposal.ts";
import { recordProposal } from "../publish-proposal.ts";

/** A record before and after. */
export interface Change<T> {
  before: T | null;
  after: T | null;
}

/** The number of a rule today, before and after. */
export interface CountChange {
  rule: Rule;
  before: Evaluation;
  after: Evaluation;
}

/** What publishing a proposal would make of the record, as known now. */
export interface Preview {
  /** The revision upon which it was tried. */
  upon: Revision;
  /** Today, and on the day of the act where that is another. */
  ties: { day: Day; change: Change<PartnershipRecord> }[];
  dossier: Change<Dossier> | null;
  /** The counts that change. */
  counts: CountChange[];
  /** Nothing would change: all of it is on record already. */
  idle: boolean;
  /** How long the one writer was held, in milliseconds. */
  held: number;
}

interface Seen {
  upon: Revision;
  rows: Change<FoundRow>;
  dossier: Change<Dossier> | null;
  worlds: { before: World; after: World; rules: readonly Rule[] } | null;
  idle: boolean;
  held: number;
}

/** Who looks waits so long for a writer before them; then it is kinder to say so. */
const PATIENCE_MS = 4_000;
const MOST_KEPT = 60;

/** Tries proposals. What was tried upon a revision is remembered until the registry or the proposal changes. */
export class Previews {
  readonly #kept = new Kept<Promise<Preview>>(MOST_KEPT);

  constructor(
    readonly database: Database,
    readonly kinds: Kinds,
    readonly worlds: WorldCache,
    readonly patience = PATIENCE_MS,
  ) {}

  /** Refuses as publishing would, and where the registry is being written to for long. */
  async of(proposal: Proposal): Promise<Preview> {
    const known = await latestRevision(this.database.read);
    const key = `${proposal.id} ${proposal.version} ${known} ${today()}`;
    const tried = this.#kept.get(key, () => this.#try(proposal));
    tried.catch(() => this.#kept.drop(key));
    return tried;
  }

  async #try(proposal: Proposal): Promise<Preview> {
    const { database, worlds } = this;
    // Read before the writer is held: it is the same world as long as nobody writes in between.
    const ground = await worlds.ground(database.read, await latestRevision(database.read));
    const seen = await withinPatience(this.patience, (mustHurry) =>
      rehearse(database, async (tx) => {
        mustHurry();
        const begun = performance.now();
        const upon = await latestRevision(tx);
        const now = upon === ground.revision ? ground : await worlds.ground(tx, upon);
        const before = await recordNow(tx, this.kinds, proposal, upon);
        const { revision, recordId } = await recordProposal(tx, this.kinds, proposal, proposal.author.name);
        const about = { ...proposal.about, id: recordId };
        const after = await recordNow(tx, this.kinds, { about }, revision ?? upon);
        const touched = after.row && revision !== null ? [after.row.id] : [];
        const world = touched.length > 0 ? await worldWith(tx, now.world, touched, revision ?? upon) : null;
        return {
          upon,
          rows: { before: before.row, after: after.row },
          dossier: before.dossier || after.dossier ? { before: before.dossier, after: after.dossier } : null,
          worlds: world && { before: now.world, after: world, rules: now.rules },
          idle: revision === null,
          held: performance.now() - begun,
        };
      }),
    );
    return workedOut(seen, daysOf(proposal));
  }
}

/** What is worked out of what was read needs no writer. */
function workedOut({ rows, worlds, ...seen }: Seen, days: readonly Day[]): Preview {
  const { before, after } = rows;
  const asOf = today();
  return {
    upon: seen.upon,
    ties:
      before || after
        ? days.map((day) => ({
            day,
            change: { before: before && recordFrom(before, day), after: after && recordFrom(after, day) },
          }))
        : [],
    dossier: seen.dossier,
    counts: worlds ? countChanges(worlds, asOf) : [],
    idle: seen.idle,
    held: seen.held,
  };
}

function countChanges({ before, after, rules }: NonNullable<Seen["worlds"]>, asOf: Day): CountChange[] {
  return rules.flatMap((rule) => {
    const change = {
      rule,
      before: new Question(before, rule, asOf).count(),
      after: new Question(after, rule, asOf).count(),
    };
    const isSame =
      change.before.certain === change.after.certain && change.before.possible === change.after.possible;
    return isSame ? [] : [change];
  });
}

/** Today, and the last day that the act can mean: then it has surely been done. */
function daysOf({ content }: Proposal): Day[] {
  const now = today();
  if (content.type !== "act" || content.on === null) return [now];
  const read = readDate(content.on);
  if (!read.ok || read.value.latest === FOREVER || read.value.latest === now) return [now];
  return [now, read.value.latest];
}

async function recordNow(
  read: ReadDb,
  kinds: Kinds,
  { about }: Pick<Proposal, "about">,
  known: Revision,
): Promise<{ row: FoundRow | null; dossier: Dossier | null }> {
  if (about.id === null) return { row: null, dossier: null };
  if (about.kind === "partnerships") {
    const id = about.id as PartnershipId;
    const isThere = (await existingPartnerships(read, [id])).has(id);
    return { row: isThere ? await rowOfPartnership(read, id, undefined) : null, dossier: null };
  }
  const kind = subjectKindOf(kinds, about);
  const [dossier] = kind ? await readDossiers(read, kind, [about.id as SubjectId], known) : [];
  return { row: null, dossier: dossier ?? null };
}

const busy = () =>
  new Refusal(
    "unavailable",
    "too-busy",
    "A large change is being recorded, and what this one would make of it cannot be tried beside it. Ask again in a moment.",
  );

/** Gives up after a while; what begins later than that finds that nobody waits for it any more. */
async function withinPatience<T>(patience: number, fn: (mustHurry: () => void) => Promise<T>): Promise<T> {
  let begun = false;
  let late = false;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    if (begun) return;
    late = true;
    reject(busy());
  }, patience);
  const done = fn(() => {
    if (late) throw busy();
    begun = true;
  });
  done.catch(() => {});
  try {
    return await Promise.race([done, promise]);
  } finally {
    clearTimeout(timer);
  }
}
