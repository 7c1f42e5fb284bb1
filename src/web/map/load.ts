import type { GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import { type MapModel, readModel } from "./model.ts";

type Topology = Parameters<typeof feature>[0];

const PATIENCE_MS = 20_000;

/** The land of an atlas, without borders of states. */
export function landOf(atlas: unknown): GeoPermissibleObjects {
  const topology = atlas as Topology;
  const object = topology.objects.land;
  if (!object) throw new Error("no land in the atlas");
  return feature(topology, object);
}

async function fetchJson(url = ""): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** Fetches what a figure's `data-` attributes name. */
export async function loadMap(
  named: Record<string, string | undefined>,
): Promise<{ model: MapModel; land: GeoPermissibleObjects }> {
  const [atlas, collection] = await Promise.all([fetchJson(named.land), fetchJson(named.src)]);
  const model = readModel(collection, named.language ?? "en", named.prefix ?? "");
  return { model, land: landOf(atlas) };
}
