import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CitationId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import type { Capacity } from "../evidence/grade.ts";
import { conflictsIn, type Dossier, type DossierClaim, distinctValues, gradeOf, titleOf } from "./dossier.ts";
import { defineKind } from "./kind.ts";
import type { Statement, Value } from "./subject.ts";

const words = (text: string) => ({ en: text, "zh-Hans": text, ru: text });
const KIND = defineKind({
  kind: "forum",
  path: "forums",
  one: words("Forum"),
  many: words("Forums"),
  lead: words("Forums."),
  title: "title",
  properties: {
    title: { value: "text", holds: "many", label: words("Title") },
    date: { value: "day", holds: "one", label: words("Held") },
    participants: {
      value: "number",
      holds: "one",
      label: words("Participants"),
      roles: { all: words("all"), countries: words("countries") },
    },
    topic: { value: "text", holds: "one", label: words("Topic") },
  },
});

const date = (edtf: string): PartialDate => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};

let made = 0;
function claim(
  statements: Partial<Statement>[],
  {
    capacity = "third party" as Capacity,
    published = null as string | null,
    rejected = null as string | null,
  } = {},
): DossierClaim {
  made += 1;
  const source = {
    id: `source-${made}` as SourceId,
    kind: "news" as const,
    title: "A paper",
    publisher: null,
    url: null,
    published: published === null ? null : date(published),
    retrieved: null,
    language: "en",
    carrierNote: null,
  };
  const citation = {
    id: `claim-${String(made).padStart(4, "0")}` as CitationId,
    source: source.id,
    locator: null,
    excerpt: null,
    claimantPlace: null,
    claimantOrganization: null,
    capacity,
    asOf: null,
    note: null,
  };
  return {
    citation,
    source,
    grade: gradeOf(citation, source),
    of: "x" as SubjectId,
    rejected,
    statements: statements.map((given) => ({
      property: "title",
      value: { type: "text", text: "A forum", language: "en" },
      role: null,
      on: null,
      ...given,
    })),
  };
}

const dossier = (...claims: DossierClaim[]): Dossier => ({
  kind: "forum",
  id: "a-forum" as SubjectId,
  merges: [],
  claims,
});

const held = (edtf: string): Partial<Statement> => ({
  property: "date",
  value: { type: "day" },
  on: date(edtf),
});
const attended = (number: number, comparator: "=" | ">" | "≈" = "=", role: string | null = "all") => ({
  property: "participants",
  value: { type: "number", number, comparator } satisfies Value,
  role,
});

describe("what contradicts what", () => {
  it.each([
    ["two days", [held("2023-06-15")], [held("2023-06-16")], ["date"]],
    [
      "a day and a span of days that holds it",
      [held("2023-06-15")],
      [held("2023-06-14/2023-06-16")],
      ["date"],
    ],
    ["a day and its month", [held("2023-06-15")], [held("2023-06")], []],
    ["a month and a day of another", [held("2023-05")], [held("2023-06-15")], ["date"]],
    ["over 300 and 400", [attended(300, ">")], [attended(400)], []],
    ["over 400 and 300", [attended(400, ">")], [attended(300)], ["participants"]],
    ["over 400 and 400", [attended(400, ">")], [attended(400)], ["participants"]],
    ["over 400 and about 400", [attended(400, ">")], [attended(400, "≈")], []],
    ["about 400 and 420", [attended(400, "≈")], [attended(420)], []],
    ["300 people and 26 countries", [attended(300)], [attended(26, "=", "countries")], []],
    [
      "two titles, of which there may be many",
      [{}],
      [{ value: { type: "text", text: "Other", language: "en" } }],
      [],
    ],
  ] as const)("%s", (_, a, b, expected) => {
    expect(conflictsIn(dossier(claim([...a]), claim([...b])), KIND)).toEqual(expected);
  });

  it("a text in another language contradicts nothing, in the same language it does", () => {
    const topic = (text: string, language: string) => [
      { property: "topic", value: { type: "text", text, language } satisfies Value },
    ];
    expect(conflictsIn(dossier(claim(topic("Trade", "en")), claim(topic("Торговля", "ru"))), KIND)).toEqual(
      [],
    );
    expect(conflictsIn(dossier(claim(topic("Trade", "en")), claim(topic("Sports", "en"))), KIND)).toEqual([
      "topic",
    ]);
  });

  it("what a person left out contradicts nothing", () => {
    const out = claim([held("2023-06-16")], { rejected: "misread" });
    expect(conflictsIn(dossier(claim([held("2023-06-15")]), out), KIND)).toEqual([]);
    expect(distinctValues(dossier(claim([held("2023-06-15")]), out), "date")).toHaveLength(1);
  });
});

describe("the order in which values are shown", () => {
  const shown = (...claims: DossierClaim[]) =>
    distinctValues(dossier(...claims), "date").map(({ statement }) => statement.on?.edtf);

  it("the better evidence first, however vague", () => {
    const third = claim([held("2023-06-15")]);
    const side = claim([held("2023-06")], { capacity: "party" });
    expect(shown(third, side)).toEqual(["2023-06", "2023-06-15"]);
  });

  it("then the more precise, then the earlier said", () => {
    expect(shown(claim([held("2023")]), claim([held("2023-06-15")]))).toEqual(["2023-06-15", "2023"]);
    const late = claim([held("2023-06-15")], { published: "2024" });
    const early = claim([held("2023-06-16")], { published: "2023-06-17" });
    expect(shown(late, early)).toEqual(["2023-06-16", "2023-06-15"]);
  });

  it("the same value stated twice stands once, with both who say so", () => {
    const [value] = distinctValues(dossier(claim([held("2023-06-15")]), claim([held("2023-06-15")])), "date");
    expect(value?.told).toHaveLength(2);
  });

  it("the order and the conflicts do not hang on the order in which claims were recorded", () => {
    const dates = ["2023", "2023-06", "2023-06-15", "2023-06-14/2023-06-16", "2022"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...dates), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (told, by) => {
          const claims = told.map((edtf) => claim([held(edtf)]));
          const turned = [...claims.slice(by % claims.length), ...claims.slice(0, by % claims.length)];
          expect(shown(...turned)).toEqual(shown(...claims));
          expect(conflictsIn(dossier(...turned), KIND)).toEqual(conflictsIn(dossier(...claims), KIND));
        },
      ),
    );
  });
});

describe("what a subject is called", () => {
  const named = dossier(
    claim([{ value: { type: "text", text: "论坛", language: "zh-Hans" } }]),
    claim([{ value: { type: "text", text: "Forum", language: "en" } }]),
  );

  it("is in the reader's language, else in one of ours, else its id", () => {
    expect(titleOf(named, KIND, "zh-Hans").text).toBe("论坛");
    expect(titleOf(named, KIND, "ru")).toEqual({ text: "Forum", language: "en" });
    expect(titleOf(dossier(), KIND, "ru")).toEqual({ text: "a-forum", language: null });
  });
});
