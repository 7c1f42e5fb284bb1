import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

describe("refuses", () => {
  it.each([
    ["a PDF file", bytes(...ascii("%PDF-1.7"))],
    ["a ZIP archive", bytes(0x50, 0x4b, 3, 4)],
    ["control characters", bytes(...Array.from({ length: 60 }, (_, at) => (at % 2 ? 1 : 2)), 0xff)],
  ])("%s", (what, file) => {
    expect(() => decode(file, "it")).toThrow(what);
  });
});

describe("finds the encoding in the bytes", () => {
  it("UTF-8 with a mark", () => expect(decode(bytes(0xef, 0xbb, 0xbf, 0xd0, 0x9e), "it")).toBe("О"));
  it("UTF-16", () => expect(decode(bytes(0xff, 0xfe, 0x52, 0x97, 0x9b, 0x5c), "it")).toBe("青岛"));
  it("GB 18030", () => {
    // 我国的大城市与中国人
    const gb = bytes(
      0xce,
      0xd2,
      0xb9,
      0xfa,
      0xb5,
      0xc4,
      0xb4,
      0xf3,
      0xb3,
      0xc7,
      0xca,
      0xd0,
      0xd3,
      0xeb,
      0xd6,
      0xd0,
      0xb9,
      0xfa,
      0xc8,
      0xcb,
    );
    expect(decode(gb, "it")).toBe("我国的大城市与中国人");
  });
  it("windows-1251", () => {
    // города стали побратимами
    const cp = bytes(
      0xe3,
      0xee,
      0xf0,
      0xee,
      0xe4,
      0xe0,
      0x20,
      0xf1,
      0xf2,
      0xe0,
      0xeb,
      0xe8,
      0x20,
      0xef,
      0xee,
      0xe1,
      0xf0,
      0xe0,
      0xf2,
      0xe8,
      0xec,
      0xe0,
      0xec,
      0xe8,
    );
    expect(decode(cp, "it")).toBe("города стали побратимами");
  });
});
