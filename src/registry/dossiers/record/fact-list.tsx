import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { Facts } from "../../../web/components/parts.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import { dossierMessages } from "../dossier.messages.ts";
import { conflictsIn, type DistinctValue, type DossierClaim, distinctValues } from "../dossier.ts";
import type { DossierAsked } from "../presenter.ts";
import type { Statement } from "../subject.ts";
import { propertyLabel, StatementView, type WordsContext } from "../value-words.tsx";

/** Each property with its values, the best attested first; what contradicts it stands beside it. */
export const FactList = ({
  context,
  asked: { dossier, query },
  hides,
  before = [],
}: {
  context: WordsContext;
  asked: Pick<DossierAsked, "dossier" | "query">;
  hides: readonly string[];
  /** What is known of it from elsewhere, above what is stated. */
  before?: readonly (readonly [Child, Child])[];
}) => {
  const t = translator(dossierMessages, context.language);
  const { kind } = context;
  const conflicts = conflictsIn(dossier, kind);
  const rows = Object.keys(kind.properties)
    .filter((property) => property !== kind.title && !hides.includes(property))
    .flatMap((property): [Child, Child][] => {
      const values = inLanguage(distinctValues(dossier, property), context.language);
      if (values.length === 0) return [];
      const label = propertyLabel(context, property);
      return [
        [
          label,
          <>
            <ul class="values">
              {values.map((value) => (
                <li>
                  <StatementView context={context} statement={value.statement} query={query} />{" "}
                  <ToldBy value={value} read={t("curatorRead")} />
                </li>
              ))}
            </ul>
            {conflicts.includes(property) ? <Tag kind="conflict">{t("conflict")}</Tag> : null}
          </>,
        ],
      ];
    });
  return rows.length + before.length === 0 ? null : <Facts of={[...before, ...rows]} />;
};

/** A text that is there in the reader's language too is not repeated in others: the evidence below has them all. */
function inLanguage(values: readonly DistinctValue[], language: Language): DistinctValue[] {
  const isIn = ({ value }: Statement, property: string, stated: string) =>
    property === stated && value.type === "text" && value.language === language;
  return values.filter(
    ({ statement: { property, value }, told }) =>
      value.type !== "text" ||
      value.language === language ||
      !told.every(({ claim }) => claim.statements.some((one) => isIn(one, one.property, property))),
  );
}

/** Where a value stands: each source leads to its claim below. */
const ToldBy = ({ value, read }: { value: DistinctValue; read: string }) => (
  <span class="small soft">
    {value.told.map(({ claim }, index) => (
      <>
        {index > 0 ? ", " : ""}
        <a href={`#claim-${claim.citation.id}`} lang={claim.source.language ?? undefined}>
          {claim.source.publisher ?? claim.source.title}
        </a>
      </>
    ))}
    {value.told.every(({ claim }) => isCurators(claim)) ? <> ({read})</> : null}
  </span>
);

/** The value is what the curator made of a source, and not its words: notes say so of classifications, drawings, translations. */
const isCurators = ({ citation: { note } }: DossierClaim): boolean =>
  /^(the curator|approximate \(curator\)|translated by the curator|inferred by the curator)/i.test(
    note ?? "",
  );
