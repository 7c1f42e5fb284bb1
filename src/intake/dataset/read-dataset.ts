import { Refusal } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/issue.ts";
import { DOSSIER_KINDS } from "../dossier-kinds.ts";
import { checkDossiers } from "./check-dossiers.ts";
import { References } from "./check-references.ts";
import { merges, readDossiers } from "./read-dossiers.ts";
import { readRules } from "./read-rules.ts";
import { readTable } from "./read-table.ts";
import * as table from "./tables.ts";

/** A dataset folder, read and checked: every row passes its schema and names only what is there. */
export type Dataset = Awaited<ReturnType<typeof readTables>>;

/** Reads a dataset folder, or refuses it whole with every issue found, so that nothing is half-written. */
export async function readDataset(folder: string): Promise<Dataset> {
  const issues: Issue[] = [];
  const dataset = await readTables(folder, issues);
  // References to a table that could not be read would only repeat that.
  if (issues.length === 0) checkReferences(dataset, issues);
  if (issues.length > 0) throw refusalOf(folder, issues);
  return dataset;
}

async function readTables(folder: string, issues: Issue[]) {
  const may = { optional: true };
  return {
    sources: await readTable(folder, "sources.csv", table.sources, issues),
    places: await readTable(folder, "places.csv", table.places, issues),
    placeNames: await readTable(folder, "place_names.csv", table.placeNames, issues),
    placeSuccessions: await readTable(folder, "place_successions.csv", table.placeSuccessions, issues, may),
    organizations: await readTable(folder, "organizations.csv", table.organizations, issues, may),
    groups: await readTable(folder, "groups.csv", table.groups, issues, may),
    memberships: await readTable(folder, "group_memberships.csv", table.groupMemberships, issues, may),
    acts: await readTable(folder, "acts.csv", table.acts, issues),
    activities: await readTable(folder, "activities.csv", table.activities, issues, may),
    judgements: await readTable(folder, "judgements.csv", table.judgements, issues, may),
    figures: await readTable(folder, "figures.csv", table.figures, issues, may),
    figureRules: await readTable(folder, "figure_rules.csv", table.figureRules, issues, may),
    rules: await readRules(folder, issues),
    dossiers: await readDossiers(folder, DOSSIER_KINDS, issues),
    merges: await readTable(folder, "dossiers/merges.csv", merges, issues, may),
  };
}

function checkReferences(dataset: Dataset, issues: Issue[]): void {
  const refer = new References(issues);
  refer.learn("source", "sources.csv", dataset.sources, (row) => row.id);
  refer.learn("place", "places.csv", dataset.places, (row) => row.id);
  refer.learn("organization", "organizations.csv", dataset.organizations, (row) => row.id);
  refer.learn("group", "groups.csv", dataset.groups, (row) => row.id);
  refer.learn("claim", "acts.csv", dataset.acts, (row) => row.id);
  refer.learn("figure", "figures.csv", dataset.figures, (row) => row.id);
  refer.learn("membership", "group_memberships.csv", dataset.memberships, (row) => row.id);
  refer.learn("name", "place_names.csv", dataset.placeNames, (row) =>
    [row.place, row.language, row.kind, row.name].join(" "),
  );
  const claimant = (row: { claimant: string | null; capacity: string }) => {
    const kind =
      row.capacity === "party" || refer.has("place", row.claimant ?? "") ? "place" : "organization";
    return [kind, row.claimant] as const;
  };
  const parties = (row: { parties: string[] }) => row.parties.map((id) => ["place", id] as const);

  refer.check("places.csv", dataset.places, (row) => [["place", row.parent]]);
  refer.check("place_names.csv", dataset.placeNames, (row) => [["place", row.place]]);
  refer.check("place_successions.csv", dataset.placeSuccessions, (row) => [
    ["place", row.predecessor],
    ["place", row.successor],
    ["source", row.source],
  ]);
  refer.check("group_memberships.csv", dataset.memberships, (row) => [
    ["group", row.group],
    ["source", row.source],
  ]);
  refer.check("acts.csv", dataset.acts, (row) => [...parties(row), claimant(row), ["source", row.source]]);
  refer.check("activities.csv", dataset.activities, (row) => [
    ...parties(row),
    claimant(row),
    ["source", row.source],
  ]);
  refer.learn("rule", "rules", dataset.rules, (rule) => rule.id);
  refer.check("figure_rules.csv", dataset.figureRules, (row) => [
    ["figure", row.figure],
    ["rule", row.rule],
  ]);
  refer.check("figures.csv", dataset.figures, (row) => [
    ["organization", row.issuer],
    ["source", row.source],
  ]);
  checkDossiers(refer, dataset);
  refer.check("judgements.csv", dataset.judgements, (row) => [
    ["claim", row.citation],
    ["claim", row.other],
  ]);
  checkActs(dataset, issues);
}

/** What the columns of an act must be together; the database holds the same rules. */
function checkActs(dataset: Dataset, issues: Issue[]): void {
  for (const { line, row } of dataset.acts) {
    const say = (column: string, message: string) =>
      issues.push({ code: "bad-cell", where: `acts.csv row ${line} ${column}`, message });
    if (new Set(row.parties).size < 2) say("parties", "A partnership needs two different places.");
    if (row.effect === "establishes" && row.strength === null) {
      say(
        "strength",
        "An act that establishes needs a strength: unspecified, friendly-cooperation or sister.",
      );
    }
    if (row.capacity === "party" && row.claimant === null) say("claimant", "Which party says so?");
    if (row.term_years !== null && !(Number.isInteger(row.term_years) && row.term_years > 0)) {
      say("term_years", "A term is a whole number of years.");
    }
  }
}

const SHOWN = 20;

function refusalOf(folder: string, issues: readonly Issue[]): Refusal {
  const shown = issues.slice(0, SHOWN).map((issue) => `  ${issue.where}: ${issue.message}`);
  const more = issues.length > SHOWN ? [`  and ${issues.length - SHOWN} more`] : [];
  return new Refusal(
    "invalid",
    "bad-dataset",
    [`The dataset in ${folder} was not loaded: ${issues.length} to mend.`, ...shown, ...more].join("\n"),
    issues[0]?.where,
  );
}
