import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { translator } from "../../../web/messages.ts";
import { type NameThen, nameThen } from "../../places/name-then.ts";
import { formerNames } from "../../places/place-record.store.ts";
import { dateOf } from "../evidence-use.ts";
import { makesTie } from "../instrument.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import type { PartnershipRecord } from "../record/partnership-record.ts";

/** What the parties were called when their tie was made, where that was another name than now. */
export type CalledThen = ReadonlyMap<PlaceId, NameThen>;

/** Names hold at a date (design rule 10): an act of 2009 was signed by the North-West Frontier Province. */
export async function calledThen(
  read: ReadDb,
  record: PartnershipRecord,
  language: Language,
): Promise<CalledThen> {
  const [made] = record.instruments
    .filter(({ effect }) => makesTie(effect))
    .map(({ used }) => dateOf(used, "signed"))
    .filter((on) => on !== null && Number.isFinite(on.earliest) && Number.isFinite(on.latest));
  if (!made) return new Map();
  const places = record.parties.map(({ id }) => id);
  const names = Map.groupBy(await formerNames(read, places, record.known), ({ place }) => place);
  return new Map(
    [...names].flatMap(([place, own]) => {
      const then = nameThen(own, language, made);
      return then ? [[place, then] as const] : [];
    }),
  );
}

export const thenWords = (language: Language, { name, certainty }: NameThen): string =>
  translator(partnershipMessages, language)(certainty === "certain" ? "thenCalled" : "thenPerhapsCalled", {
    name,
  });
