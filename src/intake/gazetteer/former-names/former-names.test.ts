import { createReadStream } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleFolder } from "../../../../test/support/geonames-files.ts";
import { packagedFiles } from "../files/packages.ts";
import { FORMER_NAMES, readFormerNames } from "./former-names.ts";

describe("former names of a folder", async () => {
  const write = await sampleFolder();
  const read = async (names: string, divisions = "") => {
    const path = await write("former-names.csv", `id,now,name,language,from,to,note,source\n${names}`);
    await write("divisions-former.csv", `id,now,name,language,from,to,succession,note,source\n${divisions}`);
    return readFormerNames(path.replace(/\/[^/]*$/, ""));
  };

  it.each([
    ["1,,Old,en,1924,,,", "former-names.csv row 2 source: It says no source."],
    ["1,,Old,en,nineteen,,,a book", "former-names.csv row 2: nineteen/ is no interval of dates"],
    ["1,,Old,en,1991,1924,,a book", "former-names.csv row 2: 1991/1924 is no interval of dates"],
    ["Paris,,Old,en,,,,a book", "former-names.csv row 2 id: It is no GeoNames id"],
    ["1,,Old,English,,,,a book", "former-names.csv row 2 language: It is no language"],
    ["1,,,en,,,,a book", "former-names.csv row 2 name: It has no name."],
  ])("refuses %s", async (row, why) => {
    await expect(read(`${row}\n`)).rejects.toThrow(why);
  });

  it("reads what a name was, when, and what became of its bearer", async () => {
    const [place, division] = await read(
      "1,Now,Old,en,1924,1991,,a book\n",
      "CN.20,Inner Mongolia,Suiyuan,en,,1954,merged,,a map\n",
    );
    expect(place).toMatchObject({
      id: "1",
      name: "Old",
      valid: { edtf: "1924/1991" },
      succession: "renamed",
    });
    expect(division).toMatchObject({ id: "CN.20", succession: "merged", source: "a map", note: null });
  });
});

describe("the former names that come with the program", async () => {
  const names = await readFormerNames(FORMER_NAMES);

  it("are some hundred, each with a source, none twice", () => {
    expect(new Set(names.map(({ id }) => id)).size).toBeGreaterThan(300);
    const said = names.map(({ id, name, language, valid }) => `${id} ${name} ${language} ${valid?.edtf}`);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  });

  it("tell Sverdlovsk, Frunze and Chita Oblast with their years", () => {
    const said = (name: string) => names.find((each) => each.name === name && each.language === "en");
    expect(said("Sverdlovsk")).toMatchObject({ id: "1486209", valid: { edtf: "1924/1991" } });
    expect(said("Frunze")).toMatchObject({ id: "1528675", valid: { edtf: "1926/1991" } });
    expect(said("Chita Oblast")).toMatchObject({
      id: "RU.93",
      succession: "merged",
      valid: { edtf: "1937/2008-03-01" },
    });
  });

  it("are all of places that the gazetteer has", async () => {
    const known = new Set<string>();
    const [first, , cities] = await packagedFiles();
    if (!first || !cities) throw new Error("the packages have no files");
    for await (const { texts } of first.text.lines())
      for (const text of texts) known.add(text.split("\t")[0] ?? "");
    let rest = "";
    for await (const chunk of createReadStream(cities.file.path, { encoding: "utf8" })) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) known.add(line.slice(0, line.indexOf("\t")));
    }
    expect(names.filter(({ id }) => !known.has(id)).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});
