import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { DataTable } from "../../web/components/table.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import { type Dossier, statementsOf, type ToldStatement } from "../dossiers/dossier.ts";
import { readNames } from "../dossiers/dossier-names.ts";
import type { DossierAsked, KindPresenter } from "../dossiers/presenter.ts";
import { StatementView } from "../dossiers/value-words.tsx";
import { peopleMessages } from "./people.messages.ts";
import { PERSON } from "./person.ts";
import { HELD, heldOn, type Post, postsHeldOn, postsOf } from "./post.ts";
import { HeldTag, PostBody, PostName, PostsHeld, saidOf } from "./post-words.tsx";
import { QUOTE } from "./quote.ts";
import { RecordLink, RecordsNaming, recordsNaming } from "./records-naming.tsx";

/** The page of a person: the posts on the day asked, over time, what was signed and said, and where others name them. */
export const personPresenter: KindPresenter = {
  definition: PERSON,
  lead,
  sections: [posts, signed, quotes, (asked) => elsewhere(asked)],
  hides: ["post", "place", "organization", "country", "held from", "held to", "signed"],
  columns: [
    {
      head: peopleMessages.latestPost,
      cell: ({ dossier, language }) => {
        const [latest] = postsOf(dossier);
        return latest ? <PostName post={latest} language={language} /> : "";
      },
    },
    {
      head: peopleMessages.latestDay,
      cell: ({ dossier, language }) => {
        const last = postsOf(dossier)[0]?.claims.at(-1);
        return last ? saidOf(last, language) : "";
      },
    },
  ],
  derived: {
    schema: z.object({
      posts: z
        .array(
          z.object({
            titles: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
            places: z.array(z.string()),
            organizations: z.array(z.string()),
            held: z.enum(HELD).openapi({ description: "On `asOf`." }),
            said: z.array(
              z.object({
                claim: z.string(),
                source: z.string(),
                on: z.string().nullable().openapi({ description: "When it says the post was held, EDTF." }),
                from: z.string().nullable(),
                to: z.string().nullable(),
              }),
            ),
          }),
        )
        .openapi({ description: "Posts, the latest first." }),
    }),
    of: ({ dossier, at }) => ({
      posts: postsOf(dossier).map((post) => ({
        titles: Object.fromEntries(post.titles.map(({ language, text }) => [language ?? "und", text])),
        places: post.places,
        organizations: post.organizations,
        held: heldOn(post, at.asOf),
        said: post.claims.map(({ claim, on, from, to }) => ({
          claim: claim.citation.id,
          source: claim.source.id,
          on: on?.edtf ?? null,
          from: from?.edtf ?? null,
          to: to?.edtf ?? null,
        })),
      })),
    }),
  },
};

function lead({ dossier, at, language }: DossierAsked): Child {
  const t = translator(peopleMessages, language);
  const held = postsHeldOn(dossier, at.asOf);
  const day = writeDay(language, at.asOf);
  if (held.length === 0) return t("heldUnknown", { day });
  return t.rich<Child>("heldThen", { day, posts: <PostsHeld held={held} language={language} /> });
}

function posts({ dossier, names, at, language, query }: DossierAsked): Child {
  const t = translator(peopleMessages, language);
  const all = postsOf(dossier);
  if (all.length === 0) return null;
  return (
    <>
      <h2 id="posts">{t("posts")}</h2>
      <p class="soft">{t("postsRule")}</p>
      <DataTable<Post>
        label={t("posts")}
        columns={[
          { head: t("post"), names: true, cell: (post) => <PostName post={post} language={language} /> },
          {
            head: t("where"),
            cell: (post) => <PostBody post={post} names={names} language={language} query={query} />,
          },
          { head: t("said"), cell: (post) => <Said post={post} asked={{ language }} /> },
          {
            head: t("onDay", { day: writeDay(language, at.asOf) }),
            cell: (post) => <HeldTag held={heldOn(post, at.asOf)} language={language} />,
          },
        ]}
        rows={all}
      />
    </>
  );
}

const Said = ({ post, asked: { language } }: { post: Post; asked: Pick<DossierAsked, "language"> }) => (
  <ul class="values">
    {post.claims.map((told) => (
      <li>
        {saidOf(told, language)}{" "}
        <a
          class="small soft"
          href={`#claim-${told.claim.citation.id}`}
          lang={told.claim.source.language ?? undefined}
        >
          {told.claim.source.publisher ?? told.claim.source.title}
        </a>
      </li>
    ))}
  </ul>
);

function signed({ dossier, kinds, names, language, query }: DossierAsked): Child {
  const t = translator(peopleMessages, language);
  const told = statementsOf(dossier, "signed");
  if (told.length === 0) return null;
  const context = { kinds, kind: PERSON, names, language };
  return (
    <>
      <h2 id="signed">{t("signedTies")}</h2>
      <DataTable<ToldStatement>
        label={t("signedTies")}
        columns={[
          {
            head: t("partnership"),
            names: true,
            cell: (one) => <StatementView context={context} statement={{ ...one, on: null }} query={query} />,
          },
          { head: t("day"), cell: ({ on }) => (on ? formatPartialDate(on, language) : "") },
          {
            head: t("source"),
            cell: ({ claim }) => (
              <a href={`#claim-${claim.citation.id}`} lang={claim.source.language ?? undefined}>
                {claim.source.publisher ?? claim.source.title}
              </a>
            ),
          },
        ]}
        rows={told}
      />
    </>
  );
}

async function quotes(asked: DossierAsked): Promise<Child> {
  const { kinds, read, at, language, query } = asked;
  const found = await recordsNaming(asked, QUOTE, { other: asked.dossier });
  if (found.length === 0) return null;
  const t = translator(peopleMessages, language);
  const names = await readNames(read, kinds, found, at.known);
  const context = { kinds, kind: QUOTE, names, language };
  const first = (dossier: Dossier, property: string) => statementsOf(dossier, property)[0];
  return (
    <>
      <h2 id="quotes">{t("quotes")}</h2>
      <DataTable
        label={t("quotes")}
        columns={[
          {
            head: t("words"),
            names: true,
            cell: (quote) => <RecordLink dossier={quote} kind={QUOTE} asked={asked} />,
          },
          {
            head: t("occasion"),
            cell: (quote) => {
              const occasion = first(quote, "occasion");
              return occasion ? <StatementView context={context} statement={occasion} query={query} /> : "";
            },
          },
          {
            head: t("day"),
            cell: (quote) => {
              const said = first(quote, "said")?.on;
              return said ? formatPartialDate(said, language) : "";
            },
          },
        ]}
        rows={found}
      />
    </>
  );
}

/** Records of other kinds that name the person: who proposed a forum, who spoke at it. */
const elsewhere = (asked: DossierAsked) =>
  RecordsNaming(asked, {
    sought: { other: asked.dossier },
    skips: [QUOTE.kind],
    title: translator(peopleMessages, asked.language)("named"),
  });
