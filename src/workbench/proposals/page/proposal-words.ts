import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId, SubjectId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { readDossiers } from "../../../registry/dossiers/dossier.store.ts";
import { titleOf } from "../../../registry/dossiers/dossier.ts";
import type { Kinds } from "../../../registry/dossiers/kind.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { kindOf } from "../../../registry/partnerships/kinds.ts";
import { instrumentWord } from "../../../registry/partnerships/partnership.words.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { placeName } from "../../../registry/places/place-words.tsx";
import { translator } from "../../../web/messages.ts";
import { kindAt } from "../about-content.ts";
import type { ActContent, PlaceToken, StatementsContent } from "../content.ts";
import type { Proposal, ProposalId } from "../proposal.ts";
import { proposalMessages } from "../proposals.messages.ts";

type Titled = Pick<Proposal, "id" | "content" | "about">;
type PlaceNames = ReadonlyMap<PlaceId, Record<string, string>>;

/** What a place of an act is called: as the registry has it, else as the gazetteer had it when it was chosen. */
export const tokenName = (
  names: PlaceNames,
  { understood }: Pick<ActContent, "understood">,
  token: PlaceToken,
  language: Language,
): string =>
  names.has(token as PlaceId)
    ? placeName(names, token as PlaceId, language)
    : (understood.find(({ place }) => place === token)?.called ?? token);

/** What proposals are called, asked of all of them at once. */
export async function titlesOf(
  read: ReadDb,
  kinds: Kinds,
  proposals: readonly Titled[],
  language: Language,
): Promise<Map<ProposalId, string>> {
  const known = await latestRevision(read);
  const tokens = proposals.flatMap(({ content }) => (content.type === "act" ? content.parties : []));
  const names = await displayNames(read, [...new Set(tokens)] as PlaceId[], known);
  const subjects = await subjectTitles(read, kinds, proposals, language);
  const t = translator(proposalMessages, language);
  return new Map(
    proposals.map(({ id, content }) => {
      if (content.type === "judgement") return [id, t("judgementTitle", { citation: content.citation })];
      if (content.type === "act") {
        const places = content.parties.map((token) => tokenName(names, content, token, language)).join(" – ");
        const act = instrumentWord(language, { effect: content.effect, kind: kindOf(content) });
        return [id, t("actTitle", { places, act })];
      }
      const title = subjects.get(`${content.kind}/${content.id}`);
      return [id, title ?? t("newTitle", { title: newTitle(kinds, content) })];
    }),
  );
}

/** What a new record calls itself. */
const newTitle = (kinds: Kinds, { kind, id, statements }: StatementsContent): string =>
  statements.find(({ property }) => property === kindAt(kinds, kind)?.title)?.value ?? id;

async function subjectTitles(
  read: ReadDb,
  kinds: Kinds,
  proposals: readonly Titled[],
  language: Language,
): Promise<Map<string, string>> {
  const known = await latestRevision(read);
  const contents = proposals.flatMap(({ content }) => (content.type === "statements" ? [content] : []));
  const titles = new Map<string, string>();
  for (const [path, own] of Map.groupBy(contents, ({ kind }) => kind)) {
    const kind = kindAt(kinds, path);
    if (!kind) continue;
    const ids = [...new Set(own.map(({ id }) => id as SubjectId))];
    for (const dossier of await readDossiers(read, kind.kind, ids, known)) {
      titles.set(`${path}/${dossier.id}`, titleOf(dossier, kind, language).text);
    }
  }
  return titles;
}
