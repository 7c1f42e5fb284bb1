import type { ReadDb } from "../../database/database.ts";
import type { Language } from "../../kernel/languages.ts";
import { recordPath } from "../../kernel/record-ref.ts";
import type { Asker } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { translator } from "../../web/messages.ts";
import { MOST_WAITING, type WaitingItem, type WaitingSource } from "../waiting-item.ts";
import { titlesOf } from "./page/proposal-words.ts";
import { countProposals, listProposals } from "./proposal.store.ts";
import type { Proposal } from "./proposal.ts";
import { proposalMessages } from "./proposals.messages.ts";

/** What waits for an asker here: what they may publish, and what of theirs was sent back. */
export const waitingProposals =
  (kinds: Kinds): WaitingSource =>
  async (read, asker, language) => {
    const page = { limit: MOST_WAITING };
    const reviewed = await listProposals(read, asker, { view: "review" }, page);
    const drafts = await listProposals(read, asker, { view: "mine", state: "draft" }, page);
    const sentBack = drafts.filter(({ submittedAt }) => submittedAt !== null);
    const all = [...reviewed, ...sentBack].slice(0, MOST_WAITING);
    const titles = await titlesOf(read, kinds, all, language);
    return all.map((proposal) => itemOf(proposal, titles.get(proposal.id) ?? "", language));
  };

function itemOf(proposal: Proposal, title: string, language: Language): WaitingItem {
  const { id, state, about, bodies, submittedAt, savedAt } = proposal;
  const t = translator(proposalMessages, language);
  return {
    kind: "proposal",
    title: t(state === "waiting" ? "waitingTitle" : "sentBackTitle", { title }),
    about: about.id === null ? null : recordPath({ kind: about.kind, id: about.id }),
    since: submittedAt ?? savedAt,
    due: null,
    href: `/proposals/${id}`,
    body: bodies[0] ?? null,
  };
}

/** How many wait for the asker's review, however many there are. */
export const countWaitingProposals = async (read: ReadDb, asker: Asker): Promise<number> =>
  (await countProposals(read, asker)).review;
