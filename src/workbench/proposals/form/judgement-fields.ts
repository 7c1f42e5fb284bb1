import type { JudgementContent } from "../content.ts";
import { type Fields, textOf } from "./fields.ts";

export const JUDGEMENT_FIELDS = ["citation", "decision", "other", "reason"] as const;

/** A judgement as the form says it, for the schema to check. */
export const judgementFrom = (fields: Fields): unknown => ({
  type: "judgement",
  citation: textOf(fields, "citation"),
  decision: textOf(fields, "decision"),
  other: textOf(fields, "other"),
  reason: textOf(fields, "reason"),
});

/** The form that says so. */
export const fieldsOfJudgement = ({ citation, decision, other, reason }: JudgementContent): Fields => ({
  citation,
  decision,
  other: other ?? "",
  reason,
});
