import type { Child } from "hono/jsx";
import type { CitationId, PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { NoClaim } from "../../../web/components/claim.tsx";
import { nameIn } from "../../../web/components/names.tsx";
import { type Column, DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import type { Instrument } from "../instrument.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import { instrumentWord } from "../partnership.words.ts";
import type { PartnershipRecord, RecordedClaim } from "../record/partnership-record.ts";
import {
  type Difference,
  differences,
  notesConflict,
  type ReasonShown,
  reasonShown,
} from "../record/shown.ts";
import { ClaimEvidence } from "./claim-evidence.tsx";

/** One act, or all lists together, with its claims by who speaks. */
interface ActRow {
  act: Instrument | null;
  claims: RecordedClaim[];
  differ: Map<CitationId, Difference[]>;
}

function rowsOf(record: PartnershipRecord): ActRow[] {
  const byId = new Map(record.claims.map((claim) => [claim.citation, claim]));
  const recorded = (act: Instrument) => act.claims.flatMap((claim) => byId.get(claim.citation) ?? []);
  const acts = record.instruments.filter((act) => act.effect !== "lists");
  const lists = record.instruments.filter((act) => act.effect === "lists").flatMap(recorded);
  const rows: ActRow[] = acts.map((act) => ({ act, claims: recorded(act), differ: differences(act) }));
  return lists.length > 0 ? [...rows, { act: null, claims: lists, differ: new Map() }] : rows;
}

interface Side {
  head: string;
  speaks: (claim: RecordedClaim) => boolean;
  /** An absence says something of a party; of others it does not. */
  party: boolean;
}

/** A column a side for two parties; several parties share one. */
function sidesOf(language: Language, record: PartnershipRecord): Side[] {
  const t = translator(partnershipMessages, language);
  const isParty = (claim: RecordedClaim) => claim.capacity === "party";
  const among = new Set<PlaceId | null>(record.parties.map(({ id }) => id));
  if (record.parties.length > 2) {
    return [
      { head: t("theParties"), speaks: isParty, party: true },
      { head: t("others"), speaks: (claim) => !isParty(claim), party: false },
    ];
  }
  return [
    ...record.parties.map(({ id, names }) => ({
      head: t("sideOf", { place: nameIn(names, language) }),
      speaks: (claim: RecordedClaim) => isParty(claim) && claim.claimant === id,
      party: true,
    })),
    { head: t("others"), speaks: (claim) => !isParty(claim) || !among.has(claim.claimant), party: false },
  ];
}

/** Who says what: an act a row, a side a column, what contradicts the value shown washed with red and named. */
export const ClaimsTable = ({ language, record }: { language: Language; record: PartnershipRecord }) => {
  const t = translator(partnershipMessages, language);
  const shownReason = (act: Instrument | null, claim: RecordedClaim): ReasonShown | null =>
    act && act.used.length > 1 && act.used[0]?.citation === claim.citation
      ? reasonShown(act, record.judgements)
      : null;
  const columns: Column<ActRow>[] = [
    { head: "", names: true, cell: (row) => <ActHead language={language} act={row.act} /> },
    ...sidesOf(language, record).map((side) => ({
      head: side.head,
      cell: (row: ActRow): Child => {
        const claims = row.claims.filter(side.speaks);
        if (claims.length === 0)
          return side.party ? <NoClaim language={language} /> : <NoClaim language={language}>–</NoClaim>;
        return claims.map((claim) => (
          <ClaimEvidence
            language={language}
            record={record}
            claim={claim}
            differ={row.differ.get(claim.citation) ?? []}
            shown={shownReason(row.act, claim)}
          />
        ));
      },
      cellClass: (row: ActRow) =>
        row.claims.some(
          (claim) => side.speaks(claim) && (row.differ.has(claim.citation) || notesConflict(claim.note)),
        )
          ? "disagrees"
          : undefined,
    })),
  ];
  return <DataTable label={t("whoSaysSo")} class="claims-table" columns={columns} rows={rowsOf(record)} />;
};

const ActHead = ({ language, act }: { language: Language; act: Instrument | null }) => {
  const t = translator(partnershipMessages, language);
  if (!act) return <>{instrumentWord(language, { effect: "lists", kind: "listed" })}</>;
  return (
    <>
      {instrumentWord(language, act)}
      {act.conflicts.map((conflict) => (
        <p class="small">
          <Tag kind="conflict">{t(conflict === "dates" ? "datesDisagree" : "kindsDisagree")}</Tag>
        </p>
      ))}
    </>
  );
};
