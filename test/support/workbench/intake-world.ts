import type { Database } from "../../../src/database/database.ts";
import { keepArticle } from "../../../src/intake/article/kept/article.store.ts";
import { namesOfRegistry } from "../../../src/intake/article/known-names.ts";
import { readArticle } from "../../../src/intake/article/read-article.ts";
import { judgeMatch } from "../../../src/intake/reconciliation/judgements/judge-match.ts";
import { judgedName } from "../../../src/intake/reconciliation/judgements/match-judgement.ts";
import { mentionOf } from "../../../src/intake/reconciliation/mention.ts";
import type { BodyId } from "../../../src/kernel/ids.ts";
import { Recording } from "../../../src/registry/evidence/recording.ts";
import { bringSampleBatches } from "../batches.ts";

/** Claims of every kind that can be recorded, and a name that nobody knows. */
export const ARTICLE = `Osh and Lanzhou sign

On 3 March 2024, Osh and Lanzhou signed a sister-city agreement.

Qingdao has established friendship ties with 15 cities in 12 countries as of 15 June 2023.

By the end of March 2023, SCO countries had had 419 investment projects in Qingdao.

The Forum on Friendship Cities was held in Qingdao on 15 June 2023.

On 5 May 2022, Osh signed a sister-city agreement with the city of Lanchou.
`;

/** Has an article read, as `/read` does. */
export async function bringArticle(
  database: Database,
  page: string,
  { author = "A tester", body = null as BodyId | null } = {},
): Promise<number> {
  const article = await database.snapshot(async (read) =>
    readArticle(page, await namesOfRegistry(read), { anchor: null, language: null, url: null }),
  );
  return database.aside((tx) => keepArticle(tx, page, article, { author, body }));
}

/** For the pages of intake: two batches, an article, and a decision on a name. */
export async function putIntake(database: Database): Promise<void> {
  await bringSampleBatches(database);
  await bringArticle(database, ARTICLE);
  await database.write((tx) =>
    judgeMatch(new Recording(tx, "A tester", "Decided what a name means"), {
      judged: judgedName(mentionOf("Atlantis", { country: "Greece" })),
      verdict: "no place",
      place: null,
      gazetteer: null,
      reason: "It is a place of legend.",
      author: "A tester",
    }),
  );
}
