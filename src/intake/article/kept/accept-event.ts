import type { PlaceId, SubjectId } from "../../../kernel/ids.ts";
import { readDossiers, resolveSubject } from "../../../registry/dossiers/dossier.store.ts";
import { recordSubjectClaims } from "../../../registry/dossiers/record-claims.ts";
import type { Statement } from "../../../registry/dossiers/subject.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { DOSSIER_KINDS } from "../../dossier-kinds.ts";
import { type Accepting, SOURCE_LANGUAGE } from "./accepting.ts";
import { EVENT_SORTS, type EventSort } from "./claim-fields.ts";
import { choiceSaid, dateSaid, incomplete, placeSaid, textSaid } from "./said.ts";

/**
 * An event: the edition of a forum or of a programme, or a meeting. It is of the place where it was; one that is on
 * record already is of the places that its record names.
 */
export async function acceptEvent(accepting: Accepting): Promise<PlaceId[]> {
  const { recording, article, claim, citation, said } = accepting;
  const kind = choiceSaid(said, "sort", EVENT_SORTS, "Say what it is: a forum, a programme or a meeting.");
  const text = textSaid(said, "name", "Say what the event is called.");
  const on = dateSaid(said("date"), "date");
  const place = said("place") === "" ? null : await placeSaid(recording, said, "place");
  const none = { role: null, on: null };
  const language = SOURCE_LANGUAGE[article.reading.language];
  const statements: Statement[] = [
    { property: "title", value: { type: "text", text, language }, ...none },
    ...(kind === "meeting"
      ? []
      : [{ property: "scale", value: { type: "code" as const, code: EDITION }, ...none }]),
    ...(on ? [{ property: "date", value: { type: "day" as const }, role: null, on }] : []),
    ...(place ? [{ property: "place", value: { type: "place" as const, place }, ...none }] : []),
  ];
  const note = [claim.status === "planned" ? ANNOUNCED : null, citation.note].filter(Boolean).join(" ");
  const known = said("record") === "" ? null : await recordSaid(accepting, kind);
  const id = known?.id ?? (citation.id as string as SubjectId);
  await recordSubjectClaims(recording, DOSSIER_KINDS, [
    {
      citation: { ...citation, note: note || null },
      states: { subject: { kind, id }, statements },
    },
  ]);
  return known?.places ?? (place ? [place] : []);
}

/** What an article tells of is one event, and no series. */
const EDITION = "edition";
const ANNOUNCED = "Announced, not yet held, when it was written.";

/** The record that a person names, with the places that it is about. */
async function recordSaid(
  { recording: { tx }, said }: Accepting,
  kind: EventSort,
): Promise<{ id: SubjectId; places: PlaceId[] }> {
  const known = await latestRevision(tx);
  const found = await resolveSubject(tx, kind, said("record") as SubjectId, known);
  if (!found) throw incomplete(`No ${kind} has the id "${said("record")}".`, "record");
  const [dossier] = await readDossiers(tx, kind, [found.id], known);
  const statements = dossier?.claims.flatMap((claim) => claim.statements) ?? [];
  return {
    id: found.id,
    places: statements.flatMap(({ value }) => (value.type === "place" ? [value.place] : [])),
  };
}
