import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { problemOf } from "../../http/problem.ts";
import { onlyParameters } from "../../http/query.ts";
import { invalid, Refusal } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { type RecordRef, recordAt } from "../../kernel/record-ref.ts";
import { type Asker, bodiesWith, isAtLeast, roleIn } from "../../kernel/role.ts";
import { Heading } from "../../web/components/names.tsx";
import { Pagination } from "../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { attachmentProblemMessages } from "../../web/problems/problem-of-attachments.messages.ts";
import { listBodies } from "../bodies/body.store.ts";
import type { WorkbenchParts } from "../workbench.doors.ts";
import { attachmentsKeptBy, recordExists } from "./attachment.store.ts";
import { type AttachmentId, LONGEST_RIGHTS, LONGEST_TITLE, VISIBILITIES } from "./attachment.ts";
import { AttachmentTable } from "./attachment-table.tsx";
import { attachmentMessages } from "./attachments.messages.ts";
import {
  changeVisibility,
  mayNotShow,
  mayShow,
  noSuchAttachment,
  type SubjectKindOf,
  takeAway,
} from "./change-attachment.ts";
import { keepUploads, readUploads } from "./keep-uploads.ts";
import { withUploads } from "./receive-form.ts";
import { type BodyChoice, UploadForm, type UploadTyped } from "./upload-form.tsx";

type Parts = Pick<WorkbenchParts, "database" | "kinds">;

const SHOWN = 50;
const LONGEST_ADDRESS = 300;
const DONE = ["kept", "changed", "removed"] as const;

const NOTHING_TYPED: UploadTyped = { record: "", body: "", title: "", rights: "", forAll: false };

/** What a body keeps: the list, the form for more, and what its editors decide. */
export function attachmentPages(parts: Parts): Pages {
  const { database, kinds } = parts;
  const kindOf: SubjectKindOf = ({ kind }) => kinds.all.find(({ path }) => path === kind)?.kind ?? null;
  return new Pages()
    .get("/attachments", (c) => {
      onlyParameters(c, ["about", "before", "done"]);
      const about = (c.req.query("about") ?? "").slice(0, LONGEST_ADDRESS);
      return listPage(c, parts, { ...NOTHING_TYPED, record: about });
    })
    .post("/attachments", (c) =>
      withUploads(c, async (form) => {
        try {
          await handIn(mustAsk(c), form, parts, kindOf);
        } catch (error) {
          if (!(error instanceof Refusal) || error.where === undefined) throw error;
          return listPage(c, parts, typedIn(form), error);
        }
        return seeList(c, "kept");
      }),
    )
    .post("/attachments/:id/visibility", async (c) => {
      const visibility = choiceOf(await formOf(c), "visibility", VISIBILITIES);
      const asked = { id: idOf(c), visibility };
      await database.aside((tx) => changeVisibility(tx, mustAsk(c), asked, kindOf));
      return seeList(c, "changed");
    })
    .post("/attachments/:id/removal", async (c) => {
      await database.aside((tx) => takeAway(tx, mustAsk(c), idOf(c)));
      return seeList(c, "removed");
    });
}

const seeList = (c: Context, done: (typeof DONE)[number]) =>
  c.redirect(localHref(addressOf(c).language, "/attachments", new URLSearchParams({ done })), 303);

function idOf(c: Context): AttachmentId {
  const text = c.req.param("id") ?? "";
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text) as AttachmentId;
  throw noSuchAttachment();
}

/** What was typed, whether it is right or not. */
function typedIn(form: FormData): UploadTyped {
  const text = (name: string, longest: number) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim().slice(0, longest) : "";
  };
  return {
    record: text("record", LONGEST_ADDRESS),
    body: text("body", LONGEST_TITLE),
    title: text("attachmentTitle", LONGEST_TITLE),
    rights: text("attachmentRights", LONGEST_RIGHTS),
    forAll: text("attachmentPublic", 3) === "yes",
  };
}

async function handIn(
  asker: Asker,
  form: FormData,
  { database }: Parts,
  kindOf: SubjectKindOf,
): Promise<void> {
  const record = recordIn(fieldOf(form, "record", LONGEST_ADDRESS));
  const body = bodyIn(asker, form);
  const uploads = await readUploads(form);
  if (uploads.length === 0) throw invalid("attachment-missing", "Choose a file.", "attachment");
  await database.aside(async (tx) => {
    if (!(await recordExists(tx, record, kindOf(record)))) throw noRecord();
    const forAll = uploads.some(({ visibility }) => visibility === "public");
    if (forAll && !(await mayShow(tx, asker, { body, record }, kindOf))) throw mayNotShow();
    await keepUploads(tx, uploads, { to: { record }, body, asker });
  });
}

const noRecord = () => invalid("attachment-record", "No record has a page at this address.", "record");

/** The record whose page this is; people copy the whole address, with the language and the site. */
function recordIn(written: string): RecordRef {
  const path = written.replace(/^https?:\/\/[^/]+/, "").replace(/^\/(?:en|zh|ru)(?=\/)/, "");
  const record = recordAt(path.replace(/[?#].*$/s, ""));
  if (record === null) throw noRecord();
  return record;
}

/** The body that is to keep it: one in which the asker may hand in; the only one where none is chosen. */
function bodyIn(asker: Asker, form: FormData): BodyId | null {
  const own = bodiesWith(asker, "contributor");
  const chosen = fieldOf(form, "body", LONGEST_TITLE);
  const body = form.has("body") ? ((chosen || null) as BodyId | null) : own[0];
  if (body !== undefined && isAtLeast(roleIn(asker, body), "contributor") && own.includes(body)) return body;
  throw invalid("bad-choice", "Choose one of the bodies that you work for.", "body");
}

async function listPage(
  c: Context,
  { database }: Parts,
  typed: UploadTyped,
  fault?: Refusal,
): Promise<Response> {
  const { language, query } = addressOf(c);
  const asker = mustAsk(c);
  const t = translator(attachmentMessages, language);
  const own = bodiesWith(asker, "contributor");
  const before = beforeAsked(query.get("before"));
  const names = new Map((await listBodies(database.read)).map(({ id, name }) => [id, name]));
  const found = await attachmentsKeptBy(database.read, own, { before, limit: SHOWN + 1 });
  const rows = found.slice(0, SHOWN);
  const path = localHref(language, "/attachments");
  const choices: BodyChoice[] = own.map((id) => ({
    value: id ?? "",
    label: id === null ? t("wholeRegistry") : (names.get(id) ?? id),
  }));
  const done = DONE.find((one) => one === query.get("done"));
  const sentence = fault && sentenceOf(fault, language);
  return renderPage(
    c,
    {
      title: t("files"),
      confidential: true,
      data: { json: "/attachments.json" },
      ...(fault && { status: problemOf(fault).status }),
    },
    <>
      <Heading title={t("files")}>{t("lead")}</Heading>
      <p role="status">{done && !fault ? t(done) : null}</p>
      <h2>{t("handIn")}</h2>
      <UploadForm
        language={language}
        typed={typed}
        bodies={choices}
        mayShow={bodiesWith(asker, "editor").length > 0}
        fault={fault && sentence ? { where: fault.where ?? "attachment", sentence } : undefined}
      />
      <h2>{t("keptFiles")}</h2>
      <AttachmentTable language={language} asker={asker} names={names} rows={rows} />
      <Pagination
        language={language}
        {...(before !== null && { previous: path })}
        {...(found.length > SHOWN && { next: `${path}?before=${rows.at(-1)?.id}` })}
      />
    </>,
  );
}

/** In the language of the page, with what the program says of this one case where that is English. */
function sentenceOf(fault: Refusal, language: "en" | "zh-Hans" | "ru"): Child {
  const sentences: Record<string, Record<typeof language, string>> = attachmentProblemMessages;
  const said = sentences[fault.code]?.[language];
  if (said !== undefined && language !== "en") return said;
  return <span lang="en">{fault.message}</span>;
}

function beforeAsked(text: string | null): number | null {
  if (text === null || text === "") return null;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw invalid("bad-parameter", "Files have numbers.", "before");
}
