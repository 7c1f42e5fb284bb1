import type { ReadDb, WriteTx } from "../../database/database.ts";
import { conflicting, notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Asker } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { aboutOf, ownersOf } from "./about-content.ts";
import type { Content } from "./content.ts";
import { findProposal, holdProposal, insertProposal, type Saved, updateContent } from "./proposal.store.ts";
import { mayEdit, maySee, type Proposal, type ProposalId } from "./proposal.ts";

const unknownProposal = (id: number) =>
  notFound("unknown-proposal", `There is no proposal ${id}, or it is not yours to see.`, "id");

/** A proposal that the asker may see. To anybody else it is not there. */
export async function proposalSeen(read: ReadDb, asker: Asker, id: ProposalId): Promise<Proposal> {
  const proposal = Number.isSafeInteger(id) ? await findProposal(read, id) : null;
  if (!proposal || !maySee(asker, proposal)) throw unknownProposal(id);
  return proposal;
}

/** The same, held until the transaction ends. */
export async function proposalHeld(tx: WriteTx, asker: Asker, id: ProposalId): Promise<Proposal> {
  const proposal = Number.isSafeInteger(id) ? await holdProposal(tx, id) : null;
  if (!proposal || !maySee(asker, proposal)) throw unknownProposal(id);
  return proposal;
}

async function toSave(tx: WriteTx, kinds: Kinds, content: Content, basedOn: Revision): Promise<Saved> {
  const about = await aboutOf(tx, kinds, content);
  const bodies = await ownersOf(tx, kinds, about, content);
  return { about, bodies, content, basedOn };
}

/** Begins a draft. It is its author's alone until it is handed in. */
export async function beginProposal(
  tx: WriteTx,
  kinds: Kinds,
  asker: Asker,
  content: Content,
  suggestion: number | null = null,
): Promise<ProposalId> {
  const saved = await toSave(tx, kinds, content, await latestRevision(tx));
  return insertProposal(tx, asker.account, saved, suggestion);
}

/**
 * Saves a draft again. Where somebody saved another version meanwhile nothing is changed, and theirs is given back: the
 * two are put side by side, and neither is lost.
 */
export async function saveProposal(
  tx: WriteTx,
  kinds: Kinds,
  asker: Asker,
  id: ProposalId,
  { version, content }: { version: number; content: Content },
): Promise<{ theirs: Proposal } | null> {
  const proposal = await proposalHeld(tx, asker, id);
  if (!mayEdit(asker, proposal)) {
    throw conflicting(
      "proposal-not-open",
      `Proposal ${id} is ${proposal.state}; only a draft is edited.`,
      "state",
    );
  }
  if (proposal.version !== version) return { theirs: proposal };
  await updateContent(tx, id, asker.account, await toSave(tx, kinds, content, await latestRevision(tx)));
  return null;
}
