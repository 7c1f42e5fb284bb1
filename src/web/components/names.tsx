import type { Child } from "hono/jsx";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";

/** What a thing is called in each language; a language may be missing. */
export type Names = Partial<Record<Language, string>>;

const languageShown = (names: Names, language: Language): Language | undefined =>
  [language, ...LANGUAGES].find((other) => names[other]);

/** The name in the page's language, else in the first language that has one. */
export function nameIn(names: Names, language: Language): string {
  const known = languageShown(names, language);
  return (known && names[known]) ?? "?";
}

/** The same on a page: a name in another language than the page's says so. `otherwise` stands where there is none. */
export const Name = ({
  names,
  language,
  otherwise = "?",
}: {
  names: Names;
  language: Language;
  otherwise?: string;
}) => {
  const known = languageShown(names, language);
  if (!known) return <>{otherwise}</>;
  return known === language ? <>{names[known]}</> : <span lang={known}>{names[known]}</span>;
};

/** The names in the other languages: `青岛 · Циндао`. */
export const OtherNames = ({ names, language }: { names: Names; language: Language }) => {
  const shown = nameIn(names, language);
  const others = LANGUAGES.filter((other) => names[other] && names[other] !== shown);
  if (others.length === 0) return null;
  return (
    <span class="names-other">
      {others.map((other, index) => (
        <>
          {index > 0 ? " · " : ""}
          <span lang={other}>{names[other]}</span>
        </>
      ))}
    </span>
  );
};

export interface HeadingProps {
  language: Language;
  /** One place, or the places of a partnership, joined by a dash. */
  names: readonly Names[];
  /** What kind of thing this is, above the name. */
  eyebrow?: Child;
  /** The first sentence: what is to be said, in the serif. */
  children?: Child;
}

/** The head of a page about places: their names in three scripts and the first sentence. */
export const NamesHeading = ({ language, names, eyebrow, children }: HeadingProps) => (
  <header class="heading">
    {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
    <h1>
      {names.map((each, index) => (
        <>
          {index > 0 ? <span class="pair-dash"> – </span> : null}
          <Name names={each} language={language} /> <OtherNames names={each} language={language} />
        </>
      ))}
    </h1>
    {children ? <p class="lead">{children}</p> : null}
  </header>
);

/** The head of any other page. */
export const Heading = ({
  title,
  eyebrow,
  children,
}: {
  title: Child;
  eyebrow?: Child;
  children?: Child;
}) => (
  <header class="heading">
    {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
    <h1>{title}</h1>
    {children ? <p class="lead">{children}</p> : null}
  </header>
);
