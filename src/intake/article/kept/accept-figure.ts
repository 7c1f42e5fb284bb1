import { recordFigures } from "../../../counting/figure.store.ts";
import { COMPARATORS } from "../../../counting/figure.ts";
import type { FigureId, PlaceId } from "../../../kernel/ids.ts";
import type { Accepting } from "./accepting.ts";
import { DATE_IS } from "./claim-fields.ts";
import { choiceSaid, dateSaid, numberSaid, organizationSaid, textSaid } from "./said.ts";

/** A published number, in the ledger of figures. It is about the places that its sentence names. */
export async function acceptFigure(accepting: Accepting): Promise<PlaceId[]> {
  const { recording, article, claim, citation, said } = accepting;
  const issuer = await organizationSaid(recording.tx, said, "issuer");
  const date = dateSaid(said("date"), "date");
  const dateIs = choiceSaid(said, "dateIs", DATE_IS, "Is the date a day for which it holds, or a period?");
  await recordFigures(recording, [
    {
      citation: { ...citation, claimantOrganization: issuer, asOf: dateIs === "as of" ? date : null },
      figure: {
        id: citation.id as string as FigureId,
        issuer,
        subject: textSaid(said, "subject", "Say of whom the number is: who with whom, in words."),
        scope: textSaid(said, "scope", "Say what was counted, in words."),
        comparator: choiceSaid(said, "comparator", COMPARATORS, "Say whether it is just so many, or more."),
        value: numberSaid(said),
        unit: textSaid(said, "unit", "Say what is counted: pair, city, country, USD …"),
        asOf: dateIs === "as of" ? date : null,
        period: dateIs === "period" ? date : null,
        measure: textSaid(said, "measured", "Say what is measured, in words: ties, participants, trade …"),
        pairKey: claim.together === undefined ? null : `article-${article.id}-${claim.together}`,
        note: null,
        mapping: { whyNot: "no rule has been mapped to it yet" },
      },
    },
  ]);
  return claim.places.flatMap(({ id }) => id ?? []);
}
