import type { BodyId, OrganizationId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";

export const BODY_KINDS = ["city office", "association", "secretariat", "other"] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Who works here together. It owns the records of its places. */
export interface Body {
  id: BodyId;
  kind: BodyKind;
  name: string;
  organization: OrganizationId | null;
  language: Language;
  /** A change to its records is published only when a second person says yes. */
  twoPersons: boolean;
  closedAt: Date | null;
}
