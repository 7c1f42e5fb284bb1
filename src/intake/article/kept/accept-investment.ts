import { COMPARATORS } from "../../../counting/figure.ts";
import type { PlaceId, SubjectId } from "../../../kernel/ids.ts";
import { recordSubjectClaims } from "../../../registry/dossiers/record-claims.ts";
import type { Statement } from "../../../registry/dossiers/subject.ts";
import { DICTIONARY, entryOf, TIMINGS } from "../../../registry/investments/measure.ts";
import { DOSSIER_KINDS } from "../../dossier-kinds.ts";
import { type Accepting, SOURCE_LANGUAGE } from "./accepting.ts";
import { choiceSaid, dateSaid, groupSaid, incomplete, numberSaid, placeSaid, textSaid } from "./said.ts";

/** An investment figure, by the measure that a person says where the sentence does not. It is the host's. */
export async function acceptInvestment(accepting: Accepting): Promise<PlaceId[]> {
  const { recording, article, citation, said } = accepting;
  const measure = choiceSaid(
    said,
    "measure",
    DICTIONARY.map(({ id }) => id),
    "Say what is measured: figures of different measures never compare.",
  );
  const title = textSaid(said, "name", "Give it a title: who invested where, what and when.");
  const host = await placeSaid(recording, said, "host");
  const stated = (property: string, value: Statement["value"], more: Partial<Statement> = {}): Statement => ({
    property,
    value,
    role: null,
    on: null,
    ...more,
  });
  const statements = [
    stated("title", { type: "text", text: title, language: SOURCE_LANGUAGE[article.reading.language] }),
    stated("host", { type: "place", place: host }),
    stated("measure", { type: "subject", subject: { kind: "measure", id: measure as SubjectId } }),
    stated("timing", {
      type: "code",
      code: choiceSaid(said, "timing", TIMINGS, "Is it a total as of a day, or what came in a period?"),
    }),
    amountSaid(accepting, measure),
  ];
  const period = dateSaid(said("date"), "date");
  if (period) statements.push(stated("period", { type: "day" }, { on: period }));
  if (said("origin") !== "")
    statements.push(stated("origin", { type: "place", place: await placeSaid(recording, said, "origin") }));
  if (said("originGroup") !== "")
    statements.push(
      stated("origin group", { type: "group", group: await groupSaid(recording.tx, said, "originGroup") }),
    );
  const subject = { kind: "investment" as const, id: citation.id as string as SubjectId };
  await recordSubjectClaims(recording, DOSSIER_KINDS, [{ citation, states: { subject, statements } }]);
  return [host];
}

/** Money or projects, as the measure counts. */
function amountSaid({ said }: Accepting, measure: string): Statement {
  const number = numberSaid(said);
  const comparator = choiceSaid(said, "comparator", COMPARATORS, "Say whether it is just so much, or more.");
  const none = { role: null, on: null };
  if (entryOf(measure)?.counts === "projects")
    return { property: "count", value: { type: "number", number, comparator }, ...none };
  const currency = said("currency").toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency))
    throw incomplete("Say the currency by its code of ISO 4217: CNY, USD.", "currency");
  return { property: "amount", value: { type: "money", number, comparator, currency }, ...none };
}
