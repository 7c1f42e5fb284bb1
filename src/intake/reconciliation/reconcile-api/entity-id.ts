import type { PlaceId } from "../../../kernel/ids.ts";

/** A place as the service names it: of the registry, or of the gazetteer where the registry does not have it. */
export interface EntityRef {
  place: PlaceId | null;
  gazetteer: string | null;
}

/** `cn-qingdao`, `geonames:6115187`, `division:CN.25`. */
export function entityId({ place, gazetteer }: EntityRef): string {
  if (place !== null) return place;
  return `${/^\d+$/.test(gazetteer ?? "") ? "geonames" : "division"}:${gazetteer}`;
}

/** Null where the text is no id of that form. */
export function parseEntityId(text: string): EntityRef | null {
  const [, kind, id] = /^(geonames|division):(.{1,60})$/.exec(text.trim()) ?? [];
  if (kind === "geonames" && id !== undefined && /^\d{1,10}$/.test(id)) return { place: null, gazetteer: id };
  if (kind === "division" && id !== undefined && /^[A-Z]{2}\.[^\s.]+(\.[^\s.]+)?$/.test(id)) {
    return { place: null, gazetteer: id };
  }
  if (/^[a-z]{2}(-[a-z0-9]+)*$/.test(text) && text.length <= 200) {
    return { place: text as PlaceId, gazetteer: null };
  }
  return null;
}
