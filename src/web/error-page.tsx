import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Heading } from "./components/names.tsx";
import { addressOf, localHref } from "./language.ts";
import { renderPage } from "./layout.tsx";
import { translator } from "./messages.ts";
import { webMessages } from "./web.messages.ts";

const MESSAGES: Partial<Record<ContentfulStatusCode, keyof typeof webMessages>> = {
  400: "errorInvalid",
  404: "errorNotFound",
  405: "errorMethod",
  409: "errorConflict",
  413: "errorTooLarge",
  414: "errorTooLarge",
  503: "errorUnavailable",
};

/** A refusal as a person reads it: in their language, with the code that the data routes give. */
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
