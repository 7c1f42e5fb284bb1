import type { Child } from "hono/jsx";
import type { BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Asker, isAtLeast, roleIn } from "../../kernel/role.ts";
import { Empty } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { LOCALE, localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { type Attachment, isForAll } from "./attachment.ts";
import { AttachmentLink } from "./attachment-list.tsx";
import { attachmentMessages } from "./attachments.messages.ts";

interface Shown {
  language: Language;
  asker: Asker;
}

/** What bodies keep, with what an editor may decide about each. */
export const AttachmentTable = ({
  language,
  asker,
  names,
  rows,
}: Shown & { names: ReadonlyMap<BodyId, string>; rows: readonly Attachment[] }) => {
  const t = translator(attachmentMessages, language);
  if (rows.length === 0) return <Empty>{t("none")}</Empty>;
  const at = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "medium", timeZone: "UTC" });
  const decides = rows.some(({ body }) => isAtLeast(roleIn(asker, body), "editor"));
  return (
    <DataTable
      label={t("files")}
      narrow="stacked"
      rows={rows}
      columns={[
        {
          head: t("file"),
          names: true,
          cell: (one) => (
            <>
              <AttachmentLink language={language} of={one} />
              {one.rights ? <div class="small soft file-said">{one.rights}</div> : null}
            </>
          ),
        },
        { head: t("belongsTo"), cell: (one) => <BelongsTo language={language} of={one} /> },
        {
          head: t("keptBy"),
          cell: ({ body }) => (body === null ? t("wholeRegistry") : (names.get(body) ?? body)),
        },
        { head: t("seenBy"), cell: (one) => seenBy(language, one) },
        {
          head: t("handedIn"),
          cell: ({ uploadedBy, uploadedAt }) => (
            <>
              {uploadedBy}{" "}
              <time class="soft" datetime={uploadedAt.toISOString()}>
                {at.format(uploadedAt)}
              </time>
            </>
          ),
        },
        ...(decides
          ? [
              {
                head: t("decide"),
                cell: (one: Attachment) => <Decide language={language} asker={asker} of={one} />,
              },
            ]
          : []),
      ]}
    />
  );
};

function seenBy(language: Language, one: Attachment): string {
  const t = translator(attachmentMessages, language);
  if (one.visibility === "private") return t("ownPeople");
  return t(isForAll(one) ? "everybody" : "afterReview");
}

const BelongsTo = ({ language, of: { record, proposal } }: { language: Language; of: Attachment }): Child => {
  const t = translator(attachmentMessages, language);
  if (record !== null) {
    return (
      <a class="bare" href={localHref(language, record)}>
        {decodeURIComponent(record)}
      </a>
    );
  }
  return <a href={localHref(language, `/proposals/${proposal}`)}>{t("proposal", { n: String(proposal) })}</a>;
};

const Decide = ({ language, asker, of: one }: Shown & { of: Attachment }) => {
  const t = translator(attachmentMessages, language);
  if (!isAtLeast(roleIn(asker, one.body), "editor")) return null;
  const { title } = one;
  const isPublic = one.visibility === "public";
  const path = `/attachments/${one.id}`;
  return (
    <div class="attachment-decide">
      <form method="post" action={localHref(language, `${path}/visibility`)}>
        <button
          type="submit"
          name="visibility"
          value={isPublic ? "private" : "public"}
          aria-label={t(isPublic ? "hideThis" : "showThis", { title })}
        >
          {t(isPublic ? "hide" : "show")}
        </button>
      </form>
      <form method="post" action={localHref(language, `${path}/removal`)}>
        <button type="submit" aria-label={t("removeThis", { title })}>
          {t("remove")}
        </button>
      </form>
    </div>
  );
};
