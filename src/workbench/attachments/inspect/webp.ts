import { damaged, mustBeSeen } from "./picture.ts";

const WHAT = "WebP";
const KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const PICTURES = new Set(["VP8 ", "VP8L", "ANMF"]);
/** In the head of an extended file: that it holds what a camera wrote (EXIF), or a program (XMP). */
const SAYS_METADATA = 0x08 | 0x04;

/** The picture of a WebP without what was written beside it, and without what stands after its end. */
export function bareWebp(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const says = (at: number) => bytes.toString("latin1", at, at + 4);
  if (bytes.length < 20 || says(0) !== "RIFF" || says(8) !== "WEBP") {
    throw damaged(WHAT, "it does not begin as one");
  }
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) throw damaged(WHAT, "its end is missing");
  const kept: Buffer[] = [];
  let pictures = 0;
  for (let at = 12; at < whole; ) {
    if (at + 8 > whole) throw damaged(WHAT, "its end is missing");
    const [type, size] = [says(at), bytes.readUInt32LE(at + 4)];
    // Parts begin at even places.
    const end = at + 8 + size + (size % 2);
    if (end > whole) throw damaged(WHAT, `the part at byte ${at} is broken`);
    const part = Buffer.from(bytes.subarray(at, end));
    const inside = part.subarray(8, 8 + size);
    sizeIn(type, inside);
    if (type === "VP8X") inside[0] = (inside[0] ?? 0) & ~SAYS_METADATA;
    if (KEPT.has(type)) kept.push(part);
    if (PICTURES.has(type)) pictures += 1;
    at = end;
  }
  if (pictures === 0) throw damaged(WHAT, "there is no picture in it");
  const body = Buffer.concat([Buffer.from("WEBP"), ...kept]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** Each kind of picture says its size in a way of its own (RFC 9649). */
function sizeIn(type: string, inside: Buffer): void {
  const tooShort = () => damaged(WHAT, "its size is missing");
  if (type === "VP8 ") {
    if (inside.length < 10 || inside.readUIntBE(3, 3) !== 0x9d012a) throw tooShort();
    mustBeSeen(WHAT, inside.readUInt16LE(6) & 0x3fff, inside.readUInt16LE(8) & 0x3fff);
  } else if (type === "VP8L") {
    if (inside.length < 5 || inside[0] !== 0x2f) throw tooShort();
    const both = inside.readUInt32LE(1);
    mustBeSeen(WHAT, (both & 0x3fff) + 1, ((both >>> 14) & 0x3fff) + 1);
  } else if (type === "VP8X") {
    if (inside.length < 10) throw tooShort();
    mustBeSeen(WHAT, inside.readUIntLE(4, 3) + 1, inside.readUIntLE(7, 3) + 1);
  }
}
