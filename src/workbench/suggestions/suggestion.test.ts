import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { RECORD_KINDS } from "../../kernel/record-ref.ts";
import { isPublic, looksDoubtful, pageAbout, recordAbout, SUGGESTION_STATES } from "./suggestion.ts";

describe("the page that a suggestion is about", () => {
  test.each([
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\\/elsewhere.example",
    "/en//elsewhere.example",
    "/places/x\r\nLocation: //elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
    "places/cn-qingdao",
    "",
    "/../..//elsewhere.example",
    `/${"x".repeat(600)}`,
    "/confirm/some-secret",
    "/en/confirm/some-secret",
    "/suggestion/some-secret",
    "/link/some-secret",
    "/suggest?about=/suggest",
  ])("is never %j", (text) => {
    expect(pageAbout(text)).toBeNull();
  });

  test.each([
    ["/places/cn-qingdao", "/places/cn-qingdao"],
    ["/zh/places/cn-qingdao", "/places/cn-qingdao"],
    ["/ru", "/"],
    ["/", "/"],
    ["/count?rule=sco-forum-2023&lang=ru", "/count?rule=sco-forum-2023"],
    ["/places/cn-qingdao#claims", "/places/cn-qingdao"],
    ["/places/%E9%9D%92", "/places/%E9%9D%92"],
    ["/entry", "/entry"],
  ])("%j is %j", (text, page) => {
    expect(pageAbout(text)).toBe(page);
  });

  it("whatever is given, leads to this site, and is the same when given again", () => {
    const odd = fc.string({
      unit: fc.constantFrom("/", "\\", ".", ":", "@", "e", "n", "?", "#", "%2F", " ", "\t", "é"),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          odd.map((text) => `/${text}`),
        ),
        (text) => {
          const page = pageAbout(text);
          if (page === null) return;
          expect(new URL(page, "http://here.example").host).toBe("here.example");
          expect(new URL(`/zh${page}`, "http://here.example").host).toBe("here.example");
          expect(pageAbout(page)).toBe(page);
        },
      ),
    );
  });

  it("is of a record, whatever day it is read for", () => {
    for (const kind of RECORD_KINDS) {
      expect(recordAbout(`/${kind}/some-id?asOf=2020-01-01`)).toEqual({ kind, id: "some-id" });
    }
    expect(recordAbout("/count?rule=x")).toBeNull();
    expect(recordAbout("/investments/compare")).toBeNull();
  });
});

describe("what looks as if a program sent it", () => {
  const now = Date.UTC(2026, 10, 30);
  test.each([
    ["a trap that was filled", { trap: "http://spam.example", shownAt: String(now - 60_000) }, true],
    ["a form sent at once", { trap: "", shownAt: String(now - 500) }, true],
    ["a form of another week", { trap: "", shownAt: String(now - 7 * 86_400_000) }, true],
    ["a form of the future", { trap: "", shownAt: String(now + 60_000) }, true],
    ["no time at all", { trap: "", shownAt: "" }, true],
    ["a minute's work", { trap: "", shownAt: String(now - 60_000) }, false],
  ])("%s", (_, given, doubtful) => {
    expect(looksDoubtful(given, now)).toBe(doubtful);
  });
});

it("is public only once a person has answered it in words", () => {
  expect(SUGGESTION_STATES.filter((state) => isPublic({ state }))).toEqual(["accepted", "declined"]);
});
