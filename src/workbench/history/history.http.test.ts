import { describe, expect, test } from "vitest";
import { putBody, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import { mergeProjects, putHistory } from "../../../test/support/workbench/history-world.ts";
import type { RecordKind } from "../../kernel/record-ref.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";

const database = await loadedDatabase();
await putHistory(database);
const site = await serveSite(database);
const registrar = await signIn(database, "registrar", { name: "Registrar Two" });
const QINGDAO = await putBody(database, "qingdao", { places: ["cn-qingdao"] });
const PERM = await putBody(database, "perm", { places: ["ru-perm"] });
/** The revisions of test/support/workbench/history-world.ts. */
const latest = await latestRevision(database.read);
const [JUDGED, MERGED] = [latest - 2, latest];

const get = (path: string, headers: Record<string, string> = {}) =>
  site.app.request(path, { headers: { accept: "text/html", ...headers } });
const text = async (path: string, headers?: Record<string, string>) => {
  const answer = await get(path, headers);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.app.request(path, {
    method: "POST",
    headers: { accept: "text/html", "sec-fetch-site": "same-origin", ...headers },
    body: new URLSearchParams(fields),
  });
const json = async (path: string) => (await site.app.request(path)).json() as Promise<never>;

describe("refuses", () => {
  test.each([
    ["/en/history/partnerships/cn-nowhere--ru-nowhere", 404],
    ["/en/history/places/cn-nowhere", 404],
    ["/en/history/projects/no-such", 404],
    ["/en/history/teapots/one", 404],
    ["/en/history/places/cn-qingdao?before=x", 400],
    ["/en/revisions/0", 404],
    ["/en/revisions/99999", 404],
    ["/revisions/1.json?cursor=x", 400],
  ])("%s", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test("taking back to who is not registrar of every record that it touched", async () => {
    const path = `/en/revisions/${JUDGED}/undo`;
    const perm = await signIn(database, "registrar", { body: PERM });
    const editor = await signIn(database, "editor");
    expect((await post(path, { reason: "x" }, perm.headers)).status).toBe(403);
    expect((await get(path, perm.headers)).status).toBe(403);
    expect((await post(path, { reason: "x" }, editor.headers)).status).toBe(403);
    expect((await post(path, { reason: "x" })).status).toBe(401);
    expect(
      (await post(`/en/merge/places/ru-perm`, { does: "merge", into: "ru-omsk", reason: "x" }, perm.headers))
        .status,
    ).toBe(403);
    expect(await latestRevision(database.read)).toBe(latest);
  });

  test("taking back without a reason, and what cannot be, with what was typed", async () => {
    const empty = await post(`/en/revisions/${JUDGED}/undo`, { reason: "" }, registrar.headers);
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('id="field-reason-fault"');
    const first = await get("/en/revisions/1/undo", registrar.headers);
    expect(first.status).toBe(409);
    expect(await first.text()).toContain("Rules stay");
    expect((await post("/en/revisions/1/undo", { reason: "x" }, registrar.headers)).status).toBe(409);
  });
});

describe("the history of a record", () => {
  test("says what was added, judged and replaced, with its source and the state", async () => {
    const page = await text("/en/history/partnerships/am-yerevan--cn-qingdao");
    expect(page).toContain(`id="revision-${JUDGED}"`);
    expect(page).toContain("<b>Judged</b>: accepted");
    expect(page).toContain("the signed paper says so too");
    expect(page).toContain("State, read today: nothing claimed → sister city, certain");
    expect(page).toContain('href="/en/sources/sputnik-am-2023-yerevan"');
    expect(page).toContain(`/en/partnerships/am-yerevan--cn-qingdao?knownAt=${JUDGED}`);
    expect(page).toContain(`/en/revisions/${JUDGED}`);
    expect(await text("/zh/history/partnerships/am-yerevan--cn-qingdao")).toContain("<b>裁定</b>：采信");
    expect(await text("/ru/history/partnerships/am-yerevan--cn-qingdao")).toContain("<b>Решено</b>: принято");
  });

  test("of a place that was merged is its own still", async () => {
    const page = await text("/en/history/places/cn-tsingtao");
    expect(page).toContain("<b>Merged</b>: this one into cn-qingdao");
    expect(page).toContain("<b>Taken back</b>: Name");
    expect(await text("/en/history/places/cn-qingdao")).toContain("<b>Merged</b>: cn-tsingtao into this one");
  });

  test.each<[RecordKind, string]>([
    ["groups", "SCO"],
    ["organizations", "org-cpaffc"],
    ["sources", "peoples-daily-2023-sco-sister-cities"],
    ["figures", "qingdao-sco-2023-cities"],
    ["projects", "deng-xiaoping-street-upgrade"],
    ["forums", "sco-friendship-forum-2023"],
    ["places", "cn"],
  ])("%s/%s", async (kind, id) => {
    expect(await text(`/en/history/${kind}/${id}`)).toContain("<b>Added</b>");
    expect(await json(`/history/${kind}/${id}.json`)).toMatchObject({
      record: { kind, id },
      revisions: [{ revision: 1 }],
    });
  });
});

describe("a revision", () => {
  test("tells all that it did, over all records, some of them a page", async () => {
    const page = await text("/en/revisions/1");
    expect(page).toContain("Claims");
    expect(page).toContain('rel="next"');
    expect(page).not.toContain("/revisions/1/undo");
    const { touched, next, counts } = (await json("/revisions/1.json")) as {
      touched: { kind: string; count: number }[];
      next: string;
      counts: { what: string; brought: number }[];
    };
    expect(touched.find(({ kind }) => kind === "partnerships")?.count).toBeGreaterThan(300);
    expect(counts.find(({ what }) => what === "claims")?.brought).toBeGreaterThan(1000);
    expect(await json(`/revisions/1.json?cursor=${next}`)).toMatchObject({ revision: 1 });
    expect(await text(`/en/revisions/${MERGED}`, registrar.headers)).toContain(
      `/en/revisions/${MERGED}/undo`,
    );
  });

  test("is taken back by a registrar of its records, who sees first what would happen", async () => {
    const own = await signIn(database, "registrar", { body: QINGDAO });
    const path = `/en/revisions/${JUDGED}/undo`;
    const before = await latestRevision(database.read);
    expect(await text(path, own.headers)).toContain("<b>Judgement taken back</b>");
    expect(await latestRevision(database.read)).toBe(before);
    const done = await post(path, { reason: "judged by mistake" }, own.headers);
    expect(done.status).toBe(303);
    const made = await latestRevision(database.read);
    expect(done.headers.get("location")).toBe(`/en/revisions/${made}`);
    expect(await text(`/en/revisions/${made}`)).toContain("<b>Judgement taken back</b>");
    expect(await text("/en/history/partnerships/am-yerevan--cn-qingdao")).toContain(`id="revision-${made}"`);
    // Once more is refused, and says what stands in the way.
    const again = await get(path, own.headers);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(`/en/revisions/${made}/undo`);
  });
});

describe("merging on the web", () => {
  const [ONE, OTHER] = ["deng-xiaoping-avenue-reconstruction-2025", "deng-xiaoping-street-upgrade"];

  test("what is not merged, and without a reason", async () => {
    expect((await get("/en/merge/sources/gyaankosh-sco", registrar.headers)).status).toBe(409);
    expect((await get("/en/merge/places/cn-nowhere", registrar.headers)).status).toBe(404);
    const empty = await post(
      `/en/merge/projects/${ONE}`,
      { does: "merge", into: OTHER, reason: "" },
      registrar.headers,
    );
    expect(empty.status).toBe(400);
    expect(await text("/en/merge/places/kg?with=cn", registrar.headers)).toContain("are not merged");
  });

  test("dossiers: sought, seen side by side, merged, parted", async () => {
    const path = `/en/merge/projects/${ONE}`;
    expect(await text(`${path}?q=street`, registrar.headers)).toContain(OTHER);
    const compared = await text(`${path}?with=${OTHER}`, registrar.headers);
    expect(compared).toContain("Side by side");
    expect(compared).toContain("What the record that stays would gain");
    const done = await post(path, { does: "merge", into: OTHER, reason: "one street" }, registrar.headers);
    expect([done.status, done.headers.get("location")]).toEqual([303, `/en/projects/${OTHER}`]);
    expect((await get(`/en/projects/${ONE}`)).headers.get("location")).toBe(`/en/projects/${OTHER}`);
    expect(await text(path, registrar.headers)).toContain("Part again");
    expect((await post(path, { does: "part", reason: "two works" }, registrar.headers)).status).toBe(303);
    expect((await get(`/en/projects/${ONE}`)).status).toBe(200);
    // The same by taking the revision back.
    await mergeProjects(database, ONE, OTHER);
    const made = await latestRevision(database.read);
    expect((await post(`/en/revisions/${made}/undo`, { reason: "no" }, registrar.headers)).status).toBe(303);
    expect((await get(`/en/projects/${ONE}`)).status).toBe(200);
  });

  test("places: with the partnerships that follow, and parted by taking the revision back", async () => {
    const page = await text("/en/merge/places/cn-qingdao", registrar.headers);
    expect(page).toContain(`/en/revisions/${MERGED}/undo`);
    const compared = await text("/en/merge/places/ru-perm?with=ru-omsk", registrar.headers);
    expect(compared).toContain("Partnerships that follow");
    expect(compared).toContain("cn-qingdao--ru-perm");
    expect((await get("/en/places/ru-perm")).status).toBe(200);
    expect((await post(`/en/revisions/${MERGED}/undo`, { reason: "two" }, registrar.headers)).status).toBe(
      303,
    );
    expect((await get("/en/places/cn-tsingtao")).status).toBe(200);
    expect(site.faults).toEqual([]);
  });
});
