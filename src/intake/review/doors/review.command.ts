import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { writeCsv } from "../../../http/csv.ts";
import { invalid } from "../../../kernel/errors.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { LEVELS, type Level } from "../../../registry/places/place.ts";
import type { BatchId } from "../../import/batch.ts";
import { readCountry } from "../../reconciliation/countries/read-country.ts";
import { countrySaid } from "../../reconciliation/judgements/match-judgement.ts";
import { decideName, withdrawDecision } from "../decide-name.ts";
import { openMentions } from "../inbox.store.ts";
import { conflictJson } from "../lists/list-json.ts";
import { readConflicts } from "../lists/read-conflicts.ts";
import { readOneSided } from "../lists/read-one-sided.ts";
import { nameJson } from "../name-json.ts";
import { readInbox, readName } from "../read-inbox.ts";
import { readPlaceValue } from "../shown-candidate.ts";
import { findWaiting, toldApart } from "../waiting-name.ts";
import { batchAsked } from "./inbox-asked.ts";
import { ONE_SIDED_COLUMNS } from "./lists.api.ts";
import { byAsked } from "./lists-asked.ts";

/** What a country on the command line says; refuses what cannot be read as one. */
function countryOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (readCountry(text).among.length === 0 && !text.includes("|"))
    throw invalid(
      "bad-country",
      `"${text}" is not read as a country. Say a code (CN) or a name.`,
      "--country",
    );
  return text.includes("|") ? text : (countrySaid(text) ?? undefined);
}

function limitOption(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0 && limit <= 100_000) return limit;
  throw invalid("bad-limit", `--limit is a number from 1 to 100000, not "${text}".`, "--limit");
}

function levelOption(text: string | undefined): Level | undefined {
  const level = LEVELS.find((one) => one === text);
  if (text === undefined || level) return level;
  throw invalid("bad-level", `A level is ${LEVELS.join(", ")}, not "${text}".`, "--level");
}

/** `amity inbox`: the names that wait for a person, with the places that may be meant. */
export const inboxCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("inbox")
    .description("the names that wait for a person, with the places that may be meant; most rows first")
    .option("--batch <number>", "only names of one import")
    .option("--country <name or code>", "only names of one country")
    .option("--limit <number>", "so many names", "20")
    .option("--json", "as JSON")
    .action(async (options: { batch?: string; country?: string; limit: string; json?: true }) => {
      const batch = batchAsked(options.batch);
      const country = countryOption(options.country) ?? null;
      const limit = limitOption(options.limit);
      await withRegistry((database) =>
        database.snapshot(async (read) => {
          const { groups } = await readInbox(read, { batch, country, outcome: null }, "all");
          const names = [];
          for (const group of groups.slice(0, limit)) names.push(nameJson(await readName(read, group)));
          const rows = groups.reduce((sum, group) => sum + group.rows, 0);
          terminal.out(
            options.json
              ? JSON.stringify({ names: groups.length, rows, groups: names }, null, 2)
              : printInbox(groups.length, rows, names),
          );
        }),
      );
    });
};

function printInbox(all: number, rows: number, names: readonly ReturnType<typeof nameJson>[]): string {
  if (all === 0) return "Nothing waits for a decision.";
  const lines = [`${all} names wait, and ${rows} rows with them.`];
  for (const { name, country, level, within, outcome, rows: own, candidates } of names) {
    const said = [country ?? "no country said", level, within].filter(Boolean).join(", ");
    lines.push("", `${name} (${said}): ${outcome}, ${own} rows`);
    for (const { place, name: called, within: above, country: land, km, score } of candidates) {
      const where = [above, land].filter(Boolean).join(", ");
      lines.push(
        `  ${score.toFixed(2)}  ${place}  ${called}, ${where}${km === null ? "" : `, ${km} km away`}`,
      );
    }
  }
  if (names.length < all) lines.push("", `${all - names.length} more: --limit ${all}.`);
  return lines.join("\n");
}

interface DecideOptions {
  country?: string;
  level?: string;
  within?: string;
  place?: string;
  withdraw?: string;
  reason: string;
  author: string;
  json?: true;
}

/** `amity decide "Springfield" --country US --place us-springfield --reason …`: what a name means, or takes it back. */
export const decideCommand =
  (withRegistry: WithRegistry, twoPersons: () => boolean) => (program: Command) => {
    program
      .command("decide")
      .description("say which place a name that waits means; the rows that waited for it are recorded")
      .argument("[name]", "the name as it is written in the file")
      .option(
        "--country <name or code>",
        "the country that the file says, where the same name is said of several",
      )
      .option("--level <level>", "the level that the file says, where it is said of several")
      .option("--within <division>", "the division that the file says, where it is said of several")
      .option("--place <place>", "the place that is meant: cn-qingdao, geonames:1797929, or none")
      .option("--withdraw <number>", "take a decision back instead, by its number; its rows wait again")
      .requiredOption("--reason <words>", "why, in words others can check")
      .option("--author <name>", "who decides", "command line")
      .option("--json", "what changed, as JSON")
      .action(async (name: string | undefined, options: DecideOptions) => {
        const { author, reason, withdraw } = options;
        if ((name === undefined) === (withdraw === undefined)) {
          throw invalid("one-decision", "Say either a name with --place, or --withdraw with a number.");
        }
        const summary = (words: string) => words.slice(0, 500);
        if (withdraw !== undefined) {
          if (!/^[1-9]\d{0,8}$/.test(withdraw))
            throw invalid("bad-parameter", `"${withdraw}" is no number of a decision.`, "--withdraw");
          const back = await withRegistry((database) =>
            database.write((tx) =>
              withdrawDecision(
                new Recording(tx, author, summary(`Took back decision ${withdraw}: ${reason}`)),
                Number(withdraw),
                { whose: "all", name: null },
              ),
            ),
          );
          terminal.out(
            options.json
              ? JSON.stringify(
                  { judgement: back.judgement.id, rows: back.rows, revision: back.revision },
                  null,
                  2,
                )
              : `Decision ${withdraw} on "${back.judgement.name}" is taken back: ${back.rows} rows wait again. Recorded as revision ${back.revision}.`,
          );
          return;
        }
        if (options.place === undefined)
          throw invalid(
            "place-missing",
            "Say which place: --place cn-qingdao, geonames:1797929, or none.",
            "--place",
          );
        const meant = readPlaceValue(options.place);
        const asked = {
          name: name ?? "",
          country: countryOption(options.country),
          level: levelOption(options.level),
          within: options.within,
        };
        const { place } = options;
        const { group, ...decided } = await withRegistry((database) =>
          database.write(async (tx) => {
            const group = findWaiting(await openMentions(tx, "all"), asked);
            const said = summary(`Decided what "${group.judged.name}" means: ${place}`);
            const decision = { judged: group.judged, meant, reason, author };
            const done = await decideName(new Recording(tx, author, said), decision, {
              whose: "all",
              twoPersons: twoPersons(),
            });
            return { group, ...done };
          }),
        );
        terminal.out(
          options.json
            ? JSON.stringify({ name: group.judged.name, place, ...decided }, null, 2)
            : decided.what === "proposed"
              ? `Proposed as decision ${decided.judgement}: it counts when another person says the same.`
              : `${toldApart(group)} is ${place}: decision ${decided.judgement}. ${decided.recorded} rows recorded, ${decided.refused} refused, ${decided.waiting} wait for another name. Take back: amity decide --withdraw ${decided.judgement} --reason …`,
        );
      });
  };

/** `amity one-sided`: claims of towns' own lists that the other town's list does not make. */
export const oneSidedCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("one-sided")
    .description("claims that stand in one town's list and not in the other's, with how many there are")
    .option("--batch <number>", "only one import")
    .option("--by <what>", "who is who by: names (as written) or places (as matched)", "names")
    .option("--limit <number>", "so many claims", "100000")
    .option("--csv", "the claims as CSV")
    .option("--json", "counts and claims as JSON")
    .action(async (options: { batch?: string; by: string; limit: string; csv?: true; json?: true }) => {
      const asked = { batch: batchAsked(options.batch) as BatchId | null, by: byAsked(options.by) };
      const limit = limitOption(options.limit);
      const { counts, claims } = await withRegistry((database) =>
        database.snapshot((read) => readOneSided(read, asked, { limit, offset: 0 }, "all")),
      );
      if (options.csv) terminal.out(writeCsv(ONE_SIDED_COLUMNS, claims).trimEnd());
      else if (options.json) terminal.out(JSON.stringify({ ...asked, counts, claims }, null, 2));
      else {
        for (const by of ["names", "places"] as const) {
          const { edges, partnerHasList, reciprocated, oneSided } = counts[by];
          terminal.out(
            `By ${by}: ${edges} host → partner; of ${partnerHasList} the partner has a list too, ${reciprocated} are named back, ${oneSided} are one-sided.`,
          );
        }
        for (const { host, partner, partnership, line } of claims.slice(0, 20))
          terminal.out(
            `${String(line).padStart(7)}  ${host.name} → ${partner.name}${partnership ? `  ${partnership}` : ""}`,
          );
        if (claims.length > 20) terminal.out(`${claims.length - 20} more: --json or --csv gives all.`);
      }
    });
};

/** `amity conflicts`: partnerships of which sources say what cannot all be true. */
export const conflictsCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("conflicts")
    .description("partnerships whose claims contradict each other, with who says what")
    .option("--limit <number>", "so many partnerships", "100")
    .option("--json", "as JSON")
    .action(async (options: { limit: string; json?: true }) => {
      const limit = limitOption(options.limit);
      const conflicts = await withRegistry((database) =>
        database.snapshot((read) => readConflicts(read, null, limit, "all")),
      );
      const told = conflicts.map(conflictJson);
      if (options.json) {
        terminal.out(JSON.stringify(told, null, 2));
        return;
      }
      if (told.length === 0) terminal.out("No claims contradict each other.");
      for (const { partnership, about, claims, rows } of told) {
        terminal.out(`${partnership}: ${about.join(", ")}`);
        for (const { claim, effect, strength, date, grade } of claims)
          terminal.out(
            `  ${date ?? "no date"}  ${effect}${strength ? ` (${strength})` : ""}, ${grade}  ${claim}`,
          );
        for (const { batch, line, issues } of rows)
          terminal.out(`  batch ${batch}, line ${line}: ${issues.map(({ message }) => message).join(" ")}`);
      }
    });
};
