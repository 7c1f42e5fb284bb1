import { describe, expect, it } from "vitest";
import type { CitationId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { issuesOf } from "../dossiers/check-claim.ts";
import { type Dossier, type DossierClaim, gradeOf } from "../dossiers/dossier.ts";
import type { KindDefinition } from "../dossiers/kind.ts";
import type { Statement, SubjectKind, Value } from "../dossiers/subject.ts";
import { attendanceOf } from "./attendance.ts";
import { eventDates, inTimeOrder } from "./event-dates.ts";
import { FORUM } from "./forum.ts";
import { PROGRAMME } from "./programme.ts";
import { genesisOf, postsAt } from "./proposal.ts";

const date = (edtf: string): PartialDate => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};

const states = (property: string, value: Value, role: string | null = null, on?: string): Statement => ({
  property,
  value,
  role,
  on: on ? date(on) : null,
});
const held = (on: string, role: string | null = null) => states("date", { type: "day" }, role, on);
const counted = (number: number, role: string | null, comparator: "=" | ">" | "≥" | "≈" = "=") =>
  states("participants", { type: "number", number, comparator }, role);
const partOf = (kind: SubjectKind, id: string) =>
  states("part of", { type: "subject", subject: { kind, id: id as SubjectId } });

const EDITION = { kind: "forum", id: "qingdao-2023" as SubjectId } as const;
const EXHIBITION = { kind: "programme", id: "exhibition-2020" as SubjectId } as const;

describe("a claim about a forum or a programme is refused", () => {
  const backwards = {
    ...held("2023-06-14/2023-06-16"),
    on: { ...date("2023-06-14"), latest: 0 },
  } as Statement;
  it.each<[string, KindDefinition, Statement[], RegExp]>([
    ["that makes an edition part of itself", FORUM, [partOf("forum", EDITION.id)], /point to itself/],
    [
      "that makes it part of a project",
      FORUM,
      [partOf("project", "street")],
      /may point to forum, programme/,
    ],
    ["that counts fewer than nobody", PROGRAMME, [counted(-1, "all")], /zero or more/],
    ["that counts half a person", PROGRAMME, [counted(12.5, "women")], /whole number/],
    ["that counts a category nobody knows", FORUM, [counted(400, "dancers")], /no role "dancers"/],
    ["that does not say who was counted", FORUM, [counted(400, null)], /counted by category/],
    ["with a date that ends before it starts", FORUM, [backwards], /ends before it starts/],
    ["with a day that is none", FORUM, [states("date", { type: "day" })], /needs a date/],
    ["with a scale of its own", FORUM, [states("scale", { type: "code", code: "summit" })], /no "summit"/],
    ["with a field of its own", PROGRAMME, [states("field", { type: "code", code: "war" })], /no "war"/],
    [
      "that tells of an occasion without a proposal",
      FORUM,
      [states("occasion", { type: "text", text: "a summit", language: "en" })],
      /says who proposed/,
    ],
    [
      "that names a child",
      PROGRAMME,
      [states("child", { type: "text", text: "a name", language: "en" })],
      /has no child/,
    ],
    [
      "that has somebody take part as a child",
      PROGRAMME,
      [states("speaker", { type: "subject", subject: { kind: "person", id: "a" as SubjectId } }, "child")],
      /no role "child"/,
    ],
  ])("%s", (_, kind, statements, why) => {
    const subject = kind === FORUM ? EDITION : EXHIBITION;
    const issues = issuesOf(kind, { subject, statements });
    expect(issues.map(({ message }) => message).join(" ")).toMatch(why);
  });

  it("and no property of a programme can hold who took part as a child: participants are numbers", () => {
    const people = Object.entries(PROGRAMME.properties as KindDefinition["properties"]).filter(
      ([, { kinds }]) => kinds?.includes("person"),
    );
    expect(people.map(([name]) => name)).toEqual(["speaker", "proposed by"]);
    expect(people.flatMap(([, { roles }]) => Object.keys(roles ?? {}))).toEqual([
      "speaker",
      "chair",
      "named",
    ]);
    expect(PROGRAMME.properties.participants.value).toBe("number");
  });

  it("but an edition may be part of two series, of both kinds", () => {
    const statements = [partOf("forum", "people"), partOf("programme", "camp"), held("2023-06-15")];
    expect(issuesOf(FORUM, { subject: EDITION, statements })).toEqual([]);
  });
});

let claims = 0;
function claim(statements: Statement[], published = "2023-06-16"): DossierClaim {
  claims += 1;
  const citation = {
    id: `claim-${claims}` as CitationId,
    source: `source-${claims}` as SourceId,
    locator: null,
    excerpt: null,
    claimantPlace: null,
    claimantOrganization: null,
    capacity: "third party" as const,
    asOf: null,
    note: null,
  };
  const source = {
    id: citation.source,
    kind: "news" as const,
    title: citation.source,
    publisher: null,
    url: null,
    published: date(published),
    retrieved: null,
    language: null,
    carrierNote: null,
  };
  return {
    citation,
    source,
    grade: gradeOf(citation, source),
    of: EDITION.id,
    rejected: null,
    statements,
  };
}

const forum = (id: string, ...told: DossierClaim[]): Dossier => ({
  kind: "forum",
  id: id as SubjectId,
  merges: [],
  claims: told,
});

describe("the date of an event", () => {
  it("is the most precise one; what other sources give stands beside it, the earliest first", () => {
    const event = forum(
      "qingdao",
      claim([held("2023-06-15/2023-06-16")]),
      claim([held("2023-06-15")]),
      claim([held("2023-06-14/2023-06-16")]),
    );
    const dates = eventDates(event);
    expect(dates?.shown).toMatchObject({ on: { edtf: "2023-06-15" }, role: "held" });
    expect(dates?.alternatives.map(({ on }) => on.edtf)).toEqual([
      "2023-06-14/2023-06-16",
      "2023-06-15/2023-06-16",
    ]);
  });

  it("stands once where one source dates the opening and another the whole by the same day", () => {
    const event = forum(
      "a",
      claim([held("2023-06-15", "opening")], "2023-06-15"),
      claim([held("2023-06-15")]),
    );
    expect(eventDates(event)).toMatchObject({ shown: { role: "held" }, alternatives: [] });
  });

  it("is that of its opening where no more is known", () => {
    const event = forum("a", claim([held("2025-07-04", "opening")]), claim([held("2025-07-03/2025-07-05")]));
    expect(eventDates(event)?.shown).toMatchObject({ on: { edtf: "2025-07-04" }, role: "opening" });
  });

  it("is unknown where no source that was not rejected gives one", () => {
    expect(eventDates(forum("a", claim([counted(3, "all")])))).toBeNull();
    expect(eventDates(forum("a", { ...claim([held("2023")]), rejected: "a misprint" }))).toBeNull();
  });
});

describe("the order of a series", () => {
  it.each<[string, (string | null)[], number[]]>([
    ["days", ["2025-07-04", "2021-06-03", "2023-06-15"], [1, 2, 0]],
    ["a year and a day in it: the year may have been first", ["2023-06-15", "2023"], [1, 0]],
    ["a month about which there is doubt", ["2023-11-02", "2023-10~"], [1, 0]],
    ["an open beginning comes first, no date last", [null, "2004-10-26", "../2003"], [2, 1, 0]],
    ["two without a date, by id", [null, null], [0, 1]],
  ])("%s", (_, dates, order) => {
    const events = dates.map((on, index) => forum(`e${index}`, claim(on ? [held(on)] : [counted(1, "all")])));
    expect(inTimeOrder(events).map(({ id }) => id)).toEqual(order.map((index) => `e${index}`));
  });
});

describe("attendance", () => {
  it("keeps conflicting counts side by side, with what they may mean together", () => {
    const event = forum(
      "qingdao",
      claim([counted(400, "all"), counted(16, "countries")]),
      claim([counted(400, "all", ">")]),
      claim([counted(400, "all", "≈")]),
    );
    const [all, countries] = attendanceOf(event);
    expect(all).toMatchObject({ category: "all", least: 360, most: null, disagree: true });
    expect(all?.values).toHaveLength(3);
    expect(countries).toMatchObject({ category: "countries", least: 16, most: 16, disagree: false });
  });

  it("finds no conflict between 14 countries and 13 that are named", () => {
    const event = forum("a", claim([counted(14, "countries")]), claim([counted(13, "countries", "≥")]));
    expect(attendanceOf(event)).toMatchObject([{ least: 13, most: null, disagree: false }]);
  });

  it("does not compare categories", () => {
    const event = forum("a", claim([counted(200, "youth", ">"), counted(12, "countries")]));
    expect(attendanceOf(event).map(({ category, disagree }) => [category, disagree])).toEqual([
      ["countries", false],
      ["youth", false],
    ]);
  });
});

describe("how it came about", () => {
  const PROPOSER = { kind: "person", id: "xi" as SubjectId } as const;
  const proposal = (on: string) => [
    states("proposed by", { type: "subject", subject: PROPOSER }, null, on),
    states("occasion", { type: "text", text: "a summit", language: "en" }),
  ];

  it("is told by the series where the edition itself has no proposal, the earliest first", () => {
    const edition = forum("edition", claim([held("2023-06-15")]));
    const series = [forum("cities", claim(proposal("2022-09"))), forum("people", claim(proposal("2020-11")))];
    expect(genesisOf(edition, series).map(({ of, on }) => [of.id, on?.edtf])).toEqual([
      ["people", "2020-11"],
      ["cities", "2022-09"],
    ]);
    const own = forum("own", claim(proposal("2023-01")));
    expect(genesisOf(own, series).map(({ of }) => of.id)).toEqual(["own"]);
  });

  it("leaves out a proposal that a person rejected", () => {
    expect(genesisOf(forum("a", { ...claim(proposal("2020-11")), rejected: "a rumour" }), [])).toEqual([]);
  });

  it("is sure of a post only when the source says it of that time, or of both its ends", () => {
    const post = (on: string) =>
      claim([states("post", { type: "text", text: "President", language: "en" }, null, on)]);
    const person = (...told: DossierClaim[]): Dossier => ({ ...PROPOSER, merges: [], claims: told });
    const certainties = (on: string, ...told: DossierClaim[]) =>
      postsAt(person(...told), date(on)).map(({ certainty }) => certainty);
    expect(certainties("2020-11", post("2020-11"))).toEqual(["certain"]);
    expect(certainties("2021-05", post("2020-11"), post("2022-09"))).toEqual(["possible"]);
    expect(certainties("2019-05", post("2020-11"), post("2022-09"))).toEqual([]);
  });
});
