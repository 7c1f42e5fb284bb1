import type { ArticleLanguage } from "../article.ts";
import type { OrganizationMark } from "./mark.ts";

/** An organization of the registry by one of its names. */
export interface KnownOrganization {
  id: string;
  name: string;
}

const EN_PIECE = "(?:\\p{Lu}[\\p{L}’'-]*|for|with|and|of|the)";
const PATTERNS: Record<ArticleLanguage, RegExp> = {
  en: new RegExp(
    `(?:\\p{Lu}[\\p{L}’'-]*(?: (?:and|of|for) (?=\\p{Lu}))? ?){1,6}(?<=(?:Association|Federation|Foundation|Committee|University|Chamber|Ministry|Society|Union|Commission|Institute|Council|Academy|Secretariat|Center|Centre|Office|Department|Bureau) ?)(?:(?:for|of|on) (?:the )?\\p{Lu}[\\p{L}’'-]*(?: ${EN_PIECE})*(?<=\\p{Lu}[\\p{L}’'-]*))?`,
    "gu",
  ),
  zh: /(?:\p{Script=Han}{2,14}?)(?:人民对外友好协会|友好协会|对外友协|友协|协会|联合会|基金会|外事办公室|外办|商会|秘书处|总商会|民间友好委员会|友好委员会)/gu,
  ru: /(?:[А-ЯЁ][а-яё-]+ (?:[а-яё-]+ )?)?(?:ассоциаци|обществ|федераци|фонд|комитет|секретариат|союз|совет)[а-яё]* (?:[а-яё-]+ ){0,2}?(?:дружбы|сотрудничества|породн[её]нных городов|городов|побратимов|женщин|молод[её]жи)(?: (?:с|и) [а-яё]+(?: [а-яё]+)?)?/giu,
};

/** Organizations of the registry, found by the first letters of their names; linear in the text. */
export class OrganizationFinder {
  readonly #byStart = new Map<string, KnownOrganization[]>();

  constructor(organizations: Iterable<KnownOrganization>) {
    for (const organization of organizations) {
      if (organization.name.length < 3) continue;
      const start = organization.name.slice(0, 3).toLowerCase();
      const there = this.#byStart.get(start);
      if (there) there.push(organization);
      else this.#byStart.set(start, [organization]);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  find(sentence: string, language: ArticleLanguage): OrganizationMark[] {
    const found: OrganizationMark[] = [];
    const text = sentence.replace(/[‘’]/g, "'");
    const lower = text.toLowerCase();
    for (let at = 0; at < text.length - 2; at++) {
      if (language !== "zh" && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) continue;
      const known = this.#byStart
        .get(lower.slice(at, at + 3))
        ?.find(({ name }) => lower.startsWith(name.replace(/[‘’]/g, "'").toLowerCase(), at));
      if (!known) continue;
      const end = at + known.name.length;
      if (language !== "zh" && /\p{L}/u.test(text[end] ?? "")) continue;
      found.push({
        kind: "organization",
        start: at,
        end,
        text: sentence.slice(at, end),
        name: sentence.slice(at, end),
        id: known.id,
      });
      at = end - 1;
    }
    for (const match of sentence.matchAll(PATTERNS[language])) {
      const trimmed = match[0]
        .trim()
        .replace(/^(?:The|In|At|On|By|When|While) /, "")
        .replace(/ (?:and|of|for|with|the)$/, "");
      const start = match.index + match[0].indexOf(trimmed);
      const end = start + trimmed.length;
      if (!/[ ]/.test(trimmed) && language !== "zh") continue;
      if (found.some((mark) => start < mark.end && end > mark.start)) continue;
      found.push({ kind: "organization", start, end, text: trimmed, name: trimmed, id: null });
    }
    return found.toSorted((a, b) => a.start - b.start);
  }
}
