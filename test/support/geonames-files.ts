import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll } from "vitest";

/** What tests say of a place; the rest of the 19 columns is filled in. */
export interface SamplePlace {
  id: number;
  name: string;
  ascii?: string;
  also?: string;
  latitude?: number | string;
  longitude?: number | string;
  class?: string;
  feature?: string;
  country?: string;
  admin1?: string;
  admin2?: string;
  population?: number;
  modified?: string;
}

/** A line as GeoNames's main table has it. */
export function placeLine(place: SamplePlace): string {
  const { latitude = 36.1, longitude = 120.4, population = 1000, modified = "2022-04-01" } = place;
  const { class: kind = "P", feature = "PPL", country = "CN", admin1 = "25", admin2 = "" } = place;
  const ascii = place.ascii ?? place.name.normalize("NFD").replace(/\p{M}/gu, "");
  const before = [place.id, place.name, ascii, place.also ?? "", latitude, longitude];
  return [
    ...before,
    kind,
    feature,
    country,
    "",
    admin1,
    admin2,
    "",
    "",
    population,
    "",
    16,
    "Asia/Shanghai",
    modified,
  ].join("\t");
}

/** A folder of the test file's own, gone at its end, and a way to write into it. */
export async function sampleFolder(): Promise<(name: string, content: string | Buffer) => Promise<string>> {
  const folder = await mkdtemp(join(tmpdir(), "amity-geonames-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
}

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** What the zip says instead of the truth. */
  lies?: { size?: number; crc?: number };
}

/** A zip as GeoNames's own are: deflated, with a central directory (PKWARE's APPNOTE 6.3, sections 4.3.7 and 4.3.12). */
export function zipOf(...entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, lies } of entries) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(lies?.crc ?? crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(lies?.size ?? content.length, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, title, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, central, title]));
    parts.push(local);
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, all, end]);
}
