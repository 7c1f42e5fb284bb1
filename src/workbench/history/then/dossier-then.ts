import { notFound } from "../../../kernel/errors.ts";
import type { CitationId, SubjectId } from "../../../kernel/ids.ts";
import { readDossiers, resolveSubject } from "../../../registry/dossiers/dossier.store.ts";
import { type Dossier, type DossierClaim, titleOf } from "../../../registry/dossiers/dossier.ts";
import { readNames } from "../../../registry/dossiers/dossier-names.ts";
import type { KindDefinition } from "../../../registry/dossiers/kind.ts";
import { propertyLabel, statementText, type WordsContext } from "../../../registry/dossiers/value-words.tsx";
import { judgementsOf } from "../../../registry/evidence/evidence.store.ts";
import { baseOf } from "../../../registry/evidence/record-citations.ts";
import type { Said } from "../difference.ts";
import type { RecordThen, ThenAsked } from "../record-then.ts";
import { mergeSaid } from "./place-then.ts";
import { judgedOf, part } from "./said.ts";

/**
 * A dossier as known at a revision. What is claimed of it is its own whether or not it was merged; what was merged into
 * it has a history of its own.
 */
export async function dossierThen(asked: ThenAsked, kind: KindDefinition, id: string): Promise<RecordThen> {
  const { read, language, known } = asked;
  const standing = await resolveSubject(read, kind.kind, id as SubjectId, known);
  if (!standing) throw notFound("unknown-subject", `There is no ${kind.kind} of this id.`, id);
  const [dossier] = await readDossiers(read, kind.kind, [standing.id], known);
  if (!dossier) return { title: null, said: [], state: null };
  const own = dossier.claims.filter(({ of }) => of === id);
  const said = await claimsSaid(asked, kind, own);
  return {
    title:
      own.length > 0 ? titleOf({ ...dossier, claims: own } satisfies Dossier, kind, language).text : null,
    said: [
      ...said,
      ...dossier.merges
        .filter(({ merged }) => merged === id || standing.id === id)
        .map((merge) => mergeSaid(language, { ...merge, into: standing.id }, id)),
    ],
    state: null,
  };
}

/** Claims of a subject with what is judged of them. */
export async function claimsSaid(
  { read, kinds, language, known }: ThenAsked,
  kind: KindDefinition,
  claims: readonly DossierClaim[],
): Promise<Said[]> {
  const names = await readNames(read, kinds, [{ claims: [...claims] }], known);
  const context: WordsContext = { kinds, kind, names, language };
  const judged = await judgementsOf(
    read,
    claims.map(({ citation }) => citation.id),
    known,
  );
  const called = new Map<CitationId, string>(
    claims.map(({ citation, source }) => [citation.id, source.title]),
  );
  return [
    ...claims.map(
      ({ citation, source, statements }): Said => ({
        key: `claim ${baseOf(citation.id)}`,
        kind: "claim",
        head: kind.one[language],
        parts: [
          ...statements.map(
            (statement) =>
              [propertyLabel(context, statement.property), statementText(context, statement)] as const,
          ),
          ...part(language, "words", citation.excerpt),
          ...part(language, "note", citation.note),
        ],
        source: { id: source.id, title: source.title, language: source.language },
        because: null,
      }),
    ),
    ...judgedOf(language, judged, called),
  ];
}
