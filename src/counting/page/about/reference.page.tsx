import type { OpenApiDocument } from "../../../http/reference.ts";
import { Reference } from "../../../http/reference-body.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { addressOf, Pages } from "../../../web/language.ts";
import { renderPage, siteOrigin } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { aboutMessages } from "./about.messages.ts";

/** The reference pages of the API, in the frame of the page's language. */
export const referencePages = (document: () => OpenApiDocument): Pages =>
  new Pages().get("/api", (c) => {
    const t = translator(aboutMessages, addressOf(c).language);
    return renderPage(
      c,
      { title: "API", data: { json: "/api/openapi.json" } },
      <>
        <Heading title="API">{t("apiLead")}</Heading>
        <p>{t.rich("apiReconcile", { address: <a href="/reconcile">{siteOrigin(c)}/reconcile</a> })}</p>
        <Reference document={document()} />
      </>,
    );
  });
