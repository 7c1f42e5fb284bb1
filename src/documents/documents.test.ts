import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../test/support/database.ts";
import { PAGES } from "../../test/support/pages.ts";
import { serveSite } from "../../test/support/site.ts";
import { COLUMN_WORDS } from "./csvw/column-words.ts";

const site = await serveSite(await loadedDatabase());
const get = (path: string) => fetch(site.url + path);

interface Metadata {
  url: string;
  tableSchema: { columns: { name: string; datatype: string }[] };
}

/** The CSV files that there are beside the fullest page of every route. */
const beside = Object.values(PAGES).map(({ fullest }) => {
  const [path = "", query] = fullest.split("?");
  return `${path}.csv${query ? `?${query}` : ""}`;
});
const files: string[] = [];
for (const file of beside) if ((await get(file)).ok) files.push(file);

describe("CSV on the Web", () => {
  it.each(files)("%s has all its columns described, and says where", async (file) => {
    const answer = await get(file);
    const link = answer.headers.get("link") ?? "";
    const [path = "", query] = file.split("?");
    const address = `${path}-metadata.json${query ? `?${query}` : ""}`;
    expect(link).toBe(`<${address}>; rel="describedby"; type="application/csvm+json"`);
    const columns = parse(await answer.text(), { bom: true, to: 1 })[0] as string[];
    const described = await get(address);
    expect(described.headers.get("content-type")).toContain("application/csvm+json");
    const metadata = (await described.json()) as Metadata;
    expect(metadata.url).toBe(site.url + file);
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(columns);
    expect(columns.filter((name) => !Object.hasOwn(COLUMN_WORDS, name))).toEqual([]);
  });

  it("there is one beside most pages", () => {
    expect(files).toEqual(
      expect.arrayContaining(["/places.csv", "/forums.csv", "/figures.csv", "/sources.csv"]),
    );
    expect(files.length).toBeGreaterThan(20);
  });

  it("several at once do not wait for each other's place at the gate", async () => {
    const asked = ["/places", "/forums", "/search", "/projects"].map((list) =>
      get(`${list}.csv-metadata.json?q=a`),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
  }, 8_000);

  it("of a file that is not there nothing is described", async () => {
    expect((await get("/nowhere.csv-metadata.json")).status).toBe(404);
    expect((await get("/places.csv-metadata.json?nonsense=1")).status).toBe(400);
  });
});

it("a project of which nothing was known yet is no activity", async () => {
  const { items } = (await (await get("/api/projects?limit=1")).json()) as { items: { id: string }[] };
  const answer = await get(`/projects/${items[0]?.id}.xml?knownAt=0`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: "not-yet-known" });
});

type Node = Record<string, unknown>;

describe("JSON-LD", () => {
  it.each([
    ["/places/xx-nowhere.jsonld", 404],
    ["/forums/no-such-forum.jsonld", 404],
    ["/organizations/org-nowhere.jsonld", 404],
    ["/places/cn-qingdao.jsonld?nonsense=1", 400],
  ])("%s is refused", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it("of a place: names in three languages, where it lies, and the places it is certainly twinned with on the day", async () => {
    const node = (await (await get("/places/cn-qingdao.jsonld?asOf=2023-07-01")).json()) as Node;
    expect(node["@type"]).toBe("City");
    expect(node.name).toEqual(expect.arrayContaining([{ "@value": "青岛", "@language": "zh-Hans" }]));
    expect(node.twinnedWith).toContain(`${site.url}/places/am-yerevan`);
    const before = (await (await get("/places/cn-qingdao.jsonld?asOf=2022-01-01")).json()) as Node;
    expect(before.twinnedWith).not.toContain(`${site.url}/places/am-yerevan`);
  });

  it("of a partnership: its parties, its state with its certainty, and a day only where it is one", async () => {
    const node = (await (
      await get("/partnerships/am-yerevan--cn-qingdao.jsonld?asOf=2023-07-01")
    ).json()) as Node;
    expect(node.startDate).toBe("2023-06-20");
    expect(node["amity:state"]).toEqual({
      "amity:kind": "sister",
      "amity:standing": "in force",
      "amity:certainty": "certain",
    });
  });

  it("of a forum: an event with the day shown, and every day that sources give", async () => {
    const node = (await (await get("/forums/sco-friendship-forum-2023.jsonld")).json()) as Node;
    expect(node["@type"]).toBe("Event");
    expect((node["amity:date"] as Node[]).length).toBeGreaterThan(1);
    expect(node.startDate).toMatch(/^2023-06-1/);
  });

  it("of an organization without a dossier: its names", async () => {
    const node = (await (await get("/organizations/org-cpaffc.jsonld")).json()) as Node;
    expect(node["@type"]).toBe("Organization");
    expect(node.name).toEqual(expect.arrayContaining([expect.objectContaining({ "@language": "en" })]));
  });
});

describe("the catalogue (DCAT)", () => {
  it("lists every dataset with files that are there", async () => {
    const answer = await get("/catalog.jsonld");
    expect(answer.headers.get("content-type")).toContain("application/ld+json");
    const catalogue = (await answer.json()) as { "dcat:dataset": { "dcat:distribution": Node[] }[] };
    const addresses = catalogue["dcat:dataset"].flatMap((dataset) =>
      dataset["dcat:distribution"].map((one) => (one["dcat:downloadURL"] as { "@id": string })["@id"]),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  });
});
