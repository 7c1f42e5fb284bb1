// Runs benchmarks: `npm run bench -- <name> …`, or `all`. Each compares Amity with a peer or a limit, in turns.
import { api } from "./api.ts";
import { article } from "./article.ts";
import { burst } from "./burst.ts";
import { count } from "./count.ts";
import { dump } from "./dump.ts";
import { explain } from "./explain.ts";
import { importing } from "./import.ts";
import type { Verdicts } from "./kit/measure.ts";
import { say } from "./kit/print.ts";
import { page } from "./page.ts";
import { reconcile } from "./reconcile.ts";
import { start } from "./start.ts";

const BENCHES: Record<string, { says: string; run: (labels: string | null) => Promise<Verdicts> }> = {
  count: { says: "a count against the same question written by hand in SQL", run: count },
  explain: { says: "all readings of a published figure against one count", run: explain },
  api: { says: "a record and a list of 50 against a bare Node handler with the same query", run: api },
  import: {
    says: "a file of 25,000 pairs through the whole import against COPY of the rows it makes",
    run: importing,
  },
  article: { says: "claims of sentences by rules against plain dictionary matching", run: article },
  page: { says: "time and bytes of every page", run: page },
  dump: { says: "P190 out of a Wikidata dump against unpacking it to nowhere", run: dump },
  reconcile: { says: "names to places beside pg_trgm, MiniSearch and a Levenshtein scan", run: reconcile },
  burst: {
    says: "ten thousand suggestions at once: what is kept, and whether the service answers",
    run: burst,
  },
  start: { says: "first and second start, until the server answers", run: start },
};

const HELP = `Usage: npm run bench -- [--report] <name> …

${Object.entries(BENCHES)
  .map(([name, { says }]) => `  ${name.padEnd(10)}${says}`)
  .join("\n")}
  all       every one of them

Ends with 1 where a goal is missed in the worst round; --report prints the same and ends with 0.
reconcile takes --labels <csv> with name, country and place (a GeoNames id, or empty).`;

async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    say(HELP);
    return 0;
  }
  const { labels, rest } = withLabels(args);
  const names = rest.filter((arg) => arg !== "--report");
  const unknown = names.find((name) => name !== "all" && !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined || names.length === 0) {
    process.stderr.write(
      `${unknown === undefined ? "Which one?" : `There is no bench ${unknown}.`}\n\n${HELP}\n`,
    );
    return 2;
  }
  let missed = 0;
  for (const name of names.includes("all") ? Object.keys(BENCHES) : names) {
    say(`\n${name}: ${BENCHES[name]?.says}`);
    const verdicts = (await BENCHES[name]?.run(labels)) ?? [];
    missed += verdicts.filter((met) => !met).length;
  }
  say(missed === 0 ? "\nEvery goal is met." : `\nGoals missed: ${missed}.`);
  return missed > 0 && !args.includes("--report") ? 1 : 0;
}

function withLabels(args: readonly string[]): { labels: string | null; rest: string[] } {
  const at = args.indexOf("--labels");
  if (at < 0) return { labels: null, rest: [...args] };
  return { labels: args[at + 1] ?? null, rest: args.filter((_, index) => index !== at && index !== at + 1) };
}

process.exitCode = await run(process.argv.slice(2));
