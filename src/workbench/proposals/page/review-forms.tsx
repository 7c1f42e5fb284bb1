import type { Child } from "hono/jsx";
import type { Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { Asker } from "../../../kernel/role.ts";
import { AreaField } from "../../../web/components/form.tsx";
import { Disclosure } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { hasHandIn, isAuthor, isOpen, mayEdit, mayReview, type Proposal } from "../proposal.ts";
import { proposalMessages } from "../proposals.messages.ts";
import type { RecordChange } from "../record.store.ts";

interface ReviewShown {
  language: Language;
  asker: Asker;
  proposal: Proposal;
  /** A body that owns the record asks for a second person. */
  twoPersons: boolean;
  /** The state upon which it would be published, where that is not the author's. */
  upon: Revision | null;
}

/** Whether this asker may publish it now. */
export const canPublish = ({
  asker,
  proposal,
  twoPersons,
}: Omit<ReviewShown, "language" | "upon">): boolean =>
  isOpen(asker, proposal) && mayReview(asker, proposal) && !(twoPersons && hasHandIn(asker, proposal));

/** What this asker may do with it. */
export const ReviewForms = (shown: ReviewShown) => {
  const { language, asker, proposal, twoPersons, upon } = shown;
  const t = translator(proposalMessages, language);
  const isWaiting = proposal.state === "waiting";
  const publishes = canPublish(shown);
  const form = { language, proposal };
  return (
    <section class="review" aria-label={t("review")}>
      <div class="buttons">
        {publishes ? (
          <ActionForm {...form} verb="publish">
            {upon === null ? null : <input type="hidden" name="basedOn" value={String(upon)} />}
            <button type="submit" class="main">
              {t(upon === null ? "publish" : "publishUpon")}
            </button>
          </ActionForm>
        ) : null}
        {mayEdit(asker, proposal) ? (
          <ActionForm {...form} verb="submit">
            <button type="submit" class={publishes ? undefined : "main"}>
              {t("submit")}
            </button>
          </ActionForm>
        ) : null}
        {mayEdit(asker, proposal) ? (
          <a class="button" href={localHref(language, `/proposals/${proposal.id}/edit`)}>
            {t("edit")}
          </a>
        ) : null}
        {isAuthor(asker, proposal) && (isWaiting || proposal.state === "draft") ? (
          <ActionForm {...form} verb="withdraw">
            <button type="submit">{t("withdraw")}</button>
          </ActionForm>
        ) : null}
      </div>
      {isWaiting && twoPersons && hasHandIn(asker, proposal) && mayReview(asker, proposal) ? (
        <p class="soft">{t("secondNeeded")}</p>
      ) : null}
      {isWaiting && !mayReview(asker, proposal) ? (
        <p class="soft">
          {t("waitsForOthers", { bodies: proposal.bodies.join(", ") || t("wholeRegistry") })}
        </p>
      ) : null}
      {isWaiting && mayReview(asker, proposal) ? <NotPublishing {...form} /> : null}
    </section>
  );
};

const NotPublishing = (form: { language: Language; proposal: Proposal }) => {
  const t = translator(proposalMessages, form.language);
  return (
    <Disclosure summary={t("notPublishing")}>
      <ActionForm {...form} verb="send-back">
        <AreaField name="remark" label={t("remark")} rows={3} required />
        <p class="buttons">
          <button type="submit">{t("sendBack")}</button>
          <button
            type="submit"
            formaction={localHref(form.language, `/proposals/${form.proposal.id}/decline`)}
          >
            {t("decline")}
          </button>
        </p>
      </ActionForm>
    </Disclosure>
  );
};

const ActionForm = ({
  language,
  proposal,
  verb,
  children,
}: {
  language: Language;
  proposal: Proposal;
  verb: string;
  children?: Child;
}) => (
  <form method="post" action={localHref(language, `/proposals/${proposal.id}/${verb}`)}>
    <input type="hidden" name="version" value={String(proposal.version)} />
    {children}
  </form>
);

/** What the record saw since the proposal was written. */
export const ChangesTable = ({
  language,
  changes,
}: {
  language: Language;
  changes: readonly RecordChange[];
}) => {
  const t = translator(proposalMessages, language);
  return (
    <DataTable
      label={t("meanwhile")}
      rows={changes}
      columns={[
        { head: t("what"), names: true, cell: ({ summary }) => <span lang="en">{summary}</span> },
        { head: t("by"), cell: ({ author }) => author },
        {
          head: t("when"),
          cell: ({ at }) => (
            <time datetime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")}</time>
          ),
        },
        { head: t("claim"), cell: ({ claims }) => claims.map((claim) => <code>{claim} </code>) },
        { head: t("revision"), numeric: true, cell: ({ revision }) => String(revision) },
      ]}
    />
  );
};
