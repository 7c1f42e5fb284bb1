import { z } from "@hono/zod-openapi";
import type { CsvColumn } from "../../../http/csv.ts";
import { formatDay } from "../../../kernel/day.ts";
import type { DossierNames } from "../../dossiers/dossier-names.ts";
import type { Kinds } from "../../dossiers/kind.ts";
import { DossierItemSchema, englishContext, itemDocument } from "../../dossiers/record/dossier-document.ts";
import type { ReadAs } from "../../evidence/read-as.ts";
import type { ListedOrganization } from "../../organizations/organization-list.store.ts";
import { ORGANIZATION } from "../organization-dossier.ts";
import { HELD, heldOn } from "../post.ts";
import { claimsSpoken, type OrganizationRecord } from "./organization-record.ts";

const Text = z.string().nullable();

export const OrganizationSchema = z
  .object({
    id: z.string(),
    kind: Text,
    country: Text.openapi({ description: "ISO 3166-1 alpha-2." }),
    names: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
    note: Text,
    speaksIn: z.int().openapi({ description: "How many claims are made on its behalf." }),
  })
  .openapi("Organization");

export const OrganizationRecordSchema = OrganizationSchema.extend({
  asOf: z.string(),
  known: z.int(),
  conflicts: DossierItemSchema.shape.conflicts,
  claims: DossierItemSchema.shape.claims.openapi({
    description: "What sources state of it beside its names, kind and country.",
  }),
  merged: z.array(z.object({ id: z.string(), reason: z.string(), author: z.string() })),
  sources: z
    .array(z.object({ source: z.string(), title: z.string(), claims: z.int() }))
    .openapi({ description: "Where it speaks." }),
  people: z
    .array(
      z.object({
        person: z.string(),
        titles: z.record(z.string(), z.string()).openapi({ description: "Of the post, by BCP 47 language." }),
        held: z.enum(HELD).openapi({ description: "On `asOf`." }),
      }),
    )
    .openapi({ description: "Who holds or held posts in it." }),
}).openapi("OrganizationRecord");

export const organizationDocument = ({
  id,
  kind,
  country,
  names,
  note,
  claims,
}: ListedOrganization): z.infer<typeof OrganizationSchema> => ({
  id,
  kind,
  country,
  names,
  note,
  speaksIn: claims,
});

export function recordDocument(
  record: OrganizationRecord,
  { kinds, names, at }: { kinds: Kinds; names: DossierNames; at: ReadAs },
): z.infer<typeof OrganizationRecordSchema> {
  const { organization, dossier, spoken, holders } = record;
  const { claims, conflicts } = itemDocument(
    ORGANIZATION,
    dossier,
    englishContext(ORGANIZATION, { kinds, names }),
  );
  return {
    ...organizationDocument({ ...organization, claims: claimsSpoken(record) }),
    asOf: formatDay(at.asOf),
    known: at.known,
    conflicts,
    claims,
    merged: dossier.merges.map(({ merged, reason, author }) => ({ id: merged, reason, author })),
    sources: spoken.map(({ source, title, claims: made }) => ({ source, title, claims: made })),
    people: holders.map(({ person, post }) => ({
      person: person.id,
      titles: Object.fromEntries(post.titles.map(({ language, text }) => [language ?? "und", text])),
      held: heldOn(post, at.asOf),
    })),
  };
}

/** The columns of the list as CSV; their meaning is in the reference of CSV files. */
export const ORGANIZATION_COLUMNS: CsvColumn<ListedOrganization>[] = [
  { name: "id", value: ({ id }) => id },
  { name: "kind", value: ({ kind }) => kind },
  { name: "country", value: ({ country }) => country },
  { name: "name_en", value: ({ names }) => names.en },
  { name: "name_zh", value: ({ names }) => names["zh-Hans"] },
  { name: "name_ru", value: ({ names }) => names.ru },
  { name: "note", value: ({ note }) => note },
  { name: "speaks_in", value: ({ claims }) => claims },
];
