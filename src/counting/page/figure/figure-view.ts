import type { FigureId, SubjectId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { Answer } from "../../answer.ts";
import type { Explanation } from "../../explain/explain.ts";
import type { Rule } from "../../rule.ts";
import type { Ground } from "../../world-cache.ts";
import type { Statement } from "./figure-ledger.ts";

/** All that the page of one figure shows. */
export interface FigureView {
  language: Language;
  found: Explanation;
  statement: Statement | null;
  /** The list behind the mapped rule's number. */
  answer: Answer | null;
  /** The rule that each figure of the statement is mapped to. */
  rules: ReadonlyMap<FigureId, Rule>;
  ledger: readonly Statement[];
  ground: Ground;
  /** The figure of investment that it is, where it is one. */
  investment: SubjectId | null;
  knownAt: string | undefined;
}
