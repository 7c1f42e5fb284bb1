import type { FiguresTold } from "../../../registry/events/page/announced-figures.tsx";
import type { FigureLedger } from "./figure-ledger.ts";
import { VerdictTag } from "./figure-parts.tsx";
import { figureWords } from "./figure-words.ts";

/** What the ledger says of figures that records of other rooms name: the words, of what, and the verdict. */
export const figuresTold =
  (ledger: FigureLedger): FiguresTold =>
  async (read, { figures, known, language }) => {
    const statements = await ledger.statements(read, known);
    return new Map(
      statements.flatMap((statement) =>
        statement.figures
          .filter(({ id }) => figures.includes(id))
          .map((figure) => [
            figure.id,
            {
              says: figureWords(figure, language),
              about: <span lang="en">{[figure.subject, figure.scope].filter(Boolean).join(": ")}</span>,
              verdict: <VerdictTag language={language} verdict={statement.verdict} />,
            },
          ]),
      ),
    );
  };
