import type { Language } from "../../kernel/languages.ts";
import { type Translator, translator } from "../../web/messages.ts";
import type { Capacity, EvidenceGrade, SourceKind } from "../evidence/grade.ts";
import type { JudgementKind } from "../evidence/judgement.ts";
import type { Level } from "../places/place.ts";
import type { Effect, Form, Step } from "./act-claim.ts";
import type { ActKind, TieKind } from "./kinds.ts";
import type { Standing, State } from "./state.ts";
import {
  capacityMessages,
  effectMessages,
  formMessages,
  gradeMessages,
  instrumentMessages,
  judgementMessages,
  kindMessages,
  sourceKindMessages,
  standingMessages,
  stepMessages,
  tieMessages,
} from "./vocabulary.messages.ts";

/** The words of the model in the reader's language, for every room that shows partnerships. */
export const kindWord = (language: Language, kind: ActKind): string => say(kindMessages, language)(kind);
export const standingWord = (language: Language, standing: Standing): string =>
  say(standingMessages, language)(standing);
export const stepWord = (language: Language, step: Step): string => say(stepMessages, language)(step);
export const formWord = (language: Language, form: Form): string => say(formMessages, language)(form);
export const effectWord = (language: Language, effect: Effect): string =>
  say(effectMessages, language)(effect);
export const gradeWord = (language: Language, grade: EvidenceGrade): string =>
  say(gradeMessages, language)(grade);
export const capacityWord = (language: Language, capacity: Capacity): string =>
  say(capacityMessages, language)(capacity);
export const sourceKindWord = (language: Language, kind: SourceKind): string =>
  say(sourceKindMessages, language)(kind);
export const judgementWord = (language: Language, kind: JudgementKind): string =>
  say(judgementMessages, language)(kind);

/** Whether "cities" says it, "regions", or neither. */
export type Scale = "city" | "region" | "other";

const CITIES: ReadonlySet<Level> = new Set(["city", "prefecture"]);

export function scaleOf(parties: readonly { level: Level | null }[]): Scale {
  if (parties.every(({ level }) => level !== null && CITIES.has(level))) return "city";
  return parties.every(({ level }) => level === "province") ? "region" : "other";
}

/** "sister cities", "города-побратимы": what the parties are to each other. */
export const tieWord = (language: Language, kind: TieKind, scale: Scale): string =>
  say(tieMessages, language)(kind, { scale });

/** What an act is called: by the kind of tie it makes, else by what it does. */
export function instrumentWord(
  language: Language,
  { effect, kind }: { effect: Effect; kind: ActKind | null },
): string {
  const makes = (effect === "establishes" || effect === "intends") && kind !== null && kind !== "listed";
  const name = makes
    ? kind
    : effect === "establishes"
      ? "unspecified"
      : effect === "intends"
        ? "intention"
        : effect;
  return say(instrumentMessages, language)(name);
}

/** A state in a few words: "sister city", "suspended", "not established". */
export function stateWords(language: Language, { kind, standing }: Pick<State, "kind" | "standing">): string {
  if (standing === "in force" && kind !== null) return kindWord(language, kind);
  const words = standingWord(language, standing);
  return kind === null ? words : `${kindWord(language, kind)}${language === "zh-Hans" ? "，" : ", "}${words}`;
}

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const say = <M extends Parameters<typeof translator>[0]>(messages: M, language: Language): Translator<M> =>
  translator(messages, language);
