import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatCircle } from "./great-circle.ts";

type Position = [number, number];
const linesOf = (from: Position, to: Position): Position[][] => {
  const geometry = greatCircle(from, to);
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  throw new Error(`a line, not a ${geometry.type}`);
};

describe("the shortest line", () => {
  it("is one line from end to end where it stays on one side", () => {
    const [line, ...more] = linesOf([120.38, 36.06], [44.51, 40.18]);
    expect(more).toEqual([]);
    expect(line?.[0]).toEqual([120.38, 36.06]);
    expect(line?.at(-1)).toEqual([44.51, 40.18]);
    // Bulges towards the pole.
    expect(Math.max(...(line ?? []).map(([, latitude]) => latitude))).toBeGreaterThan(45);
  });

  it.each([
    [
      [131.9, 43.1],
      [-122.3, 47.6],
    ],
    [
      [-122.3, 47.6],
      [131.9, 43.1],
    ],
  ] as [Position, Position][])("is cut in two at the 180th meridian from %j to %j", (from, to) => {
    const lines = linesOf(from, to);
    expect(lines).toHaveLength(2);
    const [end, start] = [lines[0]?.at(-1), lines[1]?.[0]];
    expect(Math.abs(end?.[0] ?? 0)).toBe(180);
    expect(start?.[0]).toBe(-(end?.[0] ?? 0));
    expect(start?.[1]).toBe(end?.[1]);
  });

  it("never jumps over the map, for any two points", () => {
    const position = fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -75, max: 75 }));
    fc.assert(
      fc.property(position, position, (from, to) => {
        for (const line of linesOf(from, to)) {
          expect(line.length).toBeGreaterThan(1);
          line.slice(1).forEach(([longitude, latitude], index) => {
            const before = line[index] ?? [0, 0];
            expect(Math.abs(longitude - before[0])).toBeLessThanOrEqual(180);
            expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
            expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
          });
        }
      }),
    );
  });
});
