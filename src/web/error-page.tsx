import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Language } from "../kernel/languages.ts";
import { Heading } from "./components/names.tsx";
import { addressOf, localHref } from "./language.ts";
import { renderPage } from "./layout.tsx";
import { type Message, translator } from "./messages.ts";
import { problemMessages } from "./problems/problem.messages.ts";
import { accessProblemMessages } from "./problems/problem-of-access.messages.ts";
import { accountProblemMessages } from "./problems/problem-of-accounts.messages.ts";
import { attachmentProblemMessages } from "./problems/problem-of-attachments.messages.ts";
import { batchProblemMessages } from "./problems/problem-of-batch.messages.ts";
import { dataProblemMessages } from "./problems/problem-of-data.messages.ts";
import { historyProblemMessages } from "./problems/problem-of-history.messages.ts";
import { importProblemMessages } from "./problems/problem-of-import.messages.ts";
import { intakeProblemMessages } from "./problems/problem-of-intake.messages.ts";
import { mailProblemMessages } from "./problems/problem-of-mail.messages.ts";
import { officeProblemMessages } from "./problems/problem-of-office.messages.ts";
import { proposalProblemMessages } from "./problems/problem-of-proposals.messages.ts";
import { publicProblemMessages } from "./problems/problem-of-public.messages.ts";
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
const SENTENCES: ReadonlyMap<string, Message> = new Map<string, Message>(
  Object.entries({
    ...problemMessages,
    ...accessProblemMessages,
    ...attachmentProblemMessages,
    ...accountProblemMessages,
    ...dataProblemMessages,
    ...importProblemMessages,
    ...batchProblemMessages,
    ...historyProblemMessages,
    ...mailProblemMessages,
    ...intakeProblemMessages,
    ...publicProblemMessages,
    ...officeProblemMessages,
    ...proposalProblemMessages,
  }),
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
