import { invalid } from "../../../kernel/errors.ts";

/** Articles of more bytes are refused: a book is not an article, and what is read stays in memory. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Signatures of files that are not text, however they are called. */
const NOT_TEXT: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive (or a Word document)", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
  ["an old Word document", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** The text of a file in UTF-8, UTF-16, GB 18030, Big5, windows-1251, KOI8-R or windows-1252, as its bytes tell. */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_BYTES)
    throw invalid(
      "article-too-long",
      `${name} has ${Math.ceil(bytes.length / 1048576)} MB; an article has ${MOST_BYTES / 1048576} MB at most.`,
      "article",
    );
  for (const [what, signature] of NOT_TEXT)
    if (signature.every((byte, at) => bytes[at] === byte))
      throw invalid(
        "not-an-article",
        `${name} is ${what}, not text. Save the page as text or HTML, or paste its words.`,
        "article",
      );
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const faulty = (text.slice(0, 20_000).match(/\p{Cc}/gu) ?? []).filter((char) => !/\s/.test(char)).length;
  if (faulty > 20)
    throw invalid(
      "not-an-article",
      `${name} is not text: it holds control characters. Save the page as text or HTML, or paste its words.`,
      "article",
    );
  return text.replaceAll("\0", "").replace(/^\uFEFF/, "");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length);
  if ((zeros[1] ?? 0) > head.length / 8) return "utf-16le";
  if ((zeros[0] ?? 0) > head.length / 8) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  const declared = declaredIn(new TextDecoder("latin1").decode(head));
  return declared ?? likeliest(bytes.subarray(0, 65_536));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A file cut in the middle of a character, or with a stray byte, is still UTF-8.
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 65_536));
    const faults = (text.match(/\uFFFD/g) ?? []).length;
    const foreign = (text.match(/[^\0-\x7f]/g) ?? []).length;
    return faults * 20 < foreign;
  }
}

/** What a page says of its own encoding, where a decoder knows it and it is not UTF-8 (which the bytes are not). */
function declaredIn(head: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? null : encoding;
  } catch {
    return null;
  }
}

/** The encoding in which the text has most of the letters that its language uses most. */
function likeliest(bytes: Uint8Array): string {
  const usual: readonly (readonly [string, RegExp])[] = [
    ["gb18030", /[的一是在不了有和人这中大国市友城好合作年]/g],
    ["big5", /[的一是在不了有和人這中大國市友城好合作年]/g],
    ["windows-1251", /[оеаинтсрвл]/g],
    ["koi8-r", /[оеаинтсрвл]/g],
    ["windows-1252", /[éèüöäßñçáíóú’“”–]/g],
  ];
  const scored = usual.map(([encoding, letters]) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const foreign = (text.match(/[^\0-\x7f]/g) ?? []).length;
    const score = (text.match(letters) ?? []).length - (text.match(/\uFFFD/g) ?? []).length * 5;
    return { encoding, share: foreign === 0 ? 0 : score / foreign };
  });
  const best = scored.toSorted((a, b) => b.share - a.share)[0];
  return best?.encoding ?? "windows-1252";
}
