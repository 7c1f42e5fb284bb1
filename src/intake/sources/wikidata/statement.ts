import { z } from "zod";

const snakSchema = z.object({
  snaktype: z.enum(["value", "somevalue", "novalue"]),
  datavalue: z.object({ type: z.string(), value: z.unknown() }).optional(),
});
/** PHP writes an empty object as an empty list. */
const keyed = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (Array.isArray(given) ? {} : given), z.record(z.string(), value)).optional();

const statementSchema = z.object({
  id: z.string().optional(),
  rank: z.enum(["preferred", "normal", "deprecated"]).catch("normal"),
  mainsnak: snakSchema,
  qualifiers: keyed(z.array(snakSchema)),
  references: z.array(z.object({ snaks: keyed(z.array(snakSchema)) })).optional(),
});

const entitySchema = z.object({
  type: z.string().optional(),
  id: z.string().regex(/^[QPL]\d+$/),
  labels: keyed(z.object({ language: z.string(), value: z.string() })),
  claims: keyed(z.array(z.unknown())),
});

export type Snak = z.output<typeof snakSchema>;
export type Statement = z.output<typeof statementSchema>;
export type Entity = z.output<typeof entitySchema>;

/** The entity, or null where this is none. */
export const asEntity = (given: unknown): Entity | null => entitySchema.safeParse(given).data ?? null;
/** The statement, or null where this is none. */
export const asStatement = (given: unknown): Statement | null =>
  statementSchema.safeParse(given).data ?? null;

const itemValue = z.object({
  id: z
    .string()
    .regex(/^[QPL]\d+$/)
    .optional(),
  "numeric-id": z.int().positive().optional(),
});
const timeValue = z.object({ time: z.string(), precision: z.number(), calendarmodel: z.string() });
const pointValue = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** The item that a snak names ("Q148"). */
export function itemOf(snak: Snak | undefined): string | null {
  const value = itemValue.safeParse(snak?.datavalue?.value).data;
  if (value?.id) return value.id;
  return value?.["numeric-id"] === undefined ? null : `Q${value["numeric-id"]}`;
}

export const timeOf = (snak: Snak | undefined) => timeValue.safeParse(snak?.datavalue?.value).data ?? null;
export const pointOf = (snak: Snak | undefined) => pointValue.safeParse(snak?.datavalue?.value).data ?? null;
export const stringOf = (snak: Snak | undefined) => z.string().safeParse(snak?.datavalue?.value).data ?? null;

/** The best statements of a property: the preferred ones, else the normal ones; those that ended only where none goes on. */
export function bestOf(entity: Entity, property: string): Statement[] {
  const all = (entity.claims?.[property] ?? []).flatMap((given) => asStatement(given) ?? []);
  const preferred = all.filter(({ rank }) => rank === "preferred");
  const ranked = preferred.length > 0 ? preferred : all.filter(({ rank }) => rank === "normal");
  const going = ranked.filter(({ qualifiers }) => !qualifiers?.P582);
  return going.length > 0 ? going : ranked;
}
