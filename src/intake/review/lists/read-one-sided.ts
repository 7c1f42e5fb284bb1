import type { ReadDb } from "../../../database/database.ts";
import type { Whose } from "../../bodies/whose.ts";
import { batchById } from "../../import/batch.store.ts";
import type { BatchId } from "../../import/batch.ts";
import { countrySaid } from "../../reconciliation/judgements/match-judgement.ts";
import {
  batchesWithLists,
  type CountriesRead,
  countOneSided,
  countriesInLists,
  listOneSided,
  type OneSidedClaim,
  type OneSidedCounts,
} from "./one-sided.store.ts";
import type { OneSidedBy } from "./one-sided.ts";

export interface OneSidedAsked {
  /** Null: every recorded batch, each by itself. */
  batch: BatchId | null;
  by: OneSidedBy;
}

async function listsOf(read: ReadDb, batch: BatchId | null, whose: Whose): Promise<BatchId[]> {
  if (batch !== null) await batchById(read, batch, whose);
  const all = await batchesWithLists(read, whose);
  return all.flatMap(({ id }) => (batch === null || id === batch ? [id] : []));
}

async function countriesRead(read: ReadDb, batches: readonly BatchId[]): Promise<CountriesRead> {
  const spellings = await countriesInLists(read, batches);
  return { spellings, codes: spellings.map((country) => countrySaid(country) ?? "") };
}

/** Claims that the other side's own list does not make, counted both ways and listed by one of them. */
export interface OneSided {
  counts: Record<OneSidedBy, OneSidedCounts>;
  claims: OneSidedClaim[];
}

/** @param whose only of these batches */
export async function readOneSided(
  read: ReadDb,
  { batch, by }: OneSidedAsked,
  page: { limit: number; offset: number },
  whose: Whose,
): Promise<OneSided> {
  const batches = await listsOf(read, batch, whose);
  const countries = await countriesRead(read, batches);
  return {
    counts: {
      names: await countOneSided(read, "names", batches, countries),
      places: await countOneSided(read, "places", batches, countries),
    },
    claims: await listOneSided(read, by, batches, countries, page),
  };
}
