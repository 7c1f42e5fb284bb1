import type { WaitingItem, WaitingKind } from "../waiting-item.ts";

/** What the address of the desk asks for. */
export interface DeskAsked {
  kind: WaitingKind | null;
  /** The id of a body, or `registry` for what is nobody's. */
  body: string | null;
  words: string | null;
}

export const OF_THE_REGISTRY = "registry";

export const bodyOf = ({ body }: WaitingItem): string => body ?? OF_THE_REGISTRY;

/** Due first, the earliest before the later; then what has waited longest. */
export function byUrgency(a: WaitingItem, b: WaitingItem): number {
  if (a.due !== null || b.due !== null) {
    const [x, y] = [a.due ?? Number.POSITIVE_INFINITY, b.due ?? Number.POSITIVE_INFINITY];
    if (x !== y) return x - y;
  }
  return a.since.getTime() - b.since.getTime();
}

/** What the filter leaves. Words are looked for without regard to case. */
export function filterWaiting(
  items: readonly WaitingItem[],
  { kind, body, words }: DeskAsked,
): WaitingItem[] {
  const sought = words?.toLowerCase();
  return items.filter(
    (item) =>
      (kind === null || item.kind === kind) &&
      (body === null || bodyOf(item) === body) &&
      (sought === undefined || `${item.title} ${item.about ?? ""}`.toLowerCase().includes(sought)),
  );
}
