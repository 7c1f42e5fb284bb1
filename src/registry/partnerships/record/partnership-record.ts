import type { ReadDb } from "../../../database/database.ts";
import type { KnownAt } from "../../../http/query.ts";
import { type Day, today } from "../../../kernel/day.ts";
import { moved, notFound } from "../../../kernel/errors.ts";
import type { OrganizationId, PartnershipId, PlaceId, Revision } from "../../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import { placeMerges } from "../../places/place-record.store.ts";
import type { ActClaim } from "../act-claim.ts";
import { type ClaimRow, claimOf } from "../partnership.store.ts";
import { partnershipOf } from "../partnership.ts";
import {
  type EvidenceRow,
  type TieFilter,
  type TieRow,
  tiePage,
  tieRecord,
  tiesOfIds,
} from "./record.store.ts";
import { type FoundRow, type Tie, tieFrom } from "./tie.ts";

/** A claim with the evidence for it. */
export interface RecordedClaim extends ActClaim {
  title: string;
  publisher: string | null;
  url: string | null;
  /** Of the source, BCP 47. */
  language: string | null;
  published: PartialDate | null;
  retrieved: PartialDate | null;
  asOf: PartialDate | null;
  carrierNote: string | null;
  locator: string | null;
  excerpt: string | null;
  note: string | null;
  /** The organization that speaks, where one does. */
  organization: { id: OrganizationId; names: Record<string, string> } | null;
}

export type PartnershipRecord = Tie<RecordedClaim>;

/** The two times a reader asks for; what is left out is today and the newest revision. */
export interface Asked {
  asOf?: Day | undefined;
  knownAt?: KnownAt | undefined;
}

/** The whole record of a partnership, from one statement. Refuses ids and revisions that do not exist. */
export async function readPartnership(
  read: ReadDb,
  id: PartnershipId,
  { asOf = today(), knownAt }: Asked,
): Promise<PartnershipRecord> {
  return recordFrom(await rowOfPartnership(read, id, knownAt), asOf);
}

export const recordFrom = (row: FoundRow, asOf: Day): PartnershipRecord => tieFrom(row, asOf, recordedClaim);

/** What the record is worked out of. */
export async function rowOfPartnership(
  read: ReadDb,
  id: PartnershipId,
  knownAt: KnownAt | undefined,
): Promise<FoundRow> {
  const row = await tieRecord(read, id, knownAt);
  if (row) revisionMustExist(row);
  if (!row || !isFound(row)) throw notFound("unknown-partnership", `There is no partnership ${id}.`, "id");
  if (row.claims === "[]") await leadOn(read, row);
  return row;
}

/** A partnership of a place that was merged into another is told as one of that place: its parties make its id. */
async function leadOn(read: ReadDb, row: FoundRow): Promise<void> {
  const parties = (JSON.parse(row.parties) as { id: PlaceId }[]).map(({ id }) => id);
  const merges = await placeMerges(read, parties, row.known);
  const leads = new Map(merges.map(({ merged, into }) => [merged, into]));
  const { id } = partnershipOf(parties.map((party) => leads.get(party) ?? party));
  if (id !== row.id) throw moved(row.id, id);
}

export interface RowsPage {
  rows: FoundRow[];
  /** One more than the page holds is there: the next page begins after the last. */
  more: boolean;
  known: Revision;
}

/** What a page of partnerships is worked out of, from one statement. */
export async function rowsOfPartnerships(
  read: ReadDb,
  filter: TieFilter,
  page: { after?: string | undefined; limit: number; knownAt: KnownAt | undefined },
): Promise<RowsPage> {
  const rows = await tiePage(read, filter, page);
  const [first] = rows;
  if (first) revisionMustExist(first);
  const found = rows.filter(isFound);
  const more = found.length > page.limit;
  return { rows: found.slice(0, page.limit), more, known: first?.known ?? (0 as Revision) };
}

export interface TiesPage extends Omit<RowsPage, "rows"> {
  ties: Tie[];
}

/** A page of partnerships with their states. */
export async function readPartnerships(
  read: ReadDb,
  filter: TieFilter,
  page: { after?: string | undefined; limit: number; knownAt: KnownAt | undefined },
): Promise<TiesPage> {
  const { rows, more, known } = await rowsOfPartnerships(read, filter, page);
  return { ties: rows.map((row) => listedTie(row, filter.asOf)), more, known };
}

/** These partnerships with their states, from one statement, in the order of their ids. */
export async function readTies(
  read: ReadDb,
  ids: readonly PartnershipId[],
  { asOf, known }: { asOf: Day; known: Revision },
): Promise<Tie[]> {
  const rows = await tiesOfIds(read, ids, known);
  return rows.filter(isFound).map((row) => listedTie(row, asOf));
}

export const listedTie = (row: FoundRow, asOf: Day): Tie => tieFrom(row, asOf, claimOf);

const isFound = (row: TieRow): row is FoundRow => row.id !== null;

function revisionMustExist({ known, latest }: { known: Revision; latest: Revision }): void {
  if (known <= latest) return;
  throw notFound("unknown-revision", `There is no revision ${known}; the newest is ${latest}.`, "knownAt");
}

function recordedClaim(row: ClaimRow & EvidenceRow): RecordedClaim {
  const { title, publisher, url, language, locator, excerpt, note } = row;
  return {
    ...claimOf(row),
    title,
    publisher,
    url,
    language,
    published: dated(row.published_edtf),
    retrieved: dated(row.retrieved_edtf),
    asOf: dated(row.as_of_edtf),
    carrierNote: row.carrier_note,
    locator,
    excerpt,
    note,
    organization:
      row.organization_id === null ? null : { id: row.organization_id, names: row.organization_names ?? {} },
  };
}

function dated(edtf: string | null): PartialDate | null {
  if (edtf === null) return null;
  const read = parseEdtf(edtf);
  return read.ok ? read.value : null;
}
