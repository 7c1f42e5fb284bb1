import type { WriteTx } from "../../database/database.ts";
import { Refusal } from "../../kernel/errors.ts";
import { type Asker, bodiesWith } from "../../kernel/role.ts";
import { keepUploads, readUploads, type Upload } from "../attachments/keep-uploads.ts";
import type { Fault } from "./content.ts";
import type { Drawn } from "./form/fields.ts";
import { findProposal } from "./proposal.store.ts";
import type { ProposalId } from "./proposal.ts";

/** The files of a form, looked into; or what is wrong with them, for the form to say. */
export async function uploadsIn(form: FormData): Promise<{ files: Upload[] } | { fault: Fault }> {
  try {
    return { files: await readUploads(form) };
  } catch (error) {
    if (!(error instanceof Refusal && error.where === "attachment")) throw error;
    return { fault: { field: "attachment", code: "not-readable", detail: error.message } };
  }
}

/** Keeps files with a proposal: for its author's body where that owns the record, else for one that they work in. */
export async function keepFiles(
  tx: WriteTx,
  asker: Asker,
  id: ProposalId,
  files: readonly Upload[],
): Promise<void> {
  if (files.length === 0) return;
  const owners = (await findProposal(tx, id))?.bodies ?? [];
  const own = bodiesWith(asker, "contributor").filter((body) => body !== null);
  const body = own.find((one) => owners.includes(one)) ?? own[0] ?? null;
  await keepUploads(tx, files, { to: { proposal: id }, body, asker });
}

/** A form that comes back for another reason has lost its files, and says so. */
export function withoutFiles(drawn: Drawn, form: FormData): Drawn {
  const hadFiles = form.getAll("attachment").some((one) => one instanceof File && one.size > 0);
  if (!hadFiles) return drawn;
  const detail = "A form that comes back holds no files.";
  return { ...drawn, faults: [...drawn.faults, { field: "attachment", code: "not-readable", detail }] };
}
