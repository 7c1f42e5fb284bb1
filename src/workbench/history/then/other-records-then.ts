import { findFigure } from "../../../counting/figure.store.ts";
import { isMapped } from "../../../counting/figure.ts";
import { notFound } from "../../../kernel/errors.ts";
import type {
  CitationId,
  FigureId,
  GroupId,
  OrganizationId,
  Revision,
  SourceId,
  SubjectId,
} from "../../../kernel/ids.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { readDossiers } from "../../../registry/dossiers/dossier.store.ts";
import { findSource, judgementsOf, latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { baseOf } from "../../../registry/evidence/record-citations.ts";
import { sourceKindMessages } from "../../../registry/evidence/source.messages.ts";
import { countCitations, sourceExists } from "../../../registry/evidence/source.store.ts";
import { listGroups } from "../../../registry/groups/group.store.ts";
import { membershipRecords } from "../../../registry/groups/group-record.store.ts";
import { organizationsById } from "../../../registry/organizations/organization.store.ts";
import { organizationExists } from "../../../registry/organizations/organization-list.store.ts";
import { ORGANIZATION } from "../../../registry/people/organization-dossier.ts";
import { ownNames } from "../../../registry/places/place-words.tsx";
import { nameIn } from "../../../web/components/names.tsx";
import { formatNumber, languageName, regionName, translator } from "../../../web/messages.ts";
import type { Said } from "../difference.ts";
import { historyMessages } from "../history.messages.ts";
import type { RecordThen, ThenAsked } from "../record-then.ts";
import { claimsSaid } from "./dossier-then.ts";
import { judgedOf, part } from "./said.ts";

const EVER = Number.MAX_SAFE_INTEGER as Revision;
const NOT_YET: RecordThen = { title: null, said: [], state: null };

/** What a record says of itself, as one thing. */
const itself = ({ language }: ThenAsked, parts: Said["parts"]): Said => ({
  key: "itself",
  kind: "description",
  head: translator(historyMessages, language)("itself"),
  parts,
  source: null,
  because: null,
});

export async function sourceThen(asked: ThenAsked, id: string): Promise<RecordThen> {
  const { read, language, known } = asked;
  if (!(await sourceExists(read, id as SourceId))) {
    throw notFound("unknown-source", "There is no source of this id.", id);
  }
  const source = await findSource(read, id as SourceId, known);
  if (!source) return NOT_YET;
  const parts = [
    ...part(language, "name", source.title),
    ...part(language, "kind", translator(sourceKindMessages, language)(source.kind)),
    ...part(language, "publisher", source.publisher),
    ...part(language, "link", source.url),
    ...part(language, "published", source.published && formatPartialDate(source.published, language)),
    ...part(language, "retrieved", source.retrieved && formatPartialDate(source.retrieved, language)),
    ...part(language, "language", source.language && languageName(source.language, language)),
    ...part(language, "note", source.carrierNote),
    ...part(language, "claims", formatNumber(language, await countCitations(read, source.id, known))),
  ];
  return { title: source.title, said: [itself(asked, parts)], state: null };
}

export async function groupThen(asked: ThenAsked, id: string): Promise<RecordThen> {
  const { read, language, known } = asked;
  const group = (await listGroups(read, EVER)).find((one) => one.id === id);
  if (!group) throw notFound("unknown-group", "There is no group of this id.", id);
  const claims = await membershipRecords(read, { group: id as GroupId }, known);
  const called = new Map<CitationId, string>(
    claims.map(({ citation, country, role }) => [citation, `${regionName(country, language)}, ${role}`]),
  );
  const judged = await judgementsOf(read, [...called.keys()], known);
  return {
    title: nameIn(ownNames(group.names), language),
    said: [
      ...claims.map(
        (claim): Said => ({
          key: `claim ${baseOf(claim.citation)}`,
          kind: "claim",
          head: regionName(claim.country, language),
          parts: [
            ...part(language, "role", claim.role),
            ...part(language, "from", formatPartialDate(claim.from, language)),
            ...part(language, "to", claim.to.edtf === ".." ? null : formatPartialDate(claim.to, language)),
            ...part(language, "note", claim.note),
          ],
          source: { id: claim.source, title: claim.sourceTitle, language: claim.sourceLanguage },
          because: null,
        }),
      ),
      ...judgedOf(language, judged, called),
    ],
    state: null,
  };
}

export async function organizationThen(asked: ThenAsked, id: string): Promise<RecordThen> {
  const { read, language, known } = asked;
  const [dossier] = await readDossiers(read, "organization", [id as SubjectId], known);
  const described = (await organizationsById(read, [id as OrganizationId], known)).get(id as OrganizationId);
  if (!described && !dossier && !(await organizationExists(read, id as OrganizationId))) {
    throw notFound("unknown-subject", "There is no organization of this id.", id);
  }
  const own = described
    ? [
        itself(asked, [
          ...Object.entries(described.names).map(
            ([tag, name]) => [languageName(tag, language), name] as const,
          ),
          ...part(language, "kind", described.kind),
          ...part(language, "country", described.country && regionName(described.country, language)),
          ...part(language, "note", described.note),
        ]),
      ]
    : [];
  return {
    title: described ? nameIn(ownNames(described.names), language) : null,
    said: [...own, ...(dossier ? await claimsSaid(asked, ORGANIZATION, dossier.claims) : [])],
    state: null,
  };
}

export async function figureThen(asked: ThenAsked, id: string): Promise<RecordThen> {
  const { read, language, known } = asked;
  const figure = await findFigure(read, id as FigureId, known);
  if (!figure) {
    if (await findFigure(read, id as FigureId, await latestRevision(read))) return NOT_YET;
    throw notFound("unknown-figure", "There is no figure of this id.", id);
  }
  const { mapping } = figure;
  const parts = [
    ...part(
      language,
      "value",
      `${figure.comparator === "=" ? "" : figure.comparator}${formatNumber(language, figure.value)} ${figure.unit}`,
    ),
    ...part(language, "about", figure.subject),
    ...part(language, "scope", figure.scope),
    ...part(language, "asOf", figure.asOf && formatPartialDate(figure.asOf, language)),
    ...part(language, "when", figure.period && formatPartialDate(figure.period, language)),
    ...part(language, "gives", isMapped(mapping) ? mapping.rule : mapping.whyNot),
    ...part(language, "note", figure.note),
  ];
  return { title: figure.subject, said: [itself(asked, parts)], state: null };
}
