import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { CertaintyTag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { type DossierNames, organizationName } from "../dossiers/dossier-names.ts";
import { placeName, timesOnly } from "../places/place-words.tsx";
import { peopleMessages } from "./people.messages.ts";
import { type Held, type HeldPost, type Post, type PostClaim, postTitle } from "./post.ts";

/** What a post is called, its language marked where it is not the page's. */
export const PostName = ({ post, language }: { post: Post; language: Language }) => {
  const title = postTitle(post, language);
  return title.language === null || title.language === language ? (
    title.text
  ) : (
    <span lang={title.language}>{title.text}</span>
  );
};

/** "Mayor of Qingdao, possibly Secretary …": the posts of one day, those that are only possible marked. */
export const PostsHeld = ({ held, language }: { held: readonly HeldPost[]; language: Language }): Child =>
  held.map(({ post, certainty }, index) => (
    <>
      {index > 0 ? (language === "zh-Hans" ? "；" : "; ") : ""}
      <PostName post={post} language={language} />
      {certainty === "possible" ? (
        <>
          {" "}
          <CertaintyTag language={language} certainty="possible" />
        </>
      ) : null}
    </>
  ));

/** The place, organization or country that a post is of, linked. */
export const PostBody = ({
  post,
  names,
  language,
  query,
}: {
  post: Post;
  names: DossierNames;
  language: Language;
  query: URLSearchParams;
}) => {
  const times = timesOnly(query);
  const places = post.places.length + post.organizations.length > 0 ? post.places : post.countries;
  const links = [
    ...places.map((id) => ({ href: `/places/${id}`, name: placeName(names.places, id, language) })),
    ...post.organizations.map((id) => ({
      href: `/organizations/${id}`,
      name: organizationName(names, id, language),
    })),
  ];
  return (
    <>
      {links.map(({ href, name }, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a href={localHref(language, href, times)}>{name}</a>
        </>
      ))}
    </>
  );
};

/** When one source says that a post was held: "15 June 2023", "since March 2021, until 10 May 2024". */
export function saidOf({ on, from, to }: PostClaim, language: Language): string {
  const t = translator(peopleMessages, language);
  const words = [
    from ? t("since", { day: formatPartialDate(from, language) }) : null,
    on ? formatPartialDate(on, language) : null,
    to ? t("until", { day: formatPartialDate(to, language) }) : null,
  ];
  return words.filter((one) => one !== null).join(language === "zh-Hans" ? "，" : ", ");
}

export const HeldTag = ({ held, language }: { held: Held; language: Language }) =>
  held === "unknown" ? (
    <span class="soft">{translator(peopleMessages, language)("unknown")}</span>
  ) : (
    <CertaintyTag language={language} certainty={held} />
  );
