import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import type {
  CitationId,
  FigureId,
  GroupId,
  OrganizationId,
  PartnershipId,
  PlaceId,
  Revision,
  SourceId,
  SubjectId,
} from "../../kernel/ids.ts";
import type { Capacity, SourceKind } from "../evidence/grade.ts";
import type { Citation, Source } from "../evidence/source.ts";
import { type Dossier, type DossierClaim, gradeOf } from "./dossier.ts";
import type { NumberComparator, Site, Statement, SubjectKind, Value, ValueType } from "./subject.ts";

/** The dossiers of these subjects, in the order asked for; those unknown at the revision, and merged ones, are left out. */
export async function readDossiers(
  read: ReadDb,
  kind: SubjectKind,
  ids: readonly SubjectId[],
  known: Revision,
): Promise<Dossier[]> {
  if (ids.length === 0) return [];
  const merges = await readMerges(read, kind, ids, known);
  const all = [...ids, ...merges.map(({ merged_id }) => merged_id)];
  const claims = await readClaims(
    read,
    sql`sc.subject_kind = ${kind} and sc.subject_id = any(${all as string[]})`,
    known,
  );
  const leadsTo = new Map(merges.map(({ merged_id, into_id }) => [merged_id, into_id]));
  const mergesInto = Map.groupBy(merges, ({ into_id }) => into_id);
  // Each claim is put where it stands once: a list of many subjects is not gone through for each of them.
  const claimsOf = Map.groupBy(claims, ({ of }) => leadsTo.get(of) ?? of);
  return ids.flatMap((id) => {
    const told = claimsOf.get(id);
    if (leadsTo.has(id) || !told) return [];
    const into = mergesInto.get(id) ?? [];
    return [
      {
        kind,
        id,
        merges: into.map(({ merged_id, reason, author }) => ({ merged: merged_id, reason, author })),
        claims: told,
      },
    ];
  });
}

/** Where an id leads: itself, the subject it was merged into, or nowhere (null). */
export async function resolveSubject(
  read: ReadDb,
  kind: SubjectKind,
  id: SubjectId,
  known: Revision,
): Promise<{ id: SubjectId; reason: string | null } | null> {
  const [row] = await run(
    read,
    sql<{ into_id: SubjectId | null; reason: string | null }>`
      select m.into_id, m.reason from subject s
      left join subject_merge m on m.kind = s.kind and m.merged_id = s.id and ${isKnown("m", known)}
      where s.kind = ${kind} and s.id = ${id}`,
  );
  if (!row) return null;
  return { id: row.into_id ?? id, reason: row.reason };
}

interface MergeRow {
  merged_id: SubjectId;
  into_id: SubjectId;
  reason: string;
  author: string;
}

/** The merges that these subjects take part in: verbs keep them flat, so that one step leads to where a thing stands. */
const readMerges = (read: ReadDb, kind: SubjectKind, ids: readonly SubjectId[], known: Revision) =>
  run(
    read,
    sql<MergeRow>`
      select merged_id, into_id, reason, author from subject_merge
      where kind = ${kind} and ${isKnown(null, known)}
        and (into_id = any(${[...ids] as string[]}) or merged_id = any(${[...ids] as string[]}))
      order by merged_id`,
  );

/** What narrows a list of subjects. Absent: all of the kind. */
export interface SubjectFilter {
  /** Each is the latin or own form of words that must stand in one of its texts. */
  words?: readonly string[] | undefined;
  place?: PlaceId | undefined;
  organization?: OrganizationId | undefined;
  partnership?: PartnershipId | undefined;
  source?: SourceId | undefined;
  figure?: FigureId | undefined;
  /** Another subject that it names. */
  other?: { kind: SubjectKind; id: SubjectId } | undefined;
  /** Property and code. */
  codes?: readonly (readonly [string, string])[] | undefined;
}

/** The ids of the subjects of a kind, by id from a position on; merged ones are left out. */
export async function listSubjects(
  read: ReadDb,
  kind: SubjectKind,
  known: Revision,
  { words = [], place, organization, partnership, source, figure, other, codes = [] }: SubjectFilter,
  page: { after?: string | undefined; limit: number },
): Promise<SubjectId[]> {
  const states = (condition: RawBuilder<unknown>) => sql`exists (
    select from subject_claim sc
    join citation c on c.id = sc.citation_id and ${isKnown("c", known)}
    join statement st on st.citation_id = sc.citation_id
    left join subject_merge m on m.kind = sc.subject_kind and m.merged_id = sc.subject_id and ${isKnown("m", known)}
    where sc.subject_kind = s.kind and coalesce(m.into_id, sc.subject_id) = s.id
      and not exists (select from judgement j where j.citation_id = c.id and j.kind = 'reject' and ${isKnown("j", known)})
      and ${condition})`;
  const conditions = [
    sql`s.kind = ${kind}`,
    sql`s.id > ${page.after ?? ""}`,
    sql`not exists (select from subject_merge m where m.kind = s.kind and m.merged_id = s.id and ${isKnown("m", known)})`,
    sql`exists (select from subject_claim sc join citation c on c.id = sc.citation_id and ${isKnown("c", known)}
      where sc.subject_kind = s.kind and sc.subject_id = s.id)`,
    ...words.map((word) => states(sql`st.search_key like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`)),
    ...(place ? [states(sql`st.place_id = ${place}`)] : []),
    ...(figure ? [states(sql`st.figure_id = ${figure}`)] : []),
    ...(organization ? [states(sql`st.organization_id = ${organization}`)] : []),
    ...(partnership ? [states(sql`st.partnership_id = ${partnership}`)] : []),
    ...(source ? [states(sql`c.source_id = ${source}`)] : []),
    ...(other ? [states(sql`st.other_kind = ${other.kind} and st.other_id = ${other.id}`)] : []),
    ...codes.map(([property, code]) => states(sql`st.property = ${property} and st.code = ${code}`)),
  ];
  const rows = await run(
    read,
    sql<{ id: SubjectId }>`
      select s.id from subject s where ${sql.join(conditions, sql` and `)} order by s.id limit ${page.limit}`,
  );
  return rows.map(({ id }) => id);
}

/** The claims that one source makes of subjects of any kind, with the kind of each. */
export async function claimsFromSource(
  read: ReadDb,
  source: SourceId,
  known: Revision,
): Promise<(DossierClaim & { kind: SubjectKind })[]> {
  return readClaims(read, sql`c.source_id = ${source}`, known);
}

interface ClaimRow {
  citation_id: CitationId;
  subject_kind: SubjectKind;
  subject_id: SubjectId;
  source_id: SourceId;
  locator: string | null;
  excerpt: string | null;
  claimant_place_id: PlaceId | null;
  claimant_organization_id: OrganizationId | null;
  capacity: Capacity;
  as_of_edtf: string | null;
  as_of_earliest: string | null;
  as_of_latest: string | null;
  note: string | null;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  url: string | null;
  published_edtf: string | null;
  published_earliest: string | null;
  published_latest: string | null;
  retrieved_edtf: string | null;
  retrieved_earliest: string | null;
  retrieved_latest: string | null;
  source_language: string | null;
  carrier_note: string | null;
  rejected: string | null;
}

async function readClaims(
  read: ReadDb,
  which: RawBuilder<unknown>,
  known: Revision,
): Promise<(DossierClaim & { kind: SubjectKind })[]> {
  const rows = await run(
    read,
    sql<ClaimRow>`
      select sc.*, c.source_id, c.locator, c.excerpt, c.claimant_place_id, c.claimant_organization_id, c.capacity,
        c.as_of_edtf, c.as_of_earliest, c.as_of_latest, c.note,
        s.kind, s.title, s.publisher, s.url, s.published_edtf, s.published_earliest, s.published_latest,
        s.retrieved_edtf, s.retrieved_earliest, s.retrieved_latest, s.language as source_language, s.carrier_note,
        (select j.reason from judgement j where j.citation_id = c.id and j.kind = 'reject' and ${isKnown("j", known)}
          order by j.id desc limit 1) as rejected
      from subject_claim sc
      join citation c on c.id = sc.citation_id and ${isKnown("c", known)}
      join source_version s on s.source_id = c.source_id and ${isKnown("s", known)}
      where ${which} order by sc.citation_id`,
  );
  const statements = await readStatements(
    read,
    rows.map((row) => row.citation_id),
  );
  return rows.map((row) => {
    const citation = citationOf(row);
    const source = sourceOf(row);
    return {
      citation,
      source,
      grade: gradeOf(citation, source),
      kind: row.subject_kind,
      of: row.subject_id,
      rejected: row.rejected,
      statements: statements.get(row.citation_id) ?? [],
    };
  });
}

const citationOf = (row: ClaimRow): Citation => ({
  id: row.citation_id,
  source: row.source_id,
  locator: row.locator,
  excerpt: row.excerpt,
  claimantPlace: row.claimant_place_id,
  claimantOrganization: row.claimant_organization_id,
  capacity: row.capacity,
  asOf: dateFrom(row.as_of_edtf, row.as_of_earliest, row.as_of_latest),
  note: row.note,
});

const sourceOf = (row: ClaimRow): Source => ({
  id: row.source_id,
  kind: row.kind,
  title: row.title,
  publisher: row.publisher,
  url: row.url,
  published: dateFrom(row.published_edtf, row.published_earliest, row.published_latest),
  retrieved: dateFrom(row.retrieved_edtf, row.retrieved_earliest, row.retrieved_latest),
  language: row.source_language,
  carrierNote: row.carrier_note,
});

interface StatementRow {
  citation_id: CitationId;
  property: string;
  value_type: ValueType;
  text: string | null;
  language: string | null;
  code: string | null;
  number: number | null;
  comparator: NumberComparator | null;
  currency: string | null;
  site: Site | null;
  place_id: PlaceId | null;
  organization_id: OrganizationId | null;
  group_id: GroupId | null;
  partnership_id: PartnershipId | null;
  source_id: SourceId | null;
  other_citation_id: CitationId | null;
  figure_id: FigureId | null;
  other_kind: SubjectKind | null;
  other_id: SubjectId | null;
  role: string | null;
  on_verbatim: string | null;
  on_edtf: string | null;
  on_earliest: string | null;
  on_latest: string | null;
}

async function readStatements(
  read: ReadDb,
  citations: readonly CitationId[],
): Promise<Map<CitationId, Statement[]>> {
  const found = new Map<CitationId, Statement[]>();
  if (citations.length === 0) return found;
  const rows = await run(
    read,
    sql<StatementRow>`
      select * from statement where citation_id = any(${[...citations] as string[]}) order by citation_id, ordinal`,
  );
  for (const row of rows) {
    const statement = {
      property: row.property,
      value: statedValue(row),
      role: row.role,
      on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
    };
    const list = found.get(row.citation_id);
    if (list) list.push(statement);
    else found.set(row.citation_id, [statement]);
  }
  return found;
}

/** The database holds that the column of the type is filled; the empty values here are never read. */
function statedValue(row: StatementRow): Value {
  const number = row.number ?? 0;
  const comparator = row.comparator ?? "=";
  switch (row.value_type) {
    case "text":
      return { type: "text", text: row.text ?? "", language: row.language };
    case "code":
      return { type: "code", code: row.code ?? "" };
    case "number":
      return { type: "number", number, comparator };
    case "money":
      return { type: "money", number, comparator, currency: row.currency ?? "" };
    case "day":
      return { type: "day" };
    case "site":
      return { type: "site", site: row.site as Site };
    case "place":
      return { type: "place", place: row.place_id as PlaceId };
    case "organization":
      return { type: "organization", organization: row.organization_id as OrganizationId };
    case "group":
      return { type: "group", group: row.group_id as GroupId };
    case "partnership":
      return { type: "partnership", partnership: row.partnership_id as PartnershipId };
    case "source":
      return { type: "source", source: row.source_id as SourceId };
    case "citation":
      return { type: "citation", citation: row.other_citation_id as CitationId };
    case "figure":
      return { type: "figure", figure: row.figure_id as FigureId };
    case "subject":
      return {
        type: "subject",
        subject: { kind: row.other_kind as SubjectKind, id: row.other_id as SubjectId },
      };
  }
}

/** The places of partnerships, in their order. */
export async function partiesOf(
  read: ReadDb,
  ids: readonly PartnershipId[],
): Promise<Map<PartnershipId, PlaceId[]>> {
  if (ids.length === 0) return new Map();
  const rows = await run(
    read,
    sql<{ partnership_id: PartnershipId; places: PlaceId[] }>`
      select partnership_id, array_agg(place_id order by ordinal) as places from partnership_party
      where partnership_id = any(${[...ids] as string[]}) group by partnership_id`,
  );
  return new Map(rows.map((row) => [row.partnership_id, row.places]));
}
