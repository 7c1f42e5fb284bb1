import type { ReadDb } from "../../database/database.ts";
import type { CitationId, SourceId } from "../../kernel/ids.ts";
import { type Dossier, statementsOf } from "../dossiers/dossier.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { type ActTold, actsTold, type SourceTitle, sourceTitles } from "./chain.store.ts";
import { namedBy, naming, together } from "./related.ts";

/** One way from a meeting to a proof. What no source names is missing. */
export interface Chain {
  /** Meetings and forums. */
  meetings: Dossier[];
  lists: Dossier[];
  deliverable: Dossier | null;
  projects: Dossier[];
  acts: ActTold[];
  proofs: Proof[];
}

export interface Proof extends SourceTitle {
  source: SourceId;
}

/** A deliverable with what it came from and what it became. */
export async function chainOfDeliverable(read: ReadDb, deliverable: Dossier, at: ReadAs): Promise<Chain> {
  const lists = await namedBy(read, deliverable, "list", "deliverable list", at);
  const meetings: Dossier[] = [];
  for (const list of lists) {
    meetings.push(...(await namedBy(read, list, "meeting", "meeting", at)));
    meetings.push(...(await namedBy(read, list, "meeting", "forum", at)));
  }
  const projects = together(
    await namedBy(read, deliverable, "project", "project", at),
    await naming(read, "project", deliverable, at),
  );
  const citations = statementsOf(deliverable, "outcome").flatMap(({ value }) =>
    value.type === "citation" ? [value.citation] : [],
  );
  return {
    meetings,
    lists,
    deliverable,
    projects,
    acts: await actsTold(read, [...new Set<CitationId>(citations)], at.known),
    proofs: await proofsOf(read, [deliverable, ...projects], at),
  };
}

/** The chains that lead to a project: one a deliverable; one without where no source names any. */
export async function chainsOfProject(read: ReadDb, project: Dossier, at: ReadAs): Promise<Chain[]> {
  const deliverables = together(
    await namedBy(read, project, "deliverable", "deliverable", at),
    await naming(read, "deliverable", project, at),
  );
  if (deliverables.length === 0) {
    const proofs = await proofsOf(read, [project], at);
    return [{ meetings: [], lists: [], deliverable: null, projects: [project], acts: [], proofs }];
  }
  const chains: Chain[] = [];
  for (const deliverable of deliverables) chains.push(await chainOfDeliverable(read, deliverable, at));
  return chains;
}

async function proofsOf(read: ReadDb, dossiers: readonly Dossier[], at: ReadAs): Promise<Proof[]> {
  const sources = dossiers
    .flatMap((dossier) => statementsOf(dossier, "proof"))
    .flatMap(({ value }) => (value.type === "source" ? [value.source] : []));
  const titles = await sourceTitles(read, sources, at.known);
  return [...titles].map(([source, title]) => ({ source, ...title }));
}
