import type { Database } from "../../../src/database/database.ts";
import { DOSSIER_KINDS } from "../../../src/intake/dossier-kinds.ts";
import type { AccountId, BodyId } from "../../../src/kernel/ids.ts";
import type { Asker, Role } from "../../../src/kernel/role.ts";
import { type Content, readContent } from "../../../src/workbench/proposals/content.ts";
import { sendBack, submitProposal } from "../../../src/workbench/proposals/move-proposal.ts";
import type { ProposalId } from "../../../src/workbench/proposals/proposal.ts";
import { beginProposal } from "../../../src/workbench/proposals/save-proposal.ts";
import { signIn } from "../accounts.ts";

/** A sister-city agreement of two places, as a form or a program says it. */
export const signing = (
  parties: readonly [string, string],
  on = "20 June 2023",
  more: Record<string, unknown> = {},
): Content =>
  contentOf({
    type: "act",
    parties,
    form: "agreement",
    effect: "establishes",
    strength: "sister",
    step: "signed",
    on,
    evidence: {
      source: { title: `Signed document: ${parties.join(" – ")}`, kind: "document", published: on },
      claimantPlace: parties[0],
      capacity: "party",
    },
    ...more,
  });

/** What a program would send; a test that sends nonsense has a fault of its own. */
export function contentOf(value: unknown): Content {
  const read = readContent(value);
  if ("content" in read) return read.content;
  throw new Error(JSON.stringify(read.faults));
}

export const askerFor = (
  { account, name }: { account: AccountId; name: string },
  role: Role,
  body: BodyId | null = null,
): Asker => ({ account, name, language: "en", grants: [{ body, role }], scopes: null });

/** Begins a proposal, and hands it in where that is asked. */
export async function putProposal(
  database: Database,
  asker: Asker,
  content: Content,
  { submit = true }: { submit?: boolean } = {},
): Promise<ProposalId> {
  return database.aside(async (tx) => {
    const id = await beginProposal(tx, DOSSIER_KINDS, asker, content);
    if (submit) await submitProposal(tx, asker, { id, version: 1 });
    return id;
  });
}

/** Numbers 1 and 2 wait, of an act and of a dossier; 3 is a draft that nobody else sees; 4 was sent back. */
export async function putProposals(database: Database): Promise<void> {
  const who = await signIn(database, "contributor");
  const asker = askerFor(who, "contributor");
  const understood = [{ said: "Qindao", place: "cn-qingdao", called: "Qingdao" }];
  await putProposal(database, asker, signing(["am-yerevan", "cn-qingdao"], "21 June 2023", { understood }));
  await putProposal(
    database,
    asker,
    contentOf({
      type: "statements",
      kind: "projects",
      id: "deng-xiaoping-street-upgrade",
      statements: [{ property: "title", value: "Street of Deng Xiaoping", language: "en" }],
      evidence: { source: { title: "A news page", kind: "news" }, capacity: "third party" },
    }),
  );
  await putProposal(database, asker, signing(["kg-bishkek", "cn-jinan"], "2024"), { submit: false });
  const back = await putProposal(database, asker, signing(["kg-bishkek", "cn-jinan"], "2024"));
  const editor = askerFor(await signIn(database, "editor"), "editor");
  await database.aside((tx) => sendBack(tx, editor, { id: back, version: 2 }, "On which day?"));
}
