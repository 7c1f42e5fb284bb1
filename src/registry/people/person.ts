import { defineKind } from "../dossiers/kind.ts";
import type { Statement } from "../dossiers/subject.ts";

/**
 * People who hold or held a public post, at a date. A claim that tells of a post tells of one: what it is called in
 * one or several languages, where, and when. Nothing else of a person is kept: no contact, no day of birth.
 */
export const PERSON = defineKind({
  kind: "person",
  path: "people",
  one: { en: "Person", "zh-Hans": "人物", ru: "Человек" },
  many: { en: "People", "zh-Hans": "人物", ru: "Люди" },
  lead: {
    en: "Who held which public post on which day, what they said and signed, as sources say.",
    "zh-Hans": "依据来源：何人于何日担任何种公职，说过什么、签署过什么。",
    ru: "Кто и в какой день занимал какую государственную или общественную должность, что сказал и подписал — по словам источников.",
  },
  title: "name",
  example: "edil-baisalov",
  properties: {
    name: { value: "text", holds: "many", label: { en: "Name", "zh-Hans": "姓名", ru: "Имя" } },
    post: { value: "text", holds: "many", label: { en: "Post", "zh-Hans": "职务", ru: "Должность" } },
    place: {
      value: "place",
      holds: "many",
      label: { en: "Post in the place", "zh-Hans": "任职地方", ru: "Где занимает должность" },
    },
    organization: {
      value: "organization",
      holds: "many",
      label: { en: "Post in the organization", "zh-Hans": "任职机构", ru: "В какой организации" },
    },
    country: { value: "place", holds: "many", label: { en: "Country", "zh-Hans": "国家", ru: "Страна" } },
    "held from": {
      value: "day",
      holds: "many",
      label: { en: "Took the post", "zh-Hans": "就任", ru: "Вступление в должность" },
    },
    "held to": {
      value: "day",
      holds: "many",
      label: { en: "Left the post", "zh-Hans": "离任", ru: "Уход с должности" },
    },
    signed: {
      value: "partnership",
      holds: "many",
      label: { en: "Signed for", "zh-Hans": "签署", ru: "Подпись под документом о связи" },
    },
  },
  check: faultsOfPost,
});

const TERM: readonly string[] = ["held from", "held to"];
const BODY: readonly string[] = ["place", "organization"];

function* faultsOfPost(statements: readonly Statement[]): Generator<string> {
  const posts = statements.filter(({ property }) => property === "post");
  const beside = statements.find(({ property }) => TERM.includes(property) || BODY.includes(property));
  if (posts.length === 0) {
    if (beside) yield `"${beside.property}" says something of a post: the claim names no post.`;
    return;
  }
  const hasTerm = statements.some(({ property }) => TERM.includes(property));
  const days = new Set(posts.map(({ on }) => on?.edtf));
  if (days.has(undefined) && !hasTerm) {
    yield "A post is held at a date: give the day on which the source says so, or when it was taken or left.";
  }
  if (days.size > 1) yield "A claim tells of one post at one date: the same in every language.";
  const languages = posts.map(({ value }) => (value.type === "text" ? value.language : null));
  if (languages.includes(null)) yield "A post is named in a language: say which.";
  if (new Set(languages).size < languages.length) {
    yield "A claim tells of one post, named once a language: another post is another claim.";
  }
}
