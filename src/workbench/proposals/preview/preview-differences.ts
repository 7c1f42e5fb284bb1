import { conflictsIn, type Dossier, distinctValues } from "../../../registry/dossiers/dossier.ts";
import type { KindDefinition } from "../../../registry/dossiers/kind.ts";
import type { Statement } from "../../../registry/dossiers/subject.ts";
import type { Instrument } from "../../../registry/partnerships/instrument.ts";
import type { PartnershipRecord } from "../../../registry/partnerships/record/partnership-record.ts";
import type { Change } from "./preview-proposal.ts";

/** An act before and after; null where it is not there. */
export type ActChange = Change<Instrument>;

/** The acts of a partnership that a change touches: other claims, another value shown, other conflicts. */
export function actsChanged({ before, after }: Change<PartnershipRecord>): ActChange[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const change = { before: old.get(id) ?? null, after: now.get(id) ?? null };
    return looksOf(change.before) === looksOf(change.after) ? [] : [change];
  });
}

const byId = (record: PartnershipRecord | null) =>
  new Map((record?.instruments ?? []).map((instrument) => [instrument.id, instrument]));

const looksOf = (instrument: Instrument | null): string =>
  JSON.stringify(
    instrument && [
      instrument.claims.map(({ citation }) => citation),
      instrument.used.map(({ citation }) => citation),
      instrument.conflicts,
    ],
  );

/** A conflict, with the act or the property in which it is. */
export interface Conflict {
  in: Instrument | string;
  what: "dates" | "kinds" | "values";
}

/** The conflicts that arise and those that end. */
export function conflictsChanged(
  tie: Change<PartnershipRecord> | null,
  dossier: Change<Dossier> | null,
  kind: KindDefinition | null,
): { arise: Conflict[]; end: Conflict[] } {
  const before = conflictsOf(tie?.before ?? null, dossier?.before ?? null, kind);
  const after = conflictsOf(tie?.after ?? null, dossier?.after ?? null, kind);
  const without = (own: Map<string, Conflict>, other: Map<string, Conflict>) =>
    [...own].flatMap(([key, conflict]) => (other.has(key) ? [] : [conflict]));
  return { arise: without(after, before), end: without(before, after) };
}

function conflictsOf(
  record: PartnershipRecord | null,
  dossier: Dossier | null,
  kind: KindDefinition | null,
): Map<string, Conflict> {
  const acts = (record?.instruments ?? []).flatMap((instrument) =>
    instrument.conflicts.map((what): [string, Conflict] => [
      `${instrument.id} ${what}`,
      { in: instrument, what },
    ]),
  );
  const values = dossier && kind ? conflictsIn(dossier, kind) : [];
  return new Map([
    ...acts,
    ...values.map((name): [string, Conflict] => [name, { in: name, what: "values" }]),
  ]);
}

/** A value of a dossier that comes, goes, or is said by more. */
export interface ValueChange {
  property: string;
  statement: Statement;
  how: "new" | "gone" | "more";
}

export function valuesChanged({ before, after }: Change<Dossier>, kind: KindDefinition): ValueChange[] {
  return Object.keys(kind.properties).flatMap((property) => {
    const [old, now] = [before, after].map(
      (dossier) =>
        new Map(
          (dossier ? distinctValues(dossier, property) : []).map(({ statement, told }) => [
            JSON.stringify([statement.role, statement.on?.edtf, statement.value]),
            { statement, times: told.length },
          ]),
        ),
    );
    return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key): ValueChange[] => {
      const [was, is] = [old?.get(key), now?.get(key)];
      const shown = is ?? was;
      if (!shown || was?.times === is?.times) return [];
      const how = !was ? "new" : !is ? "gone" : "more";
      return [{ property, statement: shown.statement, how }];
    });
  });
}
