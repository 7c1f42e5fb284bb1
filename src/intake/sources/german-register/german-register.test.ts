import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readingTotals } from "../reading-totals.ts";
import { germanRegister, readRows } from "./german-register.ts";

const SAMPLE = fileURLToPath(new URL("./sample.csv", import.meta.url));
const sample = await readFile(SAMPLE, "utf8");
const rows = [...readRows(sample)];
const folder = await mkdtemp(join(tmpdir(), "amity-register-"));
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (path: string) => ({
  path,
  name: "r.csv",
  bytes: (await stat(path)).size,
  checksum: "",
});

describe("refuses", () => {
  it("a table of other columns, and what is no table", () => {
    expect(() => [...readRows("city1,city2\na,b\n")]).toThrowError(/municipality, partnergemeinde/);
    const broken = `${sample.split("\n")[0]}\n"Bonn,53111`;
    expect(() => [...readRows(broken)]).toThrowError(expect.objectContaining({ code: "unreadable-csv" }));
  });

  it("a row without a place on one side, and a row of other length: each with its line, and kept as it stands", () => {
    const refused = rows.filter(({ claims }) => claims.length === 0);
    expect(refused.map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [8, "no-partner"],
      [10, "wrong-columns"],
    ]);
    expect(refused[1]?.raw).toBe("Neuheim,84028,Bayern");
  });

  it("to recognise another table", () => {
    const head = (text: string) => ({ name: "x.csv", head: Buffer.from(text) });
    expect(germanRegister.recognises(head("city1,country1,city2,country2\n"))).toBe(false);
    expect(germanRegister.recognises(head(sample))).toBe(true);
    expect(germanRegister.recognises(head(sample.replaceAll(",", ";")))).toBe(true);
  });
});

describe("a row", () => {
  it("is a treaty, an agreement with a limit, a contact, or only listed, each with the register's word", () => {
    expect(rows.slice(0, 4).map(({ claims: [claim] }) => claim?.act)).toMatchObject([
      { form: "agreement", effect: "establishes", strength: "sister", label: "Partnerschaft" },
      { form: "agreement", effect: "establishes", strength: "friendly-cooperation", label: "Freundschaft" },
      { form: "statement", effect: "lists", strength: "unspecified", label: "Kontakt" },
      { form: "list entry", effect: "lists", strength: "unspecified", label: null },
    ]);
    expect(rows.slice(0, 4).every(({ claims: [claim] }) => claim?.capacity === "registrar")).toBe(true);
  });

  it("is dated by its year, never by a day of it, and not where there is none", () => {
    expect(rows[0]?.claims[0]?.act.on).toMatchObject({ edtf: "1959" });
    expect(rows[3]?.claims[0]?.act.on).toBeNull();
  });

  it("keeps names as written; brackets and backticks are for the matching", () => {
    expect(rows[0]?.mentions[1]).toMatchObject({
      name: "Wroclaw (Breslau)",
      country: "Polen",
      language: "de",
    });
    expect(rows[1]?.mentions[1]?.name).toBe("Xi`an");
    expect(rows[2]?.mentions.map(({ level }) => level)).toEqual(["county", "county"]);
    expect(rows[3]?.mentions[1]).toMatchObject({ name: "Istanbul (Bezirk\nKadiköy)", level: "district" });
  });

  it("has a point only where the geocoder found the row's own postal code; of a partner never", () => {
    expect(rows[0]?.mentions[0]?.point).toEqual({ latitude: 51.1, longitude: 13.7 });
    expect(rows[1]?.mentions[0]?.point).toBeNull();
    expect(rows[0]?.mentions[1]?.point).toBeNull();
  });

  it("with a code that nobody knows or an unreadable year is evidence all the same, with a remark", () => {
    expect(rows[6]?.claims[0]?.act).toMatchObject({ effect: "lists", label: "x", on: null });
    expect(rows[6]?.issues.map(({ code }) => code)).toEqual(["unknown-code", "unreadable-date"]);
  });

  it("is corrected where a correction names it, which is said, and kept as it stands", () => {
    expect(rows[4]?.mentions[1]?.country).toBe("Belarus");
    expect(rows[4]?.issues).toMatchObject([{ code: "corrected", where: "land" }]);
    expect(rows[4]?.raw).toContain("Minsk,,");
  });

  it("knows the line on which it begins, line breaks within a cell counted", () => {
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7, 8, 9, 10]);
  });
});

describe("a file", () => {
  it("adds up: rows = with claims + refused, by form", async () => {
    const totals = await readingTotals(await germanRegister.read(await fileOf(SAMPLE), { asOf: null }));
    expect(totals).toMatchObject({ rows: 8, refused: 2, claims: 6 });
    expect(totals.says).toEqual({
      "Partnerschaft, establishes": 2,
      "Freundschaft, establishes": 1,
      "Kontakt, lists": 1,
      "no label, lists": 1,
      "x, lists": 1,
    });
  });

  it("may be in the encoding of German spreadsheets", async () => {
    const path = join(folder, "latin.csv");
    await writeFile(path, Buffer.from(sample.replaceAll("ń", "n").replaceAll("ł", "l"), "latin1"));
    const reading = await germanRegister.read(await fileOf(path), { asOf: null });
    const names = [];
    for await (const row of reading.rows) names.push(row.mentions[1]?.country);
    expect(names).toContain("Türkei");
  });
});
