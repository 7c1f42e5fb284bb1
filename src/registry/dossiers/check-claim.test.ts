import { describe, expect, it } from "vitest";
import type { SubjectId } from "../../kernel/ids.ts";
import { isSite, issuesOf, wordsIn } from "./check-claim.ts";
import { defineKind } from "./kind.ts";
import type { Statement, Value } from "./subject.ts";

const words = (text: string) => ({ en: text, "zh-Hans": text, ru: text });
const KIND = defineKind({
  kind: "deliverable",
  path: "deliverables",
  one: words("Deliverable"),
  many: words("Deliverables"),
  lead: words("Deliverables."),
  title: "title",
  properties: {
    title: { value: "text", holds: "many", label: words("Title") },
    status: {
      value: "code",
      holds: "many",
      label: words("Status"),
      codes: { listed: words("listed"), done: words("done") },
    },
    amount: { value: "money", holds: "many", label: words("Amount"), roles: { grant: words("grant") } },
    part: { value: "subject", holds: "many", label: words("Part of"), kinds: ["deliverable", "project"] },
    start: { value: "day", holds: "one", label: words("Start") },
  },
});
const ITSELF = { kind: "deliverable", id: "street" as SubjectId } as const;

const issues = (property: string, value: Value, more: Partial<Statement> = {}) =>
  issuesOf(KIND, { subject: ITSELF, statements: [{ property, value, role: null, on: null, ...more }] }).map(
    ({ message }) => message,
  );

describe("a claim is refused", () => {
  it.each<[string, string[], RegExp]>([
    [
      "that states nothing",
      issuesOf(KIND, { subject: ITSELF, statements: [] }).map((i) => i.message),
      /at least one/,
    ],
    [
      "with a property its kind has not",
      issues("budget", { type: "day" }),
      /has no budget; it has title, status/,
    ],
    ["with a value of another type", issues("title", { type: "day" }), /is a day, not a text/],
    ["with an empty text", issues("title", { type: "text", text: " ", language: "en" }), /empty/],
    [
      "with a status outside the list",
      issues("status", { type: "code", code: "finished" }),
      /one of listed, done/,
    ],
    [
      "with an inherited name as a code",
      issues("status", { type: "code", code: "toString" }),
      /one of listed, done/,
    ],
    [
      "with a currency that is none",
      issues("amount", { type: "money", number: 1, comparator: "=", currency: "XYZ" }),
      /XYZ is not a currency code/,
    ],
    [
      "with an amount below zero",
      issues("amount", { type: "money", number: -5, comparator: "=", currency: "CNY" }),
      /zero or more/,
    ],
    [
      "with a role that is none",
      issues("amount", { type: "money", number: 5, comparator: "=", currency: "CNY" }, { role: "gift" }),
      /no role "gift"; it is one of grant/,
    ],
    ["that points to itself", issues("part", { type: "subject", subject: ITSELF }), /cannot point to itself/],
    [
      "that points to a kind it may not",
      issues("part", { type: "subject", subject: { kind: "forum", id: "f" as SubjectId } }),
      /may point to deliverable, project/,
    ],
    ["with a day that has no date", issues("start", { type: "day" }), /needs a date/],
  ])("%s", (_, found, message) => {
    expect(found).toEqual([expect.stringMatching(message)]);
  });

  it("whose statements do not fit together, by the rule of its kind", () => {
    const kind = {
      ...KIND,
      check: (statements: readonly Statement[]) =>
        statements.some(({ property }) => property === "title") ? [] : ["It needs a title."],
    };
    const start: Statement = {
      property: "title",
      value: { type: "text", text: "Road", language: "en" },
      role: null,
      on: null,
    };
    const status: Statement = {
      property: "status",
      value: { type: "code", code: "done" },
      role: null,
      on: null,
    };
    expect(issuesOf(kind, { subject: ITSELF, statements: [status] })).toMatchObject([
      { code: "bad-statement", message: "It needs a title." },
    ]);
    expect(issuesOf(kind, { subject: ITSELF, statements: [start, status] })).toEqual([]);
  });

  it("and one that is right is not", () => {
    expect(
      issues(
        "amount",
        { type: "money", number: 600_000, comparator: "=", currency: "CNY" },
        { role: "grant" },
      ),
    ).toEqual([]);
  });
});

describe("a site", () => {
  it.each([
    ["a point off the globe", { type: "Point", coordinates: [74, 142] }, false],
    ["a line of one point", { type: "LineString", coordinates: [[74, 42]] }, false],
    [
      "an area that does not close",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
      false,
    ],
    ["nothing", null, false],
    ["a point", { type: "Point", coordinates: [74.57, 42.87] }, true],
    [
      "a line",
      {
        type: "LineString",
        coordinates: [
          [74.5, 42.87],
          [74.6, 42.88],
        ],
      },
      true,
    ],
    [
      "an area",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      true,
    ],
  ])("%s", (_, value, expected) => {
    expect(isSite(value)).toBe(expected);
  });
});

it("words of an excerpt: Chinese counts two characters as one", () => {
  expect(wordsIn("over 450 pairs of friendship cities")).toBe(6);
  expect(wordsIn("上海合作组织民间友好论坛")).toBe(6);
  expect(wordsIn("— “ ”")).toBe(0);
});
