import { ARTICLE_LANGUAGES, type ArticleLanguage } from "../src/intake/article/article.ts";
import { namesOfDataset } from "../src/intake/article/labelled/dataset-names.ts";
import {
  byRules,
  type LabelledSentence,
  labelledSentences,
  MEASURED_KINDS,
  type Outcome,
  outcomeOf,
  scoreOf,
} from "../src/intake/article/labelled/measure.ts";
import { choosePlace } from "../src/intake/article/marks/choose-place.ts";
import { countryNamesKnown } from "../src/intake/article/marks/country-names.ts";
import { PlaceFinder } from "../src/intake/article/marks/place-finder.ts";
import { type ReadAgainst, readArticle } from "../src/intake/article/read-article.ts";
import { TIE_WORDS } from "../src/intake/article/words/tie-words.ts";
import { inTurns, judge, spread, type Verdicts, written } from "./kit/measure.ts";
import { say } from "./kit/print.ts";

const CHARACTERS = 200_000;
/** A page of news has some 5,000 characters: it must be read before a person has looked up. */
const FAST_ENOUGH = 50_000;

/** The article reader against plain dictionary matching: accuracy on the labelled sentences, and characters a second. */
export async function article(): Promise<Verdicts> {
  const against = await namesOfDataset();
  const peer = await dictionary(against);
  const labelled = await labelledSentences();
  const rules = await outcomes(labelled, byRules(against));
  const plain = await outcomes(labelled, peer);
  const heldOut = ({ of }: Outcome) => of.part === "held-out";

  say("  precision and recall on the held-out sentences (right, wrong, missed):");
  for (const language of ARTICLE_LANGUAGES) {
    say(
      `    ${language}   rules ${shown(rules.filter(heldOut), language)}   dictionary ${shown(plain.filter(heldOut), language)}`,
    );
    for (const kind of MEASURED_KINDS) {
      const { right, wrong, missed, precision, recall } = scoreOf(
        rules.filter(heldOut).filter(({ of }) => of.language === language),
        kind,
      );
      say(
        `       ${kind.padEnd(12)} ${precision.toFixed(2)} ${recall.toFixed(2)} (${right}, ${wrong}, ${missed})`,
      );
    }
  }
  const verdicts = ARTICLE_LANGUAGES.map((language) => {
    const [ours, theirs] = [rules, plain].map((all) =>
      f1(all.filter(heldOut).filter(({ of }) => of.language === language)),
    );
    return judge(
      `${language}: F1 of rules less that of the dictionary`,
      spread([(ours ?? 0) - (theirs ?? 0)]),
      { least: 0 },
    );
  });

  for (const language of ARTICLE_LANGUAGES) {
    const text = textOf(labelled, language);
    const speed = async (task: () => Promise<unknown>) => {
      const began = performance.now();
      await task();
      return (text.length / (performance.now() - began)) * 1000;
    };
    const compared = await inTurns(
      () => speed(() => readArticle(text, against, { anchor: null, language, url: null })),
      () =>
        speed(async () => {
          for (const sentence of text.split("\n\n")) await peer({ sentence, language });
        }),
      { rounds: 5, times: 1, warm: 1 },
    );
    say(
      `  ${language}: rules ${written(compared.ours, " characters/s")}, dictionary ${written(compared.peer, " characters/s")}`,
    );
    verdicts.push(judge(`${language}: characters a second`, compared.ours, { least: FAST_ENOUGH }));
  }
  return verdicts;
}

function shown(all: readonly Outcome[], language: ArticleLanguage): string {
  const { right, wrong, missed, precision, recall } = scoreOf(
    all.filter(({ of }) => of.language === language),
  );
  return `${precision.toFixed(2)} ${recall.toFixed(2)} (${right}, ${wrong}, ${missed})`;
}

function f1(all: readonly Outcome[]): number {
  const { precision, recall } = scoreOf(all);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

const outcomes = (labelled: readonly LabelledSentence[], read: (of: LabelledSentence) => Promise<string[]>) =>
  Promise.all(labelled.map((sentence) => outcomeOf(sentence, read)));

function textOf(labelled: readonly LabelledSentence[], language: ArticleLanguage): string {
  const sentences = labelled.filter((one) => one.language === language).map(({ sentence }) => sentence);
  const once = sentences.join("\n\n");
  return Array.from({ length: Math.ceil(CHARACTERS / once.length) }, () => once).join("\n\n");
}

/**
 * Plain dictionary matching, with the same dictionaries of names and words: a sentence with a word for a tie and two
 * places is an act between the first two, on the first date of digits; each number before a word for pairs, cities or
 * countries is a figure.
 */
async function dictionary(against: ReadAgainst) {
  const names = await against.names.named([]);
  const finder = new PlaceFinder(names, countryNamesKnown(names));
  return async ({
    sentence,
    language,
  }: Pick<LabelledSentence, "sentence" | "language">): Promise<string[]> => {
    const words = TIE_WORDS[language];
    const found: string[] = [];
    const hasTie = words.ties.some(([, pattern]) => sentence.search(pattern) >= 0);
    const places = finder
      .find(sentence, language)
      .flatMap((place) => choosePlace(place) ?? [])
      .filter(({ level }) => level !== "country");
    const [a, b] = [...new Set(places.map(({ shown: name }) => name))];
    const effect = words.effects.find(([, pattern]) => pattern.test(sentence))?.[0];
    if (hasTie && a && b && effect)
      found.push(
        `partnership: ${[a, b].toSorted().join(" + ")}; ${effect}; ${/\b(?:19|20)\d\d|(?:19|20)\d\d(?=年)/.exec(sentence)?.[0] ?? "none"}`,
      );
    if (hasTie)
      for (const [, number, unit = ""] of sentence.matchAll(
        /(\d+)[\s个]*(pairs|cities|countries|sister cities|对|城市|国家|пар|город|стран)/g,
      ))
        found.push(`figure: = ${number} ${UNITS[unit.slice(-4)] ?? UNITS[unit] ?? "city"}`);
    return found;
  };
}

const UNITS: Readonly<Record<string, string>> = {
  pairs: "pair",
  airs: "pair",
  对: "pair",
  пар: "pair",
  countries: "country",
  ries: "country",
  国家: "country",
  стран: "country",
  тран: "country",
};
