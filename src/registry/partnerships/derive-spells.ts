import type { ReadDb } from "../../database/database.ts";
import type { PartnershipId } from "../../kernel/ids.ts";
import { judgementsOf } from "../evidence/evidence.store.ts";
import type { Recording } from "../evidence/recording.ts";
import { instrumentsOf } from "./instrument.ts";
import { actClaims, partiesOf } from "./partnership.store.ts";
import {
  anyPartnership,
  derivedBy,
  everyPartnership,
  noteDerivation,
  partnershipsOfChangedSources,
  replaceSpells,
} from "./spell.store.ts";
import { type SpellRow, spellTable } from "./spell-table.ts";

const AT_ONCE = 1000;

/**
 * The version of the rules from claims to spells: raise it with every change of what they derive, and every registry
 * derives its spells anew when it is opened. 2: both sides say so from the day on which the last of them speaks.
 */
const SPELL_RULES = 2;

/** Works out the spells of partnerships anew after their evidence or its judgements changed. */
export async function deriveSpells(
  recording: Recording,
  partnerships: Iterable<PartnershipId>,
): Promise<void> {
  const ids = [...new Set(partnerships)];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await deriveSome(recording, ids.slice(from, from + AT_ONCE));
  }
  if (ids.length > 0) await noteDerivation(recording.tx, SPELL_RULES, await recording.revision());
}

/** Whether the spells on record were derived by older rules than those of this program. */
export async function areSpellsOutdated(read: ReadDb): Promise<boolean> {
  return (await derivedBy(read)) < SPELL_RULES && (await anyPartnership(read));
}

/** Derives every spell anew by the rules of this program. What they were stays on record under its revisions. */
export async function deriveAllSpells(recording: Recording): Promise<void> {
  await deriveSpells(recording, await everyPartnership(recording.tx));
}

async function deriveSome(recording: Recording, ids: readonly PartnershipId[]): Promise<void> {
  const revision = await recording.revision();
  const claims = await actClaims(recording.tx, ids, revision);
  const judgements = await judgementsOf(
    recording.tx,
    claims.map((claim) => claim.citation),
    revision,
  );
  const parties = await partiesOf(recording.tx, ids);
  const claimsBy = Map.groupBy(claims, (claim) => claim.partnership);
  const spells = new Map<PartnershipId, SpellRow[]>();
  for (const id of ids) {
    const own = claimsBy.get(id) ?? [];
    const cited = new Set(own.map((claim) => claim.citation));
    const instruments = instrumentsOf(
      id,
      own,
      judgements.filter((judgement) => cited.has(judgement.citation)),
    );
    spells.set(id, spellTable(instruments, parties.get(id) ?? []));
  }
  await replaceSpells(recording.tx, spells, revision);
}

/** Works out anew what hangs on sources that this change described anew. */
export async function deriveSpellsOfChangedSources(recording: Recording): Promise<void> {
  const revision = await recording.made();
  if (revision === null) return;
  await deriveSpells(recording, await partnershipsOfChangedSources(recording.tx, revision));
}
