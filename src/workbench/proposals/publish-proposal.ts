import type { WriteTx } from "../../database/database.ts";
import { registryPlacesFor } from "../../intake/gazetteer/registry-place.ts";
import { conflicting, forbidden } from "../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import type { Asker } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { partnershipOf } from "../../registry/partnerships/partnership.ts";
import { giveToRecord } from "../attachments/attachment.store.ts";
import { asksSecondPerson } from "../bodies/owner.store.ts";
import { gazetteerId, subjectKindOf } from "./about-content.ts";
import { mustBeAsSeen, mustReview, type Seen } from "./move-proposal.ts";
import { decideProposal } from "./proposal.store.ts";
import { hasHandIn, isOpen, type Proposal, REVIEWED_BY } from "./proposal.ts";
import { changesSince } from "./record.store.ts";
import { recordContent } from "./record-content.ts";
import { proposalHeld } from "./save-proposal.ts";

/** What the reviewer has seen: the proposal, and the state of the record that they publish it upon. */
export interface SeenForPublishing extends Seen {
  /** A revision; null: the one that the author had. */
  basedOn: Revision | null;
}

export interface Published {
  proposal: Proposal;
  /** Null where all of it was on record already. */
  revision: Revision | null;
  recordId: string | null;
}

/**
 * Records what is proposed, in the name of who proposed it. Refused where the asker may not, where a second person is
 * asked for, and where the proposal or the record is no longer what the asker has seen.
 */
export async function publishProposal(
  tx: WriteTx,
  kinds: Kinds,
  asker: Asker,
  seen: SeenForPublishing,
): Promise<Published> {
  const proposal = await proposalHeld(tx, asker, seen.id);
  mustReview(asker, proposal);
  if (!isOpen(asker, proposal)) {
    throw conflicting("proposal-not-open", `Proposal ${seen.id} is ${proposal.state}.`, "state");
  }
  mustBeAsSeen(proposal, seen);
  await mustBeSecondPerson(tx, asker, proposal);
  await mustBeUnchanged(tx, kinds, proposal, seen.basedOn);
  const { revision, recordId } = await recordProposal(tx, kinds, proposal, asker.name);
  await decideProposal(tx, seen.id, {
    state: "published",
    reviewer: asker.account,
    remark: null,
    revision,
    recordId,
  });
  if (recordId !== null) await giveToRecord(tx, seen.id, { kind: proposal.about.kind, id: recordId });
  return { proposal, revision, recordId };
}

async function mustBeSecondPerson(tx: WriteTx, asker: Asker, proposal: Proposal): Promise<void> {
  if (!hasHandIn(asker, proposal) || !(await asksSecondPerson(tx, proposal.bodies))) return;
  throw forbidden(
    "second-person-needed",
    "A body that owns the record asks for a second person: somebody else publishes what you wrote.",
  );
}

/** Claims of the record that came or went since would make of it what nobody has looked at. */
async function mustBeUnchanged(
  tx: WriteTx,
  kinds: Kinds,
  { about, basedOn }: Proposal,
  seen: Revision | null,
): Promise<void> {
  const since = Math.max(basedOn, seen ?? 0) as Revision;
  const [change] = await changesSince(tx, about, subjectKindOf(kinds, about), since);
  if (!change) return;
  throw conflicting(
    "record-changed",
    `The record has changed since (revision ${change.revision} by ${change.author}: ${change.summary}). Look at it again.`,
    "basedOn",
  );
}

/** What publishing records: by the proposal's author, with who looked at it in the summary. */
export async function recordProposal(
  tx: WriteTx,
  kinds: Kinds,
  { id, author, about, content }: Pick<Proposal, "id" | "author" | "about" | "content">,
  reviewer: string,
): Promise<{ revision: Revision | null; recordId: string | null }> {
  const what = `Proposal ${id}: ${summaryOf(content)}`;
  const summary = reviewer === author.name ? what : `${what}${REVIEWED_BY}${reviewer}`;
  const recording = new Recording(tx, author.name, summary);
  await recordContent(recording, kinds, { proposal: id, content });
  return {
    revision: await recording.made(),
    recordId: about.id ?? (await partnershipMade(recording, content)),
  };
}

function summaryOf(content: Proposal["content"]): string {
  switch (content.type) {
    case "act":
      return `${content.parties.join(" – ")}, ${[content.effect, content.strength].filter(Boolean).join(" ")}`;
    case "statements": {
      const properties = [...new Set(content.statements.map(({ property }) => property))];
      return `${content.kind} ${content.id}, ${properties.join(", ")}`;
    }
    case "judgement":
      return `${content.decision} ${content.citation}`;
  }
}

/** The partnership whose places came into the registry with it. */
async function partnershipMade(recording: Recording, content: Proposal["content"]): Promise<string | null> {
  if (content.type !== "act") return null;
  const places = await registryPlacesFor(
    recording,
    content.parties.flatMap((token) => gazetteerId(token) ?? []),
  );
  return partnershipOf(
    content.parties.map((token) => places.get(gazetteerId(token) ?? "") ?? (token as PlaceId)),
  ).id;
}
