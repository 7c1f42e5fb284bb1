import type { Database } from "../../../src/database/database.ts";
import type { Asker } from "../../../src/kernel/role.ts";
import { insertAccount } from "../../../src/workbench/accounts/account.store.ts";
import type { AttachedTo } from "../../../src/workbench/attachments/attachment.ts";
import { keepUploads, readUploads } from "../../../src/workbench/attachments/keep-uploads.ts";
import { insertMail, mailFailed, noteMail, takeMail } from "../../../src/workbench/mail/mail.store.ts";
import { jpeg, pdf, png } from "../small-files.ts";

/** Files of all sorts of a record and a proposal, and mails that wait, failed and went out. */
export async function putFiles(database: Database): Promise<void> {
  const account = await database.aside((tx) =>
    insertAccount(tx, { email: "files@example.org", name: "Lin Mei", language: "zh-Hans", password: null }),
  );
  const asker: Asker = { account, name: "Lin Mei", language: "zh-Hans", grants: [], scopes: null };
  const keep = async (
    content: Uint8Array<ArrayBuffer>,
    name: string,
    said: Record<string, string>,
    to: AttachedTo,
  ) => {
    const form = new FormData();
    form.set("attachment", new File([content], name));
    for (const [field, text] of Object.entries(said)) form.set(field, text);
    const uploads = await readUploads(form);
    await database.aside((tx) => keepUploads(tx, uploads, { to, body: null, asker }));
  };
  const record = { kind: "partnerships", id: "am-yerevan--cn-qingdao" } as const;
  const rights = "Press office of the city of Yerevan, CC BY 4.0";
  await keep(pdf(), "соглашение-о-побратимстве-2023-06-20.pdf", {}, { record });
  await keep(
    jpeg(),
    "IMG_0001.jpg",
    { attachmentTitle: "The signing in Yerevan", attachmentRights: rights, attachmentPublic: "yes" },
    { record },
  );
  await keep(png(), "印章.png", { attachmentTitle: "印章", attachmentPublic: "yes" }, { proposal: 1 });
  const mail = { to: "anna@example.org", language: "ru", text: "Спасибо." } as const;
  await database.aside(async (tx) => {
    await noteMail(tx, { ...mail, subject: "Приглашение" }, { tries: 1, problem: null });
    await noteMail(tx, { ...mail, subject: "Приглашение" }, { tries: 3, problem: "connect ECONNREFUSED" });
    await insertMail(tx, { ...mail, subject: "Ответ на ваше предложение" });
    const waiting = await takeMail(tx);
    if (waiting) await mailFailed(tx, waiting.id, { problem: "451 4.7.1 try again later", minutes: 5 });
    await insertMail(tx, { ...mail, subject: "An answer to your suggestion", language: "en" });
  });
}
