import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import type { SubjectId } from "../../kernel/ids.ts";
import { formatPartialDate, isExactDay, type PartialDate } from "../../kernel/partial-date.ts";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { statementsOf, subjectsNamed } from "../dossiers/dossier.ts";
import { subjectName } from "../dossiers/dossier-names.ts";
import type { DossierAsked, KindPresenter } from "../dossiers/presenter.ts";
import { timesOnly } from "../places/place-words.tsx";
import { officesHeldOn } from "./offices.ts";
import { peopleMessages } from "./people.messages.ts";
import type { HeldPost } from "./post.ts";
import { PostsHeld } from "./post-words.tsx";
import { QUOTE } from "./quote.ts";

/** The page of a quote: the speaker with the posts held on the day it was said. */
export const quotePresenter: KindPresenter = {
  definition: QUOTE,
  lead: async (asked) => {
    const { language } = asked;
    const speaker = speakerOf(asked);
    const t = translator(peopleMessages, language);
    if (!speaker) return null;
    const { person, said, held } = await speakerThen(asked, speaker);
    return (
      <>
        <SpeakerLink asked={asked} person={person} />
        {held.length > 0 ? (
          <>
            {language === "zh-Hans" ? "，" : ", "}
            <PostsHeld held={held} language={language} />
          </>
        ) : null}
        {said ? `${language === "zh-Hans" ? "，" : ", "}${formatPartialDate(said, language)}` : null}
        {held.length > 0 ? null : <span class="small soft"> {t("noPost")}</span>}
      </>
    );
  },
  columns: [
    {
      head: peopleMessages.speaker,
      cell: async (asked) => {
        const speaker = speakerOf(asked);
        if (!speaker) return "";
        const { held } = await speakerThen(asked, speaker);
        return (
          <>
            <SpeakerLink asked={asked} person={speaker} />
            {held.length > 0 ? (
              <span class="small soft">
                {" "}
                <PostsHeld held={held} language={asked.language} />
              </span>
            ) : null}
          </>
        );
      },
    },
    {
      head: peopleMessages.day,
      cell: ({ dossier, language }) => {
        const said = statementsOf(dossier, "said")[0]?.on;
        return said ? formatPartialDate(said, language) : "";
      },
    },
  ],
  derived: {
    schema: z.object({
      speaker: z.string().nullable(),
      posts: z
        .array(
          z.object({
            titles: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
            certainty: z.enum(["certain", "possible"]),
          }),
        )
        .openapi({ description: "The posts that the speaker held when it was said." }),
    }),
    of: async (asked) => {
      const speaker = speakerOf(asked);
      if (!speaker) return { speaker: null, posts: [] };
      const { person, held } = await speakerThen(asked, speaker);
      return {
        speaker: person,
        posts: held.map(({ post, certainty }) => ({
          titles: Object.fromEntries(post.titles.map(({ language, text }) => [language ?? "und", text])),
          certainty,
        })),
      };
    },
  },
};

const speakerOf = ({ dossier }: DossierAsked): SubjectId | undefined =>
  subjectsNamed(dossier, "speaker", "person")[0];

interface SpeakerThen {
  person: SubjectId;
  said: PartialDate | null;
  held: HeldPost[];
}

/** The speaker with the posts of the day; of a month or a year, with those that are possible on its first day or its last. */
async function speakerThen({ read, dossier, at }: DossierAsked, person: SubjectId): Promise<SpeakerThen> {
  const said = statementsOf(dossier, "said")[0]?.on ?? null;
  if (said === null || !Number.isFinite(said.earliest) || !Number.isFinite(said.latest)) {
    return { person, said, held: [] };
  }
  const first = (await officesHeldOn(read, [person], said.earliest, at.known)).get(person) ?? [];
  if (isExactDay(said)) return { person, said, held: first };
  const last = (await officesHeldOn(read, [person], said.latest, at.known)).get(person) ?? [];
  const calls = new Map([...first, ...last].map(({ post }) => [JSON.stringify(post.titles), post] as const));
  return { person, said, held: [...calls.values()].map((post) => ({ post, certainty: "possible" })) };
}

const SpeakerLink = ({
  asked: { names, language, query },
  person,
}: {
  asked: DossierAsked;
  person: SubjectId;
}): Child => (
  <a href={localHref(language, `/people/${person}`, timesOnly(query))}>
    {subjectName(names, { kind: "person", id: person }, language)}
  </a>
);
