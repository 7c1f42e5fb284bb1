import { expect } from "vitest";
import { putBody, type SignedIn, signIn } from "./accounts.ts";
import { testDatabase } from "./database.ts";
import { serveSite } from "./site.ts";
import { pdf } from "./small-files.ts";

/** A file as `/attachments.json` lists it. */
export interface Listed {
  id: number;
  hash: string;
  fileName: string;
  title: string;
  record: string;
  forAll: boolean;
}
export const fileOf = (content: Uint8Array<ArrayBuffer>, name: string) => new File([content], name);

let papers = 0;
/** A paper that no other test hands in. */
export const paper = (name = "agreement.pdf") => {
  papers += 1;
  return fileOf(pdf([`<< /Paper ${papers} >>`]), name);
};

/** The form of a page with files. */
export function formWith(files: File | File[], fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ record: "/places/cn-qingdao", ...fields }))
    form.set(name, value);
  for (const file of [files].flat()) form.append("attachment", file);
  return form;
}

/** A site with two bodies, a place each, and people of all sorts; and what a test does there. */
export async function uploadSite() {
  const database = await testDatabase();
  await database.write(async (tx) => {
    const { id: revision } = await tx
      .insertInto("revision")
      .values({ author: "test", summary: "places" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("place")
      .values(["cn-qingdao", "am-yerevan"].map((id) => ({ id, known_from: revision })))
      .execute();
  });
  const site = await serveSite(database);
  const [ours, theirs] = [
    await putBody(database, "qingdao-office", { places: ["cn-qingdao"] }),
    await putBody(database, "yerevan-office", { places: ["am-yerevan"] }),
  ];
  const contributor = await signIn(database, "contributor", { body: ours, name: "Lin" });
  const editor = await signIn(database, "editor", { body: ours, name: "Wang" });
  const reader = await signIn(database, "reader", { body: ours });
  const stranger = await signIn(database, "editor", { body: theirs, name: "Anna" });

  const ask = (path: string, who: SignedIn | null = null, headers: Record<string, string> = {}) =>
    fetch(site.url + path, {
      headers: { accept: "text/html", ...headers, ...who?.headers },
      redirect: "manual",
    });

  const post = (path: string, body: FormData | URLSearchParams, who: SignedIn | null) =>
    fetch(site.url + path, {
      method: "POST",
      headers: { accept: "text/html", origin: site.url, ...who?.headers },
      body,
      redirect: "manual",
    });

  const listOf = async (who: SignedIn): Promise<Listed[]> =>
    ((await (await ask("/attachments.json", who)).json()) as { attachments: Listed[] }).attachments;

  /** Hands a file in and gives how it is listed. */
  async function handIn(file: File, fields: Record<string, string> = {}, who = contributor): Promise<Listed> {
    const answer = await post("/en/attachments", formWith(file, fields), who);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/attachments?done=kept"]);
    const [newest] = await listOf(who);
    if (!newest) throw new Error("nothing is listed");
    return newest;
  }

  const change = (
    id: number,
    what: "visibility" | "removal",
    who: SignedIn,
    fields: Record<string, string> = {},
  ) => post(`/en/attachments/${id}/${what}`, new URLSearchParams(fields), who).then(({ status }) => status);
  return { database, site, ours, contributor, editor, reader, stranger, ask, post, listOf, handIn, change };
}
