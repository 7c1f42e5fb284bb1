import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";

const site = await serveSite(await loadedDatabase());
const get = (path: string) =>
  fetch(site.url + path, { redirect: "manual", headers: { Accept: "text/html" } });
const json = async <T>(path: string) => (await (await fetch(site.url + path)).json()) as T;

const SQUARE = "bishkek-west-entrance-square";
const MERGED = "bishkek-west-entrance-improvement";
const STREET = "deng-xiaoping-street-upgrade";

describe("a list is refused", () => {
  it.each([
    ["/projects?theme=witchcraft", 400],
    ["/projects?status-on-day=finished", 400],
    ["/projects?theme=toString", 400],
    ["/projects?budget=1", 400],
    ["/projects?cursor=nonsense", 400],
    ["/projects/no-such-project", 404],
    ["/projects/no-such-project.geojson", 404],
    ["/deliverables/no-such-deliverable", 404],
  ])("%s", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

interface Record {
  derived: { status: { status: string; certainty: string }[]; monthsWithoutNews: { silent: string } | null };
  merged: { id: string; reason: string }[];
}

describe("the square at the western entrance of Bishkek", () => {
  it.each([
    [`/en/projects/${MERGED}?asOf=2023-01-01`, `/en/projects/${SQUARE}?asOf=2023-01-01`],
    [`/projects/${MERGED}.json`, `/projects/${SQUARE}.json`],
    [`/projects/${MERGED}.csv`, `/projects/${SQUARE}.csv`],
    [`/projects/${MERGED}.geojson`, `/projects/${SQUARE}.geojson`],
    [`/projects/${MERGED}.xml`, `/projects/${SQUARE}.xml`],
    [`/projects/${MERGED}.jsonld`, `/projects/${SQUARE}.jsonld`],
    [`/api/projects/${MERGED}`, `/api/projects/${SQUARE}`],
  ])("%s leads to the record that it was found to be", async (from, to) => {
    const answer = await get(from);
    // Not for ever: a merge can be taken back.
    expect(answer.status).toBe(307);
    expect(new URL(answer.headers.get("location") ?? "", site.url).href).toBe(site.url + to);
  });

  it("was funded from the day on which it was reported, and nobody has said that it was done", async () => {
    const on = async (day: string) => (await json<Record>(`/api/projects/${SQUARE}?asOf=${day}`)).derived;
    expect((await on("2022-02-07")).status).toEqual([]);
    expect((await on("2022-03-01")).status).toMatchObject([{ status: "funded", certainty: "certain" }]);
    expect((await on("2022-06-01")).monthsWithoutNews?.silent).toBe("not");
    const late = await on("2026-01-01");
    expect(late.status).toMatchObject([{ status: "funded", certainty: "certain" }]);
    expect(late.monthsWithoutNews?.silent).toBe("certain");
  });

  it("shows its grant, the som that a source made of it, its titles, its list and what may be the same", async () => {
    const page = await (await get(`/en/projects/${SQUARE}`)).text();
    for (const words of [
      "600,000",
      "CNY",
      "≈8,000,000",
      "KGS",
      "as converted by the source",
      "Сквер и озеленение",
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain(`/en/projects/${STREET}`);
    expect(page).toContain("May be the same as");
    expect((await json<Record>(`/api/projects/${SQUARE}`)).merged.map(({ id }) => id)).toEqual([MERGED]);
  });

  it("lies in Bishkek, longitude first", async () => {
    const { features } = await json<{
      features: { geometry: { type: string; coordinates: number[][][] } | null }[];
    }>(`/projects/${SQUARE}.geojson`);
    const [longitude = 0, latitude = 0] = features[0]?.geometry?.coordinates.flat(1)[0] ?? [];
    expect(Math.abs(longitude - 74.5)).toBeLessThan(0.3);
    expect(Math.abs(latitude - 42.87)).toBeLessThan(0.1);
  });
});

describe("the street", () => {
  it("leads from the meeting by its list, which was not read, to a project without proof", async () => {
    const page = await (await get(`/en/projects/${STREET}`)).text();
    expect(page).toContain("the list itself was not read");
    expect(page).toContain("none on record: nothing shows that it was done");
    expect(page).toMatch(/under way/);
  });

  it("is told apart from the reconstruction of 2025 in every language", async () => {
    for (const [language, words] of [
      ["en", "Alike, and yet told apart"],
      ["zh", "相似但不同"],
      ["ru", "Похоже, но не то же"],
    ]) {
      expect(await (await get(`/${language}/projects/${STREET}`)).text()).toContain(words);
    }
  });
});

describe("elsewhere", () => {
  it("the partnership shows what came of it, and the place its projects", async () => {
    const partnership = await (await get("/en/partnerships/cn-qingdao--kg-bishkek")).text();
    expect(partnership).toContain(`/en/projects/${SQUARE}`);
    expect(partnership).toContain("/en/deliverables/bishkek-square-from-visit-2022");
    expect(await (await get("/en/places/kg-bishkek")).text()).toContain(`/en/projects/${STREET}`);
  });

  it("a train feeds the freshness of its partnership", async () => {
    const page = await (await get("/en/partnerships/cn-qingdao--uz-samarkand?asOf=2023-01-01")).text();
    expect(page).toContain("上合快线");
    expect(page).toMatch(/shipment/i);
  });

  it("a list of deliverables shows its items with their status, a meeting its lists", async () => {
    const list = await (await get("/en/deliverable-lists/cn-kg-heads-of-state-list")).text();
    expect(list).toContain("/en/deliverables/kg-cn-heads-of-state-2022-deng-xiaoping-street");
    expect(list).toContain("listed");
    expect(await (await get("/en/meetings/cn-kg-heads-of-state-undated")).text()).toContain(
      "/en/deliverable-lists/cn-kg-heads-of-state-list",
    );
  });
});

it("an agreement that was on a list is done once it was signed, and is silent no more", async () => {
  const on = async (day: string) =>
    (await json<Record>(`/api/deliverables/cn-kg-2019-06-13-xian-osh?asOf=${day}`)).derived;
  expect((await on("2019-06-12")).status).toEqual([]);
  const late = await on("2026-01-01");
  expect(late.status).toMatchObject([{ status: "done", certainty: "certain" }]);
  expect(late.monthsWithoutNews).toBeNull();
});

it("IATI is offered where it is there, and nowhere else", async () => {
  for (const [id, status] of [
    [SQUARE, 200],
    [STREET, 409],
  ] as const) {
    expect((await get(`/projects/${id}.xml`)).status).toBe(status);
    const page = await (await get(`/en/projects/${id}`)).text();
    expect(page.includes(`/projects/${id}.xml`)).toBe(status === 200);
  }
});

it("what the curator made of a source is not shown as its words", async () => {
  const page = await (await get(`/en/projects/${STREET}`)).text();
  expect(page).toContain("as the curator reads it");
});

it("a list is narrowed by what holds on the day", async () => {
  const ids = async (query: string) =>
    (await json<{ items: { id: string }[] }>(`/api/projects?${query}`)).items.map(({ id }) => id);
  expect(await ids("status-on-day=funded&asOf=2022-03-01")).toContain(SQUARE);
  expect(await ids("status-on-day=funded&asOf=2022-02-01")).not.toContain(SQUARE);
  expect(await ids("status-on-day=silent&asOf=2026-01-01")).toContain(SQUARE);
  expect(await ids("theme=transport")).toContain("urumqi-buses-bishkek-2015");
});
