import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  exif,
  jpeg,
  packedObjects,
  pdf,
  png,
  pngPart,
  webp,
  webpPart,
} from "../../../../test/support/small-files.ts";
import { Refusal } from "../../../kernel/errors.ts";
import { LARGEST_ATTACHMENT } from "../attachment.ts";
import { inspectFile } from "./inspect-file.ts";

const SCRIPT = "<script>alert(1)</script>";
const XMP = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SCRIPT}</x:xmpmeta>`, "latin1");
const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");

const refusalOf = async (file: Uint8Array): Promise<string> =>
  inspectFile(file).then(
    ({ type }) => `taken as ${type}`,
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

/** A packed list of objects of which one byte, this far from its beginning, is wrong. */
function damagedList(at: number): Buffer {
  const many = Array.from({ length: 900 }, (_, index) => `<< /N ${Math.sin(index)} >>`).join(" ");
  const list = packedObjects(`6 0  << /S /JavaScript >> ${many}`);
  return list.fill(0, list.indexOf("stream") + at, list.indexOf("stream") + at + 40);
}

describe("what is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", Buffer.alloc(0), "attachment-empty"],
    ["too much", Buffer.alloc(LARGEST_ATTACHMENT + 1), "attachment-too-large"],
    ["a page", Buffer.from(`<!doctype html>${SCRIPT}`), "attachment-type"],
    [
      "a drawing that runs",
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
      "attachment-type",
    ],
    ["a script", Buffer.from("alert(1)"), "attachment-type"],
    [
      "a picture that is a script too",
      Buffer.from("GIF89a/*\0\0\0\0*/=1;alert(1)", "latin1"),
      "attachment-type",
    ],
    ["a program", Buffer.from("MZ\x90\0".padEnd(200, "\0"), "latin1"), "attachment-type"],
    ["a packed folder", Buffer.from("PK\x03\x04".padEnd(64, "\0"), "latin1"), "attachment-type"],
    ["a photo that not every browser shows", heic, "attachment-heic"],
    ["a PNG without an end", png().subarray(0, -12), "attachment-damaged"],
    [
      "a PNG without points",
      Buffer.concat([png().subarray(0, 33), pngPart("IEND", Buffer.alloc(0))]),
      "attachment-damaged",
    ],
    [
      "a PNG with a false checksum",
      Buffer.from(png().map((byte, at) => (at === 50 ? byte ^ 1 : byte))),
      "attachment-damaged",
    ],
    ["a JPEG without an end", jpeg().subarray(0, -2), "attachment-damaged"],
    [
      "a JPEG that is a script",
      Buffer.from("\xff\xd8\xff\xe0/*JFIF*/=alert(1)//", "latin1"),
      "attachment-damaged",
    ],
    ["a WebP that is cut off", webp().subarray(0, -4), "attachment-damaged"],
    [
      "a WebP without a picture",
      Buffer.concat([Buffer.from("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0", "latin1"), Buffer.alloc(10)]),
      "attachment-damaged",
    ],
    ["a PDF that ends nowhere", pdf().subarray(0, -12), "attachment-damaged"],
  ])("%s", async (_, file, code) => {
    expect(await refusalOf(file)).toBe(code);
  });

  it("a picture so large that it is there to fill memory", async () => {
    const head = Buffer.from([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 8, 0, 0, 0, 0]);
    const bomb = Buffer.concat([png().subarray(0, 8), pngPart("IHDR", head), png().subarray(33)]);
    expect(await refusalOf(bomb)).toBe("attachment-damaged");
  });

  const SCRIPTED = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
  test.each<[string, Buffer]>([
    ["runs a script", pdf([SCRIPTED])],
    ["runs one when it is opened", pdf([SCRIPTED], "/OpenAction 6 0 R")],
    ["hides the name of one", pdf(["<< /S /J#61va#53cript /JS (1) >>"])],
    ["packs one", pdf([packedObjects(`6 0  ${SCRIPTED}`)])],
    ["packs one behind a remark", pdf([packedObjects(`%\n6 0  ${SCRIPTED}`)])],
    ["packs one in a way that we do not unpack", pdf([packedObjects(`6 0  ${SCRIPTED}`, "/ASCIIHexDecode")])],
    ["packs one that cannot be unpacked", pdf([damagedList(40)])],
    ["packs one that cannot be unpacked to its end", pdf([damagedList(900)])],
    ["starts a program", pdf(["<< /S /Launch /F (calc.exe) >>"])],
    ["holds other files", pdf([], "/Names << /EmbeddedFiles << /Names [] >> >>")],
    ["is a form that is a program", pdf([], "/AcroForm << /XFA 6 0 R >>")],
    ["sends what is typed", pdf(["<< /S /SubmitForm /F (https://example.org) >>"])],
    ["is encrypted", pdf([], "", "/Encrypt 6 0 R")],
  ])("a PDF that %s", async (_, file) => {
    expect(await refusalOf(file)).toBe("attachment-unsafe");
  });

  it("whatever else comes, in words: nothing makes it fail", async () => {
    const made = [
      jpeg([[0xe1, exif(6)]]),
      png(),
      webp([webpPart("EXIF", exif(1))]),
      pdf([packedObjects("6 0  <<>>")]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...made),
        fc.array(fc.tuple(fc.nat({ max: 600 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 600 }),
        async (file, changes, cut) => {
          const broken = Buffer.from(file.subarray(0, file.length - (cut % file.length)));
          for (const [at, byte] of changes) broken[at % broken.length] = byte;
          expect(await refusalOf(broken)).toMatch(/^(taken as|attachment-)/);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("what is kept", () => {
  it("of a paper: every byte, for it may be signed", async () => {
    const signed = pdf(
      ["<< /Type /Sig /ByteRange [0 1 2 3] >>", packedObjects("7 0  << /Type /Font >>")],
      "/OpenAction [3 0 R /Fit]",
    );
    expect(await inspectFile(signed)).toEqual({ type: "application/pdf", content: signed });
  });

  it("of a paper with a picture whose points happen to look like a name", async () => {
    const image = deflateSync(Buffer.from("\xff\xfe/JavaScript ", "latin1"));
    const scan = Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Filter /FlateDecode /Length ${image.length} >>\nstream\n`,
      ),
      image,
      Buffer.from("\nendstream"),
    ]);
    expect(await refusalOf(pdf([scan]))).toBe("taken as application/pdf");
  });

  it("of a photo: the picture, and which way up it is", async () => {
    const photo = jpeg(
      [
        [0xe1, exif(6)],
        [0xe1, XMP],
        [0xed, Buffer.from("Photoshop 3.0\0")],
        [0xfe, Buffer.from(SCRIPT)],
        [0xe2, Buffer.from("ICC_PROFILE\0\x01\x01colours", "latin1")],
        [0xe2, Buffer.from("MPF\0other pictures")],
      ],
      Buffer.from(SCRIPT),
    );
    const { type, content } = await inspectFile(photo);
    expect(type).toBe("image/jpeg");
    const kept = Buffer.from(content).toString("latin1");
    expect(kept).not.toMatch(/GPS|script|xmp|Photoshop|MPF/);
    expect(kept).toContain("ICC_PROFILE");
    expect(kept).toContain("Exif\0\0MM\0*");
    // The same again: what is kept is kept as it is.
    expect((await inspectFile(content)).content).toEqual(content);
    // From the tables on, byte for byte.
    const tables = jpeg().subarray(jpeg().indexOf(Buffer.from([0xff, 0xdb])));
    expect(Buffer.from(content.slice(-tables.length))).toEqual(tables);
  });

  it("of one that stands upright: nothing of the camera's", async () => {
    const { content } = await inspectFile(jpeg([[0xe1, exif(1)]]));
    expect(Buffer.from(content)).toEqual(jpeg());
  });

  it("of a PNG: the picture", async () => {
    const written = [
      pngPart("tEXt", Buffer.from(`Comment\0${SCRIPT}`)),
      pngPart("eXIf", exif(1).subarray(6)),
      pngPart("tIME", Buffer.alloc(7)),
      pngPart("scRt", Buffer.from(SCRIPT)),
    ];
    const { type, content } = await inspectFile(
      png([...written, pngPart("gAMA", Buffer.alloc(4))], Buffer.from(SCRIPT)),
    );
    expect(type).toBe("image/png");
    expect(Buffer.from(content)).toEqual(png([pngPart("gAMA", Buffer.alloc(4))]));
  });

  it("of a WebP: the picture, which no longer says that there is more", async () => {
    const written = [webpPart("EXIF", exif(1)), webpPart("XMP ", XMP)];
    const { type, content } = await inspectFile(webp(written, Buffer.from(SCRIPT)));
    expect(type).toBe("image/webp");
    const kept = Buffer.from(content);
    expect(kept.toString("latin1")).not.toMatch(/GPS|script|EXIF|XMP/);
    expect(kept.readUInt32LE(4)).toBe(kept.length - 8);
    expect(kept[20]).toBe(0);
    expect(Buffer.from((await inspectFile(webp())).content)).toEqual(webp());
  });
});
