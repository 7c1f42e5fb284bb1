import { describe, expect, it } from "vitest";
import { latestRevision } from "../../src/registry/evidence/evidence.store.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

/** An address, and the status and code with which it is refused. */
const REFUSED: [string, number, string][] = [
  ["/api/partnerships?asOf=2023-02-30", 400, "bad-day"],
  ["/api/count?rule=sco-forum-2023&asOf=15.06.2023", 400, "bad-day"],
  ["/api/count?rule=no-such-rule", 404, "unknown-rule"],
  ["/api/count?rule=sco-forum-2023&unit=dozen", 400, "bad-switch"],
  ["/api/count?rule=sco-forum-2023&asof=2023-06-15", 400, "unknown-parameter"],
  ["/api/places/cn-atlantis", 404, "unknown-place"],
  ["/api/places?limit=100000", 400, "bad-limit"],
  ["/api/places?cursor=garbage", 400, "bad-cursor"],
  ["/api/partnerships/cn-atlantis--cn-qingdao", 404, "unknown-partnership"],
  ["/api/partnerships?knownAt=999999", 404, "unknown-revision"],
  ["/api/figures/no-such-figure", 404, "unknown-figure"],
  ["/api/groups/NATO", 404, "unknown-group"],
  ["/api/sources/no-such-source", 404, "unknown-source"],
  ["/api/rules/no-such-rule", 404, "unknown-rule"],
  ["/nowhere", 404, "no-such-page"],
  ["/api/places/%E0%A4%A", 400, "bad-encoding"],
  [`/api/places?q=${"x".repeat(9_000)}`, 414, "uri-too-long"],
  [`/api/places?q=${"x".repeat(1_000_000)}`, 431, "headers-too-large"],
];

describe("bad input", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const before = await latestRevision(database.read);

  it.each(REFUSED.map(([address, ...rest]) => [address.slice(0, 60), address, ...rest] as const))(
    "%s … is refused with a code and words",
    async (_, address, status, code) => {
      const response = await fetch(site.url + address, { headers: { Accept: "application/json" } });
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toContain("application/problem+json");
      const problem = (await response.json()) as { code: string; detail: string; status: number };
      expect(problem).toMatchObject({ status, code });
      expect(problem.detail.length).toBeGreaterThan(10);
    },
  );

  it.each(["'; drop table place; --", "%", "_", "\\", "<script>alert(1)</script>", "😀"])(
    "search takes %s as words",
    async (words) => {
      const response = await fetch(`${site.url}/search?q=${encodeURIComponent(words)}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain("<script>alert");
    },
  );

  it.each(["/zh//example.org/x.csv", "/ru/%5Cexample.org/x.json", "//example.org/projects/"])(
    "%s leads to no other site",
    async (address) => {
      const response = await fetch(site.url + address, { redirect: "manual" });
      expect(response.headers.get("Location") ?? "/").not.toMatch(/^\/[/\\]|^\w+:/);
    },
  );

  it.each(["/projects/a%0D%0AX-Evil:1/", "/zh/a%0D%0AX-Evil:1.csv", "/places/%D0%B3/"])(
    "%s is redirected as it was written",
    async (address) => {
      const response = await fetch(site.url + address, { redirect: "manual" });
      expect(response.status).toBe(308);
      expect(response.headers.get("X-Evil")).toBeNull();
      expect(address).toContain(response.headers.get("Location"));
    },
  );

  it.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused: the web only reads", async (method) => {
    const response = await fetch(`${site.url}/api/places`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toContain("GET");
  });

  it("leaves the process up, the data as it was, and nothing unforeseen", async () => {
    expect((await fetch(`${site.url}/health`)).status).toBe(200);
    expect(await latestRevision(database.read)).toBe(before);
    expect(site.faults).toEqual([]);
  });
});
