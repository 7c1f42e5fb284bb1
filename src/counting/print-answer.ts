import { formatDay } from "../kernel/day.ts";
import type { PlaceId } from "../kernel/ids.ts";
import { countryPlace } from "../registry/places/place-words.tsx";
import { translator } from "../web/messages.ts";
import type { Answer, AnswerRow } from "./answer.ts";
import { excludedMessages } from "./page/answer.messages.ts";
import { reasonWords } from "./reason-words.ts";

/** Names by BCP 47 language, as the store gives them. */
export type Names = ReadonlyMap<PlaceId, Record<string, string>>;

const LEGEND = "● certain: by every reading of the evidence. ○ possible: by some reading, not by all.";

/** The answer as a terminal shows it: the range, what it means, why others do not count, and the list by name. */
export function printAnswer(found: Answer, names: Names): string {
  const { rule, certain, possible, unit, excluded } = found;
  const range = certain === possible ? `${certain}` : `${certain} to ${possible}`;
  return [
    `${range} (unit: ${unit}) by ${rule.id} version ${rule.version}, as of ${formatDay(found.asOf)}, revision ${found.revision}`,
    `certain ${certain} · possible ${possible - certain} more · excluded ${excluded.length}`,
    LEGEND,
    ...(found.onListsAlone > 0
      ? [
          `Of the certain ones ${found.onListsAlone} rest on lists of third parties alone: no act, and neither side nor a registrar, says so.`,
        ]
      : []),
    ...excludedLines(found),
    "",
    ...found.rows.map(
      (row) =>
        `${row.verdict === "certain" ? "●" : "○"} ${rowName(row, unit, names)}: ${reasonWords(row.reasons[0], "en")}`,
    ),
  ].join("\n");
}

function excludedLines({ excluded }: Answer): string[] {
  const t = translator(excludedMessages, "en");
  const groups = [...Map.groupBy(excluded, ({ reasons }) => reasons[0]?.code ?? "other")].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return groups.map(([code, rows]) => {
    const known = Object.hasOwn(excludedMessages, code) ? (code as keyof typeof excludedMessages) : "other";
    return `  excluded ${rows.length}: ${t(known)}`;
  });
}

/** `Qingdao – Yerevan (am-yerevan--cn-qingdao)`. */
function rowName(row: AnswerRow, unit: Answer["unit"], names: Names): string {
  const nameOf = (id: PlaceId) => names.get(id)?.en ?? id;
  if (unit === "country") return `${nameOf(countryPlace(row.id))} (${row.id})`;
  const ids = unit === "pair" ? row.places : [row.id as PlaceId];
  return `${ids.map(nameOf).join(" – ")} (${row.id})`;
}

/** The places that an answer names. */
export const placesNamed = ({ unit, rows }: Answer): PlaceId[] =>
  unit === "country"
    ? rows.map(({ id }) => countryPlace(id))
    : [...new Set(rows.flatMap(({ id, places }) => (unit === "pair" ? places : [id as PlaceId])))];
