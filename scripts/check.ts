// Runs every check of the house, says all that is wrong, and ends with code 1 if anything is.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkArchitecture } from "./checks/architecture.ts";
import { checkHouseRules } from "./checks/house-rules.ts";
import { projectFiles, ROOT, readModules, readText } from "./checks/sources.ts";

interface Check {
  name: string;
  /** What is wrong, in lines; nothing when all is well. */
  faults(): string[];
  /** How to put it right, where a command does. */
  remedy?: string;
}

/** Runs a program of Node's; what it says counts only when it fails. */
function program(script: string, ...args: string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...process.execArgv, join(ROOT, script), ...args],
    {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error) throw error;
  if (status === 0) return [];
  const said = `${stdout}\n${stderr}`.trim();
  return said === "" ? [`${script} ended with code ${status} and said nothing`] : said.split("\n");
}

const CHECKS: readonly Check[] = [
  { name: "types", faults: () => program("node_modules/typescript/bin/tsc", "--project", "tsconfig.json") },
  {
    name: "types of islands",
    faults: () => program("node_modules/typescript/bin/tsc", "--project", "tsconfig.islands.json"),
  },
  {
    name: "lint and format",
    faults: () =>
      program(
        "node_modules/@biomejs/biome/bin/biome",
        "check",
        "--max-diagnostics=50",
        "--diagnostic-level=warn",
        ".",
      ),
    remedy: "npm run format",
  },
  {
    name: "unused code and packages",
    faults: () => program("node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"),
  },
  {
    name: "architecture",
    faults: () => checkArchitecture(readModules()).map(({ file, line, why }) => `src/${file}:${line} ${why}`),
  },
  {
    name: "names, sizes and leaks",
    faults: () => checkHouseRules(projectFiles(), readText).map(({ file, why }) => `${file} ${why}`),
  },
  {
    name: "generated files",
    faults: () => program("scripts/generate.ts", "--check"),
    remedy: "npm run generate",
  },
];

let failed = 0;
for (const { name, faults, remedy } of CHECKS) {
  const before = performance.now();
  const found = faults();
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(`${found.length === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  if (found.length === 0) continue;
  failed += 1;
  for (const line of found) console.log(`     ${line}`);
  if (remedy) console.log(`     ${remedy} puts most of it right.`);
}
console.log(failed === 0 ? "All checks passed." : `${failed} of ${CHECKS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
