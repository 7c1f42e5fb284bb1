import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Language } from "../kernel/languages.ts";
import { Heading } from "./components/names.tsx";
import { addressOf, localHref } from "./language.ts";
import { renderPage } from "./layout.tsx";
import { type Message, translator } from "./messages.ts";
import { PROBLEM_CATALOGUES } from "./problems/catalogues.ts";
import { webMessages } from "./web.messages.ts";

const MESSAGES: Partial<Record<ContentfulStatusCode, keyof typeof webMessages>> = {
  400: "errorInvalid",
  401: "errorSignIn",
  403: "errorForbidden",
  404: "errorNotFound",
  405: "errorMethod",
  409: "errorConflict",
  413: "errorTooLarge",
  414: "errorTooLarge",
  429: "errorTooOften",
  431: "errorTooLarge",
  503: "errorUnavailable",
};

/** What a code means and what to do about it. */
const SENTENCES: ReadonlyMap<string, Message> = new Map(
  PROBLEM_CATALOGUES.flatMap((catalogue) => Object.entries<Message>(catalogue)),
);

export const problemSentence = (code: string, language: Language): string | undefined =>
  SENTENCES.get(code)?.[language];

/**
 * A refusal as a person reads it: in their language, with the code that the data routes give. What the program says of
 * this one case is English, and stands below.
 */
export function errorPage(
  c: Context,
  problem: { status: ContentfulStatusCode; code: string; detail: string; where?: string },
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(webMessages, language);
  const title = t(MESSAGES[problem.status] ?? "errorOurs");
  return renderPage(
    c,
    { title, status: problem.status },
    <>
      <Heading title={title}>{problemSentence(problem.code, language)}</Heading>
      <p>
        {t("errorDetail")}
        {language === "zh-Hans" ? "" : " "}
        <span lang="en">{problem.detail}</span>
      </p>
      <p class="soft small">
        {t("errorCode", { code: problem.code })}
        {problem.where ? ` · ${t("errorWhere", { where: problem.where })}` : ""}
      </p>
      <p>
        <a href={localHref(language, "/")}>{t("errorHome")}</a>
      </p>
    </>,
  );
}
