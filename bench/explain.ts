import { countUnits } from "../src/counting/count.store.ts";
import { explain as explainFigure } from "../src/counting/explain/explain.ts";
import { latestRevision } from "../src/registry/evidence/evidence.store.ts";
import { inTurns, judge, same, timed, type Verdicts, written } from "./kit/measure.ts";
import { say } from "./kit/print.ts";
import { generatedWorld, starterWorld, type World } from "./kit/worlds.ts";

const MOST = 100;

/** A figure of one unit, and one that must hold in two units at once. */
const FIGURES = ["sco-forum-2023-pairs", "qingdao-sco-2023-cities"];

/** All readings of a published figure against one count by the rule it is mapped to. */
export async function explain(): Promise<Verdicts> {
  const verdicts: Verdicts = [];
  const starter = await starterWorld();
  try {
    for (const figure of FIGURES)
      verdicts.push(await measure(starter, figure, { rounds: 7, warm: 3, goal: true }));
  } finally {
    await starter.close();
  }
  const generated = await generatedWorld();
  try {
    for (const figure of FIGURES) await measure(generated, figure, { rounds: 1, warm: 0, goal: false });
  } finally {
    await generated.close();
  }
  return verdicts;
}

async function measure(
  { name, database }: World,
  figure: string,
  { rounds, warm, goal }: { rounds: number; warm: number; goal: boolean },
): Promise<boolean> {
  const known = await latestRevision(database.read);
  const all = () => explainFigure(database.read, figure, known);
  const { rule, mapped, tried } = await all();
  if (!rule || !mapped) throw new Error(`no rule asks what ${figure} says`);
  const one = () => countUnits(database.read, rule, mapped.asOf, known);
  const counted = mapped.counts.find((count) => count.figure === figure);
  same(`${name}, ${figure}`, await one(), { certain: counted?.certain, possible: counted?.possible });
  const found = await inTurns(
    () => timed(all),
    () => timed(one, goal ? 9 : 3),
    { rounds, warm },
  );
  say(
    `${name}, ${figure}: ${tried} readings ${written(found.ours, " ms")}, one count ${written(found.peer, " ms")}`,
  );
  if (goal) return judge("ratio", found.ratio, { most: MOST }, "×");
  say(`  ratio, without a goal: ${written(found.ratio, "×")}`);
  return true;
}
