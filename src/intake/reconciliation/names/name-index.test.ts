import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "../../../registry/places/place.ts";
import { buildNameIndex, LONGEST_NAME } from "./build-index.ts";
import { decideMatch } from "./decide-match.ts";
import { NameIndexUnreadable } from "./index-bytes.ts";
import { NameIndex } from "./name-index.ts";
import type { Asked, NamedEntry } from "./named-entry.ts";

interface Told {
  level?: Level;
  feature?: string;
  people?: number;
  at?: [latitude: number, longitude: number];
  admin1?: string;
}

/** The first name is the official one. */
const entry = (id: string, country: string, names: string[], told: Told = {}): NamedEntry => ({
  id,
  country,
  names: names.map((name, at) => ({ name, language: null, kind: at === 0 ? "official" : "alias" })),
  level: told.level ?? "city",
  feature: told.feature ?? "PPL",
  population: told.people ?? 20_000,
  latitude: told.at?.[0] ?? null,
  longitude: told.at?.[1] ?? null,
  admin1: told.admin1 ?? null,
});

const ENTRIES = [
  entry("1797929", "CN", ["Qingdao", "Tsingtao", "青岛", "青島市", "Циндао"], { people: 7_172_451 }),
  entry("1805753", "CN", ["Jinan", "济南"], { people: 4_335_989 }),
  entry("1809858", "CN", ["Guangzhou", "广州"], { people: 16_096_724 }),
  entry("CN.26", "CN", ["Shaanxi", "陕西"], { level: "province", feature: "ADM1", admin1: "CN.26" }),
  entry("CN.24", "CN", ["Shanxi", "山西"], { level: "province", feature: "ADM1", admin1: "CN.24" }),
  entry("1528675", "KG", ["Bishkek", "Frunze", "Бишкек"], { people: 900_000, feature: "PPLC" }),
  entry("KG.02", "KG", ["Chuy Region"], { level: "province", feature: "ADM1", admin1: "KG.02" }),
  entry("KG.01", "KG", ["Bishkek"], { level: "province", feature: "ADM1", admin1: "KG.01" }),
  entry("3081368", "PL", ["Wrocław", "Breslau"], { people: 634_893 }),
  entry("2925535", "DE", ["Frankfurt (Oder)"], { people: 51_691 }),
  entry("2925533", "DE", ["Frankfurt am Main", "Frankfurt"], { people: 650_000 }),
  entry("2886242", "DE", ["Köln", "Cologne"], { people: 963_395 }),
  entry("2829998", "DE", ["Stade"], { people: 45_000 }),
  entry("2841648", "DE", ["Sankt Augustin"], { people: 55_000 }),
  entry("4250542", "US", ["Springfield"], { people: 116_565, admin1: "US.IL", at: [39.8, -89.64] }),
  entry("4409896", "US", ["Springfield"], { people: 166_810, admin1: "US.MO", at: [37.21, -93.29] }),
  entry("US.IL", "US", ["Illinois"], { level: "province", feature: "ADM1", admin1: "US.IL" }),
  entry("4161438", "US", ["Lake Wales"], { people: 15_000 }),
  entry("3181913", "IT", ["Bolzano", "Bozen"], { people: 106_000 }),
];

const index = NameIndex.open(buildNameIndex(ENTRIES));

const ask = (name: string, country: string | null, told: Partial<Asked> = {}) => {
  const asked: Asked = { name, country, language: null, level: null, point: null, ...told };
  const found = index.find(asked);
  return { found, first: found[0], ...decideMatch(found, asked) };
};

const codes = (name: string, country: string) => ask(name, country).first?.reasons.map(({ code }) => code);

describe("what is refused or answered with nothing", () => {
  it("refuses bytes that are no index, damaged or cut off", () => {
    const bytes = buildNameIndex(ENTRIES);
    expect(() => NameIndex.open(new Uint8Array())).toThrow(NameIndexUnreadable);
    expect(() => NameIndex.open(new TextEncoder().encode("a text, and no index at all"))).toThrow(
      NameIndexUnreadable,
    );
    expect(() => NameIndex.open(bytes.slice(0, bytes.length - 500))).toThrow(NameIndexUnreadable);
    const damaged = bytes.slice();
    damaged[bytes.length - 900] = (damaged[bytes.length - 900] ?? 0) ^ 0xff;
    expect(() => NameIndex.open(damaged)).toThrow(NameIndexUnreadable);
  });

  it.each(["", "   ", "......", "()", "、，；", "\u0000", "a".repeat(LONGEST_NAME + 1), "青".repeat(10_000)])(
    "finds nothing for %j",
    (name) => {
      expect(ask(name, "CN")).toMatchObject({ found: [], outcome: "unknown", score: 0 });
    },
  );

  it("finds nothing in a country without places", () => {
    expect(ask("Qingdao", "ZZ").found).toEqual([]);
  });

  it("does not match a name that is not there", () => {
    expect(ask("Entenhausen", "DE").outcome).not.toBe("matched");
    expect(ask("Novosibirsk", "CN").outcome).not.toBe("matched");
  });

  it("takes any text without failing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom("CN", "DE", "US", null),
        (name, country) => {
          for (const { score } of ask(name, country).found) expect(score).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a name as it stands", () => {
  const named = ENTRIES.flatMap(({ id, country, names }) => names.map(({ name }) => ({ id, country, name })));

  it.each(named)("$name ($country) finds its place among the first two", ({ id, country, name }) => {
    expect(
      ask(name, country)
        .found.slice(0, 2)
        .map((found) => found.id),
    ).toContain(id);
  });

  it("tells how it answered, and by which name", () => {
    expect(ask("Tsingtao", "CN").first).toMatchObject({
      id: "1797929",
      name: "Tsingtao",
      reasons: [{ code: "same-name", said: { name: "Tsingtao" } }],
    });
  });

  it("is matched without asking where the country is not said, if it is like no other", () => {
    expect(ask("Guangzhou", null)).toMatchObject({ outcome: "matched", first: { id: "1809858" } });
  });
});

describe("how a name is written", () => {
  it.each([
    ["Koeln", "DE", "2886242"],
    ["Koln", "DE", "2886242"],
    ["KÖLN", "DE", "2886242"],
    ["St. Augustin", "DE", "2841648"],
    ["Saint Augustin", "DE", "2841648"],
    ["Wroclaw", "PL", "3081368"],
    ["Breslau (Wrocław)", "PL", "3081368"],
    ["Frankfurt (Oder)", "DE", "2925535"],
    ["Frankfurt", "DE", "2925533"],
    ["Frankfurt/Main", "DE", "2925533"],
    ["Bolzano/Bozen", "IT", "3181913"],
    ["former Frunze", "KG", "1528675"],
    ["Frunze (now Bishkek)", "KG", "1528675"],
    ["Springfield, Illinois", "US", "4250542"],
    ["Qing`dao", "CN", "1797929"],
    ["青島", "CN", "1797929"],
    ["青岛市", "CN", "1797929"],
    ["广州", "CN", "1809858"],
    ["廣州市", "CN", "1809858"],
    ["Qingdao Shi", "CN", "1797929"],
  ])("%s (%s)", (name, country, id) => {
    expect(ask(name, country).first?.id).toBe(id);
  });

  it("tells 陕西 from 山西, which sound alike but for the tone", () => {
    expect(ask("陕西省", "CN").first?.id).toBe("CN.26");
    expect(ask("山西省", "CN").first?.id).toBe("CN.24");
  });
});

describe("scripts in which the place has no name", () => {
  it.each([
    ["Вроцлав", "PL"],
    ["弗罗茨瓦夫", "PL"],
    ["فروتسواف", "PL"],
    ["ブレスラウ", "PL"],
    ["Βρότσλαβ", "PL"],
    ["ברסלאו", "PL"],
    ["브레슬라우", "PL"],
  ])("%s", (name, country) => {
    expect(ask(name, country).first?.id).toBe("3081368");
    expect(["read-across-scripts", "same-reading", "faults"]).toContain(codes(name, country)?.[0]);
  });

  it.each([
    ["Спрингфилд, Иллинойс", "US"],
    ["Лейк-Уэйлс", "US"],
  ])("%s is looked for in its country", (name, country) => {
    expect(ask(name, country).found.length).toBeGreaterThan(0);
  });
});

describe("levels are never confused", () => {
  it("an oblast is not the city, a county not the town", () => {
    expect(ask("Chuy oblast", "KG").first).toMatchObject({ id: "KG.02", level: "province" });
    expect(ask("Чуйская область", "KG").first?.id).toBe("KG.02");
    expect(ask("Landkreis Stade", "DE").outcome).not.toBe("matched");
    expect(codes("Landkreis Stade", "DE")).toContain("level-differs");
    expect(codes("Stade (Landkreis)", "DE")).toContain("level-differs");
  });

  it("a name that is both is the city, unless the level is said", () => {
    expect(ask("Bishkek", "KG").first?.id).toBe("1528675");
    expect(ask("Bishkek", "KG", { level: "province" }).first?.id).toBe("KG.01");
    expect(ask("Bishkek", "KG", { level: "city" }).first?.reasons.map(({ code }) => code)).toContain(
      "level-fits",
    );
  });

  it("a division that the name does not say is proposed, not matched", () => {
    expect(ask("Illinois", "US")).toMatchObject({ outcome: "ambiguous", first: { id: "US.IL" } });
  });
});

describe("several places of one name", () => {
  it("are a person's to tell apart", () => {
    const { outcome, found, reasons } = ask("Springfield", "US");
    expect(outcome).toBe("ambiguous");
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(["4409896", "4250542"]);
    expect(reasons.map(({ code }) => code)).toContain("several-alike");
  });

  it("are told apart by a point, within 15 km for and beyond 100 km against", () => {
    const near = ask("Springfield", "US", { point: { latitude: 39.8, longitude: -89.6 } });
    expect(near).toMatchObject({ outcome: "matched", first: { id: "4250542" } });
    const far = ask("Lake Wales", "US", { point: { latitude: 45, longitude: -120 } });
    expect(ask("Springfield", "US", { point: { latitude: 60, longitude: -150 } }).outcome).not.toBe(
      "matched",
    );
    expect(far.first?.id).toBe("4161438");
  });

  it("are told apart by the division in which they lie", () => {
    expect(ask("Springfield", "US", { admin1: "US.MO" })).toMatchObject({
      outcome: "matched",
      first: { id: "4409896" },
    });
  });
});

describe("faults", () => {
  const LONG = ["Guangzhou", "Sankt Augustin", "Springfield", "Wrocław", "Bishkek", "Qingdao", "Lake Wales"];
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");

  it("one letter left out, put in, changed or swapped keeps the place first", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LONG),
        fc.nat({ max: 6 }),
        letter,
        fc.constantFrom("out", "in", "changed", "swapped"),
        (name, at, other, kind) => {
          const place = ENTRIES.find(({ names }) => names[0]?.name === name);
          const [before, here, next, rest] = [
            name.slice(0, at),
            name.charAt(at),
            name.charAt(at + 1),
            name.slice(at + 2),
          ];
          const wrong =
            kind === "out"
              ? before + next + rest
              : kind === "in"
                ? before + other + here + next + rest
                : kind === "changed"
                  ? before + other + next + rest
                  : before + next + here + rest;
          const same = ENTRIES.filter(({ names }) => names[0]?.name === name).map(({ id }) => id);
          expect(same).toContain(ask(wrong, place?.country ?? "").first?.id);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("tells how many", () => {
    expect(ask("Guangzou", "CN").first?.reasons).toEqual([
      { code: "faults", said: { name: "Guangzhou", faults: 1 } },
    ]);
  });
});

describe("the bytes", () => {
  it("are the same in whatever order the places come", () => {
    const bytes = Buffer.from(buildNameIndex(ENTRIES));
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (shuffled) =>
        Buffer.from(buildNameIndex(shuffled)).equals(bytes),
      ),
      { numRuns: 20 },
    );
  });

  it("answer the same when they are read again, at whatever offset they lie", () => {
    const bytes = buildNameIndex(ENTRIES);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const other = NameIndex.open(shifted.subarray(3));
    for (const { country, names } of ENTRIES) {
      const asked: Asked = { name: names[0]?.name ?? "", country, language: null, level: null, point: null };
      expect(other.find(asked)).toEqual(index.find(asked));
    }
  });

  it("of no places at all are an index that finds nothing", () => {
    const empty = NameIndex.open(buildNameIndex([]));
    expect(empty.find({ name: "Qingdao", country: null, language: null, level: null, point: null })).toEqual(
      [],
    );
  });

  it("hold places without a readable name as well", () => {
    const odd = NameIndex.open(
      buildNameIndex([...ENTRIES, entry("9", "CN", ["···"]), entry("10", "CN", [])]),
    );
    expect(odd.places).toBe(ENTRIES.length + 2);
  });
});
