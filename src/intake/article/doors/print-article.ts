import type { ArticleClaim } from "../claims/claim.ts";
import type { Mark, PlaceSaid } from "../marks/mark.ts";
import type { ReadArticle } from "../read-article.ts";

/** The reading as `--json` writes it. */
export function readingJson(article: ReadArticle) {
  return {
    language: article.language,
    anchor: article.anchor?.edtf ?? null,
    anchorFrom: article.anchorFrom,
    source: {
      title: article.metadata.title,
      authors: article.metadata.authors,
      publisher: article.metadata.publisher,
      url: article.metadata.url,
      published: article.metadata.published?.edtf ?? null,
    },
    claims: article.claims.map(({ places, ...claim }) => ({ ...claim, places: places.map(placeJson) })),
    setAside: article.setAside,
    questions: article.questions,
    sentences: article.sentences.map(({ sentence, marks }) => ({ ...sentence, marks: marks.map(markJson) })),
  };
}

const placeJson = ({ name, text, id, gazetteer, country, level }: PlaceSaid) => ({
  name,
  text,
  id,
  gazetteer,
  country,
  level,
});

function markJson(mark: Mark) {
  if (mark.kind !== "place") return mark;
  const { place, describes: _, ...rest } = mark;
  return { ...rest, place: placeJson(place) };
}

/** The reading for people: each sentence that claims something, and what. */
export function printArticle(article: ReadArticle): string {
  const { metadata } = article;
  const lines = [
    metadata.title ?? "(no title)",
    [metadata.authors.join(", "), metadata.publisher, metadata.published?.edtf, metadata.url]
      .filter(Boolean)
      .join(" · "),
    `language ${article.language}; dates are counted from ${article.anchor?.edtf ?? "nothing: say it with --anchor"}`,
    "",
  ];
  const bySentence = Map.groupBy(article.claims, (claim) => claim.start);
  for (const { sentence, marks } of article.sentences) {
    const claims = bySentence.get(sentence.start);
    if (!claims) continue;
    lines.push(`paragraph ${sentence.paragraph}: ${marked(sentence.text, marks)}`);
    for (const claim of claims) lines.push(`  ${claim.id} ${inWords(claim)}`);
    lines.push("");
  }
  if (article.setAside.length > 0) {
    lines.push("Set aside:");
    for (const { text, why } of article.setAside) lines.push(`  ${why}: ${text.slice(0, 100)}`);
    lines.push("");
  }
  for (const { message } of article.questions) lines.push(`? ${message}`);
  lines.push(`${article.claims.length} claims proposed; nothing is recorded.`);
  return lines.join("\n");
}

/** The sentence with its marks in brackets: [Qingdao|place]. Of marks that overlap the outer one is shown. */
function marked(text: string, marks: readonly Mark[]): string {
  let out = "";
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    const says = mark.kind === "date" ? `date ${mark.edtf ?? "?"}` : mark.kind;
    out += `${text.slice(at, mark.start)}[${text.slice(mark.start, mark.end)}|${says}]`;
    at = mark.end;
  }
  return out + text.slice(at);
}

/** A claim in one line of English. */
export function inWords(claim: ArticleClaim): string {
  const places = claim.places.map(({ name }) => name).join(claim.kind === "partnership" ? " – " : ", ");
  const value =
    claim.value === null
      ? null
      : `${claim.comparator === "=" ? "" : claim.comparator} ${claim.value} ${claim.unit ?? ""}`.trim();
  const said = [
    claim.effect &&
      [claim.effect, claim.strength, claim.form === "not stated" ? null : claim.form]
        .filter(Boolean)
        .join(" "),
    claim.title && `"${claim.title}"`,
    claim.person && [claim.person, claim.post].filter(Boolean).join(", "),
    claim.words && `"${claim.words}"`,
    value,
    claim.measure,
    claim.status ?? claim.statuses?.join(" or "),
    claim.role,
    claim.fields?.join(", "),
    places,
    claim.groups.join(", "),
    claim.date && `${claim.dateIs ?? ""} ${claim.date}`.trim(),
  ];
  return `${claim.kind}: ${said.filter(Boolean).join("; ")}`;
}
