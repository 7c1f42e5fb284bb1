import type { Context } from "hono";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { fieldOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { conflicting } from "../../../kernel/errors.ts";
import { isRecordKind } from "../../../kernel/record-ref.ts";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { withUploads } from "../../attachments/receive-form.ts";
import type { Suggestion } from "../../suggestions/suggestion.ts";
import { suggestionSeen } from "../../suggestions/suggestion-seen.ts";
import type { Content, Fault } from "../content.ts";
import { keepFiles, uploadsIn, withoutFiles } from "../files-sent.ts";
import { ACT_FIELDS, fieldsOfAct } from "../form/act-fields.ts";
import { drawUp } from "../form/draw-up.ts";
import { type Drawn, drawnOf, type Fields, merged, textOf } from "../form/fields.ts";
import { fieldsOfJudgement, JUDGEMENT_FIELDS } from "../form/judgement-fields.ts";
import { fieldsOfStatements, STATEMENT_FIELDS } from "../form/statement-fields.ts";
import { type Target, targetAt, targetOf } from "../form/target.ts";
import { formMessages } from "../form.messages.ts";
import { ConflictPage } from "../page/conflict-page.tsx";
import { FormPage, ownPlaceNamed, surroundingsOf } from "../page/form-page.tsx";
import type { ProposalParts } from "../parts.ts";
import { mayEdit, type Proposal, type ProposalId } from "../proposal.ts";
import { beginProposal, proposalSeen, saveProposal } from "../save-proposal.ts";

const FORM_FIELDS: Record<Target["form"], readonly string[]> = {
  act: ACT_FIELDS,
  statements: STATEMENT_FIELDS,
  judgement: JUDGEMENT_FIELDS,
};
const LONGEST_FIELD = 2000;

/** The forms in which proposals are written, and written again. */
export function proposePages(parts: ProposalParts): Pages {
  const pages = new Pages();
  const signing: Target = { form: "act", parties: null };
  pages.get("/propose", async (c) => {
    onlyParameters(c, ["party-1", "party-2", "what", "on", "source"]);
    const asked = Object.fromEntries(addressOf(c).query);
    const own = await ownPlaceNamed(parts.database.read, mustAsk(c), addressOf(c).language);
    const fields = { ...own, what: "sister", claimant: "1", ...asked };
    return sendForm(c, parts, { target: signing, action: "/propose" }, drawnOf(fields));
  });
  pages.post("/propose", (c) =>
    withUploads(c, (form) => begin(c, parts, { target: signing, action: "/propose" }, form)),
  );
  pages.get("/propose/:kind/:id", async (c) => {
    onlyParameters(c, ["claim", "source", "suggestion"]);
    const asked = (name: string) => c.req.query(name) || undefined;
    const shown = await shownAt(c, parts, { claim: asked("claim"), suggestion: asked("suggestion") });
    const around = await surroundingsOf(parts.database.read, parts.kinds, mustAsk(c), shown.target, "en");
    const empty = emptyFields(shown.target, around.own, asked("source"));
    return sendForm(c, parts, shown, drawnOf({ ...empty, ...fieldsSuggested(shown) }));
  });
  pages.post("/propose/:kind/:id", (c) =>
    withUploads(c, async (form) =>
      begin(
        c,
        parts,
        await shownAt(c, parts, {
          claim: fieldOf(form, "citation", 300) || undefined,
          suggestion: fieldOf(form, "suggestion", 15) || undefined,
        }),
        form,
      ),
    ),
  );
  pages.get("/proposals/:id/edit", async (c) => {
    const { proposal, shown } = await edited(c, parts);
    return sendForm(c, parts, shown, drawnOf(fieldsOfContent(proposal.content)));
  });
  pages.post("/proposals/:id/edit", (c) => withUploads(c, (form) => saveAgain(c, parts, form)));
  return pages;
}

/** A form, where it is sent, and what goes with it. */
interface Shown {
  target: Target;
  action: string;
  hidden?: Readonly<Record<string, string>>;
  /** What a reader suggested, of which it is made. */
  suggestion?: Suggestion | undefined;
}

function emptyFields(target: Target, own: number | null, source: string | undefined): Fields {
  if (target.form === "judgement") return { citation: target.citation };
  if (target.form === "statements") return { claimant: "third", source: source ?? "" };
  return { what: "sister", claimant: String(own ?? 1), source: source ?? "" };
}

/** A reader's source, where it is typed: an address as such, anything else as a title. */
function fieldsSuggested({ target, suggestion }: Shown): Fields {
  const source = suggestion?.source?.trim() ?? "";
  if (source === "" || target.form === "judgement") return {};
  return /^https?:\/\/\S+$/.test(source) ? { url: source } : { title: source.slice(0, 500) };
}

async function shownAt(
  c: Context,
  { database, kinds }: ProposalParts,
  { claim, suggestion: number }: { claim: string | undefined; suggestion: string | undefined },
): Promise<Shown> {
  const [kind, id] = [c.req.param("kind") ?? "", c.req.param("id") ?? ""];
  const target = await targetAt(database.read, kinds, { kind, id, claim });
  const action = `/propose/${kind}/${encodeURIComponent(id)}`;
  if (number === undefined || !isRecordKind(kind)) return { target, action };
  const of = { number, of: { kind, id } };
  return { target, action, suggestion: await suggestionSeen(database.read, mustAsk(c), kinds, of) };
}

/** The fields of a form, and no others: what else is sent is not taken. */
function fieldsSent(target: Target, form: FormData): Fields {
  const names = [...FORM_FIELDS[target.form], "sourceWords", "do"];
  return Object.fromEntries(
    names.filter((name) => form.has(name)).map((name) => [name, fieldOf(form, name, LONGEST_FIELD)]),
  );
}

export function fieldsOfContent(content: Content): Fields {
  if (content.type === "act") return fieldsOfAct(content);
  return content.type === "statements" ? fieldsOfStatements(content) : fieldsOfJudgement(content);
}

async function sendForm(
  c: Context,
  { database, kinds }: ProposalParts,
  { target, action, hidden, suggestion }: Shown,
  drawn: Drawn,
): Promise<Response> {
  const { language } = addressOf(c);
  const around = await surroundingsOf(database.read, kinds, mustAsk(c), target, language);
  const eyebrow = hidden && translator(formMessages, language)("edit");
  return renderPage(
    c,
    { title: around.title, confidential: true, ...(drawn.faults.length > 0 && { status: 400 }) },
    <FormPage
      language={language}
      target={target}
      around={around}
      drawn={drawn}
      action={action}
      {...(hidden && { hidden })}
      {...(eyebrow && { eyebrow })}
      suggestion={suggestion}
    />,
  );
}

async function begin(c: Context, parts: ProposalParts, shown: Shown, form: FormData): Promise<Response> {
  const { database, kinds } = parts;
  const asker = mustAsk(c);
  const { language } = addressOf(c);
  const drawn = await drawUp(
    { ...parts, read: database.read, language },
    shown.target,
    fieldsSent(shown.target, form),
  );
  if ("drawn" in drawn) return sendForm(c, parts, shown, withoutFiles(drawn.drawn, form));
  const uploads = await uploadsIn(form);
  if ("fault" in uploads) return sendForm(c, parts, shown, again(shown.target, form, uploads.fault));
  const id = await database.aside(async (tx) => {
    const begun = await beginProposal(tx, kinds, asker, drawn.content, shown.suggestion?.id ?? null);
    await keepFiles(tx, asker, begun, uploads.files);
    return begun;
  });
  return c.redirect(localHref(language, `/proposals/${id}`), 303);
}

const again = (target: Target, form: FormData, fault: Fault): Drawn => ({
  ...drawnOf(fieldsSent(target, form)),
  faults: [fault],
});

async function edited(c: Context, { database, kinds }: ProposalParts) {
  const asker = mustAsk(c);
  const id = Number(c.req.param("id")) as ProposalId;
  const proposal = await proposalSeen(database.read, asker, id);
  if (!mayEdit(asker, proposal)) {
    throw conflicting(
      "proposal-not-open",
      `Proposal ${id} is ${proposal.state}; only a draft is edited.`,
      "state",
    );
  }
  const target = await targetOf(database.read, kinds, proposal.about, proposal.content);
  return { proposal, shown: shownAgain(target, proposal, proposal.version) };
}

const shownAgain = (target: Target, { id }: Proposal, version: number): Shown => ({
  target,
  action: `/proposals/${id}/edit`,
  hidden: { version: String(version) },
});

async function saveAgain(c: Context, parts: ProposalParts, form: FormData): Promise<Response> {
  const { database, kinds } = parts;
  const { language } = addressOf(c);
  const { proposal, shown } = await edited(c, parts);
  const { target } = shown;
  const version = Number(fieldOf(form, "version", 12));
  const own = fieldsSent(target, form);
  // Chosen field by field, where two had saved: the other's fields are those that are kept now.
  const kept = [...form.keys()].filter((name) => name.startsWith("keep:"));
  const choices = Object.fromEntries(kept.map((name) => [name, fieldOf(form, name, 10)]));
  const fields = merged({ ...own, ...choices }, fieldsOfContent(proposal.content));
  const drawn = await drawUp({ ...parts, read: database.read, language }, target, withChoices(fields, own));
  const redrawn = shownAgain(target, proposal, version);
  if ("drawn" in drawn) return sendForm(c, parts, redrawn, withoutFiles(drawn.drawn, form));
  const uploads = await uploadsIn(form);
  if ("fault" in uploads) return sendForm(c, parts, redrawn, again(target, form, uploads.fault));
  const stale = await database.aside(async (tx) => {
    const asker = mustAsk(c);
    const found = await saveProposal(tx, kinds, asker, proposal.id, { version, content: drawn.content });
    await keepFiles(tx, asker, proposal.id, uploads.files);
    return found;
  });
  if (stale === null) return c.redirect(localHref(language, `/proposals/${proposal.id}`), 303);
  return sendConflict(c, stale.theirs, fieldsOfContent(drawn.content));
}

/** A place that was taken over by its name is looked for anew. */
function withChoices(fields: Fields, own: Fields): Fields {
  const changed = ["party-1", "party-2", "claimantPlace"].filter(
    (name) => textOf(fields, name) !== textOf(own, name),
  );
  return {
    ...fields,
    ...Object.fromEntries(
      changed.flatMap((name) => [
        [`${name}-is`, ""],
        [`${name}-of`, ""],
      ]),
    ),
  };
}

function sendConflict(c: Context, theirs: Proposal, mine: Fields): Promise<Response> {
  const { language } = addressOf(c);
  return renderPage(
    c,
    { title: translator(formMessages, language)("conflictTitle"), confidential: true, status: 409 },
    <ConflictPage language={language} theirs={theirs} mine={mine} other={fieldsOfContent(theirs.content)} />,
  );
}
