import { describe, expect, it } from "vitest";
import type { Day } from "../../kernel/day.ts";
import { parseCalendarDay } from "../../kernel/day.ts";
import type { CitationId, OrganizationId, PlaceId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { issuesOf } from "../dossiers/check-claim.ts";
import { type Dossier, type DossierClaim, gradeOf } from "../dossiers/dossier.ts";
import type { Statement, Subject } from "../dossiers/subject.ts";
import { PERSON } from "./person.ts";
import { heldOn, postsHeldOn, postsOf } from "./post.ts";
import { QUOTE } from "./quote.ts";

const LIN = { kind: "person", id: "lin-songtian" as SubjectId } as const;
const WORDS = { kind: "quote", id: "lin-2023" as SubjectId } as const;

const date = (edtf: string): PartialDate => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};
const day = (text: string): Day => {
  const found = parseCalendarDay(text);
  if (found === null) throw new Error(text);
  return found;
};

const text = (property: string, words: string, language: string | null = "en", on?: string): Statement => ({
  property,
  value: { type: "text", text: words, language },
  role: null,
  on: on ? date(on) : null,
});
const when = (property: string, on: string): Statement => ({
  property,
  value: { type: "day" },
  role: null,
  on: date(on),
});
const of = (organization: string): Statement => ({
  property: "organization",
  value: { type: "organization", organization: organization as OrganizationId },
  role: null,
  on: null,
});
const at = (place: string): Statement => ({
  property: "place",
  value: { type: "place", place: place as PlaceId },
  role: null,
  on: null,
});
const speaker: Statement = {
  property: "speaker",
  value: { type: "subject", subject: LIN },
  role: null,
  on: null,
};

describe("a claim is refused", () => {
  const FIFTEEN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
  it.each<[string, Subject, Statement[], RegExp]>([
    ["that names a post without a date", LIN, [text("post", "President")], /held at a date/],
    ["that says when a post was left, and not which", LIN, [when("held to", "2024")], /names no post/],
    ["that says where a post was held, and not which", LIN, [of("org-cpaffc")], /names no post/],
    [
      "that gives one post two dates",
      LIN,
      [text("post", "President", "en", "2023"), text("post", "会长", "zh-Hans", "2021")],
      /one post at one date/,
    ],
    [
      "that tells of two posts at once",
      LIN,
      [text("post", "President", "en", "2023"), text("post", "Ambassador", "en", "2023")],
      /another post is another claim/,
    ],
    ["that names a post in no language", LIN, [text("post", "President", null, "2023")], /say which/],
    ["that keeps a contact", LIN, [text("phone", "+86 10 0000")], /has no phone/],
    ["that keeps a day of birth", LIN, [when("born", "1960-01-01")], /has no born/],
    [
      "with a quote of 16 words",
      WORDS,
      [text("words", `${FIFTEEN} sixteen`), speaker],
      /15 words at most.*16/,
    ],
    [
      "with a quote of 31 Chinese characters",
      WORDS,
      [text("words", "友".repeat(31), "zh-Hans"), speaker],
      /at most/,
    ],
    ["with a quote of nobody", WORDS, [text("words", "wide acceptance")], /has a speaker/],
    ["with a quote in no language", WORDS, [text("words", "wide acceptance", null), speaker], /say which/],
    [
      "with a quote of an organization",
      WORDS,
      [
        text("words", "wide acceptance"),
        { ...speaker, value: { type: "subject", subject: { kind: "organization", id: LIN.id } } },
      ],
      /points to a organization|may point to person/,
    ],
  ])("%s", (_, subject, statements, message) => {
    const issues = issuesOf(subject.kind === "person" ? PERSON : QUOTE, { subject, statements });
    expect(issues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
  });

  it("and a quote of 15 words, a post at a date, and a post with its term are not", () => {
    const kept = (subject: Subject, statements: Statement[]) =>
      issuesOf(subject.kind === "person" ? PERSON : QUOTE, { subject, statements });
    expect(kept(WORDS, [text("words", FIFTEEN), speaker])).toEqual([]);
    expect(kept(LIN, [text("post", "President", "en", "2023-06"), of("org-cpaffc")])).toEqual([]);
    expect(kept(LIN, [text("post", "President"), when("held from", "2020"), of("org-cpaffc")])).toEqual([]);
  });
});

let made = 0;
function claim(statements: Statement[], rejected: string | null = null): DossierClaim {
  made += 1;
  const source = {
    id: `source-${made}` as SourceId,
    kind: "news" as const,
    title: "t",
    publisher: null,
    url: null,
    published: null,
    retrieved: null,
    language: "en",
    carrierNote: null,
  };
  const citation = {
    id: `c${made}` as CitationId,
    source: source.id,
    locator: null,
    excerpt: null,
    claimantPlace: null,
    claimantOrganization: null,
    capacity: "third party" as const,
    asOf: null,
    note: null,
  };
  return { citation, source, grade: gradeOf(citation, source), of: LIN.id, rejected, statements };
}
const person = (...claims: DossierClaim[]): Dossier => ({ ...LIN, merges: [], claims });
const president = (on: string, language = "en", title = "President of CPAFFC") =>
  claim([text("post", title, language, on), of("org-cpaffc")]);

describe("a post on a day", () => {
  const held = (dossier: Dossier, on: string) => postsOf(dossier).map((post) => heldOn(post, day(on)));

  it("is proven for the day of which a source says so, and for that day only", () => {
    const lin = person(president("2023-06-15"));
    expect(held(lin, "2023-06-15")).toEqual(["certain"]);
    expect(held(lin, "2023-06-14")).toEqual(["unknown"]);
    expect(held(lin, "2023-06-16")).toEqual(["unknown"]);
  });

  it("is possible between what two sources say, and on each day of a month that one names", () => {
    const lin = person(president("2021-06-02"), president("2023-06"));
    expect(held(lin, "2022-01-01")).toEqual(["possible"]);
    expect(held(lin, "2023-06-15")).toEqual(["possible"]);
    expect(held(lin, "2023-07-01")).toEqual(["unknown"]);
    expect(held(lin, "2021-06-01")).toEqual(["unknown"]);
  });

  it("is possible on a day that was inferred", () => {
    expect(held(person(president("2023-06-15?")), "2023-06-15")).toEqual(["possible"]);
  });

  it("is certain within a term that a source gives", () => {
    const term = person(
      claim([
        text("post", "Mayor"),
        at("cn-qingdao"),
        when("held from", "2021-03"),
        when("held to", "2024-05-10"),
      ]),
    );
    expect(held(term, "2021-03-15")).toEqual(["possible"]);
    expect(held(term, "2021-03-31")).toEqual(["certain"]);
    expect(held(term, "2024-05-09")).toEqual(["certain"]);
    expect(held(term, "2024-05-10")).toEqual(["possible"]);
    expect(held(term, "2024-05-11")).toEqual(["unknown"]);
    const begun = person(
      claim([text("post", "Mayor", "en", "2023-06-20"), at("cn-qingdao"), when("held from", "2021-11-01")]),
    );
    expect(held(begun, "2022-01-01")).toEqual(["certain"]);
    expect(held(begun, "2023-06-21")).toEqual(["unknown"]);
  });

  it("is one where two sources call it the same in a language, and two where the body differs", () => {
    const both = claim([
      text("post", "Chairman of CPAFFC", "en", "2021-06-02"),
      text("post", "会长", "zh-Hans", "2021-06-02"),
      of("org-cpaffc"),
    ]);
    const lin = person(both, president("2023-06-15"), president("2023-06-15", "zh-Hans", "会长"));
    expect(postsOf(lin)).toHaveLength(2);
    const joined = claim([
      text("post", "President of CPAFFC", "en", "2022-06-15"),
      text("post", "会长", "zh-Hans", "2022-06-15"),
      of("org-cpaffc"),
    ]);
    expect(postsOf(person(...lin.claims, joined))).toHaveLength(1);
    const other = claim([text("post", "President of CPAFFC", "en", "2022-06-15"), of("org-sco")]);
    expect(postsOf(person(president("2021-06-02"), other))).toHaveLength(2);
  });

  it("is not told by a claim that somebody rejected, and the certain ones come first", () => {
    expect(postsOf(person(claim([text("post", "Mayor", "en", "2023")], "another person")))).toEqual([]);
    const lin = person(
      president("2021"),
      president("2024"),
      claim([text("post", "Delegate", "en", "2023-06-15"), at("cn")]),
    );
    expect(
      postsHeldOn(lin, day("2023-06-15")).map(({ post, certainty }) => [post.titles[0]?.text, certainty]),
    ).toEqual([
      ["Delegate", "certain"],
      ["President of CPAFFC", "possible"],
    ]);
  });
});
