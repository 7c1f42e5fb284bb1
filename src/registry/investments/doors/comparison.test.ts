import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { serveSite } from "../../../../test/support/site.ts";

interface Refused {
  status: number;
  code: string;
  detail: string;
  says: Record<string, string>;
  reasons: { code: string; figures: string[][]; says: Record<string, string> }[];
}

const [UTILISED, ARRIVED, TOTAL, SET_UP] = ["utilised", "arrived", "projects-stock", "projects-new"].map(
  (name) => `qingdao-fdi-2023q1-${name}`,
);

describe("comparing investment figures", async () => {
  const site = await serveSite(await loadedDatabase());
  const get = (path: string) => fetch(site.url + path, { headers: { Accept: "application/json" } });
  const page = async (path: string) => (await fetch(site.url + path)).text();

  it.each(["sum", "difference", "ratio", "series"])(
    "refuses a %s of the article's two sentences",
    async (deed) => {
      for (const path of ["/api/investments/compare", "/investments/compare.json"]) {
        const response = await get(`${path}?figures=${UTILISED},${ARRIVED}&do=${deed}`);
        const problem = (await response.json()) as Refused;
        expect(response.status).toBe(409);
        expect(response.headers.get("Content-Type")).toContain("application/problem+json");
        expect(problem).toMatchObject({ status: 409, code: "incomparable-measures" });
        expect(problem.reasons.map(({ code }) => code)).toEqual(
          expect.arrayContaining(["different-measure", "stock-and-flow"]),
        );
      }
    },
  );

  it("says it so that a journalist understands, in three languages", async () => {
    const { detail, says } = (await (
      await get(`/api/investments/compare?figures=${UTILISED},${ARRIVED}&do=sum`)
    ).json()) as Refused;
    expect(detail).toContain(
      "240 million US dollars is what had been used up to 31 March 2023 since the beginning; 380,000 US dollars is what arrived in the first quarter of 2023. They measure different things",
    );
    expect(detail).toContain("perhaps part of that total");
    expect(says["zh-Hans"]).toContain("38万美元是2023年第一季度到账的外资");
    expect(says.ru).toContain("столько поступило за I квартал 2023 года");
  });

  it("divides no money by projects", async () => {
    for (const pair of [`${UTILISED},${TOTAL}`, `${ARRIVED},${SET_UP}`]) {
      const problem = (await (
        await get(`/api/investments/compare?figures=${pair}&do=ratio`)
      ).json()) as Refused;
      expect(problem.reasons.map(({ code }) => code)).toContain("counts-and-money");
    }
  });

  it.each([
    ["figures=no-such-figure", 404, "unknown-subject"],
    [`figures=${UTILISED}&do=product`, 400, "bad-parameter"],
    [`figures=${UTILISED}&knownAt=2000-01-01`, 404, "not-yet-known"],
    [`figures=${UTILISED}&with=x`, 400, "unknown-parameter"],
    ["figures=", 400, "bad-parameter"],
  ])("refuses %s", async (query, status, code) => {
    for (const path of ["/api/investments/compare", "/investments/compare.json"]) {
      const response = await get(`${path}?${query}`);
      expect([path, response.status]).toEqual([path, status]);
      expect(await response.json()).toMatchObject({ code });
    }
  });

  it("gives a series of one figure, with the caveat that no day of membership is stated", async () => {
    const found = await (await get(`/api/investments/compare?figures=${UTILISED}`)).json();
    expect(found).toMatchObject({
      do: "series",
      unit: "USD",
      items: [{ timing: "stock", period: "2023-03-31", originGroup: "SCO", membership: null }],
      caveats: [{ code: "membership-unstated" }],
    });
  });

  it("answers a form with boxes to tick as it answers a list of ids", async () => {
    const [ticked, listed] = await Promise.all([
      page(`/en/investments/compare?figures=${UTILISED}&figures=${ARRIVED}&do=sum`),
      page(`/en/investments/compare?figures=${UTILISED},${ARRIVED}&do=sum`),
    ]);
    for (const html of [ticked, listed]) {
      expect(html).toContain("Not computed");
      expect(html).toContain("perhaps part of that total");
    }
  });

  it("leads from the list and from each figure to the comparison, without a script", async () => {
    for (const path of ["/en/investments", `/en/investments/${UTILISED}`]) {
      const html = await page(path);
      expect(html).toContain('action="/en/investments/compare"');
      expect(html).toContain(`name="figures" value="${ARRIVED}"`);
    }
  });

  it("says on the page of a figure what it is, who states it, and where the ledger has it", async () => {
    const html = await page(`/en/investments/${TOTAL}`);
    expect(html).toContain("As of 31 March 2023: 419 projects");
    expect(html).toContain("Attributed to People&#39;s Government of Qingdao");
    expect(html).toContain(`href="/en/figures/${TOTAL}"`);
    expect(html).toContain("day of membership not stated");
  });

  it("draws each figure with a table that says the same, and none with another that does not compare", async () => {
    const html = await page(`/ru/investments/${ARRIVED}`);
    expect(html).toMatch(/<svg[^>]*role="img"/);
    expect(html).toContain("Других цифр этого показателя");
    expect(html).not.toMatch(/<desc>[^<]*240/);
    expect(await page("/en/investments")).toContain("No two of these figures measure the same thing");
  });

  it("derives the timing and what compares", async () => {
    const { derived } = (await (await get(`/api/investments/${ARRIVED}`)).json()) as { derived: unknown };
    expect(derived).toMatchObject({
      host: "cn-qingdao",
      origin: { group: "SCO", membership: null },
      timing: "flow",
      period: "2023-33",
      comparableWith: [],
    });
  });

  it("shows on the page of the host what sources state, and nothing on that of another place", async () => {
    expect(await page("/en/places/cn-qingdao")).toContain('id="investments"');
    expect(await page("/en/places/kg-bishkek")).not.toContain('id="investments"');
  });

  it("has every measure in the dictionary, and says that the definitions are its own", async () => {
    const html = await page("/en/measures");
    expect(html).toContain("Contracted foreign investment");
    expect(html).toContain("no source on record defines its measure");
    const { derived } = (await (await get("/api/measures/utilised")).json()) as { derived: unknown };
    expect(derived).toMatchObject({ dictionary: { counts: "money", timings: ["stock", "flow"] } });
  });
});
