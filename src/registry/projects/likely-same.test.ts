import { describe, expect, it } from "vitest";
import { knownDay } from "../../kernel/day.ts";
import type { PlaceId, SubjectId } from "../../kernel/ids.ts";
import { type Likeness, likelySame } from "./likely-same.ts";
import { titleEcho } from "./title-echo.ts";

const title = (text: string, language = "und") => ({ text, language });
const BISHKEK = "kg-bishkek" as PlaceId;
const QINGDAO = "cn-qingdao" as PlaceId;

const project = (id: string, text: string, more: Partial<Likeness> = {}): Likeness => ({
  id: id as SubjectId,
  titles: [title(text)],
  partners: [BISHKEK],
  places: [BISHKEK],
  span: null,
  sites: [],
  amounts: [],
  ...more,
});
const span = (earliest: string, latest = earliest) => ({
  earliest: knownDay(earliest),
  latest: knownDay(latest),
});

describe("titles in different scripts", () => {
  it.each([
    [
      "Upgrading of Deng Xiaoping Street",
      "Озеленение вдоль проспекта Дэн Сяопина",
      "Deng Xiaoping",
      "Дэн Сяопина",
    ],
    ["邓小平大街改造", "Deng Xiaoping Street", "邓小平", "Deng Xiaoping"],
    ["Проспект Дэн Сяопина", "邓小平大街改造（比什凯克）", "Дэн Сяопина", "邓小平"],
    ["邓小平大街改造", "邓小平大街沿线绿化", "邓小平大街", "邓小平大街"],
  ])("%s and %s are called after one person", (a, b, one, other) => {
    expect(titleEcho([title(a)], [title(b)])).toEqual({ one, other });
  });

  it.each([
    ["Reconstruction of the road", "Reconstruction of the square"],
    ["Gift of 10 buses from Urumqi to Bishkek", "Seedling centre with Samarkand"],
    ["中欧班列专列", "埃及班·墨学院"],
  ])("%s and %s have only common words", (a, b) => {
    expect(titleEcho([title(a)], [title(b)])).toBeNull();
  });

  it("the town that both name anyway is no echo", () => {
    const [a, b] = [[title("Park in Bishkek")], [title("Сквер в Бишкеке")]];
    expect(titleEcho(a, b, ["Bishkek", "Бишкек"])).toBeNull();
  });
});

describe("two records", () => {
  const street = project("street", "Upgrading construction of Deng Xiaoping Street", {
    partners: [QINGDAO, BISHKEK],
    span: span("2022-01-01", "2022-12-31"),
  });
  const square = project("square", "Сквер вдоль проспекта Дэн Сяопина", {
    partners: [QINGDAO, BISHKEK],
    span: span("2022-02-08"),
    amounts: [{ number: 600_000, currency: "CNY", role: "grant" }],
  });

  it("may be the same with reasons: street, partners, place, dates", () => {
    const found = likelySame(street, square);
    expect(found).toMatchObject({ id: "square", verdict: "same", against: [] });
    expect(found?.likeness.map((reason) => reason.of)).toEqual(["titles", "partners", "place", "dates"]);
  });

  it("are compared alike from either side", () => {
    expect(likelySame(square, street)?.verdict).toBe("same");
  });

  it("on one street three years apart are told apart, and the reason is the date", () => {
    const later = project("later", "Реконструкция проспекта Дэн Сяопина", { span: span("2025-09-25") });
    expect(likelySame(square, later)).toMatchObject({ verdict: "apart", against: [{ of: "dates" }] });
  });

  it("with two grants of different size are told apart", () => {
    const other = {
      ...square,
      id: "other" as SubjectId,
      amounts: [{ number: 5, currency: "CNY", role: "grant" }],
    };
    expect(likelySame(square, other)).toMatchObject({ verdict: "apart", against: [{ of: "amount" }] });
    const som = { ...other, amounts: [{ number: 5, currency: "KGS", role: "grant" }] };
    expect(likelySame(square, som)).toMatchObject({ verdict: "same" });
  });

  it("that share a town and its partner only, or a name in towns apart, or are one, are not compared", () => {
    const buses = project("buses", "Gift of ten buses", { partners: [QINGDAO, BISHKEK] });
    expect(likelySame(street, buses)).toBeNull();
    const elsewhere = project("elsewhere", "Deng Xiaoping library", {
      partners: ["cn-shenzhen" as PlaceId],
      places: [],
    });
    expect(likelySame(street, elsewhere)).toBeNull();
    expect(likelySame(street, street)).toBeNull();
  });

  it("whose sites touch may be the same whatever they are called; far apart they are not", () => {
    const at = (longitude: number) => [
      { type: "Point" as const, coordinates: [longitude, 42.87] as [number, number] },
    ];
    const [park, garden] = [
      project("park", "Park", { sites: at(74.5) }),
      project("garden", "Сад", { sites: at(74.505) }),
    ];
    expect(likelySame(park, garden)).toMatchObject({
      verdict: "same",
      likeness: [{ of: "partners" }, {}, { of: "sites" }],
    });
    expect(likelySame(park, { ...garden, sites: at(74.6) })).toBeNull();
  });
});
