import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { invalid } from "../../../kernel/errors.ts";
import { damaged } from "./picture.ts";

const WHAT = "PDF";
const unpacked = promisify(inflate);

/** What a paper that is signed and read needs none of, and why it is not kept. */
const REFUSED: Readonly<Record<string, string>> = {
  JavaScript: "scripts",
  Launch: "a command that starts a program",
  EmbeddedFile: "other files",
  EmbeddedFiles: "other files",
  GoToE: "a link into another file inside it",
  RichMedia: "films or scenes",
  Rendition: "films or scripts",
  XFA: "a form that is a program",
  ImportData: "a form that fetches data",
  SubmitForm: "a form that sends data",
  Encrypt: "a lock: it is encrypted",
};

/** How far from its end a reader looks for the end mark. */
const TAIL = 2048;
/** Of a packed list of objects, unpacked. What is larger is there to fill memory. */
const LARGEST_LIST = 32 * 1024 * 1024;
const LARGEST_LISTS = 128 * 1024 * 1024;
/** Enough to tell a packed list of objects from the points of a picture. */
const PEEK = 64;
/** Where the dictionary of a stream stands. */
const BEFORE = 2048;

/**
 * Refuses a PDF that does something, hides something, or is something else as well. It is kept to the byte, for a
 * signature holds only so. Names are looked for everywhere, also inside packed lists of objects, and however they are
 * written: a reader that finds its objects in another way than this must not find more.
 */
export async function inspectPdf(given: Uint8Array): Promise<void> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text)) throw damaged(WHAT, "it does not begin as one");
  const tail = text.slice(-TAIL);
  if (!tail.includes("startxref") || !tail.includes("%%EOF")) throw damaged(WHAT, "its end is missing");
  refuseNamesIn(text);
  let left = LARGEST_LISTS;
  for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const list = await packedList(bytes.subarray(index + mark.length), Math.min(left, LARGEST_LIST));
    if (list !== null) {
      left -= list.length;
      refuseNamesIn(list);
    } else if (isLockedList(text.slice(Math.max(0, index - BEFORE), index))) {
      throw unsafe("objects that are packed in a way we do not look into");
    }
  }
}

const unsafe = (what: string) =>
  invalid(
    "attachment-unsafe",
    `The PDF holds ${what}. Print it to a new PDF, or scan the paper, and hand that in.`,
    "attachment",
  );

function refuseNamesIn(text: string): void {
  for (const [written] of text.matchAll(/\/[\w#]{3,60}/g)) {
    const name = plain(written.slice(1));
    const what = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
    if (what !== undefined) throw unsafe(what);
  }
}

/** Any letter of a name may be written as its number. */
const plain = (written: string): string =>
  written.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const ZLIB = 0x78;

/** The text of a stream that is a packed list of objects: it begins with numbers. Null of any other. */
async function packedList(packed: Buffer, most: number): Promise<string | null> {
  if (packed[0] !== ZLIB) return null;
  const head = await beginning(packed);
  if (head === null || !/^(?:\s*%[^\r\n]*[\r\n])*\s*\d+\s+\d+\s/.test(head)) return null;
  try {
    const list = await unpacked(packed, { maxOutputLength: Math.max(1, most) });
    return list.toString("latin1");
  } catch {
    throw unsafe("a list of objects that cannot be unpacked");
  }
}

/** The first bytes of what is packed; null where it is not. */
async function beginning(packed: Buffer): Promise<string | null> {
  try {
    // Cut off in the middle: what came out until there is enough.
    const some = await unpacked(packed.subarray(0, 4 * PEEK), { finishFlush: 2 });
    return some.toString("latin1", 0, PEEK);
  } catch {
    return null;
  }
}

/** Whether it says that it is a list of objects, packed, where we found none: packed in another way, or broken. */
function isLockedList(before: string): boolean {
  const dictionary = plain(before.slice(before.lastIndexOf("endobj") + 1));
  return /\/ObjStm\b/.test(dictionary) && /\/Filter\b/.test(dictionary);
}
