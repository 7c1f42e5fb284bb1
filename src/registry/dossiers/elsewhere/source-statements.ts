import type { Language } from "../../../kernel/languages.ts";
import type { SourceClaims } from "../../evidence/source-record.ts";
import { claimsFromSource } from "../dossier.store.ts";
import { readNames, subjectName, titlesOfSubjects } from "../dossier-names.ts";
import type { Kinds } from "../kind.ts";
import type { Statement } from "../subject.ts";
import { propertyLabel, statementText } from "../value-words.tsx";

/** What a source states of projects, forums, people and the rest, for its page. */
export const sourceStatements =
  (kinds: Kinds): SourceClaims =>
  async (read, { source, known, language }) => {
    const claims = await claimsFromSource(read, source, known);
    if (claims.length === 0) return [];
    const names = await readNames(read, kinds, [{ claims }], known);
    const about = claims.map(({ kind, of }) => ({ kind, id: of }));
    const subjects = await titlesOfSubjects(read, kinds, about, known);
    const colon = language === "zh-Hans" ? "：" : ": ";
    const separator = language === "zh-Hans" ? "；" : "; ";
    return claims.map(({ citation, kind, of, statements }) => {
      const definition = kinds.of(kind);
      const context = { kinds, kind: definition, names, language };
      return {
        citation: citation.id,
        kind,
        about: `${definition.one[language]}${colon}${subjectName({ subjects }, { kind, id: of }, language)}`,
        href: `/${definition.path}/${of}`,
        says: inLanguage(statements, language)
          .map(
            (statement) =>
              `${propertyLabel(context, statement.property)}${colon}${statementText(context, statement)}`,
          )
          .join(separator),
        on: statements.find(({ on }) => on !== null)?.on?.edtf ?? null,
      };
    });
  };

/** A text that stands there in the reader's language too is not repeated in others: the record has them all. */
const inLanguage = (statements: readonly Statement[], language: Language): Statement[] =>
  statements.filter(
    ({ property, value }) =>
      value.type !== "text" ||
      value.language === language ||
      !statements.some(
        (one) => one.property === property && one.value.type === "text" && one.value.language === language,
      ),
  );
