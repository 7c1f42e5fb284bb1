/** The kinds of record as addresses name them: `/partnerships/am-yerevan--cn-qingdao`. Rules come with the program and are none. */
export const RECORD_KINDS = [
  "deliverable-lists",
  "deliverables",
  "figures",
  "forums",
  "groups",
  "investments",
  "measures",
  "meetings",
  "organizations",
  "partnerships",
  "people",
  "places",
  "programmes",
  "projects",
  "quotes",
  "sources",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Any record of the registry, for what may be about each: a suggestion, a history. Its path is how it is kept. */
export interface RecordRef {
  kind: RecordKind;
  id: string;
}

export const isRecordKind = (text: string): text is RecordKind =>
  (RECORD_KINDS as readonly string[]).includes(text);

/** The address of its page, without a language. */
export const recordPath = ({ kind, id }: RecordRef): string => `/${kind}/${encodeURIComponent(id)}`;

/** The record whose page has this path; null where it is no page of one. */
export function recordAt(path: string): RecordRef | null {
  const [, kind = "", id = ""] = /^\/([a-z-]+)\/([^/]+)$/.exec(path) ?? [];
  if (!isRecordKind(kind) || (kind === "investments" && id === "compare")) return null;
  try {
    return { kind, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}
