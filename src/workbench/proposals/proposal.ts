import type { AccountId, BodyId, Revision } from "../../kernel/ids.ts";
import type { RecordKind } from "../../kernel/record-ref.ts";
import { type Asker, isAtLeast, type Role, roleTowards } from "../../kernel/role.ts";
import type { Content } from "./content.ts";

/** A draft is its author's alone until it is handed in; one that was sent back is a draft again. */
export const PROPOSAL_STATES = ["draft", "waiting", "published", "declined", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export type ProposalId = number & { readonly __proposal: unique symbol };

/** An account by the name that it has today. */
export interface Who {
  account: AccountId;
  name: string;
}

/** The record that a proposal is about; `id` null: a partnership of a place that the registry does not have yet. */
export interface About {
  kind: RecordKind;
  id: string | null;
}

/** What somebody wants recorded, with evidence. */
export interface Proposal {
  id: ProposalId;
  state: ProposalState;
  /** Goes up with every change: who changes it says which one they have seen. */
  version: number;
  author: Who;
  /** Who saved its content last. */
  savedBy: Who;
  about: About;
  /** The bodies that owned the record when the content was last saved. */
  bodies: BodyId[];
  /** What its author had before them. */
  basedOn: Revision;
  content: Content;
  remark: string | null;
  reviewer: Who | null;
  revision: Revision | null;
  /** The suggestion of a reader that it was made of. */
  suggestion: number | null;
  createdAt: Date;
  savedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
}

/** Judging what others claim needs more than bringing evidence of one's own. */
export const leastToReview = ({ content }: Pick<Proposal, "content">): Role =>
  content.type === "judgement" ? "registrar" : "editor";

export const isAuthor = (asker: Asker, { author }: Pick<Proposal, "author">): boolean =>
  asker.account === author.account;

/** Its author; once it was handed in, the editors of a body that owns the record too. */
export const maySee = (asker: Asker, proposal: Proposal): boolean =>
  isAuthor(asker, proposal) ||
  (proposal.submittedAt !== null && isAtLeast(roleTowards(asker, proposal.bodies), "editor"));

export const mayEdit = (asker: Asker, proposal: Proposal): boolean =>
  proposal.state === "draft" && maySee(asker, proposal);

/** Who may publish, decline or send it back, where nobody asks for a second person. */
export const mayReview = (asker: Asker, proposal: Proposal): boolean =>
  maySee(asker, proposal) && isAtLeast(roleTowards(asker, proposal.bodies), leastToReview(proposal));

/** Whose words it holds: they are nobody's second person. */
export const hasHandIn = (asker: Asker, { author, savedBy }: Proposal): boolean =>
  asker.account === author.account || asker.account === savedBy.account;

/** In which state it can be published: handed in, or one's own draft. */
export const isOpen = (asker: Asker, proposal: Proposal): boolean =>
  proposal.state === "waiting" || (proposal.state === "draft" && isAuthor(asker, proposal));

/** Before the reviewer's name, at the end of the summary of the revision: there it is found again when they are erased. */
export const REVIEWED_BY = "; reviewed by ";
