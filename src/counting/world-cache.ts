import type { ReadDb } from "../database/database.ts";
import type { Feature } from "../http/geojson.ts";
import { type Day, today } from "../kernel/day.ts";
import { Refusal } from "../kernel/errors.ts";
import type { GroupId, PlaceId, Revision } from "../kernel/ids.ts";
import { listGroups, membershipClaims } from "../registry/groups/group.store.ts";
import { displayNames, placesById } from "../registry/places/place.store.ts";
import type { Place } from "../registry/places/place.ts";
import { type Answer, answerOf } from "./answer.ts";
import { type CountByYear, countByYear } from "./api/count-by-year.ts";
import { countFeatures } from "./api/count-geojson.ts";
import type { World } from "./candidate.ts";
import { Question } from "./evaluate.ts";
import { listRules } from "./rule.store.ts";
import type { Rule } from "./rule.ts";
import { loadWorld } from "./world.store.ts";

/** A group of countries as a question can name it. */
export interface AskedGroup {
  id: GroupId;
  names: Record<string, string>;
  /** Every role that some country is known to hold or have held. */
  roles: string[];
}

/** All that pages, data and API ask of one revision to answer counts. What was known at a revision never changes. */
export interface Ground {
  revision: Revision;
  world: World;
  places: Map<PlaceId, Place>;
  /** By BCP 47 language. */
  names: Map<PlaceId, Record<string, string>>;
  groups: AskedGroup[];
  rules: Rule[];
}

/** A large registry's world takes hundreds of megabytes: the newest is kept, and few of the past. */
const MOST_GROUNDS = 3;
/** Each who waits for a load holds a connection to the database: beyond so many loads it is kinder to say no. */
const MOST_LOADS = 6;
const MOST_ANSWERS = 24;
const MOST_SERIES = 100;
const MOST_DRAWN = 24;

/** Keeps what was asked for last. */
export class Kept<V> {
  readonly #values = new Map<string, V>();
  constructor(readonly most: number) {}

  get(key: string, make: () => V): V {
    const there = this.#values.get(key);
    const value = there ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  drop(key: string): void {
    this.#values.delete(key);
  }
}

type Load = (read: ReadDb, revision: Revision) => Promise<Ground>;

/**
 * Worlds by revision. One is loaded at a time, so that readers of many revisions do not fill the memory side by side,
 * and all who ask for one revision wait for the same load.
 */
class Grounds {
  /** Those asked for last stand last. */
  readonly #kept = new Map<Revision, Ground>();
  readonly #loads = new Map<Revision, Promise<Ground>>();
  #last: Promise<unknown> = Promise.resolve();
  constructor(readonly load: Load) {}

  async of(read: ReadDb, revision: Revision): Promise<Ground> {
    const there = this.#kept.get(revision);
    if (there) {
      this.#keep(there);
      return there;
    }
    return this.#loads.get(revision) ?? this.#loadNext(read, revision);
  }

  #loadNext(read: ReadDb, revision: Revision): Promise<Ground> {
    if (this.#loads.size >= MOST_LOADS) {
      throw new Refusal(
        "unavailable",
        "too-busy",
        "Too many revisions are read at once. Ask again in a moment.",
      );
    }
    // A load that failed is the trouble of those who asked for it, not of the next in the row.
    const loaded = this.#last.then(() => this.load(read, revision)).then((ground) => this.#keep(ground));
    this.#loads.set(revision, loaded);
    this.#last = loaded.catch(() => {}).then(() => this.#loads.delete(revision));
    return loaded;
  }

  #keep(ground: Ground): Ground {
    this.#kept.delete(ground.revision);
    this.#kept.set(ground.revision, ground);
    if (this.#kept.size > MOST_GROUNDS) {
      // Most ask for the newest: a walk through the past does not push it out.
      const newest = Math.max(...this.#kept.keys());
      const longestUnasked = [...this.#kept.keys()].find((revision) => revision !== newest);
      if (longestUnasked !== undefined) this.#kept.delete(longestUnasked);
    }
    return ground;
  }
}

/** One a database: the worlds, answers and series asked for last, so that a page asked for again costs its drawing. */
export class WorldCache {
  readonly #grounds: Grounds;
  readonly #answers = new Kept<Answer>(MOST_ANSWERS);
  readonly #series = new Kept<CountByYear>(MOST_SERIES);
  readonly #features = new Kept<Feature[]>(MOST_ANSWERS);
  readonly #asked = new Kept<Promise<unknown>>(MOST_DRAWN);
  readonly #drawn = new Kept<string>(MOST_DRAWN);

  constructor(load: Load = readGround) {
    this.#grounds = new Grounds(load);
  }

  ground(read: ReadDb, revision: Revision): Promise<Ground> {
    return this.#grounds.of(read, revision);
  }

  answer({ world, revision }: Ground, rule: Rule, asOf: Day, named: boolean): Answer {
    const key = `${revision} ${asOf} ${named} ${JSON.stringify(rule)}`;
    return this.#answers.get(key, () => answerOf(new Question(world, rule, asOf), revision, named));
  }

  byYear({ world, revision }: Ground, rule: Rule): CountByYear {
    const last = today();
    const key = `${revision} ${last} ${JSON.stringify(rule)}`;
    return this.#series.get(key, () => countByYear(world, rule, last));
  }

  features(ground: Ground, rule: Rule, asOf: Day): Feature[] {
    const key = `${ground.revision} ${asOf} ${JSON.stringify(rule)}`;
    return this.#features.get(key, () => countFeatures(ground, rule, asOf));
  }

  /** What a store answers of a revision; the key says which. */
  once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const value = this.#asked.get(key, ask);
    value.catch(() => this.#asked.drop(key));
    return value as Promise<T>;
  }

  /** HTML that takes long to draw: a map, the briefs. The key says all that it depends on. */
  drawn(key: string, draw: () => string): string {
    return this.#drawn.get(key, draw);
  }
}

async function readGround(read: ReadDb, revision: Revision): Promise<Ground> {
  const world = await loadWorld(read, revision);
  const ids = [...world.places.keys()];
  const places = await placesById(read, ids, revision);
  const names = await displayNames(read, ids, revision);
  const groups: AskedGroup[] = [];
  for (const group of await listGroups(read, revision)) {
    const claims = await membershipClaims(read, group.id, revision);
    groups.push({ ...group, roles: [...new Set(claims.map(({ role }) => role))].sort() });
  }
  return { revision, world, places, names, groups, rules: await listRules(read, revision) };
}
