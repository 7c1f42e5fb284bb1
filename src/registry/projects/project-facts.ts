import type { Bounds } from "../../kernel/bounds.ts";
import type { Day } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Dossier, type DossierClaim, statementsOf, type ToldStatement } from "../dossiers/dossier.ts";
import type { Site } from "../dossiers/subject.ts";
import { speaksOn } from "../evidence/source.ts";
import { type StatusEvidence, type StatusOnDay, statusOn } from "./derive-status.ts";
import { PROJECT_STATUSES, type ProjectStatus } from "./status.ts";

/** A status with the statement that it is read from. */
export interface ToldStatus extends StatusEvidence {
  told: ToldStatement;
  /** The source gives no day for it: it was so when the source spoke. */
  bySpeech: boolean;
}

const isStatus = (code: string): code is ProjectStatus =>
  (PROJECT_STATUSES as readonly string[]).includes(code);

/**
 * What the statements of a project or a deliverable say of how far it had come, each with its time: a status, money that
 * was paid out, and the days on which work began and ended. A status without a day is of the day its source spoke.
 */
export function statusEvidence(dossier: Dossier): ToldStatus[] {
  const stated = statementsOf(dossier, "status").flatMap((told): ToldStatus[] => {
    if (told.value.type !== "code" || !isStatus(told.value.code)) return [];
    const on = told.on ?? speaksOn(told.claim.citation, told.claim.source);
    return [{ status: told.value.code, on, told, bySpeech: told.on === null }];
  });
  const dated = (property: string, status: ProjectStatus) =>
    statementsOf(dossier, property).flatMap((told) =>
      told.on ? [{ status, on: told.on, told, bySpeech: false }] : [],
    );
  const paid = statementsOf(dossier, "amount").flatMap((told) =>
    told.on && (told.role === "disbursement" || told.role === "expenditure")
      ? [{ status: "funded" as const, on: told.on, told, bySpeech: false }]
      : [],
  );
  return [
    ...stated,
    ...dated("actual start", "under way"),
    ...dated("actual end", "done"),
    ...paid,
    ...signed(dossier),
  ];
}

/** A paper that was to be signed is there once a source that tells of the act says that it was agreed. */
const signed = (dossier: Dossier): ToldStatus[] =>
  statementsOf(dossier, "outcome").flatMap((told): ToldStatus[] => {
    if (told.value.type !== "citation") return [];
    const agreed = told.claim.statements.find(
      ({ property, value }) => property === "status" && value.type === "code" && value.code === "agreed",
    );
    if (!agreed) return [];
    const on = agreed.on ?? speaksOn(told.claim.citation, told.claim.source);
    return [{ status: "done", on, told: { ...told, on: agreed.on }, bySpeech: agreed.on === null }];
  });

/** The status that is certain on a day; null where none is. */
export const certainStatus = (dossier: Dossier, day: Day): ProjectStatus | null =>
  statusOf(dossier, day).readings.find(({ certainty }) => certainty === "certain")?.status ?? null;

/** How far a project or a deliverable had come on a day. News of it are its dated statements, plans left out. */
export function statusOf(dossier: Dossier, day: Day): StatusOnDay<ToldStatus> {
  const evidence = statusEvidence(dossier);
  const amounts = statementsOf(dossier, "amount").flatMap(({ on }): Bounds[] => (on ? [on] : []));
  return statusOn(evidence, day, [...evidence.map(({ on }) => on), ...amounts]);
}

/** A site with what its claim calls it, in the languages that it has. */
export interface ToldSite {
  site: Site;
  labels: { text: string; language: string | null }[];
  claim: DossierClaim;
}

/** Every site; a claim that has several gives them no name of their own. */
export function sitesOf(dossier: Dossier): ToldSite[] {
  const sites = statementsOf(dossier, "site");
  const labels = statementsOf(dossier, "site label");
  return sites.flatMap(({ value, claim }) => {
    if (value.type !== "site") return [];
    const alone = sites.filter((other) => other.claim === claim).length === 1;
    const own = labels.filter((label) => alone && label.claim === claim);
    return [
      {
        site: value.site,
        labels: own.flatMap(({ value: label }) =>
          label.type === "text" ? [{ text: label.text, language: label.language }] : [],
        ),
        claim,
      },
    ];
  });
}

/** What a site is called in the reader's language, else in any; null where nobody names it. */
export function siteLabel({ labels }: ToldSite, language: Language): string | null {
  return (labels.find((label) => label.language === language) ?? labels[0])?.text ?? null;
}

/** The places of a property, each once, those of better evidence first. */
export function placesUnder(dossier: Dossier, property: "partner" | "place" | "party"): PlaceId[] {
  const places = statementsOf(dossier, property).flatMap(({ value }) =>
    value.type === "place" ? [value.place] : [],
  );
  return [...new Set(places)];
}
