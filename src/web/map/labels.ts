import type { Size } from "./fit.ts";
import type { Box } from "./trace.ts";

export interface LabelWish {
  text: string;
  /** The point that it names, and how far from it the words begin. */
  x: number;
  y: number;
  gap: number;
  width: number;
  /** Placed even where it covers another. */
  must?: boolean;
}

export interface Label {
  text: string;
  /** Where the words begin, and their middle line. */
  x: number;
  y: number;
}

const meets = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Right, left, above and below of its point. */
function seats({ x, y, gap, width }: LabelWish, height: number): [number, number][] {
  const off = gap + height / 2;
  return [
    [x + gap, y],
    [x - gap - width, y],
    [x - width / 2, y - off],
    [x - width / 2, y + off],
  ];
}

/** Gives the wishes, in order, a place where they meet neither one another nor what is taken nor the edge. */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Size,
  height: number,
  taken: readonly Box[],
  most: number,
): Label[] {
  const boxes = [...taken];
  const labels: Label[] = [];
  const boxAt = (x: number, y: number, width: number): Box => [x, y - height / 2, x + width, y + height / 2];
  for (const wish of wishes) {
    if (labels.length >= most && !wish.must) continue;
    if (wish.x < 0 || wish.y < 0 || wish.x > frame.width || wish.y > frame.height) continue;
    const inFrame = seats(wish, height).filter(([x, y]) => {
      const box = boxAt(x, y, wish.width);
      return box[0] >= 2 && box[1] >= 2 && box[2] <= frame.width - 2 && box[3] <= frame.height - 2;
    });
    const free = inFrame.find(([x, y]) => {
      const box = boxAt(x, y, wish.width);
      return !boxes.some((other) => meets(box, other));
    });
    const seat = free ?? (wish.must ? inFrame[0] : undefined);
    if (!seat) continue;
    const [x, y] = seat;
    const pad = 4;
    boxes.push([x - pad, y - height / 2 - pad / 2, x + wish.width + pad, y + height / 2 + pad / 2]);
    labels.push({ text: wish.text, x, y });
  }
  return labels;
}
