import { z } from "zod";
import { BEGINNING, FOREVER } from "../../kernel/day.ts";
import type {
  CitationId,
  FigureId,
  GroupId,
  OrganizationId,
  PlaceId,
  RuleId,
  SourceId,
} from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";

/** The cells of the dataset's tables. An empty cell is null: "not stated" or "not known", never "no". */

export const words = z.string().transform((cell) => (cell.trim() === "" ? null : cell.trim()));

export const required = z.string().trim().min(1, "This cell must not be empty.");

const id = <Id extends string>(pattern: RegExp, what: string) =>
  z
    .string()
    .regex(pattern, `This is not the id of ${what}.`)
    .transform((cell) => cell as Id);

const slug = /^[a-z0-9][a-z0-9-]*$/;
export const placeId = id<PlaceId>(/^[a-z]{2}(-[a-z0-9]+)*$/, "a place");
export const sourceId = id<SourceId>(slug, "a source");
export const organizationId = id<OrganizationId>(slug, "an organization");
export const figureId = id<FigureId>(slug, "a figure");
export const ruleId = id<RuleId>(slug, "a rule");
export const groupId = id<GroupId>(/^[A-Za-z0-9-]+$/, "a group");
export const citationId = id<CitationId>(/\S/, "a citation");

export const orNull = <T extends z.ZodType>(cell: T) =>
  z.union([z.literal("").transform(() => null), cell]) as z.ZodType<z.output<T> | null, string>;

export const list = (item: z.ZodType<unknown, string>) =>
  z.string().transform((cell, context) => {
    const parts = cell.split("|").filter((part) => part !== "");
    return parts.map((part) => {
      const result = item.safeParse(part);
      if (!result.success)
        context.addIssue({ code: "custom", message: `${part}: ${result.error.issues[0]?.message}` });
      return part;
    });
  });

export const flag = z
  .enum(["true", "false"], "This cell is true or false.")
  .transform((cell) => cell === "true");

export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, "This is not a number.")
  .transform(Number);

export const whole = z
  .string()
  .regex(/^\d{1,15}$/, "This is not a whole number.")
  .transform(Number);

/** How long something is agreed for. */
export const years = whole.refine((value) => 1 <= value && value <= 999, "This is not from 1 to 999 years.");

const between = (least: number, most: number) =>
  number.refine((value) => least <= value && value <= most, `This is not from ${least} to ${most}.`);
export const latitude = between(-90, 90);
export const longitude = between(-180, 180);

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "This is not a language tag (BCP 47), such as zh-Hans.");

export const webAddress = z.string().regex(/^https?:\/\/\S+$/, "This is not a web address, https://…");

export const wikidata = z.string().regex(/^Q[0-9]+$/, "This is not an id of Wikidata, such as Q170322.");

export const country = z.string().regex(/^[A-Z]{2}$/, "This is not an ISO 3166-1 alpha-2 code.");

/** An EDTF date. `..` alone is an end that has not come. */
export const date = z.string().transform((cell, context): PartialDate | null => {
  const text = cell.trim();
  if (text === "") return null;
  const read = parseEdtf(text);
  if (read.ok) return read.value;
  for (const issue of read.issues) context.addIssue({ code: "custom", message: issue.message });
  return z.NEVER;
});

/** The end of a period: a date, `..` for one that has not come, empty for one that nobody knows. */
export const periodEnd = z.string().transform((cell, context): PartialDate => {
  if (cell === "..") return { verbatim: "..", edtf: "..", earliest: FOREVER, latest: FOREVER };
  if (cell === "") return { verbatim: "", edtf: "", earliest: BEGINNING, latest: FOREVER };
  const read = parseEdtf(cell);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.issues[0]?.message ?? "This is not a date." });
  return z.NEVER;
});
