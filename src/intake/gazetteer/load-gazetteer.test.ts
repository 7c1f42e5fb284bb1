import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { placeLine, sampleFolder } from "../../../test/support/geonames-files.ts";
import type { Database } from "../../database/database.ts";
import type { NamedEntry } from "../reconciliation/names/named-entry.ts";
import { readEntries } from "./entries.store.ts";
import { fileAt } from "./files/gazetteer-file.ts";
import type { PackagedFile } from "./files/packages.ts";
import { textLines } from "./files/text-lines.ts";
import { gazetteerCounts, gazetteerFingerprint, gazetteerLoads, gazetteerPlaces } from "./gazetteer.store.ts";
import type { FileKind } from "./gazetteer.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const write = await sampleFolder();

async function packaged(kind: FileKind, name: string, text: string): Promise<PackagedFile> {
  const file = await fileAt(await write(name, text), name);
  const bytes = async function* () {
    yield Buffer.from(text);
  };
  return { file, text: { kind, mixed: false, lines: () => textLines(name, bytes()) } };
}

async function entriesOf(database: Database): Promise<Map<string, NamedEntry>> {
  const found = new Map<string, NamedEntry>();
  for await (const entry of readEntries(database.read)) found.set(entry.id, entry);
  return found;
}

const PLACES = [
  placeLine({
    id: 1797929,
    name: "Qingdao",
    also: "Tsingtao,Циндао,青岛,青岛市,Qingdao",
    feature: "PPLA2",
    admin2: "3702",
    population: 7172451,
  }),
  placeLine({
    id: 1805753,
    name: "Jinan",
    feature: "PPLA",
    latitude: 36.66833,
    longitude: 116.99722,
    population: 4335989,
  }),
  placeLine({
    id: 5,
    name: "Xi’an",
    admin1: "",
    latitude: 34.2,
    longitude: 108.9,
    population: 0,
    modified: "",
  }),
].join("\n");

const files = async () => [
  await packaged("divisions-1", "admin1.txt", "CN.25\tShandong\nCN.99\tNowhere"),
  await packaged("divisions-2", "admin2.txt", "CN.25.3702\tQingdao Shi\tQingdao Shi\t1797928\n"),
  await packaged("places", "cities500.txt", PLACES),
];

const formerNames = async () => {
  const path = await write(
    "former-names.csv",
    "id,now,name,language,from,to,note,source\n1797929,Qingdao,Tsingtao,en,,1949,,a book\n770077,Elsewhere,Old,en,,,,a book\n",
  );
  await write(
    "divisions-former.csv",
    "id,now,name,language,from,to,succession,note,source\nCN.25,Shandong,Pingyuan,en,1949,1952,merged,,a book\n",
  );
  return path.replace(/\/[^/]*$/, "");
};

describe("the gazetteer that comes with the program", async () => {
  const database = await testDatabase();
  const folder = await formerNames();

  it("is empty at first, and says so by its fingerprint", async () => {
    expect(await entriesOf(database)).toEqual(new Map());
    expect(await gazetteerFingerprint(database.read)).toBe(await gazetteerFingerprint(database.read));
  });

  it("brings places, divisions and former names in", async () => {
    const before = await gazetteerFingerprint(database.read);
    const loaded = await loadGazetteer(database, { files: await files(), formerNames: folder });
    expect(loaded.files.map(({ added, refused }) => [added, refused])).toEqual([
      [2, 0],
      [1, 0],
      [3, 0],
      [2, 0],
    ]);
    expect(loaded.files.at(-1)).toMatchObject({ passedOver: 1 });
    expect(await gazetteerCounts(database.read)).toMatchObject({
      places: 3,
      firstOrder: 2,
      secondOrder: 1,
      names: 5,
      formerNames: 2,
    });
    expect(await gazetteerFingerprint(database.read)).not.toBe(before);
  });

  it("gives a division the point of its seat, and says that it is the seat's", async () => {
    const places = await gazetteerPlaces(database.read, ["CN.25", "CN.25.3702", "CN.99", "1797929", "4711"]);
    expect(places.get("CN.25")).toMatchObject({
      point: { latitude: 36.66833, longitude: 116.99722 },
      pointOf: "seat",
      feature: "ADM1",
    });
    expect(places.get("CN.25.3702")).toMatchObject({
      point: { latitude: 36.1 },
      pointOf: "seat",
      geonames: 1797928,
    });
    expect(places.get("CN.99")?.point).toBeNull();
    expect(places.get("1797929")).toMatchObject({
      pointOf: "itself",
      slug: "qingdao",
      modified: "2022-04-01",
    });
    expect(places.has("4711")).toBe(false);
  });

  it("hands every place with its names to the index, the main one first and none twice", async () => {
    const entries = await entriesOf(database);
    expect(entries.get("1797929")).toEqual({
      id: "1797929",
      names: [
        { name: "Qingdao", language: null, kind: "official" },
        { name: "Циндао", language: null, kind: "alias" },
        { name: "青岛", language: null, kind: "alias" },
        { name: "青岛市", language: null, kind: "alias" },
        { name: "Tsingtao", language: "en", kind: "former" },
      ],
      country: "CN",
      level: "city",
      feature: "PPLA2",
      population: 7172451,
      latitude: 36.1,
      longitude: 120.4,
      admin1: "CN.25",
    });
    expect(entries.get("CN.25")).toMatchObject({ level: "province", admin1: "CN.25", population: null });
    expect(entries.get("5")).toMatchObject({ admin1: null, population: null });
    expect(entries.get("5")?.names).toEqual([{ name: "Xi’an", language: null, kind: "official" }]);
  });

  it("changes nothing the second time and says so", async () => {
    const before = await gazetteerFingerprint(database.read);
    const loads = (await gazetteerLoads(database.read)).length;
    const again = await loadGazetteer(database, { files: await files(), formerNames: folder });
    expect(again.changed).toBe(false);
    expect(again.files.every(({ already }) => already)).toBe(true);
    expect(await gazetteerFingerprint(database.read)).toBe(before);
    expect(await gazetteerLoads(database.read)).toHaveLength(loads);
  });
});

describe("a load that is cut off", async () => {
  const database = await testDatabase();
  const other = await testDatabase();
  const folder = await formerNames();
  const many = Array.from({ length: 5_000 }, (_, at) =>
    placeLine({ id: at + 1, name: `Place ${at + 1}`, also: `P${at + 1}`, population: at + 1 }),
  ).join("\n");

  it("keeps what was in, goes on behind it, and ends as if it had not been cut off", async () => {
    const file = await packaged("places", "cities500.txt", many);
    const cut = {
      ...file,
      text: {
        ...file.text,
        async *lines() {
          for await (const some of file.text.lines()) {
            yield { ...some, texts: some.texts.slice(0, 4_500) };
            throw new Error("the power went");
          }
        },
      },
    };
    await expect(
      loadGazetteer(database, { files: [cut], formerNames: folder, linesAtOnce: 2_000 }),
    ).rejects.toThrow("the power went");
    expect(await gazetteerCounts(database.read)).toMatchObject({ places: 4_000, names: 4_000 });
    expect(await gazetteerLoads(database.read)).toMatchObject([{ finished: null, linesDone: 4_000 }]);

    const { files: reports } = await loadGazetteer(database, {
      files: [file],
      formerNames: folder,
      linesAtOnce: 2_000,
    });
    expect(reports[0]).toMatchObject({ resumedAt: 4_000, lines: 5_000, added: 5_000, refused: 0 });
    expect(await gazetteerCounts(database.read)).toMatchObject({ places: 5_000, names: 5_000 });

    await loadGazetteer(other, { files: [file], formerNames: folder, linesAtOnce: 2_000 });
    expect(await entriesOf(other)).toEqual(await entriesOf(database));
  });

  it("is refused where somebody else goes on with the same file", async () => {
    const more = `${many}\n${placeLine({ id: 99_999, name: "Last" })}`;
    const file = await packaged("places", "cities500-newer.txt", more);
    let begun = false;
    const slow = {
      ...file,
      text: {
        ...file.text,
        async *lines() {
          for await (const some of file.text.lines()) {
            if (!begun) {
              begun = true;
              await loadGazetteer(database, { files: [file], formerNames: folder, linesAtOnce: 2_000 });
            }
            yield some;
          }
        },
      },
    };
    await expect(
      loadGazetteer(database, { files: [slow], formerNames: folder, linesAtOnce: 2_000 }),
    ).rejects.toMatchObject({
      code: "gazetteer-busy",
    });
    expect(await gazetteerCounts(database.read)).toMatchObject({ places: 5_001 });
  });
});
