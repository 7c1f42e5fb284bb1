import type { GroupId, SubjectId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Dossier, DossierClaim } from "../dossiers/dossier.ts";
import type { Statement, Subject } from "../dossiers/subject.ts";
import { type HeldPost, heldOn, postsOf } from "../people/post.ts";

/** How a forum or programme came about, as one source says. */
export interface Proposal {
  /** What was proposed: the event itself or the series it is an edition of. */
  of: Subject;
  by: SubjectId;
  /** When it was proposed. */
  on: PartialDate | null;
  /** On which occasion, in the languages it is told in. */
  occasions: Statement[];
  endorsedBy: GroupId[];
  claim: DossierClaim;
}

/** The proposals that claims about an event tell of, the earliest first. */
export function proposalsIn(event: Dossier): Proposal[] {
  const proposals = event.claims
    .filter(({ rejected }) => rejected === null)
    .flatMap((claim) =>
      claim.statements.flatMap(({ property, value, on }): Proposal[] => {
        if (property !== "proposed by" || value.type !== "subject") return [];
        const beside = (name: string) => claim.statements.filter((one) => one.property === name);
        return [
          {
            of: { kind: event.kind, id: event.id },
            by: value.subject.id,
            on,
            occasions: beside("occasion"),
            endorsedBy: beside("endorsed by").flatMap((one) =>
              one.value.type === "group" ? [one.value.group] : [],
            ),
            claim,
          },
        ];
      }),
    );
  return proposals.sort(byTime);
}

/** How a forum or programme came about: its own proposals, else those of the series that it is an edition of. */
export function genesisOf(event: Dossier, parents: readonly Dossier[]): Proposal[] {
  const own = proposalsIn(event);
  return own.length > 0 ? own : parents.flatMap(proposalsIn).sort(byTime);
}

const byTime = (a: Proposal, b: Proposal): number => firstDay(a) - firstDay(b);

const UNDATED = 1e9;
const firstDay = ({ on }: Proposal): number =>
  on && Number.isFinite(on.earliest) ? on.earliest : on ? -UNDATED : UNDATED;

/**
 * The posts that somebody held when something happened that is perhaps dated to a month or a year only. A source that
 * says of the same month that the post was held is sure of it; otherwise both ends of the time must be proved.
 */
export function postsAt(person: Dossier, on: PartialDate): HeldPost[] {
  const held = postsOf(person).flatMap((post): HeldPost[] => {
    if (post.claims.some((claim) => claim.on?.edtf === on.edtf)) return [{ post, certainty: "certain" }];
    const ends = [heldOn(post, on.earliest), heldOn(post, on.latest)];
    if (ends.every((end) => end === "unknown")) return [];
    return [{ post, certainty: ends.every((end) => end === "certain") ? "certain" : "possible" }];
  });
  return held.sort((a, b) => Number(b.certainty === "certain") - Number(a.certainty === "certain"));
}
