import type { Context } from "hono";
import { sendDocument } from "./etag.ts";

export interface Feature {
  type: "Feature";
  id?: string;
  /** Longitude before latitude, WGS 84 (RFC 7946); null where the place's position is not known. */
  geometry:
    | { type: "Point"; coordinates: [number, number] }
    | { type: "LineString"; coordinates: [number, number][] }
    | { type: "MultiLineString"; coordinates: [number, number][][] }
    | { type: "Polygon"; coordinates: [number, number][][] }
    | null;
  properties: Record<string, unknown>;
}

export const featureCollection = (features: Feature[]) => ({ type: "FeatureCollection" as const, features });

export function sendGeoJson(c: Context, features: Feature[], key?: string): Promise<Response> {
  return sendDocument(c, () => JSON.stringify(featureCollection(features)), {
    type: "application/geo+json",
    ...(key === undefined ? {} : { key }),
  });
}

/** Lines over the globe are long: a map of more would be larger than any reader draws. */
export const MOST_FEATURES = 20_000;

/** The same from features that are made page by page: of each page only its text is kept. */
export async function sendGeoJsonPages(
  c: Context,
  pages: AsyncIterable<readonly Feature[]>,
): Promise<Response> {
  const parts = [Buffer.from('{"type":"FeatureCollection","features":[')];
  let between = "";
  for await (const features of pages) {
    if (features.length === 0) continue;
    parts.push(Buffer.from(between + features.map((feature) => JSON.stringify(feature)).join(",")));
    between = ",";
  }
  parts.push(Buffer.from("]}"));
  return sendDocument(c, Buffer.concat(parts), { type: "application/geo+json" });
}
