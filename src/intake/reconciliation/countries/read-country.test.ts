import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoCountries } from "./country-data.ts";
import { readCountry } from "./read-country.ts";

const codeOf = (text: string | null) => readCountry(text).code;

describe("what is no country", () => {
  test.each([null, "", "  ", "-", "NaN", "n/a", "?"])("%j says nothing", (text) => {
    expect(readCountry(text)).toEqual({ code: null, among: [], how: "empty", historic: null, also: null });
  });
  test.each([
    "Atlantis",
    "Xqz",
    "Q",
    "<script>",
    "Bali",
    "Tibet",
    "Alania",
    "1234",
    "中",
    "x".repeat(100_000),
  ])("%.20s is not read, and not guessed", (text) =>
    expect(readCountry(text)).toMatchObject({ code: null, among: [], how: "unread" }),
  );
  test("a misspelling that is as near to a second country is not read", () => {
    for (const text of ["Slovekia", "Austrlia", "Iraw", "Nigerii"]) {
      expect([text, codeOf(text)]).toEqual([text, null]);
    }
  });
  test("whatever is given is read or not, and never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { code, among, how } = readCountry(text);
        if (code !== null) expect(among).toEqual([code]);
        expect(how === "unread" || how === "empty").toBe(among.length === 0);
      }),
    );
  });
});

describe("countries that look alike stay what they are", () => {
  test.each([
    ["Niger", "NE"],
    ["Nigeria", "NG"],
    ["Iran", "IR"],
    ["Iraq", "IQ"],
    ["Irak", "IQ"],
    ["Austria", "AT"],
    ["Australia", "AU"],
    ["Mali", "ML"],
    ["Malta", "MT"],
    ["Malawi", "MW"],
    ["Gambia", "GM"],
    ["Zambia", "ZM"],
    ["Slovakia", "SK"],
    ["Slovenia", "SI"],
    ["Slowenien", "SI"],
    ["Slowakei", "SK"],
    ["Dominica", "DM"],
    ["Dominican Republic", "DO"],
    ["Guinea", "GN"],
    ["Guinea-Bissau", "GW"],
    ["Equatorial Guinea", "GQ"],
    ["Papua New Guinea", "PG"],
    ["Guyana", "GY"],
    ["Republic of the Congo", "CG"],
    ["Democratic Republic of the Congo", "CD"],
    ["Congo, Democratic Republic of the", "CD"],
    ["North Korea", "KP"],
    ["South Korea", "KR"],
    ["Korea, South", "KR"],
    ["Samoa", "WS"],
    ["American Samoa", "AS"],
    ["Sudan", "SD"],
    ["South Sudan", "SS"],
    ["Ireland", "IE"],
    ["Island", "IS"],
  ])("%s is %s", (text, code) => expect(codeOf(text)).toBe(code));
  test("a name that two bear means either", () => {
    expect(readCountry("Congo")).toMatchObject({ code: null, among: ["CG", "CD"] });
    expect(readCountry("Korea")).toMatchObject({ code: null, among: ["KR", "KP"] });
  });
  test("no code, and no official name, is read as another country's", () => {
    for (const { code, alpha3, officialName } of isoCountries()) {
      expect(codeOf(code)).toBe(code);
      expect(codeOf(alpha3)).toBe(code);
      expect(codeOf(alpha3.toLowerCase())).toBe(code);
      if (officialName) expect([officialName, codeOf(officialName)]).toEqual([officialName, code]);
    }
  });
});

describe("one country in many spellings", () => {
  test.each([
    ["Kazakhstah", "KZ"],
    ["Kazakhstn", "KZ"],
    ["Japa", "JP"],
    ["Grece", "GR"],
    ["Surinam", "SR"],
    ["Moldavia", "MD"],
    ["Madagaskar", "MG"],
    ["Bosnia and Hercegovina", "BA"],
    ["Rußland", "RU"],
    ["Tschech. Republik", "CZ"],
    ["Untied States", "US"],
    ["Switzerlnad", "CH"],
    ["the_United_States", "US"],
    ["in Italy", "IT"],
    ["the Gambia", "GM"],
    ["Georgia (country)", "GE"],
    ["U.S.A.", "US"],
    ["德国", "DE"],
    ["吉尔吉斯斯坦", "KG"],
    ["Кыргызстан", "KG"],
    ["Киргизия", "KG"],
    ["الصين", "CN"],
    ["ドイツ", "DE"],
    ["Ivory Coast", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
  ])("%s is %s", (text, code) => expect(codeOf(text)).toBe(code));
  test("codes, names and labels follow ISO 3166-1, and take no side", () => {
    for (const [text, code] of [
      ["Taiwan", "TW"],
      ["Taiwan (Republic of China)", "TW"],
      ["Taiwan, Province of China", "TW"],
      ["Hong Kong", "HK"],
      ["Macau", "MO"],
      ["Palestine", "PS"],
      ["West Bank", "PS"],
      ["Kosovo", "XK"],
      ["Northern Cyprus", "CY"],
    ] as const) {
      expect([text, codeOf(text)]).toEqual([text, code]);
    }
  });
});

describe("what else the words say", () => {
  test.each([
    ["New York, United States", "US", "New York"],
    ["Rauma, Norway", "NO", "Rauma"],
    ["England, United Kingdom", "GB", "England"],
    ["England", "GB", "England"],
    ["Germany, Bavaria", "DE", "Bavaria"],
    ["Georgia, United States", "US", "Georgia"],
    ["Martinique, France", "MQ", null],
    ["Åland Islands, Finland", "AX", null],
  ])("%s", (text, code, also) => expect(readCountry(text)).toMatchObject({ code, also }));
});

describe("states that are no more", () => {
  test.each([
    ["USSR", "SU", 15],
    ["СССР", "SU", 15],
    ["苏联", "SU", 15],
    ["Jugoslawien", "YU", 7],
    ["Czechoslovakia", "CSHH", 2],
    ["Serbia and Montenegro", "CSXX", 3],
  ])("%s has left several", (text, state, many) => {
    const read = readCountry(text);
    expect(read).toMatchObject({ code: null, how: "historic", historic: { state } });
    expect(read.among).toHaveLength(many);
  });
  test.each([
    ["GDR", "DE"],
    ["DDR", "DE"],
    ["West Germany", "DE"],
    ["Zaire", "CD"],
    ["Burma", "MM"],
    ["Ceylon", "LK"],
    ["Rhodesia", "ZW"],
    ["Persia", "IR"],
    ["Siam", "TH"],
    ["Swaziland", "SZ"],
    ["Macedonia", "MK"],
  ])("%s has left one", (text, code) => {
    expect(readCountry(text)).toMatchObject({ code, among: [code], how: "historic" });
  });
});
