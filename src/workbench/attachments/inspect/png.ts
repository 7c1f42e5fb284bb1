import { crc32 } from "node:zlib";
import { damaged, mustBeSeen } from "./picture.ts";

const WHAT = "PNG";
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** What a picture needs to look as it does, moving ones too. Texts, times, places and what nobody knows are left out. */
const KEPT = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT".split(" "),
);

/** The picture of a PNG without what was written beside it, and without what stands after its end. */
export function barePng(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw damaged(WHAT, "it does not begin as one");
  const kept: Buffer[] = [SIGNATURE];
  let points = 0;
  let type = "";
  for (let at = 8; type !== "IEND"; ) {
    if (at + 12 > bytes.length) throw damaged(WHAT, "its end is missing");
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw damaged(WHAT, `the part at byte ${at} is broken`);
    type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) {
      throw damaged(WHAT, `the part at byte ${at} does not match its checksum`);
    }
    if ((type === "IHDR") !== (at === 8)) throw damaged(WHAT, "its head is not where it belongs");
    if (type === "IHDR") {
      if (end - at !== 25) throw damaged(WHAT, "its head is broken");
      mustBeSeen(WHAT, bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    }
    if (type === "IDAT") points += 1;
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (points === 0) throw damaged(WHAT, "there is no picture in it");
  return Buffer.concat(kept);
}
