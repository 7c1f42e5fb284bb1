import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { knownDay } from "../../kernel/day.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import type { Activity } from "./activity.ts";
import { freshnessOn } from "./freshness.ts";

const activity = (kind: Activity["kind"], edtf: string | null) => {
  const read = edtf === null ? null : parseEdtf(edtf);
  if (read && !read.ok) throw new Error(`not EDTF: ${edtf}`);
  return { kind, on: read ? read.value : null };
};
const on = (day: string, ...activities: ReturnType<typeof activity>[]) =>
  freshnessOn(activities, knownDay(day));

describe("freshness", () => {
  const visit = activity("visit", "2015-05-01");
  const report = activity("dormancy report", "2017");

  it("is unknown without activities, and before the first of them", () => {
    expect(on("2020-01-01")).toEqual({ is: "unknown" });
    expect(on("2014-01-01", visit, report)).toEqual({ is: "unknown" });
  });

  it("is active by the last activity before the day", () => {
    expect(on("2016-01-01", visit, report)).toEqual({ is: "active", last: visit });
  });

  it("is dormant from the report on, though the same year may have seen a visit", () => {
    expect(on("2020-01-01", visit, report)).toEqual({ is: "dormant", report });
    expect(on("2020-01-01", activity("visit", "2017-03-01"), report)).toEqual({ is: "dormant", report });
  });

  it("is active again by what certainly came after the report", () => {
    const later = activity("exchange", "2018");
    expect(on("2020-01-01", visit, report, later)).toEqual({ is: "active", last: later });
  });

  it("an undated visit does not contradict a report", () => {
    expect(on("2020-01-01", activity("visit", null), report)).toEqual({ is: "dormant", report });
  });
});

describe("on the partnership's page", async () => {
  const app = buildApp(await loadedDatabase());
  const page = async (path: string) => (await app.request(`http://amity.test${path}`)).text();

  it("is said with its source, and not where nothing is on record", async () => {
    expect(await page("/en/partnerships/cn-suihua--ru-belogorsk-amur")).toMatch(
      /Dormant according to Amur portal.*about 2017/,
    );
    expect(await page("/en/partnerships/cn-shenyang--ru-irkutsk")).not.toContain("Is it alive?");
  });
});
