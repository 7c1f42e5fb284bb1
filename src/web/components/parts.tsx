import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

export interface Link {
  href: string;
  label: Child;
}

/** Pairs of a word and what it is: `Facts({ of: [["Country", "China"]] })`. */
export const Facts = ({ of }: { of: readonly (readonly [Child, Child])[] }) => (
  <dl class="facts">
    {of.map(([term, description]) => (
      <>
        <dt>{term}</dt>
        <dd>{description}</dd>
      </>
    ))}
  </dl>
);

/** The way down to this page; the page itself is not in it. */
export const Breadcrumb = ({ language, links }: { language: Language; links: readonly Link[] }) => (
  <nav class="breadcrumb" aria-label={translator(webMessages, language)("breadcrumb")}>
    <ol>
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ol>
  </nav>
);

/** Lists are paged by cursor, so there is a next and at most a first page, and no page numbers. */
export const Pagination = ({
  language,
  previous,
  next,
}: {
  language: Language;
  previous?: string;
  next?: string;
}) => {
  const t = translator(webMessages, language);
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={t("pages")}>
      <ul>
        {previous ? (
          <li>
            <a rel="prev" href={previous}>
              {t("previous")}
            </a>
          </li>
        ) : null}
        {next ? (
          <li>
            <a rel="next" href={next}>
              {t("next")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
};

export interface Brief {
  /** What kind of thing it is: "Announced", "Conflict". */
  eyebrow: Child;
  /** The matter in a few words, in the serif. */
  said: Child;
  href?: string;
  /** Who and when. */
  source?: Child;
  /** `Tag` elements. */
  tags?: Child;
}

/** Short notes side by side under a hairline: figures, conflicts, what is new. */
export const Briefs = ({ of }: { of: readonly Brief[] }) => (
  <ul class="briefs">
    {of.map((brief) => (
      <li>
        <p class="brief-eyebrow">{brief.eyebrow}</p>
        <p class="brief-said">{brief.href ? <a href={brief.href}>{brief.said}</a> : brief.said}</p>
        {brief.source ? <p class="small soft">{brief.source}</p> : null}
        {brief.tags ? <p class="brief-tags">{brief.tags}</p> : null}
      </li>
    ))}
  </ul>
);

/** In place of a list with nothing in it: why, and what to do. */
export const Empty = ({ children }: { children: Child }) => <p class="empty">{children}</p>;

export const Notice = ({ kind = "note", children }: { kind?: "note" | "warning"; children: Child }) => (
  <div class={kind === "warning" ? "note note-warning" : "note"}>{children}</div>
);

export const Disclosure = ({
  summary,
  open,
  children,
}: {
  summary: Child;
  open?: boolean;
  children: Child;
}) => (
  <details class="disclosure" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);

/** The key of a map, a bar or a chart: solid is certain, dashed possible. */
export const CertaintyKey = ({ certain, possible }: { certain: Child; possible: Child }) => (
  <ul class="key">
    <li>{certain}</li>
    <li class="key-possible">{possible}</li>
  </ul>
);
