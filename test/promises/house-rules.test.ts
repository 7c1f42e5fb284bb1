import { expect, it } from "vitest";
import { checkHouseRules } from "../../scripts/checks/house-rules.ts";
import { projectFiles, readText } from "../../scripts/checks/sources.ts";

/** What is found in a project of these files. */
const found = (files: Record<string, string>) =>
  checkHouseRules(Object.keys(files), (file) => files[file] ?? "").map(({ file, why }) => `${file} ${why}`);

it("finds nothing in the project itself that does not belong there", () => {
  const files = projectFiles();
  expect(files).toEqual(expect.arrayContaining(["README.md", "src/main.ts", ".ci/run", "package-lock.json"]));
  expect(checkHouseRules(files, readText).filter(({ why }) => /folder of one|registry/.test(why))).toEqual(
    [],
  );
});

it("finds files that are too long, unless they are made from others", () => {
  const long = "x\n".repeat(401);
  expect(found({ "src/a.ts": long })).toEqual([expect.stringContaining("401 lines")]);
  expect(found({ "src/a.ts": "x\n".repeat(400), "src/rows.generated.ts": long, "data/a.csv": long })).toEqual(
    [],
  );
});

it("finds crowded folders and vague names", () => {
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`src/a/${index}.ts`, ""]));
  expect(found(many)).toEqual([expect.stringContaining("src/a holds 25 files")]);
  const vague = ["src/utils.ts", "src/date-helpers.ts", "src/common/a.ts", "src/place.service.ts"];
  for (const file of vague) expect(found({ [file]: "" })).toEqual([expect.stringContaining("says nothing")]);
  expect(found({ "src/utility-pole.ts": "" })).toEqual([]);
});

it("finds folders of one machine and registries of others", () => {
  const home = ["", "home", "somebody", "amity"].join("/");
  expect(found({ "docs/a.md": `see ${home}` })).toEqual([expect.stringContaining("one machine")]);
  expect(found({ "docs/a.md": "see https://example.org/home/somebody and /var/lib/amity" })).toEqual([]);
  const lock = (host: string) => `{\n  "resolved": "https://${host}/a/-/a-1.0.0.tgz"\n}`;
  expect(found({ "package-lock.json": lock("registry.npmjs.org") })).toEqual([]);
  expect(found({ "package-lock.json": lock("npm.example.org") })).toEqual([
    expect.stringMatching(/names a registry other than registry\.npmjs\.org$/),
  ]);
  expect(found({ ".npmrc": "registry=https://npm.example.org/" })).toHaveLength(1);
});
