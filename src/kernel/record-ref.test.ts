import fc from "fast-check";
import { expect, it } from "vitest";
import { isRecordKind, RECORD_KINDS, recordAt, recordPath } from "./record-ref.ts";

it.each([
  "",
  "/",
  "/places",
  "/places/",
  "/rules/sco-forum-2023",
  "/accounts/1",
  "/investments/compare",
  "/places/cn-qingdao/partners",
  "/en/places/cn-qingdao",
  "places/cn-qingdao",
  "//places/cn-qingdao",
  "/Places/cn-qingdao",
  "/places/%E0%A4%A",
])("is at %j no record", (path) => {
  expect(recordAt(path)).toBeNull();
});

it("is named by its address, whatever its id holds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RECORD_KINDS),
      fc.string({ minLength: 1, unit: "grapheme" }),
      (kind, id) => {
        fc.pre(!(kind === "investments" && id === "compare"));
        expect(recordAt(recordPath({ kind, id }))).toEqual({ kind, id });
      },
    ),
  );
});

it("is written as its page is", () => {
  expect(recordPath({ kind: "partnerships", id: "am-yerevan--cn-qingdao" })).toBe(
    "/partnerships/am-yerevan--cn-qingdao",
  );
  expect(isRecordKind("partnership")).toBe(false);
});
