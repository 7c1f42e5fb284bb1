import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { placeLine, type SamplePlace, sampleFolder, zipOf } from "../../../test/support/geonames-files.ts";
import type { Refusal } from "../../kernel/errors.ts";
import { readEntries } from "./entries.store.ts";
import { gazetteerCounts, gazetteerNames, gazetteerPlaces } from "./gazetteer.store.ts";
import { updateGazetteer } from "./update-gazetteer.ts";

const write = await sampleFolder();
const lines = (...places: SamplePlace[]) => places.map(placeLine).join("\n");

/** Twenty places, so that one that is gone is a twentieth of the list. */
const twenty: SamplePlace[] = Array.from({ length: 20 }, (_, at) => ({
  id: 100 + at,
  name: `Town ${at}`,
  also: `Old ${at},Город ${at}`,
  population: 1000 + at,
}));

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (reason: Refusal) => reason,
  );
  if (error === null) throw new Error("it was not refused");
  return error;
};

describe("amity gazetteer update refuses", async () => {
  const database = await testDatabase();
  const update = (...names: string[]) => refusal(updateGazetteer(database, names));
  const good = () => write("good.txt", lines(...twenty));

  it("a file that is not there, a folder, and what no gazetteer file looks like", async () => {
    expect(await update("/nowhere/cities500.zip")).toMatchObject({
      code: "no-gazetteer-file",
      kind: "not-found",
    });
    expect(await update("/")).toMatchObject({ code: "not-a-file" });
    for (const [name, content] of [
      ["letter.txt", "Dear Sir,\nI write to you\n"],
      ["empty.txt", ""],
      ["picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
      ["other.csv", "town,mayor\nBonn,A\n"],
    ] as const) {
      const refused = await update(await write(name, content));
      expect(refused.code).toBe("gazetteer-file-unknown");
      expect(refused.message).toContain(name);
    }
  });

  it("a list whose lines have other columns, with the lines and what is wrong", async () => {
    const wrong = lines(...twenty).replaceAll("\tAsia/Shanghai", "");
    const refused = await update(await write("cities500.txt", wrong));
    expect(refused.code).toBe("gazetteer-file-unreadable");
    expect(refused.message).toContain("line 1: it has 18 columns; a line of GeoNames has 19");
  });

  it("a text that is not UTF-8", async () => {
    const latin = Buffer.from(lines(...twenty, { id: 999, name: "Ko\u00f6ln" }), "latin1");
    expect((await update(await write("latin.txt", latin))).message).toContain("is not a text in UTF-8");
  });

  it("a zip that breaks off, one with a wrong checksum, and a zip bomb", async () => {
    const whole = zipOf({ name: "cities500.txt", content: Buffer.from(lines(...twenty)) });
    const broken = await update(await write("broken.zip", whole.subarray(0, whole.length - 60)));
    expect(broken).toMatchObject({ code: "gazetteer-file-unreadable" });
    expect(broken.message).toContain("broken.zip is damaged");
    const lying = zipOf({ name: "cities500.txt", content: Buffer.from(lines(...twenty)), lies: { crc: 1 } });
    expect((await update(await write("crc.zip", lying))).message).toContain("its checksum does not fit");
    const bomb = zipOf({ name: "cities500.txt", content: Buffer.alloc(60_000_000, "a") });
    expect(await update(await write("bomb.zip", bomb))).toMatchObject({
      kind: "too-large",
      code: "gazetteer-file-too-large",
    });
    const hidden = zipOf({ name: "a.txt", content: Buffer.alloc(60_000_000, "a"), lies: { size: 1000 } });
    expect((await update(await write("hidden.zip", hidden))).code).toBe("gazetteer-file-unreadable");
  });

  it("a gzip bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(80_000_000, "\n"));
    expect(["gazetteer-file-too-large", "gazetteer-file-unknown"]).toContain(
      (await update(await write("bomb.gz", bomb))).code,
    );
  });

  it("all files of an update, before the first goes in, when one of them cannot be read", async () => {
    const bad = await write("bad.txt", "nothing of the kind");
    expect((await update(await good(), bad)).code).toBe("gazetteer-file-unknown");
    expect(await gazetteerCounts(database.read)).toMatchObject({ places: 0 });
  });

  it("an address where nobody answers, or nothing is", async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cities500.zip`;
    expect((await update(address)).message).toContain("the server answered 404");
    await new Promise((done) => server.close(done));
    const refused = await update(address);
    expect(refused).toMatchObject({ kind: "unavailable", code: "gazetteer-unreachable" });
    expect(refused.message).toContain("Without a network, fetch the file elsewhere and give its path.");
  });
});

describe("newer lists of places", async () => {
  const database = await testDatabase();
  const update = async (...texts: [name: string, content: string | Buffer][]) =>
    updateGazetteer(database, await Promise.all(texts.map(([name, content]) => write(name, content))));

  it("come in from a zip, faulty lines apart, each said with its number", async () => {
    const text = [
      lines(...twenty),
      placeLine({ id: 300, name: "Nowhere", latitude: 91 }),
      placeLine({ id: 301, name: "Nowhere", longitude: "east" }),
      placeLine({ id: 302, name: "Nowhere", country: "China" }),
      placeLine({ id: 303, name: "Nowhere", modified: "yesterday" }),
      placeLine({ id: 304, name: "" }),
    ].join("\r\n");
    const { files } = await update([
      "a.zip",
      zipOf(
        { name: "readme.txt", content: Buffer.from("Hello") },
        { name: "cities500.txt", content: Buffer.from(text) },
      ),
    ]);
    expect(files[0]).toMatchObject({ kind: "places", added: 20, refused: 5 });
    expect(files[0]?.faults).toEqual([
      { line: 21, why: "91, 120.4 is no place on Earth" },
      { line: 22, why: "36.1, east is no place on Earth" },
      { line: 23, why: '"China" is no code of a country' },
      { line: 24, why: '"yesterday" is no day' },
      { line: 25, why: "it has no name" },
    ]);
  });

  it("add, change and mark what is gone, which is kept; an older line replaces nothing", async () => {
    const newer = lines(
      { id: 100, name: "Town Zero", also: "Old 0,New 0", population: 5, modified: "2023-01-01" },
      { id: 101, name: "Older 1", modified: "2020-01-01" },
      ...twenty.slice(2, 19),
      { id: 400, name: "Newtown", country: "CN" },
    );
    const { files, changed } = await update(["b.txt", newer]);
    expect(changed).toBe(true);
    expect(files[0]).toMatchObject({ added: 1, changed: 1, removed: 1, passedOver: 1, refused: 0 });
    const places = await gazetteerPlaces(database.read, ["100", "101", "119", "400"]);
    expect(places.get("100")).toMatchObject({ name: "Town Zero", slug: "town-zero", population: 5 });
    expect(places.get("101")).toMatchObject({ name: "Town 1" });
    expect(places.get("119")).toMatchObject({ name: "Town 19", vanished: true });
    const names = await gazetteerNames(database.read, ["100", "119"]);
    expect(names.get("100")?.map(({ name }) => name)).toEqual(["New 0", "Old 0"]);
    expect(names.get("119")).toHaveLength(2);
    const entries: string[] = [];
    for await (const { id } of readEntries(database.read)) entries.push(id);
    expect(entries).toContain("400");
    expect(entries).not.toContain("119");
  });

  it("change nothing the second time", async () => {
    const again = await update(["b.txt", lines(...twenty)]);
    expect(again.files[0]).toMatchObject({ already: false });
    const same = await update(["c.txt", lines(...twenty)]);
    expect(same.files[0]).toMatchObject({ already: true, added: 0, changed: 0 });
    expect(same.changed).toBe(false);
  });

  it("bring back what had gone", async () => {
    expect((await gazetteerPlaces(database.read, ["119"])).get("119")).toMatchObject({ vanished: false });
  });

  it("mark nothing as gone where they are an extract", async () => {
    const { files } = await update(["few.txt", lines(...twenty.slice(0, 5))]);
    expect(files[0]).toMatchObject({ removed: 0 });
    expect((await gazetteerPlaces(database.read, ["110"])).get("110")).toMatchObject({ vanished: false });
  });

  it("may be of everything on Earth: of populated places those of some size or known, and divisions with their points", async () => {
    await update(["admin1CodesASCII.txt", "CN.25\tShandong\tShandong\t1796328\n"]);
    const everything = lines(
      { id: 900, name: "Long River", class: "H", feature: "STM" },
      { id: 100, name: "Town Zero", population: 5, modified: "2024-01-01" },
      { id: 901, name: "Hamlet", population: 40 },
      { id: 902, name: "Seat", feature: "PPLA3", population: 0 },
      {
        id: 1796328,
        name: "Shandong Sheng",
        also: "山东省",
        class: "A",
        feature: "ADM1",
        latitude: 36.3,
        longitude: 118.4,
        population: 95792719,
      },
      { id: 903, name: "Some County", class: "A", feature: "ADM2", admin2: "" },
    );
    const { files } = await update(["allCountries.txt", everything]);
    expect(files[0]).toMatchObject({ kind: "places", passedOver: 2, refused: 1, added: 1 });
    const places = await gazetteerPlaces(database.read, ["CN.25", "901", "902"]);
    expect([...places.keys()].sort()).toEqual(["902", "CN.25"]);
    expect(places.get("CN.25")).toMatchObject({
      name: "Shandong",
      geonames: 1796328,
      point: { latitude: 36.3, longitude: 118.4 },
      pointOf: "itself",
      population: 95792719,
    });
    const names = await gazetteerNames(database.read, ["CN.25"]);
    expect(names.get("CN.25")?.map(({ name }) => name)).toEqual(["Shandong Sheng", "山东省"]);
  });
});

describe("names by language", async () => {
  const database = await testDatabase();
  await updateGazetteer(database, [
    await write(
      "places.txt",
      lines({ id: 5797929, name: "Qingdao", also: "Tsingtao,Циндао,青岛" }, { id: 2, name: "Other" }),
    ),
    await write("admin1.txt", "CN.25\tShandong\tShandong\t1796328\nCN.24\tShanxi\t\t\n"),
  ]);
  const row = (...cells: (string | number)[]) => cells.join("\t");

  it("come from GeoNames's alternate names, for places and divisions that the gazetteer has", async () => {
    const text = [
      row(1, 5797929, "ru", "Циндао", 1, "", "", "", "", ""),
      row(2, 5797929, "zh", "青岛", 1, 1, "", "", "", ""),
      row(3, 5797929, "link", "https://example.org", "", "", "", "", "", ""),
      row(4, 5797929, "en", "Tsingtao", "", "", "", 1, "1898", "8 November 1949"),
      row(5, 5797929, "post", "266000", "", "", "", "", "", ""),
      row(6, 5797929, "fr_1793", "Tsing", "", "", "", "", "", ""),
      row(7, 1796328, "zh", "山东", 1, "", "", "", "", ""),
      row(8, 4711, "en", "Elsewhere", "", "", "", "", "", ""),
      row(9, "x", "en", "Elsewhere"),
    ].join("\n");
    const zip = zipOf(
      {
        name: "iso-languagecodes.txt",
        content: Buffer.from("ISO 639-3\tISO 639-2\tISO 639-1\tLanguage Name\n"),
      },
      { name: "alternateNamesV2.txt", content: Buffer.from(text) },
    );
    const { files } = await updateGazetteer(database, [await write("alternateNamesV2.zip", zip)]);
    expect(files[0]).toMatchObject({ kind: "alternate-names", added: 5, passedOver: 3, refused: 1 });
    expect(files[0]?.faults).toEqual([{ line: 9, why: '"x" is no GeoNames id' }]);
    const names = await gazetteerNames(database.read, ["5797929", "CN.25"]);
    expect(
      names.get("5797929")?.map(({ name, language, kind, valid }) => [name, language, kind, valid?.edtf]),
    ).toEqual([
      ["Tsing", null, "alias", undefined],
      ["Tsingtao", "en", "former", "1898/1949-11-08"],
      ["Циндао", "ru", "official", undefined],
      ["青岛", "zh", "short", undefined],
    ]);
    expect(names.get("CN.25")).toMatchObject([{ name: "山东", language: "zh", kind: "official" }]);
  });

  it("are replaced by a newer file, for the places that it tells of", async () => {
    const text = [row(1, 5797929, "ru", "Циндао", 1, "", "", "", "", ""), row(2, 2, "en", "Another")].join(
      "\n",
    );
    const { files } = await updateGazetteer(database, [await write("alternateNames.txt", text)]);
    expect(files[0]).toMatchObject({ added: 1, removed: 3 });
    const names = await gazetteerNames(database.read, ["5797929", "2", "CN.25"]);
    expect(names.get("5797929")?.map(({ name }) => name)).toEqual(["Циндао"]);
    expect(names.get("2")?.map(({ name }) => name)).toEqual(["Another"]);
    expect(names.get("CN.25")).toHaveLength(1);
  });

  it("come from a table by id or code, and are replaced by the next table", async () => {
    const table =
      'geonameid,lat,en,zh,ru\n5797929,36.1,Qingdao,"青岛","Циндао"\nCN.24,,,山西省,\nGS,,,南乔治亚,\n7,x\n';
    const first = await updateGazetteer(database, [await write("names.csv", table)]);
    expect(first.files[0]).toMatchObject({ kind: "names-table", added: 3, passedOver: 1, refused: 1 });
    expect(first.files[0]?.faults).toEqual([{ line: 5, why: "it has 2 columns; the header has 5" }]);
    const second = await updateGazetteer(database, [
      await write("names2.csv", "geonameid,zh\n5797929,青岛市\n"),
    ]);
    expect(second.files[0]).toMatchObject({ added: 1, removed: 1 });
    const names = await gazetteerNames(database.read, ["5797929", "CN.24"]);
    expect(names.get("5797929")?.map(({ name, language }) => `${language} ${name}`)).toEqual([
      "en Qingdao",
      "ru Циндао",
      "zh 青岛市",
    ]);
    expect(names.get("CN.24")).toMatchObject([{ name: "山西省", kind: "official" }]);
  });
});

describe("an address", async () => {
  const database = await testDatabase();
  const zip = zipOf({ name: "cities500.txt", content: Buffer.from(lines(...twenty)) });
  const server = createServer((request, response) => {
    if (request.url === "/endless") {
      const more = () =>
        response.write(Buffer.alloc(50_000, "a"), () => response.destroyed || setImmediate(more));
      more();
    } else if (request.url === "/silent") response.write("1\t");
    else response.end(zip);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const limits = { bytes: 1_000_000, silence: 300 };

  it("is fetched and goes in like a file", async () => {
    const { files } = await updateGazetteer(database, [at("/cities500.zip")], { limits });
    expect(files[0]).toMatchObject({ kind: "places", file: at("/cities500.zip"), added: 20 });
  });

  it("is refused where it never ends or nothing comes", async () => {
    expect(await refusal(updateGazetteer(database, [at("/endless")], { limits }))).toMatchObject({
      code: "gazetteer-file-too-large",
    });
    const silent = await refusal(updateGazetteer(database, [at("/silent")], { limits }));
    expect(silent.code).toBe("gazetteer-unreachable");
    expect(silent.message).toContain("nothing came for 0.3 seconds");
  });
});
