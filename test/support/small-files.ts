import { crc32, deflateSync } from "node:zlib";

/** Small files that are what they say, made here byte by byte. */

const jpegPart = (marker: number, inside: Uint8Array): Buffer<ArrayBuffer> => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(inside.length + 2, 2);
  return Buffer.concat([head, inside]);
};

/** What a camera writes: which way up, and where it was (a place in the Yellow Sea). */
export function exif(orientation: number): Buffer<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(tag, 0);
    head.writeUInt16LE(type, 2);
    head.writeUInt32LE(count, 4);
    return Buffer.concat([head, value]);
  };
  const number = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    return four;
  };
  const tiff = Buffer.concat([
    Buffer.from("II*\0\x08\0\0\0\x02\0", "latin1"),
    entry(0x0112, 3, 1, number(orientation)),
    entry(0x8825, 4, 1, number(38)),
    number(0),
    Buffer.from([1, 0]),
    entry(1, 2, 2, Buffer.from("N\0\0\0", "latin1")),
    number(0),
    Buffer.from("GPS 36.0 N 120.4 E", "latin1"),
  ]);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
}

/** Where a grey square of 8 by 8 points begins and ends. */
const JPEG_BODY = Buffer.concat([
  jpegPart(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  jpegPart(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  jpegPart(0xc4, Buffer.from([0x00, 1, ...Array<number>(15).fill(0), 0])),
  jpegPart(0xc4, Buffer.from([0x10, 1, ...Array<number>(15).fill(0), 0])),
  jpegPart(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x3f]),
]);

const JFIF = jpegPart(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1"));

/** A photo; `parts`: marker and content of what stands before the picture; `after`: what stands after its end. */
export function jpeg(
  parts: readonly [number, Uint8Array][] = [],
  after: Uint8Array = Buffer.alloc(0),
): Buffer<ArrayBuffer> {
  const before = parts.map(([marker, inside]) => jpegPart(marker, inside));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    JFIF,
    ...before,
    JPEG_BODY,
    Buffer.from([0xff, 0xd9]),
    after,
  ]);
}

export const pngPart = (type: string, inside: Uint8Array): Buffer<ArrayBuffer> => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), inside]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(inside.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A picture of 2 by 2 grey points; `parts` stand before them. */
export function png(parts: readonly Buffer[] = [], after: Uint8Array = Buffer.alloc(0)): Buffer<ArrayBuffer> {
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngPart("IHDR", Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0])),
    ...parts,
    pngPart("IDAT", deflateSync(Buffer.from([0, 0, 255, 0, 255, 0]))),
    pngPart("IEND", Buffer.alloc(0)),
    after,
  ]);
}

export const webpPart = (type: string, inside: Uint8Array): Buffer<ArrayBuffer> => {
  const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
  head.writeUInt32LE(inside.length, 4);
  return Buffer.concat([head, inside, Buffer.alloc(inside.length % 2)]);
};

/** One red point: no transforms, and five codes of one symbol each (RFC 9649). */
const VP8L = Buffer.from(
  (() => {
    const bits: number[] = [];
    const put = (value: number, count: number) => {
      for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
    };
    put(0, 14 + 14 + 1 + 3);
    put(0, 3);
    for (const symbol of [0, 255, 0, 255, 0]) {
      put(0b01, 2);
      put(symbol === 0 ? 0 : 1, 1);
      put(symbol, symbol === 0 ? 1 : 8);
    }
    const bytes = [0x2f];
    for (let at = 0; at < bits.length; at += 8) {
      bytes.push(bits.slice(at, at + 8).reduce((byte, bit, place) => byte | (bit << place), 0));
    }
    return bytes;
  })(),
);

export function webp(
  parts: readonly Buffer[] = [],
  after: Uint8Array = Buffer.alloc(0),
): Buffer<ArrayBuffer> {
  const flags = Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([
    Buffer.from("WEBP"),
    ...(parts.length > 0 ? [webpPart("VP8X", flags)] : []),
    webpPart("VP8L", VP8L),
    ...parts,
  ]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, after]);
}

/** A paper of one page; `objects` are added to it, and `inCatalog` stands in its root. */
export function pdf(
  objects: readonly (string | Buffer)[] = [],
  inCatalog = "",
  inTrailer = "",
): Buffer<ArrayBuffer> {
  const text = "BT /F1 12 Tf 20 100 Td (Agreement) Tj ET";
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${inCatalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...objects,
  ];
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  let at = chunks[0]?.length ?? 0;
  const put = (chunk: Buffer) => {
    chunks.push(chunk);
    at += chunk.length;
  };
  all.forEach((object, index) => {
    places.push(at);
    put(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = at;
  put(Buffer.from(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`));
  put(
    Buffer.from(
      `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${inTrailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** An object of a PDF that holds others, packed. */
export function packedObjects(inside: string, filter = "/FlateDecode"): Buffer<ArrayBuffer> {
  const packed =
    filter === "/FlateDecode" ? deflateSync(inside) : Buffer.from(Buffer.from(inside).toString("hex"));
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}
