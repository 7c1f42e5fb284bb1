import type { Bounds } from "../../kernel/bounds.ts";
import type { PlaceId, SubjectId } from "../../kernel/ids.ts";
import { type Dossier, spanOf, statementsOf, type Title, titlesOf } from "../dossiers/dossier.ts";
import type { Site } from "../dossiers/subject.ts";
import { distanceBetween } from "./geometry.ts";
import { PROJECT } from "./project.ts";
import { placesUnder, sitesOf, statusEvidence } from "./project-facts.ts";
import { type Echo, titleEcho } from "./title-echo.ts";

/** What of a project tells whether it is another one. */
export interface Likeness {
  id: SubjectId;
  titles: Title[];
  /** The places that take part; more take part than a source may name. */
  partners: PlaceId[];
  places: PlaceId[];
  /** The first and the last day that its dated statements can be of; null: nothing is dated. */
  span: Bounds | null;
  sites: Site[];
  amounts: { number: number; currency: string; role: string | null }[];
}

export type Reason =
  | { of: "partners"; places: PlaceId[] }
  | { of: "place"; places: PlaceId[] }
  | { of: "titles"; echo: Echo }
  | { of: "dates" }
  | { of: "amount"; number: number; currency: string }
  | { of: "sites"; metres: number };

export interface Comparison {
  id: SubjectId;
  /** `same`: may be the same thing. `apart`: alike, and yet something speaks against it. */
  verdict: "same" | "apart";
  likeness: Reason[];
  against: Reason[];
}

/** Sites nearer than this overlap as far as approximate drawings can tell. */
const NEAR_METRES = 1_000;
const YEAR = 366;

/**
 * Whether two records may tell of one thing, with reasons that a person can check. It proposes and never decides: a
 * person merges (docs/method/projects.md). Null: nothing names the same.
 */
export function likelySame(a: Likeness, b: Likeness, placeNames: readonly string[] = []): Comparison | null {
  if (a.id === b.id) return null;
  const partners = shared(a.partners, b.partners);
  const places = shared(a.places, b.places);
  const echo = titleEcho(a.titles, b.titles, placeNames);
  const metres = nearest(a.sites, b.sites);
  const near = metres !== null && metres <= NEAR_METRES;
  // The name of a street or a building is what makes two records one; partners and towns have many projects.
  if (!echo && !near) return null;
  if (partners.length === 0 && places.length === 0) return null;
  const amount = a.amounts.find((one) =>
    b.amounts.some((two) => two.currency === one.currency && two.number === one.number),
  );
  const dates = datesOf(a.span, b.span);
  const likeness: Reason[] = [
    ...(echo ? [{ of: "titles", echo } as const] : []),
    ...(partners.length > 0 ? [{ of: "partners", places: partners } as const] : []),
    ...(places.length > 0 ? [{ of: "place", places } as const] : []),
    ...(near ? [{ of: "sites", metres } as const] : []),
    ...(dates === "overlap" ? [{ of: "dates" } as const] : []),
    ...(amount ? [{ of: "amount", number: amount.number, currency: amount.currency } as const] : []),
  ];
  const other = amount ? null : differ(a.amounts, b.amounts);
  const against: Reason[] = [
    ...(metres !== null && !near ? [{ of: "sites", metres } as const] : []),
    ...(dates === "apart" ? [{ of: "dates" } as const] : []),
    ...(other ? [{ of: "amount", ...other } as const] : []),
  ];
  return { id: b.id, verdict: against.length === 0 ? "same" : "apart", likeness, against };
}

const shared = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one));

/** Work on one thing is told of over months: only more than a year between tells two apart. */
function datesOf(a: Bounds | null, b: Bounds | null): "overlap" | "apart" | "unknown" {
  if (!a || !b) return "unknown";
  const gap = Math.max(a.earliest - b.latest, b.earliest - a.latest);
  return gap <= 0 ? "overlap" : gap > YEAR ? "apart" : "unknown";
}

/** Two grants of different size in one currency; amounts in different currencies tell nothing. */
function differ(a: Likeness["amounts"], b: Likeness["amounts"]): { number: number; currency: string } | null {
  const other = b.find((two) => a.some((one) => one.currency === two.currency && one.role === two.role));
  return other ? { number: other.number, currency: other.currency } : null;
}

function nearest(a: readonly Site[], b: readonly Site[]): number | null {
  const all = a.flatMap((one) => b.map((two) => distanceBetween(one, two)));
  return all.length > 0 ? Math.min(...all) : null;
}

/** What a project's sources state that can be compared. A converted amount is no amount of its own. */
export function likenessOf(dossier: Dossier): Likeness {
  return {
    id: dossier.id,
    titles: titlesOf(dossier, PROJECT),
    partners: placesUnder(dossier, "partner"),
    places: placesUnder(dossier, "place"),
    span: spanOf([...statusEvidence(dossier).map(({ told }) => told), ...statementsOf(dossier, "amount")]),
    sites: sitesOf(dossier).map(({ site }) => site),
    amounts: statementsOf(dossier, "amount").flatMap(({ value, role }) =>
      value.type === "money" && role !== "converted"
        ? [{ number: value.number, currency: value.currency, role }]
        : [],
    ),
  };
}
