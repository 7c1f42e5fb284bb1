import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../database/database.ts";
import { askerOf } from "../../http/access/asker-of.ts";
import { recordAt } from "../../kernel/record-ref.ts";
import { addressOf } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { attachmentMessages } from "./attachments.messages.ts";
import { attachmentsOf } from "./change-attachment.ts";

/** The signed papers and photos of the record whose page this is: what everybody may see, and what one's own body keeps. */
export async function recordPapers(database: Database, c: Context): Promise<Child> {
  const { language, path } = addressOf(c);
  const record = recordAt(path);
  if (record === null) return null;
  const attachments = await attachmentsOf(database.read, askerOf(c), { record });
  if (attachments.length === 0) return null;
  return (
    <>
      <h2 id="papers">{translator(attachmentMessages, language)("papers")}</h2>
      <AttachmentList language={language} attachments={attachments} />
    </>
  );
}
