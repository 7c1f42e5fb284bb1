import { expect, it } from "vitest";
import { connect } from "../../src/database/connect.ts";
import { allRows } from "../support/all-rows.ts";
import { AmityProcess, amity, freshDataFolder, killServer } from "../support/amity-process.ts";
import { loadedDatabase } from "../support/database.ts";

const clean = await loadedDatabase();
const folder = await freshDataFolder();

/** In this order on one data folder: what one kill leaves behind is what the next start finds. */
const MOMENTS: readonly [string, RegExp, { serverToo?: true; mayBeDone?: true }][] = [
  ["half-way, and the database with it", /^placeNames /m, { serverToo: true }],
  ["after its last table", /^judgements /m, { mayBeDone: true }],
];

async function rowsInFolder() {
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    return await allRows(database);
  } finally {
    await database.close();
  }
}

it.each(MOMENTS)(
  "a load that is killed %s leaves all or nothing",
  async (_, moment, { serverToo, mayBeDone }) => {
    const load = new AmityProcess(folder, "load");
    await load.says(moment);
    if (serverToo) expect(killServer(folder)).toBe(true);
    await load.kill();
    const { migration, ...rows } = await rowsInFolder();
    expect(migration?.rows).toBeGreaterThan(0);
    // The last kill may come a moment after the commit.
    if (mayBeDone && rows.revision?.rows === 1) expect({ migration, ...rows }).toEqual(await allRows(clean));
    else expect(Object.entries(rows).filter(([, table]) => table.rows > 0)).toEqual([]);
  },
  180_000,
);

it("the next load brings all of it, once, and what it acknowledged survives", async () => {
  const load = new AmityProcess(folder, "load");
  await load.says(/^(Recorded as revision \d+|Nothing changed)\.$/m);
  killServer(folder);
  await load.kill();
  expect(await rowsInFolder()).toEqual(await allRows(clean));
  expect(await amity(folder, "load")).toMatchObject({ code: 0, stdout: "Nothing changed.\n" });
}, 180_000);
