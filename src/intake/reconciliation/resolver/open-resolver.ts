import type { Database, ReadDb } from "../../../database/database.ts";
import { dataPaths } from "../../../database/embedded/data-folder.ts";
import type { Revision } from "../../../kernel/ids.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { matchJudgements } from "../judgements/match-judgement.store.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import { type GazetteerIndex, indexFingerprint, openGazetteerIndex } from "./gazetteer-index.ts";
import { Judged } from "./judged.ts";
import { hasMoreThan, linkState } from "./known-places.store.ts";
import { openRegistryIndex } from "./registry-index.ts";
import { Resolver } from "./resolver.ts";

export interface ResolverOptions {
  /** Where the index of the gazetteer is kept (in its cache); null: nowhere. */
  dataFolder: string | null;
  /** Whether a judgement counts only when a second person says the same. */
  twoPersons?: boolean;
  /** Names and judgements as known then; the latest revision if absent. */
  known?: Revision;
  /** Hears that something takes a while. */
  say?: (line: string) => void;
}

/**
 * A resolver for the gazetteer, the registry and the judgements as they are now. The index of the gazetteer is made on
 * the first opening after a load and kept in the data folder; without a gazetteer it knows the registry alone, and says
 * so in every answer.
 */
export async function openResolver(database: Database, options: ResolverOptions): Promise<PlaceResolver> {
  return database.snapshot((read) => openOn(read, options));
}

async function openOn(
  read: ReadDb,
  { dataFolder, twoPersons = false, known, say }: ResolverOptions,
  { kept = null, elsewhere = null }: { kept?: GazetteerIndex | null; elsewhere?: string | null } = {},
): Promise<Resolver> {
  const folder = dataFolder === null ? null : dataPaths(dataFolder).cache;
  const gazetteer = kept ?? (await openGazetteerIndex(read, folder, { ...(say && { say }), elsewhere }));
  const revision = known ?? (await latestRevision(read));
  return new Resolver({
    gazetteer,
    registry: await openRegistryIndex(read, revision, gazetteer?.places ?? null),
    judged: new Judged(await matchJudgements(read, revision), twoPersons),
  });
}

/** An index of so many places is made in the time of an answer; of more, a server has a thread make it. */
const MADE_AT_ONCE = 5_000;

/** The resolver of a server: opened when it is first asked for, and anew when anything that it rests on has changed. */
export class ResolverCache {
  #state: string | null = null;
  #opening: Promise<Resolver> | null = null;

  constructor(
    readonly database: Database,
    readonly options: Omit<ResolverOptions, "known">,
  ) {}

  async get(): Promise<PlaceResolver> {
    const state = await this.database.snapshot(async (read) =>
      JSON.stringify([await latestRevision(read), await indexFingerprint(read), await linkState(read)]),
    );
    if (this.#opening === null || state !== this.#state) {
      this.#state = state;
      this.#opening = this.#open(this.#opening);
      // One that failed is not kept: the next who asks tries again.
      this.#opening.catch(() => {
        if (this.#state === state) this.#opening = null;
      });
    }
    return this.#opening;
  }

  async #open(before: Promise<Resolver> | null): Promise<Resolver> {
    const index = (await before?.catch(() => null))?.parts.gazetteer ?? null;
    return this.database.snapshot(async (read) => {
      const same = index !== null && index.fingerprint === (await indexFingerprint(read));
      const isLarge = !same && (await hasMoreThan(read, MADE_AT_ONCE));
      return openOn(read, this.options, {
        kept: same ? index : null,
        elsewhere: isLarge ? this.database.url : null,
      });
    });
  }
}
