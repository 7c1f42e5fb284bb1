import { describe, expect, it } from "vitest";
import type { CitationId, OrganizationId, PlaceId, SourceId, SubjectId } from "../../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import type { Statement, Value } from "../../dossiers/subject.ts";
import { ACTIVITY_ORDER, childrenOf, element, narrativeOf } from "./element.ts";
import { activityOf, type ExportContext } from "./project-activity.ts";
import { readIati } from "./read-activities.ts";
import { writeDocument } from "./write-xml.ts";

const date = (edtf: string): PartialDate => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};
const said = (property: string, value: Value, more: { role?: string; on?: string } = {}): Statement => ({
  property,
  value,
  role: more.role ?? null,
  on: more.on ? date(more.on) : null,
});

const TITLE = said("title", { type: "text", text: "Square & greening", language: "en" });
const TITLE_ZH = said("title", { type: "text", text: "广场与绿化", language: "zh-Hans" });
const FUNDER = said("partner", { type: "place", place: "cn-qingdao" as PlaceId }, { role: "funding" });
const START = said("actual start", { type: "day" }, { on: "2022-03" });

function dossier(...statements: Statement[]): Dossier {
  const source = {
    id: "paper" as SourceId,
    kind: "news" as const,
    title: "A paper",
    publisher: null,
    url: "https://example.org/a?b=1&c=2",
    published: null,
    retrieved: null,
    language: "ru",
    carrierNote: null,
  };
  const citation = {
    id: "project/square" as CitationId,
    source: source.id,
    locator: null,
    excerpt: null,
    claimantPlace: null,
    claimantOrganization: null,
    capacity: "third party" as const,
    asOf: null,
    note: null,
  };
  const id = "square" as SubjectId;
  return {
    kind: "project",
    id,
    merges: [],
    claims: [{ citation, source, grade: "third party", of: id, rejected: null, statements }],
  };
}

const CONTEXT: ExportContext = {
  reporter: { ref: "XX-REG-1", type: "90", name: "A registry" },
  updated: "2026-11-24T00:00:00Z",
  status: "funded",
  placeName: (id) => (id === "cn-qingdao" ? "Qingdao" : id),
  organizationName: (id: OrganizationId) => id,
  countryOf: () => "KG",
};

const activity = (...statements: Statement[]) => {
  const made = activityOf(dossier(...statements), CONTEXT);
  if (!("activity" in made)) throw new Error(made.missing.join(", "));
  return made.activity;
};

describe("what cannot be an activity is left out, with what is missing", () => {
  it.each([
    ["nothing but a title", [TITLE], ["a partner with a stated role", "a date of start or end"]],
    [
      "a partner whose role nobody states",
      [TITLE, START, said("partner", { type: "place", place: "cn-qingdao" as PlaceId })],
      ["a partner with a stated role"],
    ],
    [
      "a beneficiary only, for which IATI has no role",
      [
        TITLE,
        START,
        said("partner", { type: "place", place: "kg-bishkek" as PlaceId }, { role: "beneficiary" }),
      ],
      ["a partner with a stated role"],
    ],
  ])("%s", (_, statements, missing) => {
    expect(activityOf(dossier(...statements), CONTEXT)).toEqual({ missing });
  });

  it("a status that is not certain", () => {
    expect(activityOf(dossier(TITLE, FUNDER, START), { ...CONTEXT, status: null })).toEqual({
      missing: ["a status"],
    });
  });
});

describe("a project as an activity of 2.03", () => {
  it("has the parts that IATI asks for, in its order, and is read back as it was written", () => {
    const made = activity(TITLE, TITLE_ZH, FUNDER, START);
    const names = made.children.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => rank(a) - rank(b)));
    expect(names).toEqual(
      expect.arrayContaining(["iati-identifier", "reporting-org", "title", "description", "activity-status"]),
    );
    const [identifier, reporting, title] = made.children;
    expect(identifier?.text).toBe("XX-REG-1-square");
    // It retells what others report, and says so.
    expect(reporting?.attributes["secondary-reporter"]).toBe("1");
    expect(title?.children.map(({ attributes, text }) => [attributes["xml:lang"], text])).toEqual([
      ["en", "Square & greening"],
      ["zh", "广场与绿化"],
    ]);
    const [read] = readIati(
      writeDocument(element("iati-activities", { version: "2.03" }, [made])),
    ).activities;
    expect(read).toEqual(made);
  });

  it("a month is its last day, and the words say that it is a month", () => {
    const [start] = childrenOf(activity(TITLE, FUNDER, START), "activity-date");
    expect(start?.attributes).toEqual({ type: "2", "iso-date": "2022-03-31" });
    expect(start && narrativeOf(start)).toBe("March 2022; the last day of it");
  });

  it("a status that says it was under way by a day is a start by then", () => {
    const status = said("status", { type: "code", code: "under way" }, { on: "2025-09-25" });
    const [start] = childrenOf(activity(TITLE, FUNDER, status), "activity-date");
    expect(start?.attributes).toEqual({ type: "2", "iso-date": "2025-09-25" });
    expect(start && narrativeOf(start)).toBe("by then it was under way");
  });

  it("without a start that money was there marks a planned one, and the words say so", () => {
    const funded = said("status", { type: "code", code: "funded" }, { on: "2022-02-08" });
    const [start, ...others] = childrenOf(activity(TITLE, FUNDER, funded), "activity-date");
    expect(others).toEqual([]);
    expect(start?.attributes).toEqual({ type: "1", "iso-date": "2022-02-08" });
    expect(start && narrativeOf(start)).toBe("by then it was funded; no source states a start");
    expect(childrenOf(activity(TITLE, FUNDER, START, funded), "activity-date")).toHaveLength(1);
  });

  it("money stands once: a conversion is the same money told again, and without a day there is no transaction", () => {
    const amount = (role: string, number: number, currency: string, on?: string) =>
      said("amount", { type: "money", number, comparator: "=", currency }, { role, ...(on && { on }) });
    const made = activity(
      TITLE,
      FUNDER,
      START,
      amount("grant", 600_000, "CNY", "2022-02-08"),
      amount("converted", 8_000_000, "KGS", "2022-02-08"),
      amount("disbursement", 5, "USD"),
    );
    const [grant, ...others] = childrenOf(made, "transaction");
    expect(others).toEqual([]);
    expect(grant?.children.map(({ name, attributes, text }) => [name, attributes, text])).toContainEqual([
      "value",
      { currency: "CNY", "value-date": "2022-02-08" },
      "600000",
    ]);
  });

  it("a point has latitude before longitude; a line is its middle vertex, marked approximate", () => {
    const line: Value = {
      type: "site",
      site: {
        type: "LineString",
        coordinates: [
          [74.5, 42.87],
          [74.55, 42.88],
          [74.6, 42.89],
        ],
      },
    };
    const [location] = childrenOf(activity(TITLE, FUNDER, START, said("site", line)), "location");
    expect(
      location?.children.map(
        ({ name, text, attributes, children }) => text ?? children[0]?.text ?? `${name} ${attributes.code}`,
      ),
    ).toEqual(["42.88 74.55", "exactness 2"]);
  });
});

const rank = (name: string) => (ACTIVITY_ORDER as readonly string[]).indexOf(name);
