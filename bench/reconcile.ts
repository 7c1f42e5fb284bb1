import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { readCountry } from "../src/intake/reconciliation/countries/read-country.ts";
import { buildNameIndex } from "../src/intake/reconciliation/names/build-index.ts";
import type { NamedEntry } from "../src/intake/reconciliation/names/named-entry.ts";
import { chance as chanceOf } from "./kit/chance.ts";
import { judge, spread, type Verdicts } from "./kit/measure.ts";
import { milliseconds, number, say } from "./kit/print.ts";
import type { Answer, Asking } from "./reconcile/asker.ts";
import { cities, divisions } from "./reconcile/gazetteer.ts";
import { levenshteinScan, miniSearch, type Peer, rowsByCountry, trigrams } from "./reconcile/peers.ts";
import {
  foreignQuestions,
  heldQuestions,
  latinOnly,
  type Question,
  withoutOneScript,
  writtenQuestions,
} from "./reconcile/questions.ts";

const EACH = 1000;
/** Questions of each kind that the peers answer too: they need up to half a second for one. */
const EACH_OF_PEERS = 30;
const ROUNDS = 3;
/** Names of smaller places repeat so often that none can be told from another: of all cities500 the ceiling is 0.877. */
const LEAST_PEOPLE = 30_000;
const ASKER = fileURLToPath(new URL("reconcile/asker.ts", import.meta.url));

/** Share of right first answers that is asked for, by part and kind. */
const GOALS: Record<string, number> = {
  "written: as written": 0.97,
  "written: one fault, 8 letters or more": 0.97,
  "written: two faults, 8 letters or more": 0.93,
  "no name in the script: Cyrillic": 0.96,
  "no name in the script: Chinese": 0.9,
  "no name in the script: Arabic": 0.9,
  "Latin names alone: mean": 0.85,
};

interface Part {
  name: string;
  entries: NamedEntry[];
  questions: Question[];
}

/**
 * Names to places: how many are right, how fast, in how much memory, beside three peers over the same gazetteer and the
 * same letters. With a file of labels (name, country, place) those are asked as well.
 */
export async function reconcile(labels: string | null = null): Promise<Verdicts> {
  const all = await cities();
  const folder = mkdtempSync(join(tmpdir(), "amity-reconcile-"));
  const verdicts: Verdicts = [];
  try {
    for (const part of parts(all)) verdicts.push(...(await measure(part, folder)));
    verdicts.push(...decisions(all, labels, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return verdicts;
}

function* parts(all: NamedEntry[]): Generator<Part> {
  const known = (entry: NamedEntry) => (entry.population ?? 0) >= LEAST_PEOPLE;
  const large = all.filter(known);
  yield { name: "written", entries: all, questions: writtenQuestions(large, "held out", EACH) };
  const { entries, held } = withoutOneScript(all);
  const questions = heldQuestions(
    held.filter(({ entry }) => known(entry)),
    "held out",
    EACH,
  );
  yield { name: "no name in the script", entries, questions };
  yield {
    name: "Latin names alone",
    entries: latinOnly(all),
    questions: foreignQuestions(large, "held out", EACH),
  };
}

function ask(
  entries: readonly NamedEntry[],
  questions: readonly Question[],
  folder: string,
  rounds = 1,
): Asking[] {
  const [index, file] = [join(folder, "index"), join(folder, "questions.json")];
  writeFileSync(index, buildNameIndex(entries));
  writeFileSync(file, JSON.stringify(questions));
  return Array.from({ length: rounds }, () => {
    const said = execFileSync(process.execPath, [...process.execArgv, ASKER, index, file], {
      maxBuffer: 1 << 28,
      encoding: "utf8",
    });
    return JSON.parse(said) as Asking;
  });
}

async function measure(part: Part, folder: string): Promise<Verdicts> {
  const { entries, questions } = part;
  const rounds = ask(entries, questions, folder, ROUNDS);
  const answers = rounds[0]?.answers ?? [];
  say(`\n${part.name}: ${number(entries.length)} places, ${number(questions.length)} names`);
  const verdicts = speeds(rounds);
  const chosen = chosenForPeers(questions);
  const rows = rowsByCountry(entries);
  const peers = [levenshteinScan(rows), miniSearch(rows), await trigrams(rows)];
  const others: { peer: Peer; right: boolean[]; perSecond: number }[] = [];
  for (const peer of peers) {
    const start = performance.now();
    const right: boolean[] = [];
    for (const at of chosen) {
      const question = questions[at] as Question;
      right.push((await peer.answer(question)) === question.place);
    }
    others.push({ peer, right, perSecond: (1000 * chosen.length) / (performance.now() - start) });
    await peer.close();
  }
  for (const { peer, perSecond } of others) say(`  ${peer.name}: ${number(perSecond)} names a second`);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const shares: number[] = [];
  say(
    `  right at first      names   all  | of the ${EACH_OF_PEERS} that peers got: Amity, ${peers.map(({ name }) => name).join(", ")}`,
  );
  for (const kind of kinds) {
    const own = questions.flatMap((question, at) => (question.kind === kind ? [at] : []));
    const isRight = (at: number) => answers[at]?.place === questions[at]?.place;
    const share = own.filter(isRight).length / own.length;
    shares.push(share);
    const asked = chosen.flatMap((at, index) => (questions[at]?.kind === kind ? [{ at, index }] : []));
    const ours = asked.filter(({ at }) => isRight(at)).length;
    const theirs = others.map(({ right }) => asked.filter(({ index }) => right[index]).length);
    say(
      `  ${kind.padEnd(28)}${String(own.length).padStart(5)} ${share.toFixed(3)} | ${ours}, ${theirs.join(", ")} of ${asked.length}`,
    );
    verdicts.push(...goal(`${part.name}: ${kind}`, share), ours >= Math.max(...theirs));
  }
  say(
    `  the largest bearer of its name in its country: ${number(largest(entries, questions))} (the ceiling as written)`,
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  say(`  mean over kinds ${mean.toFixed(3)}`);
  verdicts.push(...goal(`${part.name}: mean`, mean));
  return verdicts;
}

function goal(what: string, share: number): Verdicts {
  const least = GOALS[what];
  if (least === undefined) return [];
  const met = share >= least;
  say(`    ${what}: goal at least ${least}: ${met ? "met" : "missed"}`);
  return [met];
}

function speeds(rounds: readonly Asking[]): Verdicts {
  const perSecond = rounds.map(({ answers, seconds }) => answers.length / seconds);
  const times = rounds
    .flatMap(({ answers }) => answers.map((answer) => answer.milliseconds))
    .sort((a, b) => a - b);
  say(`  p99 ${milliseconds(times[Math.floor(times.length * 0.99)] ?? 0)}`);
  return [
    judge("names a second of one processor", spread(perSecond), { least: 1000 }),
    judge(
      "ready, reading the file",
      spread(rounds.map((round) => round.readyMilliseconds)),
      { most: 3000 },
      " ms",
    ),
    judge("memory of the process", spread(rounds.map((round) => round.megabytes)), { most: 350 }, " MB"),
  ];
}

/** Share of the places asked for that no larger place of the country has the name of. */
function largest(entries: readonly NamedEntry[], questions: readonly Question[]): number {
  const people = new Map<string, number>();
  const key = ({ country, names }: NamedEntry) => `${country} ${names[0]?.name}`;
  for (const entry of entries)
    people.set(key(entry), Math.max(people.get(key(entry)) ?? 0, entry.population ?? 0));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const asked = questions.flatMap(({ place }) => byId.get(place ?? "") ?? []);
  return (
    asked.filter((entry) => (entry.population ?? 0) >= (people.get(key(entry)) ?? 0)).length / asked.length
  );
}

/** The same few of each kind at every run. */
function chosenForPeers(questions: readonly Question[]): number[] {
  const chance = chanceOf(23);
  const taken = new Map<string, number>();
  return questions
    .map((_, at) => ({ at, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ at }) => at)
    .filter((at) => {
      const kind = questions[at]?.kind ?? "";
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      return (taken.get(kind) ?? 0) <= EACH_OF_PEERS;
    });
}

/** Every so many-th place is taken out of the gazetteer: its names must not be matched. */
const UNKNOWN_OF = 20;
const isTakenOut = (id: string): boolean => Math.floor(Number(id) / 10) % UNKNOWN_OF === 0;

/** What is matched without asking, over divisions too: names as written, or the names of a file of labels. */
function decisions(all: readonly NamedEntry[], labels: string | null, folder: string): Verdicts {
  const asked =
    labels === null
      ? writtenQuestions(
          all.filter(({ population }) => (population ?? 0) >= LEAST_PEOPLE),
          "held out",
          2 * EACH,
        ).filter(({ kind }) => kind.startsWith("as written"))
      : labelled(labels);
  const entries = [...all.filter(({ id }) => !isTakenOut(id)), ...divisions()];
  const answers = ask(entries, asked, folder)[0]?.answers ?? [];
  const truth = asked.map(({ place }) => (place === null || isTakenOut(place) ? null : place));
  const right = (answer: Answer, at: number) => answer.place !== null && answer.place === truth[at];
  const answerable = truth.filter((place) => place !== null).length;
  const first = answers.filter(right).length / answerable;
  const matched = answers.flatMap((answer, at) => (answer.matched ? [right(answer, at)] : []));
  const good = matched.filter(Boolean).length;
  say(`\nmatched without asking: ${labels ?? "names as written"}, one place of ${UNKNOWN_OF} taken out`);
  say(
    `  ${number(asked.length)} names, ${number(asked.length - answerable)} of them of places that are not there; first right ${first.toFixed(3)}`,
  );
  const lower = lowerBound(good, matched.length);
  const cover = good / answerable;
  say(
    `  ${matched.length} matched, ${good} rightly: ${(good / matched.length).toFixed(4)}, lower 95 % bound ${lower.toFixed(4)} (goal 0.995); ${cover.toFixed(3)} of the answerable (goal 0.80)`,
  );
  return [lower >= 0.995, cover >= 0.8];
}

/** Wilson's lower bound at 95 %. */
function lowerBound(good: number, of: number): number {
  if (of === 0) return 0;
  const [z, p] = [1.96, good / of];
  return (
    (p + z ** 2 / (2 * of) - z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  );
}

/** A CSV with name, country and the GeoNames id, under any of the usual headings; an empty id: not in the gazetteer. */
function labelled(file: string): Question[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => {
    const id = row.place ?? row.geonames ?? row.geonameid ?? row.geonames_id ?? row.id ?? "";
    return {
      kind: "labels",
      name: row.name ?? "",
      country: readCountry(row.country ?? null).code,
      place: id.trim() || null,
    };
  });
}
