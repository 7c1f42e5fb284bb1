import { z } from "@hono/zod-openapi";
import { CAPACITIES, EVIDENCE_GRADES, SOURCE_KINDS } from "../../evidence/grade.ts";
import { JUDGEMENT_KINDS } from "../../evidence/judgement.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../act-claim.ts";
import { ACT_KINDS, TIE_KINDS } from "../kinds.ts";
import { STANDINGS } from "../state.ts";

const ID = "am-yerevan--cn-qingdao";
const day = (description: string) => z.iso.date().nullable().openapi({ description, example: "2023-06-20" });

const PlaceSchema = z
  .object({
    id: z.string().openapi({ example: "cn-qingdao" }),
    names: z.record(z.string(), z.string()).openapi({
      description: "By BCP 47 language.",
      example: { en: "Qingdao", "zh-Hans": "青岛", ru: "Циндао" },
    }),
  })
  .openapi("PartnershipPlace");

const StateSchema = z
  .object({
    kind: z.enum(TIE_KINDS).nullable(),
    standing: z.enum(STANDINGS),
    certainty: z.enum(["certain", "possible"]),
    alternatives: z
      .array(z.object({ kind: z.enum(TIE_KINDS).nullable(), standing: z.enum(STANDINGS) }))
      .openapi({ description: "What else is possible that day, strongest tie first." }),
  })
  .openapi("PartnershipState", {
    description: "What the instruments add up to on the day. Derived, never stored.",
    example: { kind: "sister", standing: "in force", certainty: "certain", alternatives: [] },
  });

const DateSchema = z
  .object({
    edtf: z.string().openapi({ description: "ISO 8601-2.", example: "2023-06-20" }),
    verbatim: z.string(),
    earliest: day("First day it can mean; null for no bound."),
    latest: day("Last day it can mean; null for no bound."),
  })
  .openapi("PartialDate");

const InstrumentSchema = z
  .object({
    id: z.string().openapi({ example: `${ID}/sister` }),
    effect: z.enum(EFFECTS),
    kind: z.enum(ACT_KINDS).nullable(),
    form: z.enum(FORMS).nullable(),
    label: z.string().nullable(),
    date: DateSchema.nullable(),
    step: z.enum(STEPS).nullable(),
    evidence: z.enum(EVIDENCE_GRADES).nullable().openapi({ description: "Of its claims together." }),
    shown: z.string().nullable().openapi({ description: "The claim whose values stand here." }),
    because: z
      .enum(["only claim", "accepted", "best grade", "most precise", "earliest said", "same in all"])
      .openapi({ description: "Why that claim is shown." }),
    conflicts: z.array(z.enum(["dates", "kinds"])),
    claims: z.array(z.string()),
  })
  .openapi("Instrument");

const ClaimSchema = z
  .object({
    id: z.string(),
    source: z.object({
      id: z.string(),
      kind: z.enum(SOURCE_KINDS),
      title: z.string(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
      published: z.string().nullable().openapi({ description: "EDTF." }),
      retrieved: z.string().nullable().openapi({ description: "EDTF." }),
      language: z.string().nullable(),
    }),
    claimant: z.string().nullable().openapi({ description: "The place or organization that speaks." }),
    capacity: z.enum(CAPACITIES),
    grade: z.enum(EVIDENCE_GRADES),
    form: z.enum(FORMS),
    effect: z.enum(EFFECTS),
    strength: z.enum(STRENGTHS).nullable(),
    label: z.string().nullable().openapi({ description: "The source's own word." }),
    step: z.enum(STEPS),
    date: DateSchema.nullable(),
    derived: z.boolean().openapi({ description: "The date was worked out, not stated." }),
    speaks: z.object({ earliest: day("From this day"), latest: day("to this day the source speaks.") }),
    term: z.object({ years: z.int().nullable(), note: z.string().nullable() }).nullable(),
    excerpt: z.string().nullable(),
    locator: z.string().nullable(),
    note: z.string().nullable(),
    instrument: z.string().nullable().openapi({ description: "Null for a rejected claim." }),
    judgements: z.array(
      z.object({
        kind: z.enum(JUDGEMENT_KINDS),
        other: z.string().nullable(),
        reason: z.string(),
        author: z.string(),
        revision: z.int(),
      }),
    ),
  })
  .openapi("ActClaim");

export const PartnershipSchema = z
  .object({
    partnership: z.string().openapi({ example: ID }),
    places: z.array(PlaceSchema),
    asOf: z.iso.date(),
    revision: z.int(),
    state: StateSchema,
    instruments: z.array(InstrumentSchema),
    claims: z.array(ClaimSchema),
  })
  .openapi("Partnership");

const SinceSchema = z
  .object({
    edtf: z.string().nullable(),
    earliest: day("First possible day."),
    latest: day("From this day on it is certain."),
    disputed: z.boolean().openapi({ description: "The claims about it exclude each other." }),
  })
  .openapi("Since");

export const PartnershipPageSchema = z
  .object({
    items: z.array(
      z
        .object({
          partnership: z.string().openapi({ example: ID }),
          places: z.array(PlaceSchema),
          state: StateSchema,
          since: SinceSchema.nullable(),
          evidence: z.enum(EVIDENCE_GRADES).nullable(),
          claims: z.int(),
        })
        .openapi("PartnershipItem"),
    ),
    next: z.string().nullable().openapi({ description: "The cursor of the next page; null on the last." }),
  })
  .openapi("PartnershipPage");
