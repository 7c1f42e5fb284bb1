import { expect, it } from "vitest";
import { connect } from "../../src/database/connect.ts";
import { AmityProcess, amity, freshDataFolder, killServer } from "../support/amity-process.ts";
import { allRows } from "../support/all-rows.ts";
import { loadedDatabase } from "../support/database.ts";

const clean = await loadedDatabase();
const folder = await freshDataFolder();

/** In this order on one data folder: what one kill leaves behind is what the next start finds. */
const MOMENTS: readonly [string, RegExp, { serverToo?: true }][] = [
  ["as the first rows go in", /^sources /m, {}],
  ["half-way, and the database with it", /^place_names /m, { serverToo: true }],
  ["after the last table, before it is acknowledged", /^judgements /m, {}],
];

it.each(MOMENTS)("a load that is killed %s leaves nothing half-done", async (_, moment, { serverToo }) => {
  const load = new AmityProcess(folder, "load");
  await load.says(moment);
  if (serverToo) expect(killServer(folder)).toBe(true);
  await load.kill();
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    const rows = await allRows(database);
    delete rows.migration;
    // All or nothing: the last kill may come a moment after the commit.
    const there = Object.values(rows).filter((table) => table.rows > 0);
    if (there.length > 0) expect(rows).toMatchObject({ revision: { rows: 1 } });
    else expect(there).toEqual([]);
  } finally {
    await database.close();
  }
});

it("the next load brings all of it, once", async () => {
  const load = new AmityProcess(folder, "load");
  await load.says(/^(Recorded as revision \d+|Nothing changed)\.$/m);
  // Acknowledged: from here on it must survive the end of everything.
  killServer(folder);
  await load.kill();
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    expect(await allRows(database)).toEqual(await allRows(clean));
  } finally {
    await database.close();
  }
  expect(await amity(folder, "load")).toMatchObject({ code: 0, stdout: "Nothing changed.\n" });
});
