// What a known source makes of a file, in numbers: `node bin/node24.mjs bench/read-source.ts <source> <file>`.
import { statSync } from "node:fs";
import { basename } from "node:path";
import { KNOWN_SOURCES } from "../src/intake/sources/known-sources.ts";
import { readingTotals } from "../src/intake/sources/reading-totals.ts";
import { say } from "./kit/print.ts";

const [id = "", path = ""] = process.argv.slice(2);
const source = KNOWN_SOURCES.find((known) => known.id === id);
if (!source || path === "") {
  const known = KNOWN_SOURCES.map((one) => `  ${one.id.padEnd(18)}${one.about}`).join("\n");
  process.stderr.write(`Usage: node bin/node24.mjs bench/read-source.ts <source> <file>\n\n${known}\n`);
  process.exitCode = 2;
} else {
  const file = { path, name: basename(path), bytes: statSync(path).size, checksum: "" };
  const began = performance.now();
  const totals = await readingTotals(await source.read(file, { asOf: null }));
  const seconds = (performance.now() - began) / 1000;
  say(JSON.stringify(totals, null, 2));
  say(`${seconds.toFixed(2)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most`);
}
