import type { ReadDb } from "../../database/database.ts";
import { parseKnownAt } from "../../http/query.ts";
import { parseCalendarDay } from "../../kernel/day.ts";
import { Refusal } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { translator } from "../../web/messages.ts";
import { type Asked, askedCount } from "../api/count-asked.ts";
import type { WorldCache } from "../world-cache.ts";
import { MOST_PLACES, queryOfForm, unknownNames } from "./count-form.ts";
import { listWords } from "./count-words.ts";
import { faultMessages } from "./form-faults.messages.ts";

/** What is wrong with one field of a form. */
export interface FormFault {
  field: Field;
  refusal: Refusal;
}

/** A form as far as it can be read: the question without the fields at fault, and what is wrong with those. */
export interface FormRead {
  asked: Asked;
  faults: FormFault[];
}

/** Fields that a person fills in, by the parameter that a refusal names. */
const FIELDS = {
  asOf: "asOf",
  kinds: "kinds",
  exactly: "exactly",
  group: "group",
  roles: "roles",
  membershipOn: "membershipDay",
  membershipDay: "membershipDay",
  ownWords: "ownWords",
  otherWords: "otherWords",
  ownReach: "ownReach",
  otherReach: "otherReach",
  from: "from",
  to: "to",
  knownAt: "knownAt",
} as const;
export type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** What goes with a field: without it the rest of the form still asks something. */
const WITH: Partial<Record<Field, readonly string[]>> = {
  group: ["roles", "membershipOn", "membershipDay"],
  roles: ["group", "membershipOn", "membershipDay"],
  membershipDay: ["membershipOn"],
  from: ["count", "to"],
  to: ["count", "from"],
  ownReach: ["ownWords"],
  otherReach: ["otherWords"],
};

/** Reads a form field by field. A fault that no field shows (a hidden one was tampered with) is refused as any other. */
export async function readForm(read: ReadDb, cache: WorldCache, form: URLSearchParams): Promise<FormRead> {
  const rest = new URLSearchParams(form);
  const faults: FormFault[] = [];
  for (;;) {
    try {
      const { known } = await readAs(read, { knownAt: parseKnownAt(rest.get("knownAt") ?? undefined) });
      const asked = await askedCount(read, cache, await queryOfForm(read, rest, known));
      return { asked, faults };
    } catch (error) {
      const field = error instanceof Refusal ? fieldAt(error) : undefined;
      if (!field || !(error instanceof Refusal) || faults.some((one) => one.field === field)) throw error;
      faults.push({ field, refusal: error });
      for (const name of [field, ...(WITH[field] ?? [])]) rest.delete(name);
      // No kind at all is no question: those of the rule stand in for what was not chosen.
      if (field === "kinds")
        for (const kind of (await baseAsked(read, cache, rest)).rule.kinds) rest.append("kinds", kind);
    }
  }
}

const fieldAt = ({ where }: Refusal): Field | undefined =>
  where !== undefined && Object.hasOwn(FIELDS, where) ? FIELDS[where as keyof typeof FIELDS] : undefined;

const baseAsked = (read: ReadDb, cache: WorldCache, form: URLSearchParams): Promise<Asked> =>
  askedCount(read, cache, new URLSearchParams({ rule: form.get("rule") ?? "" }));

/** The faults of a form in the page's language, by field. */
export async function faultWords(
  read: ReadDb,
  { asked, faults }: FormRead,
  form: URLSearchParams,
  language: Language,
): Promise<Map<Field, string>> {
  const words = new Map<Field, string>();
  for (const { field, refusal } of faults) {
    const unknown =
      refusal.code === "unknown-place"
        ? await unknownNames(read, form.get(field) ?? "", asked.known as Revision)
        : [];
    words.set(field, faultSaid(field, refusal, form.get(field)?.trim() ?? "", unknown, language));
  }
  return words;
}

function faultSaid(
  field: Field,
  { code }: Refusal,
  typed: string,
  unknown: readonly string[],
  language: Language,
): string {
  const t = translator(faultMessages, language);
  const quoted = language === "ru" ? ["«", "»"] : ["“", "”"];
  switch (field) {
    case "asOf":
      return t("day", { typed });
    case "from":
      return typed === "" ? t("fromMissing") : t("day", { typed });
    case "to":
      if (typed === "") return t("toMissing");
      return t(parseCalendarDay(typed) === null ? "day" : "reversed", { typed });
    case "membershipDay":
      return typed === "" ? t("fixedDayMissing") : t("day", { typed });
    case "ownWords":
    case "otherWords":
      if (code === "query-too-long") return t("longName");
      if (code !== "unknown-place") return t("manyPlaces", { most: MOST_PLACES });
      return t("places", {
        n: unknown.length,
        names: listWords(
          language,
          unknown.map((name) => quoted.join(name)),
          "or",
        ),
      });
    case "ownReach":
    case "otherReach":
      return t("reach");
    case "knownAt":
      return t("knownAt", { typed });
    default:
      return t(field);
  }
}
