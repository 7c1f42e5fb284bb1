import { expect, it } from "vitest";
import { connect } from "../../src/database/connect.ts";
import { migrate } from "../../src/database/migrate.ts";
import { type SignedIn, signIn } from "../support/accounts.ts";
import { allRows } from "../support/all-rows.ts";
import { AmityProcess, freshDataFolder } from "../support/amity-process.ts";

const folder = await freshDataFolder();

/** Rows enough that a kill hits the work: every name is another, and has to be looked for. */
const ROWS = 12_000;
const list = () => {
  const lines = ["City,Partner,Country,Since"];
  for (let i = 0; i < ROWS; i += 1)
    lines.push(`Qingdao,Settlement ${i.toString(36)} of ${i * 7919},Uzbekistan,2019`);
  lines.push("Qingdao,Osh,Kyrgyzstan,2019-03-21");
  return lines.join("\n");
};

/** What imports are worked on with, beside the record. */
const BESIDE = new Set(["batch", "batch_file", "batch_row", "batch_mention", "column_mapping", "session"]);

async function record() {
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    return Object.entries(await allRows(database)).filter(([table]) => !BESIDE.has(table));
  } finally {
    await database.close();
  }
}

/** Who imports, before anybody serves the registry. */
async function officer(): Promise<SignedIn> {
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    await migrate(database);
    return await signIn(database, "administrator", { name: "An officer" });
  } finally {
    await database.close();
  }
}
const mine = (await officer()).headers;

async function serve(): Promise<{ amity: AmityProcess; url: string }> {
  const amity = new AmityProcess(folder, "serve");
  return { amity, url: await amity.address() };
}

async function post(url: string, path: string, body: FormData | URLSearchParams): Promise<string> {
  const answer = await fetch(url + path, {
    method: "POST",
    body,
    headers: { ...mine, Origin: url },
    redirect: "manual",
  });
  expect([path, answer.status]).toEqual([path, 303]);
  return answer.headers.get("Location") ?? "";
}

interface Told {
  state: string;
  step: string | null;
  done: number;
}

async function until(url: string, reached: (told: Told) => boolean): Promise<Told> {
  for (let i = 0; i < 2400; i += 1) {
    const told = (await (await fetch(`${url}/import/1.json`, { headers: mine })).json()) as Told;
    if (reached(told)) return told;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the batch did not get there");
}

const fields = (values: Record<string, string>) => new URLSearchParams(values);

it("an import that is killed in the middle has written nothing, and goes on with the next start", async () => {
  const first = await serve();
  const upload = new FormData();
  upload.set("file", new File([list()], "partners.csv"));
  upload.set("source", "table");
  expect(await post(first.url, "/en/import", upload)).toBe("/en/import/1");
  await post(first.url, "/en/import/1/reading", fields({ next: "check" }));
  await until(first.url, ({ state, done }) => state === "checking" && done > 0);
  await first.amity.kill();
  const before = await record();

  const second = await serve();
  expect(await until(second.url, ({ state }) => state !== "checking")).toMatchObject({
    state: "checked",
    rows: ROWS + 1,
    recorded: 1,
    waiting: ROWS,
  });
  // Asked for twice, it is done once.
  await Promise.all([1, 2].map(() => post(second.url, "/en/import/1/record", fields({}))));
  await until(second.url, ({ state, done }) => state === "recording" && done > 0);
  await second.amity.kill();
  expect(await record()).toEqual(before);

  const third = await serve();
  expect(await until(third.url, ({ state }) => state !== "recording")).toMatchObject({
    state: "recorded",
    recorded: 1,
    waiting: ROWS,
  });
  const after = Object.fromEntries(await record());
  const then = Object.fromEntries(before);
  expect(after.revision?.rows).toBe((then.revision?.rows ?? 0) + 1);
  await third.amity.kill();
}, 240_000);

it("a stop breaks the work off and lets go of the database", async () => {
  const fourth = await serve();
  await post(fourth.url, "/en/import/1/roll-back", fields({ reason: "a trial", sure: "yes" }));
  await until(fourth.url, ({ state }) => state === "rolled back");
  const upload = new FormData();
  upload.set("file", new File([`${list()}\n`], "partners.csv"));
  expect(await post(fourth.url, "/en/import", upload)).toBe("/en/import/2");
  await post(fourth.url, "/en/import/2/reading", fields({ next: "check" }));
  const asked = async () =>
    (await (await fetch(`${fourth.url}/import/2.json`, { headers: mine })).json()) as Told;
  while ((await asked()).done === 0) await new Promise((resolve) => setTimeout(resolve, 25));
  fourth.amity.stop();
  expect(await fourth.amity.ended).toMatchObject({ code: 0 });
  const fifth = await serve();
  const later = async () =>
    (await (await fetch(`${fifth.url}/import/2.json`, { headers: mine })).json()) as Told;
  while ((await later()).state === "checking") await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await later()).toMatchObject({ state: "checked", problem: null });
  await fifth.amity.kill();
}, 240_000);
