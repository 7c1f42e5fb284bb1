import { beforeAll, describe, expect, it } from "vitest";
import { type SignedIn, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import { askerFor, putProposals } from "../../../test/support/workbench/proposals-world.ts";
import { DOSSIER_KINDS } from "../../intake/dossier-kinds.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { countWaitingProposals, waitingProposals } from "./waiting.ts";

describe("proposals for programs, and of other records than partnerships", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  let editor: SignedIn;
  let contributor: SignedIn;

  beforeAll(async () => {
    await putProposals(database);
    editor = await signIn(database, "editor");
    contributor = await signIn(database, "contributor");
  });

  const ask = async (who: SignedIn | null, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${site.url}${path}`, {
      method,
      headers: { ...who?.headers, origin: site.url, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const evidence = {
    source: {
      title: "Bishkek municipal news",
      url: "https://meria.kg/ru/1",
      kind: "official",
      language: "ru",
    },
    excerpt: "улица открыта",
    claimantPlace: "kg-bishkek",
    capacity: "party",
  };
  const statements = {
    type: "statements",
    kind: "projects",
    id: "deng-xiaoping-street-upgrade",
    statements: [{ property: "amount", value: "600001 CNY", on: "сентябрь 2025 г." }],
    evidence,
  };

  it("refuses who is nobody, what is no content, and what cannot be recorded, in one shape", async () => {
    expect(await ask(null, "POST", "/api/proposals", statements)).toMatchObject({
      status: 401,
      body: { code: "sign-in-needed" },
    });
    for (const [wrong, code, where] of [
      [{ ...statements, type: "poem" }, "bad-parameter", undefined],
      [{ ...statements, statements: [] }, "bad-parameter", undefined],
      [
        { ...statements, statements: [{ property: "colour", value: "red" }] },
        "proposal-incomplete",
        "value-1",
      ],
      [
        { ...statements, statements: [{ property: "amount", value: "a lot" }] },
        "proposal-incomplete",
        "value-1",
      ],
      [
        { ...statements, statements: [{ property: "title", value: "x", language: "en", on: "soon" }] },
        "proposal-incomplete",
        "on-1",
      ],
      [{ ...statements, id: "no-such-project" }, "proposal-incomplete", "id"],
      [
        { ...statements, evidence: { ...evidence, excerpt: "w ".repeat(16) } },
        "proposal-incomplete",
        "excerpt",
      ],
      [
        { ...statements, evidence: { ...evidence, claimantPlace: "kg-nowhere" } },
        "proposal-incomplete",
        "claimant",
      ],
      [
        { ...statements, evidence: { ...evidence, source: { source: "no-such-source" } } },
        "proposal-incomplete",
        "source",
      ],
    ] as const) {
      const answer = await ask(contributor, "POST", "/api/proposals", wrong);
      expect([answer.status, answer.body.code]).toEqual([400, code]);
      if (where !== undefined) expect(answer.body.where).toBe(where);
    }
    expect((await ask(contributor, "GET", "/api/proposals/999999")).body.code).toBe("unknown-proposal");
  });

  it("takes a proposal, lets it be read and publishes it", async () => {
    const added = await ask(contributor, "POST", "/api/proposals", {
      ...statements,
      state: "published",
      revision: 1,
    });
    expect(added).toMatchObject({
      status: 201,
      body: { state: "waiting", version: 2, revision: null, reviewer: null },
    });
    const path = `/api/proposals/${added.body.id}`;
    expect((await ask(contributor, "POST", `${path}/publish`, { version: 2 })).status).toBe(403);
    expect((await ask(editor, "POST", `${path}/publish`, { version: 1 })).body.code).toBe("proposal-changed");
    const before = await latestRevision(database.read);
    const published = await ask(editor, "POST", `${path}/publish`, { version: 2 });
    expect(published).toMatchObject({
      status: 200,
      body: { state: "published", revision: before + 1, reviewer: editor.name },
    });
    const record = await ask(null, "GET", "/api/projects/deng-xiaoping-street-upgrade");
    expect(JSON.stringify(record.body)).toContain("600001");
    const source = await ask(null, "GET", `/api/sources/meria-kg-p${added.body.id}`);
    expect(source).toMatchObject({ status: 200, body: { title: "Bishkek municipal news" } });
  });

  it("makes a new record, once", async () => {
    const made = {
      ...statements,
      id: "bishkek-tea-house",
      isNew: true,
      statements: [
        { property: "title", value: "A tea house", language: "en" },
        { property: "place", value: "kg-bishkek" },
      ],
    };
    const { body } = await ask(editor, "POST", "/api/proposals", made);
    await ask(editor, "POST", `/api/proposals/${body.id}/publish`, { version: 2 });
    expect((await ask(null, "GET", "/api/projects/bishkek-tea-house")).status).toBe(200);
    expect((await ask(editor, "POST", "/api/proposals", made)).body).toMatchObject({
      code: "proposal-incomplete",
      where: "id",
    });
  });

  it("lists what waits for whom, and what came back", async () => {
    const asker = askerFor(editor, "editor");
    const items = await waitingProposals(DOSSIER_KINDS)(database.read, asker, "en");
    expect(items.map(({ kind, href }) => [kind, href])).toEqual([
      ["proposal", "/proposals/1"],
      ["proposal", "/proposals/2"],
    ]);
    expect(await countWaitingProposals(database.read, asker)).toBe(2);
    const listed = await ask(editor, "GET", "/api/proposals?view=review&limit=1");
    expect((listed.body.items as { id: number }[]).map(({ id }) => id)).toEqual([1]);
    const next = await ask(editor, "GET", `/api/proposals?view=review&limit=1&cursor=${listed.body.next}`);
    expect((next.body.items as { id: number }[]).map(({ id }) => id)).toEqual([2]);
    expect(site.faults).toEqual([]);
  });
});
