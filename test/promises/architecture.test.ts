import { describe, expect, it } from "vitest";
import { checkArchitecture } from "../../scripts/checks/architecture.ts";
import { importsOf } from "../../scripts/checks/imports.ts";
import { readModules } from "../../scripts/checks/sources.ts";

/** A small sound house, for planting violations into. */
const HOUSE = {
  "kernel/ids.ts": "export type Id = string;",
  "database/database.ts": 'import { sql } from "kysely";\nexport const run = () => sql``;',
  "http/query.ts": 'import type { Id } from "../kernel/ids.ts";\nexport const asOf = (id: Id) => id;',
  "web/layout.tsx": 'import type { Id } from "../kernel/ids.ts";\nexport const Page = (id: Id) => id;',
  "registry/evidence/source.ts":
    'import type { Id } from "../../kernel/ids.ts";\nexport const source = (id: Id) => id;',
  "registry/evidence/evidence.store.ts":
    'import { run } from "../../database/database.ts";\nimport { source } from "./source.ts";\nexport const all = () => [run(), source("a")];',
  "registry/evidence/record.ts": 'import { all } from "./evidence.store.ts";\nexport const record = all;',
  "registry/places/place.page.tsx":
    'import { record } from "../evidence/record.ts";\nimport { Page } from "../../web/layout.tsx";\nexport const page = () => [Page("a"), record()];',
  "cli/cli.ts": "export const terminal = 1;",
  "database/backup.command.ts": 'import { terminal } from "../cli/cli.ts";\nexport const command = terminal;',
  "counting/rule.ts": 'import { source } from "../registry/evidence/source.ts";\nexport const rule = source;',
  "intake/load.ts": 'import { rule } from "../counting/rule.ts";\nexport const load = rule;',
  "network/graph.ts": "export const graph = 1;",
  "config.ts": "export const config = process.env.PORT;",
  "open-registry.ts": 'import { config } from "./config.ts";\nexport const withRegistry = config;',
  "app.ts": 'import { page } from "./registry/places/place.page.tsx";\nexport const app = page;',
};

/** What is found when these modules are added to the sound house, or replace some of it. */
function planted(modules: Record<string, string>): string[] {
  const found = checkArchitecture(new Map(Object.entries({ ...HOUSE, ...modules })));
  return found.map(({ file, line, why }) => `${file}:${line} ${why}`);
}

describe("the house", () => {
  it("keeps its arrows, its SQL and its environment where they belong", () => {
    const modules = readModules();
    expect(modules.size).toBeGreaterThan(100);
    expect(checkArchitecture(modules)).toEqual([]);
  });

  it("is read: its imports lead to modules of every area", () => {
    const targets = [...readModules()].flatMap(([, text]) => importsOf(text).map(({ from }) => from));
    for (const area of [
      "kernel",
      "database",
      "evidence",
      "partnerships",
      "counting",
      "intake",
      "http",
      "web",
      "cli",
    ]) {
      expect(
        targets.some((target) => target.includes(`/${area}/`)),
        area,
      ).toBe(true);
    }
  });
});

describe("the check of the house", () => {
  it("fails when it has read nothing", () => {
    expect(checkArchitecture(new Map())).toMatchObject([
      { why: expect.stringContaining("no module was read") },
    ]);
    const testsOnly = new Map([["kernel/ids.test.ts", "export {};"]]);
    expect(checkArchitecture(testsOnly)).toHaveLength(1);
  });

  it("finds nothing wrong in a sound house", () => {
    expect(planted({})).toEqual([]);
  });

  it.each([
    ["kernel/ids.ts", 'import "../database/database.ts";', "database stands right of it"],
    ["database/database.ts", 'import { Page } from "../web/layout.tsx";', "only a command of the database"],
    [
      "registry/evidence/source.ts",
      'import { x } from "../places/place.ts";',
      "registry/places stands right of it",
    ],
    [
      "registry/places/place.ts",
      'import { rule } from "../../counting/rule.ts";',
      "counting stands right of it",
    ],
    ["counting/rule.ts", 'import { load } from "../intake/load.ts";', "intake stands right of it"],
    ["network/graph.ts", 'import { load } from "../intake/load.ts";', "intake stands beside it"],
    ["intake/load.ts", 'import { app } from "../app.ts";', "stands above it"],
    ["intake/load.command.ts", 'import { withRegistry } from "../open-registry.ts";', "stands above it"],
    ["http/query.ts", 'import { run } from "../database/database.ts";', "a kit knows the kernel only"],
    [
      "web/layout.tsx",
      'import { source } from "../registry/evidence/source.ts";',
      "a kit knows the kernel only",
    ],
    ["web/layout.tsx", 'import { asOf } from "../http/query.ts";', "a kit knows the kernel only"],
  ])("%s must not say %s", (file, text, why) => {
    const rest = {
      "registry/places/place.ts": "export const x = 1;",
      "intake/load.ts": "export const load = 1;",
    };
    expect(planted({ ...rest, [file]: text })).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ["a type import", 'import type { rule } from "../../counting/rule.ts";'],
    ["a type in braces", 'import { type rule } from "../../counting/rule.ts";'],
    ["several lines", 'import {\n  // a comment\n  rule,\n} from "../../counting/rule.ts";'],
    ["a namespace", 'import * as counting from "../../counting/rule.ts";'],
    ["a side effect", 'import "../../counting/rule.ts";'],
    ["a re-export", 'export { rule } from "../../counting/rule.ts";'],
    ["a re-export of all", 'export * from "../../counting/rule.ts";'],
    ["a dynamic import", 'export const later = () => import("../../counting/rule.ts");'],
    ["the type of an import", 'export type Rule = typeof import("../../counting/rule.ts");'],
  ])("sees %s", (_, text) => {
    expect(planted({ "registry/places/place.ts": text })).toEqual([
      expect.stringMatching(/^registry\/places\/place\.ts:1 .*counting stands right of it/),
    ]);
  });

  it.each([
    ["a comment", '// import { rule } from "../../counting/rule.ts";'],
    ["a long comment", '/*\nimport { rule } from "../../counting/rule.ts";\n*/'],
    ["a comment after a regular expression", 'export const r = /["/*]/; // import "../../counting/rule.ts"'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module.
    ["a comment in a template", "export const t = `${1 /* import('../../counting/rule.ts') */}`;"],
  ])("is not misled by %s", (_, text) => {
    expect(planted({ "registry/places/place.ts": text })).toEqual([]);
  });

  it("keeps nouns from stores, stores from verbs, and everybody from doors", () => {
    const noun = 'import { all } from "./evidence.store.ts";\nexport const source = all;';
    expect(planted({ "registry/evidence/source.ts": noun })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/evidence\.store\.ts:2 a store uses .*source\.ts, which uses/),
      ]),
    );
    const store = 'import { record } from "./record.ts";\nexport const all = record;';
    expect(planted({ "registry/evidence/evidence.store.ts": store })).toEqual(
      expect.arrayContaining([expect.stringContaining("a store uses registry/evidence/record.ts")]),
    );
    const verb = 'import { page } from "./place.page.tsx";\nexport const x = page;';
    expect(planted({ "registry/places/record-place.ts": verb })).toEqual([
      expect.stringContaining("imports the door registry/places/place.page.tsx"),
    ]);
    const other = 'import { page } from "../places/place.page.tsx";\nexport const x = page;';
    expect(planted({ "registry/groups/group.page.tsx": other })).toEqual([
      expect.stringContaining("imports the door registry/places/place.page.tsx"),
    ]);
  });

  it("lets a right room name what a door takes of it", () => {
    const types = 'import type { page } from "../places/place.page.tsx";\nexport type X = typeof page;';
    expect(planted({ "registry/groups/group-section.tsx": types })).toEqual([]);
    const own = 'import type { page } from "./place.page.tsx";\nexport type X = typeof page;';
    expect(planted({ "registry/places/place.ts": own })).toEqual([
      expect.stringContaining("imports the door"),
    ]);
  });

  it("finds modules that need each other, and imports of what is not there", () => {
    const circle = { "kernel/a.ts": 'import "./b.ts";', "kernel/b.ts": 'import "./a.ts";' };
    expect(planted(circle)).toEqual([expect.stringContaining("kernel/a.ts → kernel/b.ts → kernel/a.ts")]);
    const types = { "kernel/a.ts": 'import type { B } from "./b.ts";', "kernel/b.ts": 'import "./a.ts";' };
    expect(planted(types)).toEqual([]);
    expect(planted({ "kernel/a.ts": 'import "./gone.ts";' })).toEqual([expect.stringContaining("not there")]);
    expect(planted({ "elsewhere/a.ts": "export {};" })).toEqual([expect.stringContaining("no area")]);
  });

  it.each([
    ["counting/count.ts", 'import { sql } from "kysely";'],
    ["counting/count.ts", 'import pg from "pg";'],
    ["app.ts", "export const app = (db: Db) => db.selectFrom('place');"],
    ["registry/places/place.page.tsx", "export const page = (tx: Tx) =>\n  tx\n    .insertInto('place');"],
  ])("%s must not speak SQL: %s", (file, text) => {
    expect(planted({ [file]: text })).toEqual([expect.stringContaining("SQL belongs in *.store.ts")]);
  });

  it.each([
    "export const port = process.env.PORT;",
    'export const port = process["env"].PORT;',
    "const { env } = process.env;",
  ])("only config.ts may say %s", (text) => {
    expect(planted({ "counting/rule.ts": text })).toEqual([expect.stringContaining("reads the environment")]);
  });

  it.each(["let a: any;", "f(a as any);", "let a: any[];", "new Map<string, any>();", "type A = any;"])(
    "nobody may say %s",
    (text) => {
      expect(planted({ "counting/rule.ts": text })).toEqual([expect.stringContaining("`any`")]);
    },
  );

  it("lets the word any stand in comments, in strings and as a name", () => {
    const text =
      "/** any */ const any = ['x: any']; // : any\nexport const later = a ? b : any.filter(Boolean);";
    expect(planted({ "counting/rule.ts": text })).toEqual([]);
  });

  it("keeps islands from the database and from Node", () => {
    expect(planted({ "web/map.island.ts": 'import { readFileSync } from "node:fs";' })).toEqual([
      expect.stringContaining("runs in a browser"),
    ]);
    expect(planted({ "registry/places/map.island.ts": 'import "../evidence/evidence.store.ts";' })).toEqual([
      expect.stringContaining("runs in a browser"),
    ]);
  });
});
