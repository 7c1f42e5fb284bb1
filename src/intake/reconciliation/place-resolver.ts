import type { Match } from "./match.ts";
import type { Mention } from "./mention.ts";

/**
 * Proposes places for mentions, against one state of the gazetteer, the registry and the judgements on matches: whoever
 * changes one of these opens another. Answers are the same for the same mention.
 */
export interface PlaceResolver {
  resolve(mention: Mention): Match;
}
