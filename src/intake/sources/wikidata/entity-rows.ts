import type { Issue } from "../../../kernel/issue.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { ClaimReading, RowReading } from "../../import/row-reading.ts";
import { type Correction, correct } from "../corrections.ts";
import { claimsOfTie } from "./claims-of-tie.ts";
import type { KnownEntities } from "./known-entities.ts";
import {
  asStatement,
  type Entity,
  itemOf,
  type Snak,
  type Statement,
  stringOf,
  timeOf,
} from "./statement.ts";
import { readTime } from "./time.ts";

export const TWINNED = "P190";
const [START, END, POINT_IN_TIME, REASON_FOR_DEPRECATED] = ["P580", "P582", "P585", "P2241"] as const;
const [REFERENCE_URL, STATED_IN, RETRIEVED] = ["P854", "P248", "P813"] as const;

/** Each statement of P190 of an entity as a row; the entity is among `known` already. */
export function* entityRows(
  entity: Entity,
  given: { line: number; known: KnownEntities; corrections: readonly Correction[] },
): Generator<RowReading> {
  for (const found of entity.claims?.[TWINNED] ?? []) {
    const row = { line: given.line, raw: JSON.stringify(found) };
    const statement = asStatement(found);
    if (statement) yield { ...row, ...readStatement(entity, statement, given) };
    else
      yield {
        ...row,
        ...refused({
          code: "unreadable-row",
          where: TWINNED,
          message: `${entity.id}: this is no statement of Wikidata.`,
        }),
      };
  }
}

const refused = (issue: Issue, remarks: readonly Issue[] = []) => ({
  mentions: [],
  claims: [],
  issues: [...remarks, issue],
});

function readStatement(
  entity: Entity,
  statement: Statement,
  { known, corrections }: { known: KnownEntities; corrections: readonly Correction[] },
): Pick<RowReading, "mentions" | "claims" | "issues"> {
  const { id = entity.id, rank, mainsnak } = statement;
  const said = { host: entity.id, partner: itemOf(mainsnak) ?? "", statement: id };
  const { cells, remarks } = correct(said, corrections);
  if (rank === "deprecated") {
    const why = itemOf(statement.qualifiers?.[REASON_FOR_DEPRECATED]?.[0]);
    const words = why ? `; the reason given is ${why}` : "";
    const message = `Wikidata marks the statement as deprecated${words}.`;
    return refused({ code: "statement-deprecated", where: id, message }, remarks);
  }
  if (mainsnak.snaktype !== "value" || cells.partner === "") {
    const words = mainsnak.snaktype === "novalue" ? "says that there is no partner" : "names no partner";
    return refused({ code: "no-partner", where: id, message: `The statement ${words}.` }, remarks);
  }
  const issues = [...remarks];
  const [host, partner] = [known.mention(cells.host), known.mention(cells.partner)];
  const claims: ClaimReading[] = claimsOfTie({
    start: dateOf(statement, START, issues),
    on: dateOf(statement, POINT_IN_TIME, issues),
    end: endOf(statement, issues),
    locator: `${id.replace("$", " ")}, ${TWINNED}`,
    note: noteOf(statement),
  });
  return {
    mentions: [
      { ...host, partner: { place: null, country: partner.country } },
      { ...partner, partner: { place: null, country: host.country } },
    ],
    claims,
    issues,
  };
}

function dateOf(statement: Statement, property: string, issues: Issue[]): PartialDate | null {
  const time = timeOf(statement.qualifiers?.[property]?.[0]);
  if (!time) return null;
  const read = readTime(time);
  if (read.ok) return read.value;
  issues.push(...read.issues.map((issue) => ({ ...issue, where: property })));
  return null;
}

/** Over since an unknown day (`somevalue`) is over; `novalue` says that there is no end. */
function endOf(statement: Statement, issues: Issue[]): { on: PartialDate | null } | null {
  const [end] = statement.qualifiers?.[END] ?? [];
  if (!end || end.snaktype === "novalue") return null;
  return { on: dateOf(statement, END, issues) };
}

/** References that the statement itself gives, and its rank where it is not the usual one: a remark, no evidence. */
function noteOf({ rank, references = [] }: Statement): string | null {
  const given = references.flatMap(({ snaks = {} }) => {
    const parts = [
      ...strings(snaks[REFERENCE_URL], stringOf),
      ...strings(snaks[STATED_IN], itemOf).map((item) => `stated in ${item}`),
      ...strings(snaks[RETRIEVED], retrievedOf).map((day) => `retrieved ${day}`),
    ];
    return parts.length > 0 ? [parts.join(", ")] : [];
  });
  const notes = [
    ...(rank === "preferred" ? ["preferred rank"] : []),
    ...(given.length > 0 ? [`references: ${given.join("; ")}`] : []),
  ];
  return notes.length > 0 ? notes.join("; ") : null;
}

const strings = (snaks: readonly Snak[] | undefined, read: (snak: Snak) => string | null): string[] =>
  (snaks ?? []).flatMap((snak) => read(snak) ?? []);

function retrievedOf(snak: Snak): string | null {
  const time = timeOf(snak);
  const read = time ? readTime(time) : null;
  return read?.ok ? read.value.edtf : null;
}
