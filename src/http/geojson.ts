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
