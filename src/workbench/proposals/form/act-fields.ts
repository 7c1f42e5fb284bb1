import type { Effect, Form, Strength } from "../../../registry/partnerships/act-claim.ts";
import type { ActContent, PlaceToken } from "../content.ts";
import { EVIDENCE_FIELDS, type EvidenceDefaults, evidenceFrom, fieldsOfEvidence } from "./evidence-fields.ts";
import { type Fields, textOf } from "./fields.ts";

interface Signed {
  form: Form;
  effect: Effect;
  strength: Strength | null;
}

const agreement = (strength: Strength): Signed => ({ form: "agreement", effect: "establishes", strength });

/** What was signed, as an officer says it, in the words of the model. */
export const SIGNED = {
  sister: agreement("sister"),
  "friendly-cooperation": agreement("friendly-cooperation"),
  intention: { form: "letter of intent", effect: "intends", strength: null },
  memorandum: { form: "memorandum", effect: "establishes", strength: "unspecified" },
  renewal: { form: "agreement", effect: "renews", strength: null },
  partnership: agreement("unspecified"),
  suspension: { form: "statement", effect: "suspends", strength: null },
  ending: { form: "statement", effect: "ends", strength: null },
  listed: { form: "list entry", effect: "lists", strength: "unspecified" },
} as const satisfies Record<string, Signed>;
export type SignedKind = keyof typeof SIGNED;

export const SIGNED_KINDS = Object.keys(SIGNED) as SignedKind[];
/** The first that a phone shows; the others are there as well. */
export const USUALLY_SIGNED: readonly SignedKind[] = [
  "sister",
  "friendly-cooperation",
  "intention",
  "memorandum",
  "renewal",
];

const PARTY_FIELDS = ["party-1", "party-1-is", "party-1-of", "party-2", "party-2-is", "party-2-of"] as const;

export const ACT_FIELDS = [
  ...PARTY_FIELDS,
  "what",
  "on",
  "form",
  "effect",
  "strength",
  "label",
  "step",
  "termYears",
  "termNote",
  ...EVIDENCE_FIELDS,
  "claimantPlace-is",
  "claimantPlace-of",
] as const;

const isSigned = (what: string): what is SignedKind => Object.hasOwn(SIGNED, what);

export interface PlacesSaid {
  parties: readonly PlaceToken[];
  understood: ActContent["understood"];
  claimant: PlaceToken | null;
}

/** An act as the form says it, for the schema to check. What stands under "More" goes before what was chosen at first. */
export function actFrom(fields: Fields, places: PlacesSaid, defaults: EvidenceDefaults): unknown {
  const of = (name: string) => textOf(fields, name);
  const what = of("what");
  const signed = isSigned(what) ? SIGNED[what] : null;
  const effect = of("effect") || signed?.effect;
  const isAsSigned = effect === signed?.effect;
  return {
    type: "act",
    parties: places.parties,
    understood: places.understood,
    form: of("form") || signed?.form || "not stated",
    effect,
    strength: of("strength") || (isAsSigned ? signed?.strength : null) || null,
    label: of("label"),
    step: of("step") || (signed?.effect === "lists" ? "not stated" : "signed"),
    on: of("on"),
    termYears: of("termYears") || null,
    termNote: of("termNote"),
    evidence: evidenceFrom(fields, places, defaults),
  };
}

/** The form that says so. */
export function fieldsOfAct(content: ActContent): Fields {
  const { form, effect, strength } = content;
  const what = SIGNED_KINDS.find((kind) => {
    const signed = SIGNED[kind];
    return signed.form === form && signed.effect === effect && signed.strength === strength;
  });
  const party = (number: 1 | 2): Record<string, string> => {
    const token = content.parties[number - 1] ?? "";
    const said = content.understood.find(({ place }) => place === token)?.said ?? token;
    return { [`party-${number}`]: said, [`party-${number}-is`]: token, [`party-${number}-of`]: said };
  };
  return {
    ...party(1),
    ...party(2),
    what: what ?? "",
    on: content.on ?? "",
    form: what ? "" : form,
    effect: what ? "" : effect,
    strength: what ? "" : (strength ?? ""),
    label: content.label ?? "",
    step: content.step,
    termYears: content.termYears === null ? "" : String(content.termYears),
    termNote: content.termNote ?? "",
    ...fieldsOfEvidence(content.evidence, content.parties),
  };
}
