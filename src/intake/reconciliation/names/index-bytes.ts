/** What is in the bytes of an index: a header in JSON, then arrays of numbers, each at a multiple of eight. */
const MAGIC = "amity-names";
/** Raise it when the layout or the meaning of an array changes: an index of another version is refused. */
const VERSION = 1;

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

interface Section {
  name: string;
  kind: Kind;
  offset: number;
  length: number;
}

interface Header {
  magic: string;
  version: number;
  checksum: number;
  lists: Record<string, string[]>;
  sections: Section[];
}

/** The bytes are not an index of names, of another version, or damaged. */
export class NameIndexUnreadable extends Error {}

const align = (offset: number): number => Math.ceil(offset / 8) * 8;

function kindOf(numbers: Numbers): Kind {
  if (numbers instanceof Uint8Array) return "u8";
  if (numbers instanceof Uint16Array) return "u16";
  return numbers instanceof Uint32Array ? "u32" : "f32";
}

export function packSections(lists: Record<string, string[]>, arrays: Record<string, Numbers>): Uint8Array {
  const sections: Section[] = [];
  let size = 0;
  for (const [name, numbers] of Object.entries(arrays)) {
    sections.push({ name, kind: kindOf(numbers), offset: size, length: numbers.length });
    size = align(size + numbers.byteLength);
  }
  const body = new Uint8Array(size);
  for (const { name, offset } of sections) {
    const numbers = arrays[name] as Numbers;
    body.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), offset);
  }
  const header: Header = { magic: MAGIC, version: VERSION, checksum: checksum(body), lists, sections };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = align(8 + head.length);
  const bytes = new Uint8Array(start + size);
  bytes.set(new TextEncoder().encode("AMNI"));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(body, start);
  return bytes;
}

/**
 * The arrays of an index, without copying them where the bytes begin at a multiple of eight.
 * @throws NameIndexUnreadable
 */
export class Sections {
  readonly lists: Record<string, string[]>;
  readonly #arrays = new Map<string, Numbers>();

  constructor(given: Uint8Array) {
    const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
    const { header, start } = headerOf(bytes);
    this.lists = header.lists;
    for (const { name, kind, offset, length } of header.sections) {
      const size = KINDS[kind].BYTES_PER_ELEMENT * length;
      if (start + offset + size > bytes.byteLength)
        throw new NameIndexUnreadable("the index of names is cut off");
      this.#arrays.set(
        name,
        new KINDS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, length),
      );
    }
    if (checksum(bytes.subarray(start)) !== header.checksum)
      throw new NameIndexUnreadable("the index of names is damaged");
  }

  u8 = (name: string): Uint8Array => this.#get(name, Uint8Array);
  u32 = (name: string): Uint32Array => this.#get(name, Uint32Array);
  f32 = (name: string): Float32Array => this.#get(name, Float32Array);

  #get<T extends Numbers>(name: string, kind: new (length: number) => T): T {
    const numbers = this.#arrays.get(name);
    if (!(numbers instanceof kind)) throw new NameIndexUnreadable(`the index of names has no ${name}`);
    return numbers;
  }
}

function headerOf(bytes: Uint8Array): { header: Header; start: number } {
  const broken = () => new NameIndexUnreadable("these bytes are not an index of names");
  if (bytes.length < 16 || new TextDecoder().decode(bytes.subarray(0, 4)) !== "AMNI") throw broken();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (8 + length > bytes.length) throw broken();
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  } catch {
    throw broken();
  }
  if (header.magic !== MAGIC) throw broken();
  if (header.version !== VERSION)
    throw new NameIndexUnreadable(`an index of names of version ${header.version}, not ${VERSION}`);
  return { header, start: align(8 + length) };
}

/** FNV-1a over words of four bytes: finds damage, not intent. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return hash >>> 0;
}
