// The process that bench reconcile measures: opens an index, answers questions, says how long and how much memory.
// Takes a file with the index and one with questions in JSON; writes one line of JSON.
import { readFileSync } from "node:fs";
import { decideMatch } from "../../src/intake/reconciliation/names/decide-match.ts";
import { NameIndex } from "../../src/intake/reconciliation/names/name-index.ts";
import type { Asked } from "../../src/intake/reconciliation/names/named-entry.ts";
import type { Question } from "./questions.ts";

export interface Answer {
  place: string | null;
  score: number;
  matched: boolean;
  milliseconds: number;
}

export interface Asking {
  readyMilliseconds: number;
  /** Resident memory at its highest, in megabytes. */
  megabytes: number;
  /** Seconds of processor time for all answers: what else the machine does is not in them. */
  seconds: number;
  answers: Answer[];
}

const [indexFile = "", questionsFile = ""] = process.argv.slice(2);
const start = performance.now();
const index = NameIndex.open(readFileSync(indexFile));
const readyMilliseconds = performance.now() - start;
const questions = JSON.parse(readFileSync(questionsFile, "utf8")) as Question[];
const asked = questions.map(
  ({ name, country }): Asked => ({ name, country, language: null, level: null, point: null }),
);
// So that what the compiler does is not measured.
for (const question of asked.slice(0, 300)) index.find(question);
const used = process.cpuUsage();
const answers = asked.map((question): Answer => {
  const began = performance.now();
  const found = index.find(question);
  const { outcome, score } = decideMatch(found, question);
  const milliseconds = performance.now() - began;
  return { place: found[0]?.id ?? null, score, matched: outcome === "matched", milliseconds };
});
const { user, system } = process.cpuUsage(used);
const asking: Asking = {
  seconds: (user + system) / 1e6,
  readyMilliseconds,
  megabytes: process.resourceUsage().maxRSS / 1000,
  answers,
};
process.stdout.write(`${JSON.stringify(asking)}\n`);
