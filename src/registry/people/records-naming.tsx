import type { ReadDb } from "../../database/database.ts";
import type { OrganizationId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { DataTable } from "../../web/components/table.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { listSubjects, readDossiers } from "../dossiers/dossier.store.ts";
import { type Dossier, statementsOf, titleOf } from "../dossiers/dossier.ts";
import type { DossierNames } from "../dossiers/dossier-names.ts";
import type { KindDefinition, Kinds } from "../dossiers/kind.ts";
import type { Subject, SubjectKind, Value } from "../dossiers/subject.ts";
import { propertyLabel, roleWord } from "../dossiers/value-words.tsx";
import type { ReadAs } from "../evidence/read-as.ts";
import { timesOnly } from "../places/place-words.tsx";
import { peopleMessages } from "./people.messages.ts";

/** Who is looked for in the statements of records. */
export type Sought = { other: Subject } | { organization: OrganizationId };

export interface NamingAsked {
  read: ReadDb;
  kinds: Kinds;
  at: ReadAs;
  language: Language;
  query: URLSearchParams;
}

const MOST = 200;

/** The records of a kind that name somebody. */
export async function recordsNaming(
  { read, at }: Pick<NamingAsked, "read" | "at">,
  kind: KindDefinition,
  sought: Sought,
): Promise<Dossier[]> {
  const ids = await listSubjects(read, kind.kind, at.known, sought, { limit: MOST });
  return readDossiers(read, kind.kind, ids, at.known);
}

/** A table of the records of every kind that name somebody, each with what it names them as; null where there is none. */
export async function RecordsNaming(
  asked: NamingAsked,
  {
    sought,
    skips = [],
    told = [],
    title,
  }: {
    sought: Sought;
    /** Kinds that the page shows elsewhere. */
    skips?: readonly SubjectKind[];
    /** Properties that the page tells of elsewhere. */
    told?: readonly string[];
    title: string;
  },
) {
  const { kinds, language } = asked;
  const rows: { kind: KindDefinition; found: Dossier; as: string }[] = [];
  for (const kind of kinds.all) {
    if (skips.includes(kind.kind)) continue;
    for (const found of await recordsNaming(asked, kind, sought)) {
      const as = rolesIn(asked, { found, kind, sought, told });
      if (as !== "") rows.push({ kind, found, as });
    }
  }
  if (rows.length === 0) return null;
  const t = translator(peopleMessages, language);
  return (
    <>
      <h2 id="named">{title}</h2>
      <DataTable
        label={title}
        columns={[
          {
            head: t("record"),
            names: true,
            cell: ({ kind, found }) => <RecordLink dossier={found} kind={kind} asked={asked} />,
          },
          { head: t("kind"), cell: ({ kind }) => kind.one[language] },
          { head: t("as"), cell: ({ as }) => as },
        ]}
        rows={rows}
      />
    </>
  );
}

const NO_NAMES: DossierNames = {
  places: new Map(),
  organizations: new Map(),
  groups: new Map(),
  subjects: new Map(),
  parties: new Map(),
};

/** "Proposed by, Organisers: host": the properties and roles under which a record names them. */
function rolesIn(
  { kinds, language }: NamingAsked,
  {
    found,
    kind,
    sought,
    told,
  }: { found: Dossier; kind: KindDefinition; sought: Sought; told: readonly string[] },
): string {
  const context = { kinds, kind, names: NO_NAMES, language };
  const naming = Object.keys(kind.properties)
    .filter((property) => !told.includes(property))
    .flatMap((property) => statementsOf(found, property))
    .filter(({ value }) => isSought(value, sought));
  const words = naming.map((one) => {
    const role = roleWord(context, one);
    const label = propertyLabel(context, one.property);
    return role ? `${label}${language === "zh-Hans" ? "：" : ": "}${role}` : label;
  });
  return [...new Set(words)].join(language === "zh-Hans" ? "；" : "; ");
}

const isSought = (value: Value, sought: Sought): boolean =>
  "other" in sought
    ? value.type === "subject" &&
      value.subject.kind === sought.other.kind &&
      value.subject.id === sought.other.id
    : (value.type === "organization" && value.organization === sought.organization) ||
      (value.type === "subject" &&
        value.subject.kind === "organization" &&
        (value.subject.id as string) === sought.organization);

/** The title of a record, linked, its language marked where it is not the page's. */
export const RecordLink = ({
  dossier,
  kind,
  asked: { language, query },
}: {
  dossier: Dossier;
  kind: KindDefinition;
  asked: Pick<NamingAsked, "language" | "query">;
}) => {
  const title = titleOf(dossier, kind, language);
  return (
    <a
      href={localHref(language, `/${kind.path}/${dossier.id}`, timesOnly(query))}
      lang={title.language && title.language !== language ? title.language : undefined}
    >
      {title.text}
    </a>
  );
};
