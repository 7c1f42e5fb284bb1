import { z } from "@hono/zod-openapi";
import type { CsvColumn } from "../../http/csv.ts";
import { type Day, formatDay } from "../../kernel/day.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { countryPlace } from "../places/place-words.tsx";
import type { MembershipRecord } from "./group-record.store.ts";
import type { GroupRecord } from "./group-record.ts";
import { differencesIn } from "./membership.ts";

const Names = z.record(z.string(), z.string());
const DayOrNull = z
  .string()
  .nullable()
  .openapi({ description: "Null where there is no bound.", example: "2015-01-01" });

export const GroupSchema = z
  .object({ id: z.string().openapi({ example: "SCO" }), names: Names })
  .openapi("Group");

export const GroupRecordSchema = GroupSchema.extend({
  asOf: z.string(),
  known: z.int(),
  countries: z.array(
    z.object({
      country: z.string().openapi({ description: "ISO 3166-1 alpha-2." }),
      names: Names,
      roles: z.array(z.string()).openapi({ description: "Roles it certainly or possibly holds on `asOf`." }),
      certainty: z.enum(["certain", "possible", "not"]).openapi({
        description:
          "Of holding one of `roles`: certain although each is only possible where they share a boundary.",
      }),
      memberships: z.array(
        z.object({
          role: z.string(),
          fromEarliest: DayOrNull,
          fromLatest: DayOrNull,
          toEarliest: DayOrNull,
          toLatest: DayOrNull,
          differ: z.enum(["exclude", "precision"]).nullable(),
          claims: z.array(
            z.object({
              citation: z.string(),
              source: z.string(),
              founding: z.boolean(),
              from: z.string(),
              to: z.string().openapi({ description: "`..` where it has not ended." }),
              note: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
}).openapi("GroupRecord");

const bound = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

export function groupDocument(record: GroupRecord, at: ReadAs): z.infer<typeof GroupRecordSchema> {
  const { group, countries, claims, names } = record;
  const byCitation = new Map(claims.map((claim) => [claim.citation, claim]));
  return {
    id: group.id,
    names: group.names,
    asOf: formatDay(at.asOf),
    known: at.known,
    countries: countries.map(({ country, chain, on }) => ({
      country,
      names: names.get(countryPlace(country)) ?? {},
      roles: on.roles,
      certainty: on.certainty,
      memberships: chain.map((spell) => ({
        role: spell.role,
        fromEarliest: bound(spell.fromEarliest),
        fromLatest: bound(spell.fromLatest),
        toEarliest: bound(spell.toEarliest),
        toLatest: bound(spell.toLatest),
        differ: differencesIn(spell),
        claims: spell.claims.flatMap(({ citation }) => {
          const claim = byCitation.get(citation);
          if (!claim) return [];
          const { source, founding, from, to, note } = claim;
          return [{ citation, source, founding, from: from.edtf, to: to.edtf, note }];
        }),
      })),
    })),
  };
}

export const CLAIM_COLUMNS: CsvColumn<MembershipRecord>[] = [
  { name: "citation", value: (claim) => claim.citation },
  { name: "group", value: (claim) => claim.group },
  { name: "country", value: (claim) => claim.country },
  { name: "role", value: (claim) => claim.role },
  { name: "founding", value: (claim) => claim.founding },
  { name: "from", value: (claim) => claim.from.edtf },
  { name: "to", value: (claim) => claim.to.edtf },
  { name: "source", value: (claim) => claim.source },
  { name: "note", value: (claim) => claim.note },
];
