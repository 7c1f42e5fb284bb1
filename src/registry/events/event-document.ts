import { z } from "@hono/zod-openapi";
import { readDossiers } from "../dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../dossiers/dossier.ts";
import type { DossierAsked } from "../dossiers/presenter.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import { eventDates } from "./event-dates.ts";
import { genesisOf, postsAt } from "./proposal.ts";
import { readParts, scaleOf } from "./read-event.ts";

const DateSchema = z.object({
  on: z.string().openapi({ description: "EDTF." }),
  role: z.enum(["held", "opening", "launch"]),
});

const DatesSchema = z
  .object({ shown: DateSchema, alternatives: z.array(DateSchema) })
  .nullable()
  .openapi({ description: "The best attested date, and what other sources give." });

const PartSchema = z.object({
  kind: z.string(),
  id: z.string(),
  dates: DatesSchema,
  places: z.array(z.string()),
});

/** What follows from the claims about a forum or a programme. */
export const eventSchema = z.object({
  scale: z.string().nullable(),
  dates: DatesSchema,
  editions: z.array(PartSchema).openapi({ description: "In time order." }),
  sessions: z.array(PartSchema),
  launched: z
    .array(z.object({ kind: z.string(), id: z.string() }))
    .openapi({ description: "Forums and programmes launched or supported at it." }),
  genesis: z
    .array(
      z.object({
        of: z.object({ kind: z.string(), id: z.string() }),
        proposedBy: z.string().openapi({ description: "The id of a person." }),
        posts: z
          .array(
            z.object({
              titles: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
              certainty: z.enum(["certain", "possible"]),
            }),
          )
          .openapi({ description: "The posts held when it was proposed." }),
        on: z.string().nullable(),
        occasion: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
        endorsedBy: z.array(z.string()).openapi({ description: "Ids of groups." }),
        claim: z.string(),
      }),
    )
    .openapi({ description: "Of the event itself, else of the series that it is an edition of." }),
  attendance: z
    .array(
      z.object({
        category: z.string(),
        least: z.int().openapi({ description: "The fewest that any source may mean." }),
        most: z.int().nullable().openapi({ description: "The most; null where a source leaves it open." }),
        disagree: z.boolean(),
        numbers: z.array(
          z.object({ number: z.number(), comparator: z.string(), claims: z.array(z.string()) }),
        ),
      }),
    )
    .openapi({ description: "People by category. Nobody is named." }),
});

export async function eventDocument({
  read,
  dossier,
  at,
}: DossierAsked): Promise<z.infer<typeof eventSchema>> {
  const parts = await readParts(read, dossier, at.known);
  const proposals = genesisOf(dossier, parts.parents);
  const people = new Map(
    (await readDossiers(read, "person", [...new Set(proposals.map(({ by }) => by))], at.known)).map((one) => [
      one.id,
      one,
    ]),
  );
  return {
    scale: scaleOf(dossier),
    dates: datesDocument(dossier),
    editions: parts.editions.map(partDocument),
    sessions: parts.sessions.map(partDocument),
    launched: parts.launched.map(({ kind, id }) => ({ kind, id })),
    genesis: proposals.map(({ of, by, on, occasions, endorsedBy, claim }) => {
      const person = people.get(by);
      return {
        of: { kind: of.kind, id: of.id },
        proposedBy: by,
        posts: (person && on ? postsAt(person, on) : []).map(({ post, certainty }) => ({
          titles: Object.fromEntries(post.titles.map(({ language, text }) => [language ?? "und", text])),
          certainty,
        })),
        on: on?.edtf ?? null,
        occasion: Object.fromEntries(
          occasions.flatMap(({ value }) =>
            value.type === "text" ? [[value.language ?? "und", value.text]] : [],
          ),
        ),
        endorsedBy,
        claim: claim.citation.id,
      };
    }),
    attendance: attendanceOf(dossier).map(attendanceDocument),
  };
}

function datesDocument(event: Dossier): z.infer<typeof DatesSchema> {
  const dates = eventDates(event);
  if (!dates) return null;
  const written = ({ on, role }: (typeof dates)["shown"]) => ({ on: on.edtf, role });
  return { shown: written(dates.shown), alternatives: dates.alternatives.map(written) };
}

const partDocument = (event: Dossier): z.infer<typeof PartSchema> => ({
  kind: event.kind,
  id: event.id,
  dates: datesDocument(event),
  places: [
    ...new Set(
      statementsOf(event, "place").flatMap(({ value }) => (value.type === "place" ? [value.place] : [])),
    ),
  ],
});

const attendanceDocument = ({ category, values, least, most, disagree }: Attendance) => ({
  category,
  least,
  most,
  disagree,
  numbers: values.flatMap(({ statement: { value }, told }) =>
    value.type === "number"
      ? [
          {
            number: value.number,
            comparator: value.comparator,
            claims: told.map(({ claim }) => claim.citation.id),
          },
        ]
      : [],
  ),
});
