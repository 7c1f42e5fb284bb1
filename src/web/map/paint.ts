import type { Size } from "./fit.ts";
import type { Label } from "./labels.ts";
import type { Arc, Dot } from "./pick.ts";
import type { Box, Line } from "./trace.ts";
import type { View } from "./view.ts";

/** What of a canvas's context the map needs. */
export interface Pen {
  globalAlpha: number;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  strokeStyle: unknown;
  fillStyle: unknown;
  font: string;
  textBaseline: string;
  setTransform(a: number, b: number, c: number, d: number, x: number, y: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  fill(): void;
  stroke(): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

/** The roles of tokens.css that the map wears. */
export const COLOURS = ["paper", "ink", "rule", "land", "seal", "possible", "river"] as const;
export type Colours = Record<(typeof COLOURS)[number], string>;

/** Empties a canvas, gives it the size of its stage at the screen's density, and sets the pen to the page's pixels. */
export function clear(
  { canvas, pen }: { canvas: Size; pen: Pen },
  { width, height }: Size,
  density = 1,
): void {
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalAlpha = 1;
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  } else pen.clearRect(0, 0, wide, high);
  pen.setTransform(density, 0, 0, density, 0, 0);
}

function follow(pen: Pen, lines: readonly Line[], { k, x, y }: View): void {
  pen.beginPath();
  for (const line of lines) {
    pen.moveTo((line[0] ?? 0) * k + x, (line[1] ?? 0) * k + y);
    for (let i = 2; i + 1 < line.length; i += 2)
      pen.lineTo((line[i] ?? 0) * k + x, (line[i + 1] ?? 0) * k + y);
  }
}

/** The same for strokes, without the pieces outside the window: near by, a dash drawn far away still costs. */
function followSeen(pen: Pen, lines: readonly Line[], { k, x, y }: View, { width, height }: Size): void {
  pen.beginPath();
  for (const line of lines) {
    let away = true;
    let x1 = (line[0] ?? 0) * k + x;
    let y1 = (line[1] ?? 0) * k + y;
    for (let i = 2; i + 1 < line.length; i += 2) {
      const x2 = (line[i] ?? 0) * k + x;
      const y2 = (line[i + 1] ?? 0) * k + y;
      const hidden =
        (x1 < 0 && x2 < 0) ||
        (y1 < 0 && y2 < 0) ||
        (x1 > width && x2 > width) ||
        (y1 > height && y2 > height);
      if (!hidden) {
        if (away) pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
      }
      away = hidden;
      x1 = x2;
      y1 = y2;
    }
  }
}

export interface Ground {
  land: readonly Line[];
  graticule: readonly Line[];
  edge: readonly Line[];
}

export function paintGround(pen: Pen, ground: Ground, view: View, size: Size, colours: Colours): void {
  pen.setLineDash([]);
  pen.lineWidth = 1;
  pen.strokeStyle = colours.rule;
  pen.globalAlpha = 0.55;
  followSeen(pen, ground.graticule, view, size);
  pen.stroke();
  pen.globalAlpha = 1;
  followSeen(pen, ground.edge, view, size);
  pen.stroke();
  pen.fillStyle = colours.land;
  follow(pen, ground.land, view);
  pen.fill();
}

const seen = (box: Box, { k, x, y }: View, { width, height }: Size) =>
  box[2] * k + x > 0 && box[0] * k + x < width && box[3] * k + y > 0 && box[1] * k + y < height;

/** Many arcs are fainter each, so that a bundle of them is as dark as a few alone. */
export const arcAlpha = (count: number) => Math.min(0.9, Math.max(0.12, 8 / Math.sqrt(Math.max(1, count))));

export function paintArcs(
  pen: Pen,
  arcs: readonly Arc[],
  view: View,
  size: Size,
  colours: Colours,
  alpha: number,
  width = 1,
): void {
  pen.lineWidth = width;
  pen.lineJoin = "round";
  for (const certain of [false, true]) {
    pen.strokeStyle = certain ? colours.seal : colours.possible;
    pen.globalAlpha = certain ? alpha : Math.min(1, alpha * 1.15);
    pen.setLineDash(certain ? [] : [4, 3]);
    for (const arc of arcs) {
      if (arc.tie.certain !== certain || !seen(arc.box, view, size)) continue;
      followSeen(pen, arc.lines, view, size);
      pen.stroke();
    }
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/** A place with many ties is a little larger, and all grow a little as the reader comes nearer. */
export const dotRadius = (count: number, k: number, scale: number) =>
  scale * Math.min(4, 1.3 + 0.38 * Math.sqrt(count)) * Math.min(1.7, Math.max(1, k) ** 0.22);

/** A disc on our side, a ring on the other: not told apart by colour alone. */
export function paintDots(
  pen: Pen,
  dots: readonly Dot[],
  view: View,
  size: Size,
  colours: Colours,
  scale: number,
  extra = 0,
): void {
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  const near = 8;
  // The least first: a place with many ties stays on top.
  for (let i = dots.length - 1; i >= 0; i--) {
    const dot = dots[i];
    if (!dot) continue;
    const x = dot.x * view.k + view.x;
    const y = dot.y * view.k + view.y;
    if (x < -near || y < -near || x > size.width + near || y > size.height + near) continue;
    const radius = dotRadius(dot.place.count, view.k, scale) + extra;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = dot.place.own ? colours.seal : colours.paper;
    pen.fill();
    pen.lineWidth = dot.place.own ? 0.75 : 1.25;
    pen.strokeStyle = dot.place.own ? colours.paper : colours.river;
    pen.stroke();
  }
}

/** A ring about the place that is meant. */
export function paintRing(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.lineWidth = 1.5;
  pen.strokeStyle = colour;
  pen.stroke();
}

export function paintLabels(pen: Pen, labels: readonly Label[], font: string, colours: Colours): void {
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.font = font;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 3.5;
  pen.strokeStyle = colours.paper;
  pen.fillStyle = colours.ink;
  for (const { text, x, y } of labels) {
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}
