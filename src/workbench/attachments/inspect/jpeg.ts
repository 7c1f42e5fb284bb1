import { damaged, mustBeSeen } from "./picture.ts";

const WHAT = "JPEG";
const [SOI, EOI, SOS, COM] = [0xd8, 0xd9, 0xda, 0xfe];
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isRestart = (byte: number) => byte >= 0xd0 && byte <= 0xd7;

/**
 * The picture of a JPEG and nothing else: what a camera or a program wrote beside it (where and when it was taken, by
 * what, a smaller picture, comments) is left out, and so is all that stands after its end. Which way up it is stays.
 * Every pixel is as it was.
 */
export function bareJpeg(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw damaged(WHAT, "it does not begin as one");
  const kept: Buffer[] = [];
  let [frames, scans, turned] = [0, 0, 1];
  let at = 2;
  for (;;) {
    // Any number of FF may stand before a marker.
    if (bytes[at] !== 0xff) throw damaged(WHAT, `no marker at byte ${at}`);
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || marker < 0xc0 || marker === SOI || isRestart(marker) || end > bytes.length) {
      throw damaged(WHAT, `the part at byte ${at} is broken`);
    }
    const part = bytes.subarray(at, end);
    const inside = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (inside.length < 6) throw damaged(WHAT, "its size is missing");
      mustBeSeen(WHAT, inside.readUInt16BE(3), inside.readUInt16BE(1));
      frames += 1;
    }
    if (marker === APP1) turned = orientationIn(inside) ?? turned;
    if (marker === APP0) kept.push(...plainJfif(inside));
    else if (isPicture(marker, inside)) kept.push(part);
    at = end;
    if (marker === SOS) {
      if (frames === 0) throw damaged(WHAT, "it shows before it says what");
      scans += 1;
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  if (scans === 0) throw damaged(WHAT, "there is no picture in it");
  return Buffer.concat([
    Buffer.from([0xff, SOI]),
    ...(turned === 1 ? [] : [onlyOrientation(turned)]),
    ...kept,
    Buffer.from([0xff, EOI]),
  ]);
}

/** Of what applications add, the colours only: the profile, and how Adobe's programs wrote them. */
function isPicture(marker: number, inside: Buffer): boolean {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return marker < APP0;
  if (marker === APP2) return inside.toString("latin1", 0, 12) === "ICC_PROFILE\0";
  return marker === APP14 && inside.length === 12 && inside.toString("latin1", 0, 5) === "Adobe";
}

/** The head that says how dense the points are, without the small picture it may carry. */
function plainJfif(inside: Buffer): Buffer[] {
  if (inside.toString("latin1", 0, 5) !== "JFIF\0" || inside.length < 14) return [];
  return [Buffer.from([0xff, APP0, 0, 16]), inside.subarray(0, 12), Buffer.from([0, 0])];
}

/** Where the next marker stands after the points of a scan. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const next = at < 0 ? undefined : bytes[at + 1];
    if (next === undefined) throw damaged(WHAT, "its end is missing");
    if (next === 0 || isRestart(next)) at += 2;
    else if (next === 0xff) at += 1;
    else return at;
  }
}

const ORIENTATION = 0x0112;
const SHORT = 3;

/** Which of eight ways up a camera was held (Exif 2.3, 0th IFD); null where it does not say. */
function orientationIn(inside: Buffer): number | null {
  if (inside.toString("latin1", 0, 6) !== "Exif\0\0") return null;
  const tiff = inside.subarray(6);
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return null;
  const short = (at: number) => (order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let entry = directory + 2, left = short(directory); left > 0; left -= 1, entry += 12) {
    if (entry + 12 > tiff.length) return null;
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue;
    const way = short(entry + 8);
    return way >= 1 && way <= 8 ? way : null;
  }
  return null;
}

/** An Exif part that says nothing but which way up. */
function onlyOrientation(way: number): Buffer {
  const part = Buffer.alloc(36);
  part.writeUInt16BE(0xff00 | APP1, 0);
  part.writeUInt16BE(34, 2);
  part.write("Exif\0\0MM\0*", 4, "latin1");
  part.writeUInt32BE(8, 14);
  part.writeUInt16BE(1, 18);
  part.writeUInt16BE(ORIENTATION, 20);
  part.writeUInt16BE(SHORT, 22);
  part.writeUInt32BE(1, 24);
  part.writeUInt16BE(way, 28);
  return part;
}
