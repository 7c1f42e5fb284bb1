import type { ReadDb, WriteTx } from "../../database/database.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { AccountId, PartnershipId } from "../../kernel/ids.ts";
import type { Office } from "../bodies/office.store.ts";
import { mustBeMember } from "../duties/change-duty.ts";
import { partnershipsOf } from "../duties/linked.store.ts";
import { type Criterion, HEAVIEST, HIGHEST_MARK } from "./criterion.ts";
import type { Lane } from "./lane.ts";
import {
  criteriaOf,
  deleteCriterion,
  insertCriterion,
  insertLane,
  putMark,
  putOwner,
  updateCriterion,
} from "./portfolio.store.ts";

/** A partnership of a place of the office; any other is none here. */
export async function mustBeOwn(
  read: ReadDb,
  office: Office,
  id: string | undefined,
): Promise<PartnershipId> {
  const found = (await partnershipsOf(read, office.places)).find((one) => one === id);
  if (found) return found;
  throw notFound("unknown-partnership", `${office.name} has no partnership ${id ?? ""}.`, "partnership");
}

/** Says what the office means to do with a partnership. What was said before stays. */
export async function decideLane(
  tx: WriteTx,
  office: Office,
  account: AccountId,
  decision: { partnership: PartnershipId; lane: Lane; reason: string },
): Promise<void> {
  if (decision.reason === "") throw invalid("text-needed", "Say why, in words others can follow.", "reason");
  await insertLane(tx, office.id, account, decision);
}

/** Gives a partnership to a member to look after, or to nobody. */
export async function giveTo(
  tx: WriteTx,
  office: Office,
  partnership: PartnershipId,
  account: AccountId | null,
): Promise<void> {
  if (account !== null) await mustBeMember(tx, office, account);
  await putOwner(tx, office.id, partnership, account);
}

/** Marks a partnership under the office's own criteria, 0 to 5 each; null takes a mark back. */
export async function mark(
  tx: WriteTx,
  office: Office,
  account: AccountId,
  { partnership, marks }: { partnership: PartnershipId; marks: ReadonlyMap<number, number | null> },
): Promise<void> {
  const own = (await criteriaOf(tx, office.id)).filter(({ measure }) => measure === "own mark");
  for (const [criterion, given] of marks) {
    if (!own.some(({ id }) => id === criterion)) throw unknownCriterion();
    if (given !== null && !isWhole(given, 0, HIGHEST_MARK)) {
      throw invalid("bad-mark", `A mark is 0 to ${HIGHEST_MARK}.`, `mark-${criterion}`);
    }
    await putMark(tx, { criterion, partnership, mark: given, account });
  }
}

export async function addCriterion(
  tx: WriteTx,
  office: Office,
  criterion: Omit<Criterion, "id">,
): Promise<void> {
  mustBeWeighable(criterion);
  await insertCriterion(tx, office.id, criterion);
}

/** Names and weighs a criterion anew. What it measures stays: another measure is another criterion. */
export async function changeCriterion(
  tx: WriteTx,
  office: Office,
  criterion: Omit<Criterion, "measure">,
): Promise<void> {
  mustBeWeighable(criterion);
  if (!(await updateCriterion(tx, office.id, criterion))) throw unknownCriterion();
}

export async function dropCriterion(tx: WriteTx, office: Office, id: number): Promise<void> {
  if (!(await deleteCriterion(tx, office.id, id))) throw unknownCriterion();
}

const unknownCriterion = () => notFound("unknown-criterion", "There is no such criterion here.", "criterion");

const isWhole = (n: number, least: number, most: number): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

function mustBeWeighable({ name, fullAt, weight }: Pick<Criterion, "name" | "fullAt" | "weight">): void {
  if (name === "") throw invalid("text-needed", "A criterion has a name.", "name");
  if (!isWhole(fullAt, 1, 100))
    throw invalid("bad-whole-number", "Full marks at a whole number from 1 to 100.", "fullAt");
  if (!isWhole(weight, 0, HEAVIEST))
    throw invalid("bad-whole-number", `A weight is a whole number from 0 to ${HEAVIEST}.`, "weight");
}
