import { type GeoPermissibleObjects, geoGraticule } from "d3-geo";
import { type Fit, fitPicture, type Size } from "./fit.ts";
import { type Label, type LabelWish, placeLabels } from "./labels.ts";
import { counterparts, type MapModel, type Place } from "./model.ts";
import { dotRadius, type Ground } from "./paint.ts";
import { type Arc, type Dot, nearest, type Picked } from "./pick.ts";
import { type Box, boxOf, trace } from "./trace.ts";
import { toScreen, type View } from "./view.ts";

/** The features as laid out for one size of the picture. */
export interface Scene extends Fit {
  size: Size;
  ground: Ground;
  dots: Dot[];
  arcs: Arc[];
  /** A few dots are larger than many. */
  dotScale: number;
}

export function layOut(model: MapModel, land: GeoPermissibleObjects, size: Size): Scene {
  const fitted = fitPicture(model, size);
  const { projection } = fitted;
  const ground = {
    land: trace(projection, land),
    graticule: trace(projection, geoGraticule().step([15, 15])()),
    edge: trace(projection, { type: "Sphere" }),
  };
  const dots = model.places.flatMap((place) => {
    const at = projection(place.at);
    return at ? [{ place, x: at[0], y: at[1] }] : [];
  });
  const arcs = model.ties.map((tie) => {
    const lines = trace(projection, { type: "LineString", coordinates: tie.ends });
    return { tie, lines, box: boxOf(lines) };
  });
  const dotScale = dots.length < 60 ? 1.4 : size.width < 500 ? 0.85 : 1;
  return { ...fitted, size, ground, dots, arcs, dotScale };
}

/** What lies within reach of a point of the screen. */
export function pickAt(scene: Scene, view: View, x: number, y: number, reach: number): Picked | undefined {
  const { k } = view;
  return nearest(scene.dots, scene.arcs, (x - view.x) / k, (y - view.y) / k, reach / k);
}

/** The arcs and dots that belong to what is picked. */
export function partsOf(scene: Scene, picked: Picked): { arcs: Arc[]; dots: Dot[] } {
  const ties = new Set(picked.place ? picked.place.ties : [picked.tie]);
  const places = new Set(
    picked.place ? [picked.place, ...counterparts(picked.place)] : [picked.tie.from, picked.tie.to],
  );
  return {
    arcs: scene.arcs.filter((arc) => ties.has(arc.tie)),
    dots: scene.dots.filter((dot) => places.has(dot.place)),
  };
}

/** Both sides by turns, the most connected first, so that not one side only is named. */
export function byTurns(dots: readonly Dot[]): Dot[] {
  const rank = new Map<Dot, number>();
  let own = 0;
  let other = 0;
  for (const dot of dots) rank.set(dot, dot.place.own ? own++ : other++);
  return [...dots].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

export interface Naming {
  picked: Picked | undefined;
  focus: Place | undefined;
  measure: (text: string) => number;
  /** Boxes that lie over the picture. */
  taken: readonly Box[];
  lineHeight: number;
}

/** Enough labels to choose from; measuring text is what costs. */
const MOST_WISHES = 160;
/** A label for so many square pixels. */
const ROOM = 26_000;

/** Names what is picked and its counterparts; else the page's place and the most connected ones. */
export function nameParts(scene: Scene, view: View, naming: Naming): Label[] {
  const { picked, focus, measure, taken, lineHeight } = naming;
  const { size } = scene;
  const meant = picked ? [picked.place, picked.tie?.from, picked.tie?.to] : [focus];
  const must = new Set(meant.filter((place) => place !== undefined));
  const others = picked?.place ? counterparts(picked.place) : [];
  const only = picked ? new Set([...must, ...others]) : undefined;
  const dots = byTurns(scene.dots).filter((dot) => !only || only.has(dot.place));
  const wishes: LabelWish[] = [];
  for (const isFirst of [true, false]) {
    for (const { place, ...at } of dots) {
      if (must.has(place) !== isFirst || wishes.length >= MOST_WISHES) continue;
      const [x, y] = toScreen(view, at.x, at.y);
      if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
      const ringed = place === focus || place === picked?.place;
      const gap = dotRadius(place.count, view.k, scene.dotScale) + (ringed ? 7 : 4);
      wishes.push({ text: place.name, x, y, gap, width: measure(place.name), must: isFirst });
    }
  }
  const room = (size.width * size.height) / ROOM;
  // Of a few places, each is named that finds room.
  const most =
    scene.dots.length <= 25 ? Infinity : only ? room * 2 : room * (1 + Math.log2(Math.max(1, view.k)) / 2);
  return placeLabels(wishes, size, lineHeight, taken, Math.max(4, Math.round(most)));
}
