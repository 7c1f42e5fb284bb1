import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { dumpRows } from "../src/intake/sources/wikidata/wikidata.ts";
import { inTurns, judge, same, spread, type Verdicts, written } from "./kit/measure.ts";
import { number, say } from "./kit/print.ts";
import { wikidataDump } from "./kit/wikidata-dump.ts";

const MEGABYTES = 600;
const MOST_MEMORY = 500;
const [FAST, EVERYWHERE] = ["pigz", "gzip"] as const;
const PROGRAM = fileURLToPath(new URL("./read-source.ts", import.meta.url));

/** The statements of P190 in a packed dump, as rows, against unpacking it to nowhere. */
export async function dump(): Promise<Verdicts> {
  say(`Generating ${MEGABYTES} MB in the form of a dump (once; kept for the next run) …`);
  const { path, bytes } = await wikidataDump(MEGABYTES);
  const found = await ours(path);
  same("statements of P190", found, await byParsingEveryLine(path));
  say(`  ${found.length} statements, the same as by parsing every line`);

  const peer = unpacker();
  const speed = async (task: () => Promise<unknown>) => {
    const began = performance.now();
    await task();
    return bytes / 1000 / (performance.now() - began);
  };
  const compared = await inTurns(
    () => speed(() => ours(path)),
    () => speed(() => toNowhere(peer, path)),
    { rounds: 7, times: 3, warm: 2 },
  );
  say(`  ours ${written(compared.ours, " MB/s")}, ${peer} -dc ${written(compared.peer, " MB/s")}`);
  const memory = [mostMemory(path)];
  return [
    judge(`MB/s of what \`${peer} -dc\` reaches`, compared.ratio, { least: 0.9 }),
    judge("memory at most, in a process of its own", spread(memory), { most: MOST_MEMORY }, " MiB"),
  ];
}

/** The places of all statements, by the line of their entity. */
async function ours(path: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { line, raw } of dumpRows(path)) found.push(`${line} ${idIn(raw)}`);
  return found;
}

const idIn = (raw: string): string => (JSON.parse(raw) as { id: string }).id;

interface Entity {
  claims?: { P190?: { id: string }[] };
}

async function byParsingEveryLine(path: string): Promise<string[]> {
  const found: string[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    line += 1;
    if (text === "[" || text === "]") continue;
    const { claims } = JSON.parse(text.replace(/,$/, "")) as Entity;
    for (const { id } of claims?.P190 ?? []) found.push(`${line} ${id}`);
  }
  return found;
}

/** pigz, or where there is none gzip, which is slower. */
function unpacker(): string {
  const there = spawnSync(FAST, ["--version"]).status === 0;
  if (!there) say("  There is no pigz on this machine: measured against gzip.");
  return there ? FAST : EVERYWHERE;
}

async function toNowhere(program: string, path: string): Promise<void> {
  const child = spawn(program, ["-dc", path], { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

function mostMemory(path: string): number {
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, PROGRAM, "wikidata", path], {
    encoding: "utf8",
  });
  const most = Number(/(\d+) MiB at most/.exec(stdout)?.[1] ?? Number.NaN);
  say(`  ${number(most)} MiB at most`);
  return most;
}
