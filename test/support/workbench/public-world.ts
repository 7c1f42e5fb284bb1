import type { Database } from "../../../src/database/database.ts";
import type { PartnershipId, PlaceId } from "../../../src/kernel/ids.ts";
import { hashOf } from "../../../src/workbench/accounts/secret.ts";
import { insertRequest, revokeRequest } from "../../../src/workbench/confirmations/confirmation.store.ts";
import { answerSuggestion } from "../../../src/workbench/suggestions/answer-suggestion.ts";
import { insertSuggestion } from "../../../src/workbench/suggestions/suggestion.store.ts";
import { signIn } from "../accounts.ts";

/** Secrets that stand in the addresses of the pages that are tried. */
export const OPEN_SECRETS = {
  waiting: "w".repeat(43),
  answered: "a".repeat(43),
  manyActs: "m".repeat(43),
  fewActs: "f".repeat(43),
} as const;

const digest = (secret: string): string => hashOf(secret) ?? "";

/** Suggestions 1 (answered, with all it can have) and 2 (waiting, doubtful); links 1 to 3, the last taken back. */
export async function putPublicWorld(database: Database): Promise<void> {
  const editor = await signIn(database, "editor", { name: "An editor of the world" });
  await database.aside(async (tx) => {
    const about = "/partnerships/am-yerevan--cn-qingdao";
    const given = { language: "en", account: null, nameShown: true, doubtful: false } as const;
    const first = await insertSuggestion(tx, {
      ...given,
      about,
      says: "The agreement of 2022 was signed on another day.\nSee the site of the city.",
      source: "https://example.org/a/very/long/address/that/does/not/break/anywhere/by/itself.html",
      name: "Anna",
      hash: digest(OPEN_SECRETS.answered),
    });
    await answerSuggestion(tx, first, {
      decision: "accepted",
      answer: "Thank you: the day of the city's own page has been added.",
      by: editor.account,
      body: null,
    });
    await insertSuggestion(tx, {
      ...given,
      about: "/count?rule=sco-forum-2023&asOf=2023-06-15",
      says: "x".repeat(400),
      source: null,
      name: null,
      nameShown: false,
      doubtful: true,
      hash: digest(OPEN_SECRETS.waiting),
    });
    const link = { body: null, language: "en", by: editor.account, days: 30 } as const;
    const ask = (secret: string, partnership: string, place: string, addressee: string) =>
      insertRequest(tx, {
        ...link,
        hash: digest(secret),
        partnership: partnership as PartnershipId,
        place: place as PlaceId,
        addressee,
      });
    await ask(
      OPEN_SECRETS.manyActs,
      "am-yerevan--cn-qingdao",
      "cn-qingdao",
      "Foreign Affairs Office of Qingdao",
    );
    await ask(OPEN_SECRETS.fewActs, "cn-qingdao--ru-novorossiysk", "ru-novorossiysk", "City administration");
    await revokeRequest(
      tx,
      await ask("r".repeat(43), "am-yerevan--cn-qingdao", "am-yerevan", "Мэрия Еревана"),
    );
  });
}
