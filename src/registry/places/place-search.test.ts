import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import type { Revision } from "../../kernel/ids.ts";
import { latestRevision } from "../evidence/evidence.store.ts";
import { findPlacesByName } from "./place-search.store.ts";

const database = await loadedDatabase();
const known = await latestRevision(database.read);
const find = (words: string, at: Revision = known) => findPlacesByName(database.read, words, at);

describe("what a search refuses or does not find", () => {
  it("refuses more than 100 characters, of any script", async () => {
    await expect(find("a".repeat(101))).rejects.toMatchObject({ code: "query-too-long", where: "q" });
    await expect(find("岛".repeat(101))).rejects.toMatchObject({ code: "query-too-long" });
    await expect(find("岛".repeat(100))).resolves.toEqual([]);
  });

  it.each(["", "   ", "\t\n"])("finds nothing for %j", async (words) => {
    expect(await find(words)).toEqual([]);
  });

  it.each(["%", "_", "%%%", "\\", "'; drop table place; --", "' or 1=1 --", "$1", "/*", "Q%o", "…"])(
    "takes %j for words, not for a pattern or SQL",
    async (words) => {
      expect(await find(words)).toEqual([]);
      expect((await find("Qingdao"))[0]?.id).toBe("cn-qingdao");
    },
  );

  it("takes no character for a wildcard: _ingdao is a misspelling", async () => {
    for (const words of ["_ingdao", "qing_ao"]) {
      expect((await find(words)).map(({ matched }) => matched.by)).not.toContain("name");
    }
  });

  it("knows nothing at revision 0", async () => {
    expect(await find("Qingdao", 0 as Revision)).toEqual([]);
  });
});

describe("what it finds first", () => {
  it.each([
    ["青岛", "name"],
    ["青岛市", "name"],
    ["Циндао", "name"],
    ["Tsingtao", "name"],
    ["Qingdao", "name"],
    ["cn-qingdao", "id"],
    ["qindao", "similar"],
    ["Циндау", "similar"],
    ["QINGDAO", "name"],
    ["  qingdao ", "name"],
    ["ＱＩＮＧＤＡＯ", "name"],
  ])("%s means Qingdao", async (words, by) => {
    const [first] = await find(words);
    expect(first).toMatchObject({ id: "cn-qingdao", country: "CN", level: "city" });
    expect(first?.matched.by).toBe(by);
    expect(first?.names).toMatchObject({ en: "Qingdao", "zh-Hans": "青岛", ru: "Циндао" });
  });

  it.each([
    ["Ürümqi", "cn-urumqi"],
    ["urumqi", "cn-urumqi"],
    ["ürümqi", "cn-urumqi"],
    ["Xi'an", "cn-xian"],
    ["西安", "cn-xian"],
    ["екатеринбург", "ru-yekaterinburg"],
    ["saint petersberg", "ru-saint-petersburg"],
    ["petersburg", "ru-saint-petersburg"],
    ["minks", "by-minsk"],
    ["Казахстан", "kz"],
  ])("%s", async (words, id) => {
    expect((await find(words))[0]?.id).toBe(id);
  });

  it.each([
    ["Sverdlovsk", "ru-yekaterinburg", "1924/1991"],
    ["Свердловск", "ru-yekaterinburg", "1924/1991"],
    ["FRUNZE", "kg-bishkek", "1926/1991"],
    ["伏龙芝", "kg-bishkek", "1926/1991"],
    ["Leningrad", "ru-saint-petersburg", "1924/1991"],
  ])("%s is a former name, with its time", async (words, id, valid) => {
    const [first] = await find(words);
    expect(first?.id).toBe(id);
    expect(first?.matched).toMatchObject({ by: "name", kind: "former", valid: { edtf: valid } });
  });

  it("puts the city of a name before the region that begins with it, and each place once", async () => {
    const found = await find("Osh");
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(["kg-osh", "kg-osh-region"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("does not offer misspellings of a name that somebody bears", async () => {
    expect((await find("Minsk")).every(({ matched }) => matched.by !== "similar")).toBe(true);
  });
});
