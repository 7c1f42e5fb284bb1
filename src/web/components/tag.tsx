import type { Child } from "hono/jsx";
import type { Certainty } from "../../kernel/certainty.ts";
import type { Language } from "../../kernel/languages.ts";
import { translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

/** `certain` is solid, `possible` dashed, `conflict` washed with red, `plain` a remark. The words say it as well. */
export const Tag = ({
  kind = "plain",
  children,
}: {
  kind?: Certainty | "conflict" | "plain";
  children: Child;
}) => <span class={`tag tag-${kind}`}>{children}</span>;

/** A tag that says "certain", "possible" or "not", with what it is about after it. */
export const CertaintyTag = ({
  language,
  certainty,
  children,
}: {
  language: Language;
  certainty: Certainty;
  children?: Child;
}) => (
  <Tag kind={certainty}>
    {translator(webMessages, language)(certainty)}
    {children ? <> {children}</> : null}
  </Tag>
);
