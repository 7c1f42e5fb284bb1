import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** x and y by turns. */
export type Line = Float32Array;
export type Box = [left: number, top: number, right: number, bottom: number];

/**
 * What d3-geo would draw, as lines: great circles bent and cut by it once, so that painting and picking are plain
 * geometry at every zoom.
 */
export function trace(projection: GeoProjection, object: GeoPermissibleObjects): Line[] {
  const lines: number[][] = [];
  let line: number[] = [];
  const draw = geoPath(projection, {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => {
      line = [x, y];
      lines.push(line);
    },
    lineTo: (x, y) => {
      line.push(x, y);
    },
    closePath: () => {
      line.push(line[0] ?? 0, line[1] ?? 0);
    },
  });
  draw(object);
  return lines.map((numbers) => Float32Array.from(numbers));
}

export function boxOf(lines: readonly Line[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const x = line[i] ?? 0;
      const y = line[i + 1] ?? 0;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}
