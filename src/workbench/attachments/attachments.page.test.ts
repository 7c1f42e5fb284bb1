import { describe, expect, it, test } from "vitest";
import { exif, jpeg, png } from "../../../test/support/small-files.ts";
import { fileOf, formWith, paper, uploadSite } from "../../../test/support/upload-site.ts";
import { giveToRecord } from "./attachment.store.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { attachmentsOf } from "./change-attachment.ts";
import { keepUploads, readUploads } from "./keep-uploads.ts";

const { database, site, ours, contributor, editor, reader, stranger, ask, post, listOf, handIn, change } =
  await uploadSite();

describe("what is refused", () => {
  test.each([
    ["nobody", null, 401],
    ["a reader", reader, 403],
  ])("a file from %s", async (_, who, status) => {
    expect((await post("/en/attachments", formWith(paper()), who)).status).toBe(status);
    expect((await ask("/attachments.json", who)).status).toBe(status);
  });

  test.each([
    [
      "that is a script",
      formWith(fileOf(Buffer.from("<svg onload=alert(1)>"), "photo.png")),
      "by its content",
    ],
    ["that is none", formWith([]), "Choose a file"],
    ["of no record", formWith(paper(), { record: "/places/xx-nowhere" }), "No record has a page"],
    ["of a page that is no record", formWith(paper(), { record: "/count" }), "No record has a page"],
    ["kept by a body of others", formWith(paper(), { body: "yerevan-office" }), "Choose one of the bodies"],
    ["shown by who may not", formWith(paper(), { attachmentPublic: "yes" }), "An editor of the body"],
    ["one of too many", formWith(Array.from({ length: 6 }, () => paper())), "5 files at most"],
  ])("a file %s, and what was typed is still there", async (_, form, said) => {
    form.set("attachmentTitle", 'The "signed" paper');
    const before = await listOf(contributor);
    const answer = await post("/en/attachments", form, contributor);
    const text = await answer.text();
    expect([400, 403]).toContain(answer.status);
    expect(text).toContain(said);
    expect(text).toContain("The &quot;signed&quot; paper");
    expect(await listOf(contributor)).toEqual(before);
  });

  it("a fault in the language of the page", async () => {
    const form = formWith(fileOf(Buffer.from("hello"), "a.pdf"));
    const answer = await post("/zh/attachments", form, contributor);
    expect(await answer.text()).toContain("只接受 PDF、JPEG、PNG 和 WebP");
  });

  it("a form that is none", async () => {
    const answer = await fetch(`${site.url}/en/attachments`, {
      method: "POST",
      headers: {
        origin: site.url,
        "content-type": "multipart/form-data; boundary=x",
        ...contributor.headers,
      },
      body: "no form",
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: "bad-form" }]);
  });

  test.each([
    "/attachments/..%2f..%2fetc%2fpasswd",
    "/attachments/%252e%252e",
    "/attachments/..%5c..%5cwin.ini",
    `/attachments/${"A".repeat(64)}`,
    `/attachments/${"0".repeat(64)}`,
    `/attachments/${"0".repeat(63)}'`,
    "/attachments/x.pdf",
  ])("%s: there is no such file, whoever asks", async (path) => {
    for (const who of [null, editor]) expect((await ask(path, who)).status).toBe(404);
  });

  test.each(["0", "-1", "1e3", "99999", "x"])("deciding about number %s", async (id) => {
    const answer = await post(`/en/attachments/${id}/removal`, new URLSearchParams(), editor);
    expect(answer.status).toBe(404);
  });
});

describe("a private file", async () => {
  const kept = await handIn(paper("../../etc/пас\u202Esпорт;\r\n.exe"), { attachmentRights: "The city's" });
  const path = `/attachments/${kept.hash}`;

  it("has a name that leads nowhere", () => {
    expect(kept.fileName).toMatch(/^пасsпорт_\.pdf$/);
  });

  it("is there for who works in its body, and kept by nobody on the way", async () => {
    const answer = await ask(path, contributor);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
      etag: `"${kept.hash}"`,
      "content-disposition": `attachment; filename="___s_____.pdf"; filename*=UTF-8''${encodeURIComponent(kept.fileName)}`,
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    expect(digest).toBe(kept.hash);
  });

  it("is not there for anybody else, in the words of what is not there at all", async () => {
    // The frame of a page says who is signed in; what it answers is the same.
    const said = async (answer: Response) => /<main.*<\/main>/s.exec(await answer.text())?.[0];
    const missing = await said(await ask(`/attachments/${"0".repeat(64)}`));
    expect(missing).toBeDefined();
    for (const who of [null, reader, stranger]) {
      const answer = await ask(path, who);
      expect(answer.status).toBe(404);
      expect((await said(answer))?.replaceAll(kept.hash, "0".repeat(64))).toBe(missing);
      expect(answer.headers.get("etag")).toBe(null);
    }
    expect((await listOf(stranger)).map(({ hash }) => hash)).not.toContain(kept.hash);
    for (const what of ["visibility", "removal"] as const) {
      expect(await change(kept.id, what, stranger, { visibility: "public" })).toBe(404);
    }
  });

  it("is shown to everybody by an editor only", async () => {
    expect(await change(kept.id, "visibility", contributor, { visibility: "public" })).toBe(403);
    expect((await ask(path)).status).toBe(404);
    expect(await change(kept.id, "visibility", editor, { visibility: "public" })).toBe(303);
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
    expect((await ask(path, null, { "if-none-match": `"${kept.hash}"` })).status).toBe(304);
    const head = await fetch(site.url + path, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([
      200,
      answer.headers.get("content-length"),
    ]);
    expect(await change(kept.id, "visibility", editor, { visibility: "private" })).toBe(303);
    expect((await ask(path)).status).toBe(404);
  });

  it("not on the page of another body's record", async () => {
    const elsewhere = await handIn(
      paper(),
      { record: `${site.url}/ru/places/am-yerevan?asOf=2020-01-01` },
      editor,
    );
    expect(elsewhere.record).toBe("/places/am-yerevan");
    expect(await change(elsewhere.id, "visibility", editor, { visibility: "public" })).toBe(403);
  });
});

describe("a file that several keep", async () => {
  const same = paper();
  const here = await handIn(same, {}, editor);
  const there = await handIn(same, { record: "/places/am-yerevan" }, stranger);
  const path = `/attachments/${here.hash}`;

  it("is one, until the last has taken it away; then it is gone, and may come again", async () => {
    expect(there.hash).toBe(here.hash);
    expect(await change(here.id, "removal", editor)).toBe(303);
    expect((await ask(path, editor)).status).toBe(404);
    expect((await ask(path, stranger)).status).toBe(200);
    expect(await change(there.id, "removal", stranger)).toBe(303);
    expect((await ask(path, stranger)).status).toBe(404);
    const left = await database.read
      .selectFrom("attachment_file")
      .selectAll()
      .where("hash", "=", here.hash)
      .execute();
    expect(left).toMatchObject([{ hash: here.hash, content: null }]);
    expect(await change(there.id, "removal", stranger)).toBe(404);
    await handIn(same);
    expect((await ask(path, contributor)).status).toBe(200);
  });
});

it("shows a photo where it is, without where it was taken", async () => {
  const photo = fileOf(jpeg([[0xe1, exif(1)]]), "IMG_0001.JPG");
  const kept = await handIn(photo, { attachmentPublic: "yes", attachmentTitle: "The signing" }, editor);
  const answer = await ask(`/attachments/${kept.hash}`);
  expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="IMG_0001\.jpg"/);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(jpeg());
});

it("shows what a proposal brought once it belongs to a record", async () => {
  const form = formWith(fileOf(png(), "seal.png"), { attachmentPublic: "yes" });
  const asker = {
    account: contributor.account,
    name: "Lin",
    language: "en",
    grants: [],
    scopes: null,
  } as const;
  const uploads = await readUploads(form);
  await database.aside((tx) => keepUploads(tx, uploads, { to: { proposal: 7 }, body: ours, asker }));
  expect(await attachmentsOf(database.read, null, { proposal: 7 })).toEqual([]);
  const record = { kind: "places", id: "cn-qingdao" } as const;
  await database.aside((tx) => giveToRecord(tx, 7, record));
  expect((await attachmentsOf(database.read, null, { proposal: 7 })).map(({ fileName }) => fileName)).toEqual(
    ["seal.png"],
  );
  const shown = await attachmentsOf(database.read, null, { record });
  expect(shown.map(({ title }) => title)).toContain("seal.png");
  const list = String(AttachmentList({ language: "en", attachments: shown }));
  expect(list).toMatch(/<a href="\/attachments\/[0-9a-f]{64}">seal\.png<\/a>/);
  expect(String(AttachmentList({ language: "en", attachments: [] }))).not.toContain("<ul");
});

it("leaves no fault behind", () => {
  expect(site.faults).toEqual([]);
});
