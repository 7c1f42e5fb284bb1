import { expect, it } from "vitest";
import { AmityProcess, amity, freshDataFolder } from "../support/amity-process.ts";

const LINK = /^ {2}(http:\S+\/link\/[\w-]{43})$/m;

it("prints a link by which one person becomes administrator, and the command line another", async () => {
  const folder = await freshDataFolder();
  const service = new AmityProcess(folder, "serve");
  const here = await service.address();
  await service.says(LINK);
  const [, printed = ""] = LINK.exec(service.stderr) ?? [];
  expect(printed.startsWith(`${here}/link/`)).toBe(true);
  const accept = (link: string, name: string) =>
    fetch(here + new URL(link).pathname, {
      method: "POST",
      redirect: "manual",
      headers: { origin: here },
      body: new URLSearchParams({ name, email: `${name}@example.org`, password: "four plain words here" }),
    });
  expect((await accept(printed, "first")).status).toBe(303);
  expect((await accept(printed, "second")).status).toBe(404);
  const another = await amity(folder, "account", "link", "--administrator");
  expect((await accept(another.stdout.trim(), "second")).status).toBe(303);
  service.stop();
  expect((await service.ended).code).toBe(0);
}, 240_000);
