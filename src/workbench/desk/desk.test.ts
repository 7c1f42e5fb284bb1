import { describe, expect, it } from "vitest";
import { knownDay } from "../../kernel/day.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { WaitingItem } from "../waiting-item.ts";
import { byUrgency, filterWaiting } from "./desk.ts";

const item = (title: string, more: Partial<WaitingItem> = {}): WaitingItem => ({
  kind: "proposal",
  title,
  about: null,
  since: new Date("2026-01-01"),
  due: null,
  href: "/proposals/1",
  body: null,
  ...more,
});

describe("the desk", () => {
  it("puts first what is due first, then what has waited longest", () => {
    const late = item("late", { due: knownDay("2026-03-01") });
    const soon = item("soon", { due: knownDay("2026-02-01"), since: new Date("2026-01-09") });
    const old = item("old", { since: new Date("2025-01-01") });
    const fresh = item("fresh", { since: new Date("2026-01-02") });
    expect([fresh, late, old, soon].sort(byUrgency).map(({ title }) => title)).toEqual([
      "soon",
      "late",
      "old",
      "fresh",
    ]);
  });

  it("narrows by kind, body and words, and none of them alone hides the others", () => {
    const items = [
      item("Yerevan", { body: "qingdao" as BodyId }),
      item("Minsk", { kind: "duty", about: "/partnerships/by-minsk--cn-qingdao" }),
    ];
    const none = { kind: null, body: null, words: null };
    expect(filterWaiting(items, none)).toHaveLength(2);
    expect(filterWaiting(items, { ...none, kind: "duty" }).map(({ title }) => title)).toEqual(["Minsk"]);
    expect(filterWaiting(items, { ...none, body: "registry" }).map(({ title }) => title)).toEqual(["Minsk"]);
    expect(filterWaiting(items, { ...none, words: "YEREVAN" })).toHaveLength(1);
    expect(filterWaiting(items, { ...none, words: "by-minsk" })).toHaveLength(1);
    expect(filterWaiting(items, { kind: "duty", body: "qingdao", words: null })).toEqual([]);
  });
});
