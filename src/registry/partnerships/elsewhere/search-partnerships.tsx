import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { nameIn } from "../../../web/components/names.tsx";
import { Empty } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { ownNames } from "../../places/place-words.tsx";
import type { SearchAsked, SearchFound } from "../../places/search.page.tsx";
import { sinceWords } from "../page/dates.ts";
import { readTies } from "../record/partnership-record.ts";
import { tieJson } from "../record/record-json.ts";
import type { Tie } from "../record/tie.ts";
import { partnershipsBetween } from "./between.store.ts";
import { partnersMessages } from "./place-partners.messages.ts";
import { StateTag } from "./place-partners.tsx";

/** For words that name two places: the partnerships between what they may mean, or that none is on record. */
export async function searchPartnerships(read: ReadDb, asked: SearchAsked): Promise<SearchFound | null> {
  const [first, second] = asked.parts;
  if (!first?.[0] || !second?.[0]) return null;
  const { language, at } = asked;
  const t = translator(partnersMessages, language);
  const ties = await tiesBetween(
    read,
    first.map(({ id }) => id),
    second.map(({ id }) => id),
    asked,
  );
  const nameOf = (names: Record<string, string>) => nameIn(ownNames(names), language);
  const body = (
    <>
      <h2>{t("between")}</h2>
      {ties.length === 0 ? (
        <Empty>
          {t("nothingBetween", { first: nameOf(first[0].names), second: nameOf(second[0].names) })}
        </Empty>
      ) : (
        <ul>
          {ties.map((tie) => (
            <li>
              <a href={localHref(language, `/partnerships/${tie.id}`)}>
                {tie.parties.map(({ names }) => nameOf(names)).join(" – ")}
              </a>{" "}
              <StateTag language={language} tie={tie} /> {tie.since ? sinceWords(language, tie.since) : ""}
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return {
    body,
    data: { partnerships: ties.map(tieJson), between: [first[0].id, second[0].id], known: at.known },
  };
}

/** Between what the words surest mean first; a partnership that several readings of the words reach stands once. */
async function tiesBetween(
  read: ReadDb,
  first: readonly PlaceId[],
  second: readonly PlaceId[],
  { at }: SearchAsked,
): Promise<Tie[]> {
  const joining = await partnershipsBetween(read, first, second);
  const ids = first.flatMap((one) =>
    second.flatMap((other) =>
      joining.filter((pair) => pair.first === one && pair.second === other).map(({ id }) => id),
    ),
  );
  if (ids.length === 0) return [];
  const ties = new Map((await readTies(read, ids, at)).map((tie) => [tie.id, tie]));
  return [...new Set(ids)].flatMap((id) => ties.get(id) ?? []);
}
