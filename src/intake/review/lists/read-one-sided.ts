import type { ReadDb } from "../../../database/database.ts";
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

async function listsOf(read: ReadDb, batch: BatchId | null): Promise<BatchId[]> {
  if (batch !== null) await batchById(read, batch);
  const all = await batchesWithLists(read);
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

export async function readOneSided(
  read: ReadDb,
  { batch, by }: OneSidedAsked,
  page: { limit: number; offset: number },
): Promise<OneSided> {
  const batches = await listsOf(read, batch);
  const countries = await countriesRead(read, batches);
  return {
    counts: {
      names: await countOneSided(read, "names", batches, countries),
      places: await countOneSided(read, "places", batches, countries),
    },
    claims: await listOneSided(read, by, batches, countries, page),
  };
}
