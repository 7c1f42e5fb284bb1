import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://amity.test${path}`, { headers });
const page = async (path: string) => (await get(path, { Accept: "text/html" })).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

describe("what the groups' addresses refuse", () => {
  it.each([
    ["/groups/EU", 404, "unknown-group"],
    ["/api/groups/sco", 404, "unknown-group"],
    ["/groups/SCO.csv?asOf=2023", 400, "bad-day"],
    ["/api/groups/SCO?day=2023-01-01", 400, "unknown-parameter"],
    ["/groups/SCO.json?knownAt=0", 404, "not-yet-known"],
  ])("%s", async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });
});

interface Held {
  country: string;
  roles: string[];
  certainty: string;
  memberships: { role: string; differ: string | null }[];
}

describe("a group", () => {
  const on = async (day: string): Promise<Held[]> =>
    (await json<{ countries: Held[] }>(`/api/groups/SCO?asOf=${day}`)).countries;
  const held = async (day: string, country: string) => (await on(day)).find((one) => one.country === country);

  it("Belarus on 2015-05-01: certainly one of two roles", async () => {
    expect(await held("2015-05-01", "BY")).toMatchObject({
      roles: ["dialogue partner", "observer"],
      certainty: "certain",
    });
    expect(await page("/en/groups/SCO?asOf=2015-05-01")).toContain(
      "certainly observer or dialogue partner (1)",
    );
    expect(await page("/zh/groups/SCO?asOf=2015-05-01")).toContain("确定为观察员国或对话伙伴（1）");
    expect(await page("/zh/places/by?asOf=2015-05-01")).toContain(
      "2015年5月1日：上海合作组织，确定为对话伙伴或观察员国。",
    );
  });

  it("has six members in 2001 and ten in 2025, when the others became partners", async () => {
    const members = (all: Held[]) => all.filter(({ roles }) => roles.join() === "member").length;
    expect(members(await on("2001-06-15"))).toBe(6);
    const later = await on("2025-09-01");
    expect(members(later)).toBe(10);
    expect(later.filter(({ roles }) => roles.join() === "partner")).toHaveLength(17);
  });

  it("shows that two claims on Iran differ, and washes them", async () => {
    expect((await held("2010-01-01", "IR"))?.memberships[0]).toMatchObject({
      role: "observer",
      differ: "precision",
    });
    const text = await page("/en/groups/SCO");
    expect(text).toContain("In one place the claims differ");
    expect(text).toContain('class="disagrees"');
    expect(text).toMatch(/<a href="[^"]*\/sources\/[^"]*" lang="en">/);
  });

  it("tells its claims as a table, each with its source", async () => {
    const csv = await (await get("/groups/SCO.csv")).text();
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(50);
    expect(lines[0]).toBe("citation,group,country,role,founding,from,to,source,note");
  });

  it("was not known at revision 0", async () => {
    expect(await page("/en/groups/SCO?knownAt=0")).toContain("Nothing was known yet");
    expect((await json<{ items: unknown[] }>("/api/groups?knownAt=0")).items).toEqual([]);
  });
});
