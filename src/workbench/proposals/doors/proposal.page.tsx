import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { today } from "../../../kernel/day.ts";
import { Refusal } from "../../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { recordPath } from "../../../kernel/record-ref.ts";
import type { Asker } from "../../../kernel/role.ts";
import { readNames } from "../../../registry/dossiers/dossier-names.ts";
import type { WordsContext } from "../../../registry/dossiers/value-words.tsx";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator, writeDay } from "../../../web/messages.ts";
import { AttachmentList } from "../../attachments/attachment-list.tsx";
import { attachmentsOf } from "../../attachments/change-attachment.ts";
import { asksSecondPerson } from "../../bodies/owner.store.ts";
import { kindAt, subjectKindOf } from "../about-content.ts";
import { declineProposal, type Seen, sendBack, submitProposal, withdrawProposal } from "../move-proposal.ts";
import { PreviewView } from "../page/preview.tsx";
import { titlesOf } from "../page/proposal-words.ts";
import { Proposed, Understood } from "../page/proposed.tsx";
import { ChangesTable, ReviewForms } from "../page/review-forms.tsx";
import type { ProposalParts } from "../parts.ts";
import type { Preview } from "../preview/preview-proposal.ts";
import { isAuthor, type Proposal, type ProposalId } from "../proposal.ts";
import { proposalMessages, stateMessages } from "../proposals.messages.ts";
import { publishProposal } from "../publish-proposal.ts";
import { changesSince, type RecordChange } from "../record.store.ts";
import { proposalSeen } from "../save-proposal.ts";

/** One proposal: what it says, what it would change, and what becomes of it. */
export function proposalPages(parts: ProposalParts): Pages {
  const { database } = parts;
  const pages = new Pages();
  pages.get("/proposals/:id", async (c) => {
    onlyParameters(c, []);
    return sendProposal(c, parts, await seen(c, database.read));
  });
  const moves = {
    submit: (tx, asker, at) => submitProposal(tx, asker, at),
    withdraw: (tx, asker, at) => withdrawProposal(tx, asker, at),
    "send-back": (tx, asker, at, form) => sendBack(tx, asker, at, fieldOf(form, "remark")),
    decline: (tx, asker, at, form) => declineProposal(tx, asker, at, fieldOf(form, "remark")),
  } satisfies Record<string, Move>;
  for (const [verb, move] of Object.entries<Move>(moves)) {
    pages.post(`/proposals/:id/${verb}`, async (c) => {
      const form = await formOf(c);
      const asker = mustAsk(c);
      const at = await seenBy(c, database.read, form);
      return orAgain(c, parts, () => database.aside((tx) => move(tx, asker, at, form)));
    });
  }
  pages.post("/proposals/:id/publish", async (c) => {
    const form = await formOf(c);
    const asker = mustAsk(c);
    const at = await seenBy(c, database.read, form);
    const said = fieldOf(form, "basedOn", 12);
    const basedOn = /^\d+$/.test(said) ? (Number(said) as Revision) : null;
    return orAgain(c, parts, () =>
      database.write((tx) => publishProposal(tx, parts.kinds, asker, { ...at, basedOn })),
    );
  });
  return pages;
}

type Tx = Parameters<typeof submitProposal>[0];
type Move = (tx: Tx, asker: Asker, at: Seen, form: FormData) => Promise<void>;

const idOf = (c: Context) => Number(c.req.param("id")) as ProposalId;

const seen = (c: Context, read: ReadDb): Promise<Proposal> => proposalSeen(read, mustAsk(c), idOf(c));

/** The version that the form was drawn of. To who may not see the proposal it is not there, whatever is sent. */
async function seenBy(c: Context, read: ReadDb, form: FormData): Promise<Seen> {
  const { id } = await seen(c, read);
  return { id, version: Number(fieldOf(form, "version", 12)) };
}

/** Refusals after which the same page is looked at again, with what is new on it. */
const AGAIN = new Set([
  "proposal-changed",
  "record-changed",
  "proposal-not-open",
  "proposal-incomplete",
  "remark-missing",
]);

async function orAgain(c: Context, parts: ProposalParts, move: () => Promise<unknown>): Promise<Response> {
  try {
    await move();
  } catch (error) {
    if (!(error instanceof Refusal && AGAIN.has(error.code))) throw error;
    return sendProposal(c, parts, await seen(c, parts.database.read), error);
  }
  return c.redirect(localHref(addressOf(c).language, `/proposals/${idOf(c)}`), 303);
}

async function sendProposal(
  c: Context,
  parts: ProposalParts,
  proposal: Proposal,
  refused?: Refusal,
): Promise<Response> {
  const { language } = addressOf(c);
  const asker = mustAsk(c);
  const { database, kinds } = parts;
  const isOpen = proposal.state === "draft" || proposal.state === "waiting";
  const tried = isOpen ? await tryOut(parts, proposal) : null;
  return database.snapshot(async (read) => {
    const known = await latestRevision(read);
    const title = (await titlesOf(read, kinds, [proposal], language)).get(proposal.id) ?? "";
    const subjectKind = subjectKindOf(kinds, proposal.about);
    const changes = isOpen ? await changesSince(read, proposal.about, subjectKind, proposal.basedOn) : [];
    const names = await displayNames(read, placesIn(proposal), known);
    const files = await attachmentsOf(read, asker, { proposal: proposal.id });
    const twoPersons = await asksSecondPerson(read, proposal.bodies);
    const status = refused === undefined ? undefined : refused.kind === "conflict" ? 409 : 400;
    return renderPage(
      c,
      { title, confidential: true, ...(status && { status }) },
      <>
        <Top {...{ language, asker, proposal, title, changes, refused }} />
        {isOpen ? <Understood language={language} names={names} content={proposal.content} /> : null}
        {tried ? (
          <>
            <h2 id="changes">{translator(proposalMessages, language)("changes")}</h2>
            {tried.refused ? <Untried language={language} refused={tried.refused} /> : null}
            {tried.preview ? (
              <PreviewView
                language={language}
                preview={tried.preview}
                kind={kindAt(kinds, proposal.about.kind)}
                words={await wordsOf(read, parts, proposal, tried.preview, language, known)}
              />
            ) : null}
            <ReviewForms
              language={language}
              asker={asker}
              proposal={proposal}
              twoPersons={twoPersons}
              upon={changes[0]?.revision ?? null}
            />
          </>
        ) : null}
        <h2 id="proposed">{translator(proposalMessages, language)("proposed")}</h2>
        <Proposed
          language={language}
          content={proposal.content}
          kind={kindAt(kinds, proposal.about.kind)}
          names={names}
        />
        <AttachmentList language={language} attachments={files} />
      </>,
    );
  });
}

/** What it would change; or why that cannot be said, which is no reason not to show the proposal. */
async function tryOut(
  { previews }: ProposalParts,
  proposal: Proposal,
): Promise<{ preview: Preview | null; refused: Refusal | null }> {
  try {
    return { preview: await previews.of(proposal), refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { preview: null, refused: error };
    throw error;
  }
}

const placesIn = ({ content }: Proposal): PlaceId[] =>
  content.type === "judgement"
    ? []
    : ([
        ...(content.type === "act" ? content.parties : []),
        content.evidence.claimantPlace ?? "",
      ] as PlaceId[]);

/** The names that the values of a dossier are written with. */
async function wordsOf(
  read: ReadDb,
  { kinds }: ProposalParts,
  { about }: Proposal,
  { dossier }: Preview,
  language: Language,
  known: Revision,
): Promise<WordsContext | null> {
  const kind = kindAt(kinds, about.kind);
  if (!kind || !dossier) return null;
  const dossiers = [dossier.before, dossier.after].filter((one) => one !== null);
  return { kinds, kind, language, names: await readNames(read, kinds, dossiers, known) };
}

const Untried = ({ language, refused }: { language: Language; refused: Refusal }) => {
  const t = translator(proposalMessages, language);
  return (
    <Notice kind="warning">
      {refused.code === "too-busy" ? (
        <p>{t("busy")}</p>
      ) : (
        <p>
          {t("cannot")} <span lang="en">{refused.message}</span>
        </p>
      )}
    </Notice>
  );
};

/** The heading, what became of it so far, and what came between. */
const Top = ({
  language,
  asker,
  proposal,
  title,
  changes,
  refused,
}: {
  language: Language;
  asker: Asker;
  proposal: Proposal;
  title: string;
  changes: readonly RecordChange[];
  refused: Refusal | undefined;
}) => {
  const t = translator(proposalMessages, language);
  const state = translator(stateMessages, language)(proposal.state);
  const isChanged = refused?.code === "record-changed";
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/proposals"), label: t("proposals") }]}
      />
      <Heading
        title={title}
        eyebrow={`${t("proposal", { id: String(proposal.id) })} · ${state} · ${proposal.author.name}`}
      >
        <Outcome language={language} asker={asker} proposal={proposal} />
      </Heading>
      {proposal.suggestion === null ? null : (
        <p>
          <a href={localHref(language, `/suggestions/${proposal.suggestion}`)}>
            {t("ofSuggestion", { id: String(proposal.suggestion) })}
          </a>
        </p>
      )}
      {refused && !isChanged ? (
        <div class="note note-warning" role="alert">
          <p lang="en">{refused.message}</p>
        </div>
      ) : null}
      {changes.length > 0 ? (
        <>
          <div class="note note-warning" role={isChanged ? "alert" : undefined}>
            <p>
              {isChanged ? <b>{t("changedTitle")}. </b> : null}
              {t(isChanged ? "changedLead" : "changedSince")}
            </p>
          </div>
          <h2 id="meanwhile">{t("meanwhile")}</h2>
          <ChangesTable language={language} changes={changes} />
        </>
      ) : null}
    </>
  );
};

const Outcome = ({
  language,
  asker,
  proposal,
}: {
  language: Language;
  asker: Asker;
  proposal: Proposal;
}): Child => {
  const t = translator(proposalMessages, language);
  const { state, remark, reviewer, submittedAt, decidedAt, about, revision } = proposal;
  const day = decidedAt === null ? "" : writeDay(language, today(decidedAt));
  const name = reviewer?.name ?? "";
  if (state === "draft") return <>{remark ? t("becameSentBack", { remark }) : t("becameDraft")}</>;
  if (state === "waiting") {
    const handedIn = writeDay(language, today(submittedAt ?? proposal.savedAt));
    return (
      <>
        {isAuthor(asker, proposal)
          ? t("becameWaiting")
          : t("handedIn", { name: proposal.author.name, day: handedIn })}
      </>
    );
  }
  if (state === "withdrawn") return <>{t("becameWithdrawn", { day })}</>;
  if (state === "declined") return <>{t("becameDeclined", { name, day, remark: remark ?? "" })}</>;
  return (
    <>
      {t("becamePublished", { name, day })}{" "}
      {revision === null ? t("recordedNothing") : t("recordedAs", { n: String(revision) })}
      {about.id === null ? null : (
        <>
          {" · "}
          <a href={localHref(language, recordPath({ kind: about.kind, id: about.id }))}>{t("seeRecord")}</a>
        </>
      )}
    </>
  );
};
