import type { Context } from "hono";
import { Heading } from "./components/names.tsx";
import { addressOf, localHref } from "./language.ts";
import { type PageOptions, renderPage } from "./layout.tsx";
import { translator } from "./messages.ts";
import { webMessages } from "./web.messages.ts";

/** A refusal as a person reads it: in their language, with the code that the data routes give. */
export function errorPage(
  c: Context,
  problem: { status: NonNullable<PageOptions["status"]>; code: string; detail: string; where?: string },
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(webMessages, language);
  const title = t(MESSAGES[problem.status] ?? "errorOurs");
  return renderPage(
    c,
    { title, status: problem.status },
    <>
      <Heading title={title} />
      <p lang="en">{problem.detail}</p>
      <p class="soft small">
        {t("errorCode", { code: problem.code })}
        {problem.where ? ` · ${problem.where}` : ""}
      </p>
      <p>
        <a href={localHref(language, "/")}>{t("errorHome")}</a>
      </p>
    </>,
  );
}

const MESSAGES = {
  200: "errorOurs",
  400: "errorInvalid",
  404: "errorNotFound",
  405: "errorMethod",
  409: "errorConflict",
  413: "errorTooLarge",
  414: "errorTooLarge",
  500: "errorOurs",
  503: "errorUnavailable",
} as const;
