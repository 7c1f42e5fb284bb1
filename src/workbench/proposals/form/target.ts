import type { ReadDb } from "../../../database/database.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { CitationId, PartnershipId, PlaceId, SubjectId } from "../../../kernel/ids.ts";
import { resolveSubject } from "../../../registry/dossiers/dossier.store.ts";
import type { KindDefinition, Kinds } from "../../../registry/dossiers/kind.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { existingPartnerships, partiesOf } from "../../../registry/partnerships/partnership.store.ts";
import { partnershipOf } from "../../../registry/partnerships/partnership.ts";
import { aboutOf, kindAt } from "../about-content.ts";
import type { Content } from "../content.ts";
import type { About } from "../proposal.ts";

/** What a form is for. */
export type Target =
  /** `parties` null: the form asks for the places. */
  | { form: "act"; parties: readonly PlaceId[] | null }
  /** `id` null: of a record that it makes. */
  | { form: "statements"; kind: KindDefinition; id: string | null }
  | { form: "judgement"; citation: CitationId; about: About };

const noRecord = (kind: string, id: string) =>
  notFound("nothing-to-propose", `There is no record /${kind}/${id} that evidence can be added to.`, "id");

/** The id that stands for a record which is not there yet. */
export const NEW = "new";

/** The record to which evidence is added: a partnership or a dossier, or one of its claims that is judged. */
export async function targetAt(
  read: ReadDb,
  kinds: Kinds,
  { kind, id, claim }: { kind: string; id: string; claim: string | undefined },
): Promise<Target> {
  if (claim) return judged(read, kinds, { kind, id }, claim as CitationId);
  if (kind === "partnerships") {
    const own = partnershipOf(id.split("--") as PlaceId[]).id;
    const parties = (await partiesOf(read, [own])).get(own);
    if (parties) return { form: "act", parties };
    throw noRecord(kind, id);
  }
  const definition = kindAt(kinds, kind);
  if (!definition || (id === NEW && definition.kind === "organization")) throw noRecord(kind, id);
  if (id === NEW) return { form: "statements", kind: definition, id: null };
  const found = await resolveSubject(read, definition.kind, id as SubjectId, await latestRevision(read));
  if (!found) throw noRecord(kind, id);
  return { form: "statements", kind: definition, id: found.id };
}

async function judged(
  read: ReadDb,
  kinds: Kinds,
  { kind, id }: { kind: string; id: string },
  citation: CitationId,
): Promise<Target> {
  const judgement: Content = { type: "judgement", citation, decision: "reject", other: null, reason: "-" };
  const about = await aboutOf(read, kinds, judgement);
  if (about.kind !== kind || about.id !== id) {
    throw notFound("unknown-claim", `/${kind}/${id} has no claim ${citation}.`, "claim");
  }
  return { form: "judgement", citation, about };
}

/** The form in which a proposal was written. */
export async function targetOf(read: ReadDb, kinds: Kinds, about: About, content: Content): Promise<Target> {
  if (content.type === "judgement") {
    return { form: "judgement", citation: content.citation as CitationId, about };
  }
  if (content.type === "statements") {
    const kind = kindAt(kinds, content.kind);
    if (!kind) throw noRecord(content.kind, content.id);
    return { form: "statements", kind, id: content.isNew ? null : content.id };
  }
  const id = about.id as PartnershipId | null;
  const isThere = id !== null && (await existingPartnerships(read, [id])).has(id);
  const isLong = content.parties.length > 2;
  return { form: "act", parties: isThere || isLong ? (content.parties as PlaceId[]) : null };
}
