import anyAscii from "any-ascii";

/** Where a name holds these, nothing is between its letters: Xi'an is xian. */
const SILENT = /['’‘ʼʻ`´ʹʺ]/g;

/** A name as words of a-z and 0-9 joined by hyphens; empty where nothing of it can be written so. */
export function slugOf(name: string): string {
  return anyAscii(name.replace(SILENT, ""))
    .toLowerCase()
    .replace(SILENT, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
