import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import type { CitationId, PlaceId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { Kinds } from "../dossiers/kind.ts";
import { recordSubjectClaims } from "../dossiers/record-claims.ts";
import type { Statement, Value } from "../dossiers/subject.ts";
import { Recording } from "../evidence/recording.ts";
import { INVESTMENT } from "./investment.ts";
import { MEASURE } from "./measure.ts";

const KINDS = new Kinds([MEASURE, INVESTMENT]);
const database = await loadedDatabase();

const dateOf = (edtf: string) => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(`not a date: ${edtf}`);
  return read.value;
};
const says = (property: string, value: Value, on?: string): Statement => ({
  property,
  value,
  role: null,
  on: on === undefined ? null : dateOf(on),
});
const usd = (number: number, currency = "USD"): Value => ({
  type: "money",
  number,
  comparator: "=",
  currency,
});

/** A figure of Russian investment in Harbin, as a made-up paper states it. */
const record = (
  id: string,
  { timing, period, value, more = [] }: { timing: string; period: string; value: Value; more?: Statement[] },
) =>
  database.write((tx) =>
    recordSubjectClaims(new Recording(tx, "a tester", "test"), KINDS, [
      {
        citation: {
          id: `investment/${id}` as CitationId,
          source: "peoples-daily-2023-sco-sister-cities" as SourceId,
          locator: null,
          excerpt: null,
          claimantPlace: null,
          claimantOrganization: null,
          capacity: "third party",
          asOf: null,
          note: null,
        },
        states: {
          subject: { kind: "investment", id: id as SubjectId },
          statements: [
            says("host", { type: "place", place: "cn-harbin" as PlaceId }),
            says("origin", { type: "place", place: "ru" as PlaceId }),
            says("measure", { type: "subject", subject: { kind: "measure", id: "utilised" as SubjectId } }),
            says("timing", { type: "code", code: timing }),
            says("period", { type: "day" }, period),
            says(value.type === "money" ? "amount" : "count", value),
            ...more,
          ],
        },
      },
    ]),
  );

describe("a figure is refused", () => {
  it.each<[string, Parameters<typeof record>[1], string]>([
    [
      "in a currency that is not one",
      { timing: "flow", period: "2022", value: usd(5, "QQQ") },
      "not a currency",
    ],
    ["of less than nothing", { timing: "flow", period: "2022", value: usd(-5) }, "zero or more"],
    [
      "by a measure of money, and counts projects",
      { timing: "flow", period: "2022", value: { type: "number", number: 5, comparator: "=" } },
      "counts money",
    ],
    [
      "with two values",
      {
        timing: "flow",
        period: "2022",
        value: usd(5),
        more: [says("count", { type: "number", number: 5, comparator: "=" })],
      },
      "not both",
    ],
    [
      "with a day of membership and no group",
      {
        timing: "flow",
        period: "2022",
        value: usd(5),
        more: [says("membership day", { type: "day" }, "2022-01-01")],
      },
      "needs the group",
    ],
    ["as neither stock nor flow", { timing: "average", period: "2022", value: usd(5) }, "one of stock, flow"],
  ])("%s", async (_, given, words) => {
    await expect(record("refused", given)).rejects.toThrow(words);
  });

  it("for a period that ends before it starts", async () => {
    const reversed = { ...dateOf("2022"), earliest: dateOf("2023").earliest, latest: dateOf("2022").latest };
    const more = [{ ...says("period", { type: "day" }), on: reversed }];
    await expect(record("refused", { timing: "flow", period: "2022", value: usd(5), more })).rejects.toThrow(
      "ends before it starts",
    );
    expect(parseEdtf("2023/2022").ok).toBe(false);
  });
});

describe("figures that compare", async () => {
  await record("harbin-2021", { timing: "flow", period: "2021", value: usd(4_000_000) });
  await record("harbin-2022", { timing: "flow", period: "2022", value: usd(5_500_000) });
  await record("harbin-2022-q1", { timing: "flow", period: "2022-33", value: usd(900_000) });
  await record("harbin-2023-q1", { timing: "flow", period: "2023-33", value: usd(1_250_000) });
  await record("harbin-to-2021", { timing: "stock", period: "2021-12-31", value: usd(30_000_000) });
  await record("harbin-to-2022", { timing: "stock", period: "2022-12-31", value: usd(35_400_000) });
  const site = await serveSite(database);
  const compare = async (figures: string, deed: string) =>
    (await fetch(`${site.url}/api/investments/compare?figures=${figures}&do=${deed}`)).json();
  const page = async (path: string) => (await fetch(site.url + path)).text();

  it("add, and say over which days", async () => {
    expect(await compare("harbin-2021,harbin-2022", "sum")).toMatchObject({
      result: {
        ids: ["harbin-2021", "harbin-2022"],
        amounts: [{ number: 9_500_000, currency: "USD" }],
        spans: [{ from: "2021-01-01", to: "2022-12-31" }],
      },
      caveats: [],
    });
    expect(await page("/en/investments/compare?figures=harbin-2021,harbin-2022&do=sum")).toContain(
      "Together: 9.5 million US dollars, 1 January 2021 to 31 December 2022.",
    );
  });

  it("do not add where one is part of the other", async () => {
    expect(await compare("harbin-2022,harbin-2022-q1", "sum")).toMatchObject({
      code: "incomparable-measures",
      reasons: [{ code: "overlapping-periods" }],
    });
  });

  it("give what came between two totals, which is no claim of anybody", async () => {
    expect(await compare("harbin-to-2022,harbin-to-2021", "difference")).toMatchObject({
      result: {
        timing: "flow",
        amounts: [{ number: 5_400_000 }],
        spans: [{ from: "2022-01-01", to: "2022-12-31" }],
      },
      caveats: [{ code: "net-of-revisions" }],
    });
    expect(await compare("harbin-to-2022,harbin-to-2021", "sum")).toMatchObject({
      reasons: [{ code: "stocks-do-not-add" }],
    });
  });

  it("give how many times one is the other, in the order asked for", async () => {
    expect(await compare("harbin-2022,harbin-2021", "ratio")).toMatchObject({ times: 1.375 });
    expect(await page("/ru/investments/compare?figures=harbin-2022,harbin-2021&do=ratio")).toContain(
      "отношение 1,375",
    );
  });

  it("stand in one chart on each figure's page: years for a year, the quarter beside them, never a total", async () => {
    const html = await page("/en/investments/harbin-2022");
    const [, drawn = ""] = /<desc>([^<]*)<\/desc>/.exec(html) ?? [];
    expect(drawn).toBe(
      "2021: 4 million US dollars; 2022: 5.5 million US dollars; first quarter of 2023: 1.25 million US dollars",
    );
    expect(html.match(/<rect/g)).toHaveLength(3);
    expect(html).not.toContain("<circle");
    const total = await page("/en/investments/harbin-to-2022");
    expect(total.match(/<circle/g)).toHaveLength(2);
    expect(total).not.toContain("<rect");
  });

  it("stand on the list in as many charts as there are series of two or more", async () => {
    const html = await page("/en/investments");
    const drawn = [...html.matchAll(/<desc>([^<]*)<\/desc>/g)].map(([, words]) => words?.split("; ").length);
    expect(drawn.sort()).toEqual([2, 3]);
  });

  it("name each other as comparable, and what overlaps not", async () => {
    const { derived } = (await (await fetch(`${site.url}/api/investments/harbin-2022`)).json()) as {
      derived: { comparableWith: string[] };
    };
    expect(derived.comparableWith).toEqual(["harbin-2021", "harbin-2023-q1"]);
  });
});
