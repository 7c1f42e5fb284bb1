import { expect, it } from "vitest";
import { putBody, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { putFiles } from "../../../test/support/workbench/files-world.ts";
import { buildApp } from "../../app.ts";

const database = await loadedDatabase();

it("shows a record's papers at the end of its page: to everybody what is public, to its keepers the rest", async () => {
  await putFiles(database);
  const app = buildApp(database);
  const keeper = await signIn(database, "administrator");
  const stranger = await signIn(database, "editor", { body: await putBody(database, "strangers") });
  const seen = async (path: string, headers: Record<string, string> = {}) => {
    const html = await (await app.request(path, { headers })).text();
    return [
      html.includes("The signing in Yerevan"),
      html.includes("соглашение-о-побратимстве-2023-06-20.pdf"),
    ];
  };
  const page = "/en/partnerships/am-yerevan--cn-qingdao";
  expect(await seen(page)).toEqual([true, false]);
  expect(await seen(page, stranger.headers)).toEqual([true, false]);
  expect(await seen(page, keeper.headers)).toEqual([true, true]);
  expect(await seen("/en/partnerships/cn-guangzhou--se-linkoping", keeper.headers)).toEqual([false, false]);
});
