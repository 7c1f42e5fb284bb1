import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import { type Day, parseCalendarDay } from "../../kernel/day.ts";
import { writeCalendar } from "./write-calendar.ts";

const database = await loadedDatabase();
const site = await serveSite(database);

const YEREVAN = "/partnerships/am-yerevan--cn-qingdao.ics";
const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });

/** What a calendar client (ical.js, Thunderbird's) makes of an address. */
async function events(path: string): Promise<ICAL.Event[]> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

it("control characters of a source do not break a calendar", () => {
  const day = parseCalendarDay("2026-01-01") as Day;
  const text = writeCalendar(
    { name: "A\u0000ll", language: "en", url: "https://amity.example/calendar.ics", recorded: new Date(0) },
    [
      {
        uid: "a",
        summary: "One\u0001\u001b two\u007f",
        description: "first\nsecond\u0008",
        url: "https://amity.example/",
        earliest: day,
        latest: day,
        place: "\u0002Osh",
      },
    ],
  );
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(event?.getFirstPropertyValue("summary")).toBe("One two");
  expect(event?.getFirstPropertyValue("description")).toBe("first\nsecond");
  expect(text.replace(/[\r\n\t]/g, "")).not.toMatch(/\p{Cc}/u);
});

describe("a calendar is refused", () => {
  it.each([
    ["every second year", `${YEREVAN}?every=2`, 400, "bad-parameter"],
    ["a year of letters", `${YEREVAN}?from=soon`, 400, "bad-parameter"],
    ["an end before its start", `${YEREVAN}?from=2030&to=2026`, 400, "bad-period"],
    ["a parameter it has not", `${YEREVAN}?year=2026`, 400, "unknown-parameter"],
    ["a notice of no months", `${YEREVAN}?notice=0`, 400, "bad-parameter"],
    ["an unknown partnership", "/partnerships/cn-qingdao--xx-nowhere.ics", 404, "unknown-partnership"],
    ["an unknown place", "/places/xx-nowhere.ics", 404, "unknown-place"],
    ["an unknown forum", "/forums/nowhere.ics", 404, "unknown-subject"],
  ])("for %s", async (_, path, status, code) => {
    const answer = await get(path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });
});

describe("the calendar of Qingdao and Yerevan", () => {
  it("has the anniversary of the sister-city agreement of 20 June 2023, as a whole day that blocks no time", async () => {
    const [third] = await events(`${YEREVAN}?from=2026&to=2026`);
    expect(third?.summary).toBe("3 years: Yerevan – Qingdao, sister city");
    expect(third?.startDate.toString()).toBe("2026-06-20");
    expect(third?.startDate.isDate).toBe(true);
    expect(third?.endDate.toString()).toBe("2026-06-21");
    expect(third?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(third?.component.getFirstPropertyValue("url")).toBe(
      `${site.url}/en/partnerships/am-yerevan--cn-qingdao`,
    );
  });

  it("speaks the language of the address; the uid is the same in all of them and does not change", async () => {
    const each = await Promise.all(
      ["/zh", "/ru", ""].map(async (prefix) => (await events(`${prefix}${YEREVAN}?from=2026&to=2026`))[0]),
    );
    expect(each.map((event) => event?.summary)).toEqual([
      "埃里温 – 青岛：友好城市 3 周年",
      "3 года: Ереван – Циндао, побратимство",
      "3 years: Yerevan – Qingdao, sister city",
    ]);
    expect(new Set(each.map((event) => event?.uid)).size).toBe(1);
  });

  it("is the same text while nothing new is known, so that a client need not fetch it again", async () => {
    const first = await get(YEREVAN);
    const again = await get(YEREVAN, { "If-None-Match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("as of a day before the agreement has the earlier tie", async () => {
    const [one] = await events(`${YEREVAN}?asOf=2023-01-01&from=2024&to=2024`);
    expect(one?.summary).toBe("2 years: Yerevan – Qingdao, friendly cooperation");
  });
});

describe("the calendar of everything", () => {
  it("opens in a client, every uid once, and what is known to the year only is some day in it", async () => {
    const all = await events("/calendar.ics?from=2026&to=2026");
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    const vague = all.filter(({ summary }) => summary.startsWith("Some day in 2026: "));
    expect(vague.length).toBeGreaterThan(5);
    for (const event of vague) {
      expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2026-01-01", "2027-01-01"]);
    }
    for (const { startDate, endDate } of all) expect(startDate.compare(endDate)).toBe(-1);
  });

  it("of decades only is a part of that of every year", async () => {
    const all = new Set((await events("/calendar.ics?from=2026&to=2026")).map(({ uid }) => uid));
    const decades = await events("/calendar.ics?from=2026&to=2026&every=10");
    expect(decades.length).toBeGreaterThan(0);
    expect(decades.length).toBeLessThan(all.size);
    for (const { uid, summary } of decades) {
      expect(all.has(uid)).toBe(true);
      if (uid.includes("-anniversary-")) expect(summary).toMatch(/(10|20|30|40) years/);
    }
  });

  it("of a country has only its partnerships", async () => {
    const armenia = await events("/places/am.ics?from=2026&to=2030");
    expect(armenia.length).toBeGreaterThan(0);
    const [first] = await events("/places/am.ics?from=2026&to=2026");
    expect(first?.uid).toMatch(/^am-/);
  });
});

describe("the calendar of forums", () => {
  it("has the Qingdao forum on the day shown, with the other dates that sources give, in three languages", async () => {
    const [en, zh] = await Promise.all(
      ["/forums.ics", "/zh/forums.ics"].map(async (path) =>
        (await events(path)).find(({ uid }) => uid === "forum-sco-friendship-forum-2023@amity"),
      ),
    );
    expect(en?.startDate.toString()).toBe("2023-06-15");
    expect(en?.location).toBe("Qingdao");
    expect(en?.description).toMatch(/^Also given: .*14–16 June 2023/);
    expect(zh?.summary).toContain("上海合作组织");
    expect(zh?.description).toMatch(/^另有说法：/);
  });

  it("stands in the calendar of everything too, in its own year", async () => {
    const forums = await events("/forums.ics");
    expect(forums.length).toBeGreaterThan(5);
    const uids = async (year: number) =>
      (await events(`/calendar.ics?from=${year}&to=${year}`)).map(({ uid }) => uid);
    expect(await uids(2023)).toContain("forum-sco-friendship-forum-2023@amity");
    expect(await uids(2026)).not.toContain("forum-sco-friendship-forum-2023@amity");
  });

  it("of one forum has it and its sub-forums; of a series its editions, in the language of the address", async () => {
    const uids = async (path: string) =>
      (await events(path)).map(({ uid }) => uid.replace(/^forum-|@amity$/g, ""));
    expect((await uids("/forums/sco-friendship-forum-2023.ics")).sort()).toEqual([
      "sco-forum-2023-education",
      "sco-forum-2023-poverty",
      "sco-forum-2023-science",
      "sco-friendship-forum-2023",
    ]);
    expect(await uids("/forums/sco-people-friendship-forum.ics")).toContain("sco-friendship-forum-2023");
    const page = await (await get("/zh/forums/sco-friendship-forum-2023")).text();
    expect(page).toContain('href="/zh/forums/sco-friendship-forum-2023.ics"');
    const [zh] = await events("/zh/forums/sco-friendship-forum-2023.ics");
    expect(zh?.summary).toMatch(/论坛/);
  });

  it("a date known to the month only is some day in it", async () => {
    const all = await events("/forums.ics");
    for (const { summary, startDate, endDate } of all.filter(({ summary }) =>
      summary.startsWith("Some day in"),
    )) {
      expect(endDate.subtractDate(startDate).toSeconds()).toBeGreaterThan(27 * 86_400);
      expect(summary).toMatch(/^Some day in .*: .+/);
    }
  });
});
