import type { ReadDb } from "../../../database/database.ts";
import { batchById } from "../../import/batch.store.ts";
import type { BatchId } from "../../import/batch.ts";
import { countrySaid } from "../../reconciliation/judgements/match-judgement.ts";
import {
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

async function countriesRead(read: ReadDb, batch: BatchId | null): Promise<CountriesRead> {
  if (batch !== null) await batchById(read, batch);
  const spellings = await countriesInLists(read, batch);
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
  const countries = await countriesRead(read, batch);
  return {
    counts: {
      names: await countOneSided(read, "names", batch, countries),
      places: await countOneSided(read, "places", batch, countries),
    },
    claims: await listOneSided(read, by, batch, countries, page),
  };
}
