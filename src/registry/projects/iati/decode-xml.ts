import { invalid } from "../../../kernel/errors.ts";

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** The encoding of an XML file: what its first bytes say, then what its declaration says, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return DECLARED.exec(head)?.[1] ?? "utf-8";
}

/** The text of an XML file. What is not in the encoding that it says is refused: guessed letters would be false ones. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid("bad-file-encoding", `The file cannot be read as ${encoding}. Give it in UTF-8.`, "file");
  }
}
