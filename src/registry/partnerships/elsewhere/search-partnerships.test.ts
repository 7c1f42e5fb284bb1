import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { knownDay } from "../../../kernel/day.ts";
import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import { latestRevision } from "../../evidence/evidence.store.ts";
import type { PlaceMatch } from "../../places/place-search.store.ts";
import { searchPartnerships } from "./search-partnerships.tsx";

const database = await loadedDatabase();
const match = (id: string): PlaceMatch => ({
  id: id as PlaceId,
  names: { en: id },
  level: "city",
  country: id.slice(0, 2).toUpperCase(),
  matched: { by: "id", name: id, language: "en", kind: "short", valid: null },
  score: 1,
});

async function found(parts: string[][], known?: number): Promise<string[] | null> {
  const revision = (known ?? (await latestRevision(database.read))) as Revision;
  const result = await searchPartnerships(database.read, {
    words: "",
    places: [],
    parts: parts.map((part) => part.map(match)),
    at: { asOf: knownDay("2023-07-01"), known: revision, knownAsked: known !== undefined },
    language: "en",
  });
  const ties = result?.data.partnerships as
    | { partnership: string; state: { standing: string } }[]
    | undefined;
  return ties?.map(({ partnership, state }) => `${partnership} ${state.standing}`) ?? null;
}

describe("partnerships between what two names may mean", () => {
  test("are not looked for where the words name fewer than two places", async () => {
    expect(await found([])).toBeNull();
    expect(await found([["cn-qingdao"], []])).toBeNull();
  });

  test("are none where no source names one, nor of a place with itself", async () => {
    expect(await found([["cn-qingdao"], ["cz-prague"]])).toEqual([]);
    expect(await found([["cn-qingdao"], ["cn-qingdao"]])).toEqual([]);
  });

  test("stand in the order of what the words surest mean, whichever name comes first", async () => {
    const qingdao = "am-yerevan--cn-qingdao in force";
    const irkutsk = "cn-shenyang--ru-irkutsk in force";
    expect(
      await found([
        ["cn-qingdao", "cn-shenyang"],
        ["ru-irkutsk", "am-yerevan"],
      ]),
    ).toEqual([qingdao, irkutsk]);
    expect(
      await found([
        ["ru-irkutsk", "am-yerevan"],
        ["cn-qingdao", "cn-shenyang"],
      ]),
    ).toEqual([irkutsk, qingdao]);
  });

  test("of several parties stand once, after those of two", async () => {
    const ties = await found([
      ["cn-heihe", "cn-zhuhai"],
      ["ru-blagoveshchensk", "cn-heihe"],
    ]);
    const ids = ties?.map((tie) => tie.split(" ")[0]) ?? [];
    expect(ids.filter((id) => id?.includes("--cn-zhuhai--"))).toHaveLength(1);
    expect(ids[0]).toBe("cn-heihe--ru-blagoveshchensk");
  });

  test("are told as they were known", async () => {
    expect(await found([["cn-qingdao"], ["am-yerevan"]], 0)).toEqual([
      "am-yerevan--cn-qingdao not established",
    ]);
  });
});
