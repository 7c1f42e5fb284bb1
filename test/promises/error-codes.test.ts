import { expect, it } from "vitest";
import { errorCodes } from "../../scripts/checks/error-codes.ts";
import { readModules, readText } from "../../scripts/checks/sources.ts";

const { codes, faults } = errorCodes(readModules());
const ROW = /^\| `([a-z0-9-]+)` \| ([0-9a-z, ]+) \| (.+) \|$/gm;

/** Code → its statuses, as the reader is told. */
const documented = [...readText("docs/reference/errors.md").matchAll(ROW)].map(([, code, status, words]) => ({
  code,
  status,
  words: words ?? "",
}));

const used = [...Map.groupBy(codes, ({ code }) => code)].map(([code, all]) => ({
  code,
  status: [...new Set(all.map(({ status }) => (status === null ? "data" : String(status))))]
    .sort()
    .join(", "),
}));

const byCode = (a: { code?: string | undefined }, b: { code?: string | undefined }) =>
  (a.code ?? "") < (b.code ?? "") ? -1 : 1;

it("writes the code of every refusal where it is made", () => {
  expect(faults).toEqual([]);
  expect(used.length).toBeGreaterThan(50);
});

it("documents every code with its status, and no code that is never given", () => {
  expect(documented.map(({ code, status }) => ({ code, status })).sort(byCode)).toEqual(used.sort(byCode));
});

it("says of each in a sentence what it means", () => {
  expect(documented.filter(({ words }) => !/^\S.{15,}\.$/.test(words)).map(({ code }) => code)).toEqual([]);
});

it("sees refusals in every form, and none in comments", () => {
  const found = errorCodes(
    new Map([
      [
        "counting/a.ts",
        `// invalid("not-this", "…")
         throw invalid("a-code", "…");
         throw new Refusal(
           "unavailable",
           "b-code", "…");
         return problem(404, "c-code", "…");
         throw notFound(code, "…");`,
      ],
      ["intake/b.ts", 'issues.push({ code: "d-code", where, message });'],
    ]),
  );
  expect(found.codes.map(({ code, status }) => [code, status])).toEqual([
    ["a-code", 400],
    ["b-code", 503],
    ["c-code", 404],
    ["d-code", null],
  ]);
  expect(found.faults).toEqual([expect.stringContaining("src/counting/a.ts:7")]);
});
