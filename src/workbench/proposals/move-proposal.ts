import type { WriteTx } from "../../database/database.ts";
import { conflicting, forbidden, invalid } from "../../kernel/errors.ts";
import type { Asker } from "../../kernel/role.ts";
import { decideProposal, moveProposal } from "./proposal.store.ts";
import { isAuthor, leastToReview, mayEdit, mayReview, type Proposal, type ProposalId } from "./proposal.ts";
import { proposalHeld } from "./save-proposal.ts";

/** A proposal and the version of it that the asker has seen. */
export interface Seen {
  id: ProposalId;
  version: number;
}

/** Throws where it changed since it was seen: who decides has read what they decide about. */
export function mustBeAsSeen({ id, version, savedBy }: Proposal, seen: Seen): void {
  if (version === seen.version) return;
  throw conflicting(
    "proposal-changed",
    `Proposal ${id} has changed since you opened it (${savedBy.name} saved it last). Look at it again.`,
    "version",
  );
}

export function mustReview(asker: Asker, proposal: Proposal): void {
  if (mayReview(asker, proposal)) return;
  throw forbidden(
    "reviewer-needed",
    `This is decided by somebody with the role ${leastToReview(proposal)} in a body that owns the record, or in the whole registry.`,
  );
}

const notOpen = ({ id, state }: Proposal) =>
  conflicting("proposal-not-open", `Proposal ${id} is ${state}.`, "state");

/** Hands a draft in for review. */
export async function submitProposal(tx: WriteTx, asker: Asker, seen: Seen): Promise<void> {
  const proposal = await proposalHeld(tx, asker, seen.id);
  if (!mayEdit(asker, proposal)) throw notOpen(proposal);
  mustBeAsSeen(proposal, seen);
  await moveProposal(tx, seen.id, { state: "waiting", remark: null });
}

/** Gives it back to its author, to be put right and handed in again. */
export async function sendBack(tx: WriteTx, asker: Asker, seen: Seen, remark: string): Promise<void> {
  await mustWaitForAsker(tx, asker, seen);
  await moveProposal(tx, seen.id, { state: "draft", remark: inWords(remark) });
}

export async function declineProposal(tx: WriteTx, asker: Asker, seen: Seen, reason: string): Promise<void> {
  const proposal = await mustWaitForAsker(tx, asker, seen);
  await decideProposal(tx, seen.id, {
    state: "declined",
    reviewer: asker.account,
    remark: inWords(reason),
    revision: null,
    recordId: proposal.about.id,
  });
}

/** Its author no longer wants it, whether it waits or not. */
export async function withdrawProposal(tx: WriteTx, asker: Asker, seen: Seen): Promise<void> {
  const proposal = await proposalHeld(tx, asker, seen.id);
  if (!isAuthor(asker, proposal)) {
    throw forbidden("author-needed", "Only who made a proposal withdraws it. Decline it, or send it back.");
  }
  if (proposal.state !== "draft" && proposal.state !== "waiting") throw notOpen(proposal);
  mustBeAsSeen(proposal, seen);
  await moveProposal(tx, seen.id, { state: "withdrawn", remark: proposal.remark });
}

async function mustWaitForAsker(tx: WriteTx, asker: Asker, seen: Seen): Promise<Proposal> {
  const proposal = await proposalHeld(tx, asker, seen.id);
  mustReview(asker, proposal);
  if (proposal.state !== "waiting") throw notOpen(proposal);
  mustBeAsSeen(proposal, seen);
  return proposal;
}

function inWords(remark: string): string {
  if (remark.trim() !== "") return remark.trim();
  throw invalid("remark-missing", "Say why, in words that help the author.", "remark");
}
