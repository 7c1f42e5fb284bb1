import type { PlaceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";

/** A place as a file names it, with the registry's place for it where one was found. */
export interface ListedParty {
  name: string;
  country: string | null;
  /** The QID that the file gives. */
  wikidata: string | null;
  place: PlaceId | null;
}

/** In the host's list stands the partner. */
export interface Listed {
  line: number;
  host: ListedParty;
  partner: ListedParty;
  start: PartialDate | null;
  /** The file says that it is over; null: it does not. */
  over: { on: PartialDate | null } | null;
}

/** A file of lists, each a town's own, as it was read and matched. */
export interface ListedFile {
  /** The id of the source: `wikidata`, `wikipedia-en-…`. */
  source: string;
  title: string;
  rows: number;
  listed: readonly Listed[];
}
