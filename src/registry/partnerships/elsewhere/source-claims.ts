import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import type { SourceClaims } from "../../evidence/source-record.ts";
import { displayNames } from "../../places/place.store.ts";
import { placeName } from "../../places/place-words.tsx";
import { kindOf } from "../kinds.ts";
import { instrumentWord, stepWord } from "../partnership.words.ts";
import { actsFrom, type SourcedAct } from "./source-claims.store.ts";

/** The acts and lists that a source tells of, for its page; each leads to its partnership. */
export const sourceActs: SourceClaims = async (read, { source, known, language }) => {
  const acts = await actsFrom(read, source, known);
  const names = await displayNames(read, [...new Set(acts.flatMap(({ parties }) => parties))], known);
  return acts.map((act) => ({
    citation: act.citation,
    kind: "act",
    about: act.parties.map((id) => placeName(names, id, language)).join(" – "),
    href: `/partnerships/${act.partnership}`,
    says: actWords(language, act),
    on: act.on?.edtf ?? null,
  }));
};

/** "Sister-city agreement, signed 20 June 2023: “agreement on sister relations”". */
function actWords(language: Language, act: SourcedAct): string {
  const what = instrumentWord(language, { effect: act.effect, kind: kindOf(act) });
  const step = act.step === "not stated" ? "" : stepWord(language, act.step);
  const when = act.on ? formatPartialDate(act.on, language) : "";
  const told = [step, when].filter(Boolean).join(" ");
  const comma = language === "zh-Hans" ? "，" : ", ";
  const said = told ? `${what}${comma}${told}` : what;
  if (!act.label) return said;
  return language === "zh-Hans" ? `${said}（${act.label}）` : `${said} (${act.label})`;
}
