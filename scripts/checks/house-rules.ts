import { basename, dirname, extname } from "node:path/posix";

export interface Fault {
  file: string;
  why: string;
}

const MOST_LINES = 400;
const MOST_FILES = 24;
const COUNTED = new Set([".ts", ".tsx", ".mjs", ".css", ".sql", ".md"]);
const TEXT = new Set([...COUNTED, ".json", ".csv", ".yml", ".yaml", ".html", ".svg", ".txt", ""]);
const VAGUE = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "service",
  "services",
  "manager",
  "managers",
]);

export const isGenerated = (file: string) =>
  file.includes(".generated.") || file.startsWith("docs/reference/");

/** What is wrong with the names, sizes and words of these files, read by `read`. */
export function checkHouseRules(files: readonly string[], read: (file: string) => string): Fault[] {
  return [
    ...files
      .filter((file) => COUNTED.has(extname(file)) && !isGenerated(file))
      .flatMap((file) => tooLong(file, read)),
    ...crowded(files),
    ...files.flatMap(vague),
    ...files.filter((file) => TEXT.has(extname(file))).flatMap((file) => leaks(file, read(file))),
  ];
}

function tooLong(file: string, read: (file: string) => string): Fault[] {
  const lines = read(file).replace(/\n$/, "").split("\n").length;
  return lines > MOST_LINES ? [{ file, why: `has ${lines} lines; ${MOST_LINES} are the most` }] : [];
}

function crowded(files: readonly string[]): Fault[] {
  const folders = Map.groupBy(files, (file) => dirname(file));
  return [...folders].flatMap(([folder, inside]) =>
    inside.length > MOST_FILES
      ? [{ file: folder, why: `holds ${inside.length} files; ${MOST_FILES} are the most` }]
      : [],
  );
}

function vague(file: string): Fault[] {
  const words = file.split("/").flatMap((part) => part.split(/[.\-_]/));
  const word = words.find((part) => VAGUE.has(part.toLowerCase()));
  return word ? [{ file, why: `is named "${word}", which says nothing: name what is in it` }] : [];
}

/** A folder of somebody's machine. Written so that this file does not find itself. */
const PERSONAL = /(?<![\w.:])\/(?:wor[k]|User[s]\/\w+|hom[e]\/\w+)\/[\w.-]*/;
const ADDRESS = /https?:\/\/([\w.-]+(?::\d+)?)/g;
const PUBLIC_REGISTRY = "registry.npmjs.org";

/** Addresses in these files decide where packages come from. */
const DECIDES_PACKAGES = new Set([".npmrc", "package.json", "package-lock.json"]);

function leaks(file: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const folder = PERSONAL.exec(text);
  if (folder) faults.push({ file, why: `names a folder of one machine: ${folder[0]}` });
  if (!DECIDES_PACKAGES.has(basename(file))) return faults;
  const lines = text.split("\n").filter((line) => /"resolved"|registry/.test(line));
  const hosts = new Set(lines.flatMap((line) => [...line.matchAll(ADDRESS)].map(([, host]) => host)));
  hosts.delete(PUBLIC_REGISTRY);
  // Not repeated here: a log may be public too.
  if (hosts.size > 0) faults.push({ file, why: `names a registry other than ${PUBLIC_REGISTRY}` });
  return faults;
}
