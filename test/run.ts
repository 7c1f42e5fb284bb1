// Runs the tests, all or those that match the arguments, and ends with one line: "N passed, N failed".
import { parseCLI, startVitest, type TestModule, type Vitest } from "vitest/node";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function count(vitest: Vitest): Counts {
  const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0 };
  for (const module of vitest.state.getTestModules()) countModule(module, counts);
  return counts;
}

function countModule(module: TestModule, counts: Counts): void {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    // A test that never came to an end did not pass.
    if (state === "pending") counts.failed += 1;
    else counts[state] += 1;
  }
  // A file that does not load, or a hook that fails, may leave no failed test behind.
  if (module.errors().length > 0) counts.failed += 1;
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
}

async function run(): Promise<Counts> {
  const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
  const vitest = await startVitest("test", filter, { ...options, watch: false });
  const before = count(vitest);
  await vitest.close();
  return before;
}

const { passed, failed, skipped } = await run();
const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`;
process.stdout.write(line, () => process.exit(failed > 0 || passed === 0 ? 1 : 0));
