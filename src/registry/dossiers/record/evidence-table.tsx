import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { locatorWords } from "../../evidence/locator-words.ts";
import { sourceMessages, speakerMessages } from "../../evidence/source.messages.ts";
import { originalAt } from "../../evidence/source-record.ts";
import { placeName, timesOnly } from "../../places/place-words.tsx";
import { dossierMessages } from "../dossier.messages.ts";
import type { DossierClaim } from "../dossier.ts";
import { organizationName } from "../dossier-names.ts";
import type { DossierAsked } from "../presenter.ts";
import { propertyLabel, StatementView, type WordsContext } from "../value-words.tsx";

/** Every claim about a subject: what it states, in which words, who speaks, and where it was read. */
export const EvidenceTable = ({
  context,
  asked: { dossier, query },
}: {
  context: WordsContext;
  asked: Pick<DossierAsked, "dossier" | "query">;
}) => {
  const { language } = context;
  const t = translator(dossierMessages, language);
  const { claims } = dossier;
  const anyWords = claims.some(({ citation }) => citation.excerpt);
  const anyNote = claims.some((claim) => claim.citation.note || claim.rejected || claim.of !== dossier.id);
  return (
    <DataTable
      label={t("evidence")}
      class="evidence-table"
      rowId={({ citation }) => `claim-${citation.id}`}
      columns={[
        {
          head: t("states"),
          cell: (claim) => (
            <ul class="values">
              {claim.statements.map((statement) => (
                <li>
                  <span class="soft">{propertyLabel(context, statement.property)}</span>{" "}
                  <StatementView context={context} statement={statement} query={query} />
                </li>
              ))}
            </ul>
          ),
        },
        ...(anyWords
          ? [
              {
                head: t("words"),
                cell: (claim: DossierClaim) => <Words claim={claim} language={language} />,
              },
            ]
          : []),
        { head: t("speaker"), cell: (claim) => <Speaker context={context} claim={claim} /> },
        {
          head: t("source"),
          names: true,
          cell: ({ citation, source }) => (
            <>
              <a
                href={`${localHref(language, `/sources/${source.id}`, timesOnly(query))}#${citation.id}`}
                lang={source.language ?? undefined}
              >
                {source.title}
              </a>
              <span class="small soft">
                {source.publisher ? (
                  <span lang={source.language ?? undefined}> {source.publisher}</span>
                ) : null}
                {source.published ? `, ${formatPartialDate(source.published, language)}` : ""}
                {citation.locator ? `, ${locatorWords(citation.locator, language)}` : ""}
              </span>
            </>
          ),
        },
        ...(anyNote
          ? [
              {
                head: t("note"),
                cell: (claim: DossierClaim) => (
                  <>
                    {claim.rejected ? (
                      <Tag kind="conflict">{t("rejected", { reason: claim.rejected })}</Tag>
                    ) : null}
                    {claim.of === dossier.id ? null : (
                      <span class="small">{t("filedUnder", { id: claim.of })} </span>
                    )}
                    {claim.citation.note ? (
                      <span lang="en" class="small soft">
                        {claim.citation.note}
                      </span>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
      ]}
      rows={claims}
    />
  );
};

/** The words that were kept, and a way to them in the original. */
const Words = ({ claim: { citation, source }, language }: { claim: DossierClaim; language: Language }) => {
  if (citation.excerpt === null) return null;
  const original = originalAt(source, citation.excerpt);
  return (
    <>
      <q lang={source.language ?? undefined}>{citation.excerpt}</q>{" "}
      {original ? (
        <a class="small" href={original} rel="noopener nofollow">
          {translator(sourceMessages, language)("original")}
        </a>
      ) : null}
    </>
  );
};

const Speaker = ({
  context: { names, language },
  claim: { citation },
}: {
  context: WordsContext;
  claim: DossierClaim;
}) => {
  const speakers = translator(speakerMessages, language);
  const who = citation.claimantPlace
    ? placeName(names.places, citation.claimantPlace, language)
    : citation.claimantOrganization
      ? organizationName(names, citation.claimantOrganization, language)
      : null;
  return (
    <>
      {who ? `${who}${language === "zh-Hans" ? "，" : ", "}` : ""}
      <span class="soft">{speakers(citation.capacity)}</span>
    </>
  );
};
