import { formatDay } from "../../../kernel/day.ts";
import { type CalledThen, thenWords } from "../page/called-then.ts";
import { dateWords } from "../page/dates.ts";
import { claimantName } from "../page/names.ts";
import { sentenceOf } from "../page/sentence.ts";
import { effectWord, gradeWord, instrumentWord, stepWord } from "../partnership.words.ts";
import type { PartnershipRecord, RecordedClaim } from "../record/partnership-record.ts";
import { differences, reasonShown } from "../record/shown.ts";

/** The record as a terminal shows it: a sentence, the ladder, who says so. */
export function printRecord(record: PartnershipRecord, called: CalledThen = new Map()): string {
  const title = record.parties
    .map(({ id, names }) => {
      const then = called.get(id);
      const now = [...new Set([names.en, names["zh-Hans"], names.ru].filter(Boolean))].join(" ") || id;
      return then ? `${now} (${thenWords("en", then)})` : now;
    })
    .join(" – ");
  const head = [title, `as of ${formatDay(record.asOf)}, revision ${record.known}, ${record.id}`, ""];
  if (record.claims.length === 0) return [...head, "Nothing known yet."].join("\n");
  const { lead, rest } = sentenceOf("en", record);
  return [
    ...head,
    [lead, ...rest].join(" "),
    "",
    ...record.instruments.flatMap((act) => printAct(record, act)),
    ...setAside(record),
  ].join("\n");
}

function printAct(record: PartnershipRecord, act: PartnershipRecord["instruments"][number]): string[] {
  const [shown] = act.used;
  const differ = differences(act);
  const mark = act.conflicts.length > 0 ? `  ! sources disagree about ${act.conflicts.join(" and ")}` : "";
  const step = shown && shown.step !== "not stated" ? `${stepWord("en", shown.step)} ` : "";
  const because = act.used.length > 1 ? ` (shown: ${reasonShown(act, record.judgements)})` : "";
  return [
    `${instrumentWord("en", act)}: ${step}${dateWords("en", shown?.on ?? null)}${because}${mark}`,
    ...act.claims.flatMap((claim) => {
      const recorded = record.claims.find(({ citation }) => citation === claim.citation);
      return recorded ? printClaim(record, recorded, differ.get(claim.citation)) : [];
    }),
    "",
  ];
}

function printClaim(record: PartnershipRecord, claim: RecordedClaim, differ?: readonly string[]): string[] {
  const who = claimantName("en", claim, record.parties);
  const grade = gradeWord("en", claim.grade);
  const words = claim.excerpt ?? claim.label;
  const judged = record.judgements.filter(({ citation }) => citation === claim.citation);
  return [
    `  ${differ ? "≠" : "·"} ${who}${who === grade ? "" : ` [${grade}]`} ${effectWord("en", claim.effect)}: ${dateWords("en", claim.on)}${differ ? ` (another ${differ.join(" and ")})` : ""}${words ? `  “${words}”` : ""}`,
    `    ${[claim.title, claim.publisher].filter(Boolean).join(", ")}${claim.published ? `, ${dateWords("en", claim.published)}` : ""}${claim.url ? ` <${claim.url}>` : ""}`,
    `    claim ${claim.citation}${claim.note ? `\n    note: ${claim.note}` : ""}`,
    ...judged.map(
      (j) =>
        `    judged ${j.kind}${j.other ? ` ${j.other}` : ""} by ${j.author} in revision ${j.since}: ${j.reason}`,
    ),
  ];
}

function setAside(record: PartnershipRecord): string[] {
  const placed = new Set(record.instruments.flatMap((act) => act.claims.map((claim) => claim.citation)));
  const rejected = record.claims.filter((claim) => !placed.has(claim.citation));
  return rejected.length > 0 ? ["Set aside:", ...rejected.flatMap((claim) => printClaim(record, claim))] : [];
}
