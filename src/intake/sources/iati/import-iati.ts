import type { Database } from "../../../database/database.ts";
import { fingerprint } from "../../../database/versions.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { CitationId, PlaceId, Revision, SourceId, SubjectId } from "../../../kernel/ids.ts";
import type { Issue } from "../../../kernel/issue.ts";
import { parseEdtf } from "../../../kernel/partial-date.ts";
import { recordSubjectClaims } from "../../../registry/dossiers/record-claims.ts";
import { latestRevision, putSources } from "../../../registry/evidence/evidence.store.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import type { Source } from "../../../registry/evidence/source.ts";
import { placesById } from "../../../registry/places/place.store.ts";
import { countriesOf, projectIdOf, statementsOf } from "../../../registry/projects/iati/activity-claim.ts";
import { childOf, narrativeOf, type XmlElement } from "../../../registry/projects/iati/element.ts";
import { type MoneyTotal, totalsOf } from "../../../registry/projects/iati/money.ts";
import { type IatiFile, identifierOf, readIati } from "../../../registry/projects/iati/read-activities.ts";
import { DOSSIER_KINDS } from "../../dossier-kinds.ts";

export interface IatiImportAsked {
  /** Where the file was got, for the source. */
  url: string | null;
  author: string;
  /** Reads and checks, and writes nothing. */
  dryRun: boolean;
}

export interface IatiImported {
  version: string;
  source: string;
  /** Activities in the file that could be read; each is recorded or was on record so. */
  activities: number;
  recorded: number;
  unchanged: number;
  issues: Issue[];
  /** Per kind of money and currency, original budgets and programmes told again by their parts left out. */
  totals: MoneyTotal[];
  /** The revision made; null where nothing changed. */
  revision: Revision | null;
}

/**
 * Records the activities of an IATI file as claims about projects, in one transaction. The same file again changes
 * nothing; a newer one supersedes what the activity said before, and an activity that is gone ends nothing.
 */
export async function importIati(
  database: Database,
  text: string,
  asked: IatiImportAsked,
): Promise<IatiImported> {
  const file = readIati(text);
  if (file.activities.length === 0) {
    throw invalid(
      "no-activities",
      "The file holds no activity that can be read, so there is nothing to record.",
    );
  }
  const source = sourceOf(file, asked.url);
  const report = {
    version: file.version,
    source: source.id as string,
    activities: file.activities.length,
    issues: file.issues,
    totals: totalsOf(file.activities),
  };
  if (asked.dryRun) return { ...report, recorded: 0, unchanged: 0, revision: null };
  return database.write(async (tx) => {
    const recording = new Recording(tx, asked.author, `Read the IATI file ${source.id}`);
    const known = await latestRevision(tx);
    const projects = projectIds(file.activities);
    const countries = file.activities.flatMap(countriesOf);
    const places = new Set<PlaceId>((await placesById(tx, countries, known)).keys());
    await putSources(recording, [source]);
    const recorded = await recordSubjectClaims(
      recording,
      DOSSIER_KINDS,
      file.activities.map((activity) => ({
        citation: citationOf(activity, source.id),
        states: {
          subject: {
            kind: "project" as const,
            id: projects.get(identifierOf(activity)) ?? projectIdOf(activity),
          },
          statements: statementsOf(activity, { places, projects }),
        },
      })),
    );
    return {
      ...report,
      recorded,
      unchanged: file.activities.length - recorded,
      revision: await recording.made(),
    };
  });
}

/** A project of its own for each identifier: where two are alike but for signs that ids have not, a digest tells them apart. */
function projectIds(activities: readonly XmlElement[]): Map<string, SubjectId> {
  const ids = new Map<string, SubjectId>();
  const taken = new Set<SubjectId>();
  for (const activity of activities) {
    const identifier = identifierOf(activity);
    let id = projectIdOf(activity);
    if (taken.has(id)) id = `${id}-${plainDigest(identifier)}` as SubjectId;
    taken.add(id);
    ids.set(identifier, id);
  }
  return ids;
}

/** The file as a source: whose activities, and when they were given out. */
function sourceOf({ activities, generated, version }: IatiFile, url: string | null): Source {
  const reporting = activities[0] ? childOf(activities[0], "reporting-org") : null;
  const name = narrativeOf(reporting) ?? reporting?.attributes.ref ?? "an unnamed publisher";
  const day = (generated ?? "").slice(0, 10);
  const published = parseEdtf(day);
  const whose = reporting?.attributes.ref ?? name;
  const short = whose.length > 100 ? `${whose.slice(0, 60)}-${fingerprint(whose).slice(0, 8)}` : whose;
  // A publisher gives out several files a day: which activities are in one tells it from the others.
  const content = plainDigest(activities.map(identifierOf).sort().join("\n"));
  const slug = `iati-${short}-${day}-${content}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return {
    id: slug.replace(/^-+|-+$/g, "") as SourceId,
    kind: "official",
    title: `IATI ${version} activity file of ${name}`,
    publisher: name,
    url,
    published: published.ok ? published.value : null,
    retrieved: null,
    language: activities[0]?.attributes["xml:lang"]?.slice(0, 2).toLowerCase() || null,
    carrierNote: null,
  };
}

/** A tilde ends in our ids what a later version is called by, so those of an identifier are written otherwise. */
const citationOf = (activity: XmlElement, source: SourceId) => ({
  id: `iati/${identifierOf(activity).replaceAll("%7E", "%257E").replaceAll("~", "%7E")}` as CitationId,
  source,
  locator: identifierOf(activity),
  excerpt: null,
  claimantPlace: null,
  claimantOrganization: null,
  capacity: "third party" as const,
  asOf: null,
  note: null,
});

/** Eight letters and digits that stand for a text. */
const plainDigest = (text: string): string =>
  fingerprint(text)
    .slice(0, 8)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0");
