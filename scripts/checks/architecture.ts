import { dirname, join, normalize } from "node:path/posix";
import { type Import, importsOf } from "./imports.ts";
import { withoutComments } from "./source-text.ts";

/** The text of every module under src, by its path there, tests included. */
export type Modules = ReadonlyMap<string, string>;

export interface Violation {
  file: string;
  line: number;
  why: string;
}

interface Link extends Import {
  file: string;
  /** Path under src of the module that is meant; null for packages. */
  to: string | null;
}

/** What may know what: each knows those before it. Areas of one row know nothing of each other. */
const ROWS: readonly (readonly string[])[] = [
  ["kernel"],
  ["database"],
  ["registry/evidence"],
  ["registry/places"],
  ["registry/groups"],
  ["registry/organizations"],
  ["registry/partnerships"],
  ["registry/activities"],
  ["registry/dossiers"],
  ["registry/people"],
  ["registry/events"],
  ["registry/projects"],
  ["registry/investments"],
  ["counting"],
  ["intake", "network", "documents"],
  ["workbench"],
  ["top"],
];
/** They know the kernel only, not even each other, and rooms, counting and what follows may use them. */
const KITS: readonly string[] = ["http", "web", "cli"];
const SQL_PACKAGES = new Set(["kysely", "pg", "pg-copy-streams"]);
const SQL_CALL =
  /\.\s*(selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto|withRecursive)\s*\(/g;
const ENVIRONMENT = /\bprocess\s*(\??\.\s*env\b|\[\s*["']env["']\s*\])|\bimport\.meta\.env\b/g;
const ANY =
  /(?:(?::|\bas|\bsatisfies)\s*any\b(?!\s*[.(?])|<\s*any\b|,\s*any\s*>|\bany\s*\[\s*\]|\btype\s+\w+\s*=\s*any\b)/g;

export const isTest = (file: string) => /\.(test|property\.test)\.tsx?$/.test(file);
const isStore = (file: string) => file.endsWith(".store.ts");
const isCommand = (file: string) => file.endsWith(".command.ts");
const isIsland = (file: string) => file.endsWith(".island.ts");
const isDoor = (file: string) =>
  /\.(api|page|doors)\.tsx?$/.test(file) || isCommand(file) || file.includes("/doors/");

/** The area of a module, or null where there is no such area. */
function areaOf(file: string): string | null {
  if (!file.includes("/")) return "top";
  const [first = "", second = ""] = file.split("/");
  const area = first === "registry" ? `${first}/${second}` : first;
  return rankOf(area) !== -1 || KITS.includes(area) ? area : null;
}

const rankOf = (area: string) => ROWS.findIndex((row) => row.includes(area));

/** Everything in the modules that breaks a rule of the house. Reading nothing is a fault too. */
export function checkArchitecture(modules: Modules): Violation[] {
  const own = [...modules].filter(([file]) => !isTest(file));
  if (own.length === 0) return [{ file: "src", line: 1, why: "no module was read, so nothing was checked" }];
  const links = own.flatMap(([file, text]) => linksOf(file, text));
  return [
    ...own.flatMap(([file]) =>
      areaOf(file) ? [] : [{ file, line: 1, why: "belongs to no area of the house (AGENTS.md, map)" }],
    ),
    ...links.flatMap((link) => checkLink(link, modules)),
    ...nounsAreNouns(links),
    ...circles(links),
    ...own.flatMap(([file, text]) => checkText(file, text)),
  ];
}

function linksOf(file: string, text: string): Link[] {
  return importsOf(text).map((found) => ({
    ...found,
    file,
    to: found.from.startsWith(".") ? normalize(join(dirname(file), found.from)) : null,
  }));
}

function checkLink(link: Link, modules: Modules): Violation[] {
  const says = (why: string) => [{ file: link.file, line: link.line, why }];
  const { file, to, from } = link;
  if (to === null) {
    if (SQL_PACKAGES.has(from) && !maySpeakSql(file)) {
      return says(`imports ${from}: SQL belongs in *.store.ts and src/database`);
    }
    if (isIsland(file) && from.startsWith("node:")) return says(`imports ${from}, and runs in a browser`);
    return [];
  }
  if (!/\.tsx?$/.test(to)) return [];
  if (to.startsWith("../")) return says(`imports ${from}, which is not in src`);
  if (!modules.has(to)) return says(`imports ${from}, which is not there`);
  if (isTest(to)) return says(`imports the test ${to}`);
  const why = direction(file, to) ?? layers(link, to);
  return why === null ? [] : says(why);
}

/** Between areas. */
function direction(file: string, to: string): string | null {
  const [here, there] = [areaOf(file), areaOf(to)];
  if (here === null || there === null || here === there) return null;
  if (there === "top") return `imports ${to}, which stands above it`;
  if (KITS.includes(here)) {
    return there === "kernel" ? null : `the kit ${here} imports ${to}: a kit knows the kernel only`;
  }
  if (KITS.includes(there)) {
    if (here === "kernel") return `imports ${to}: the kernel knows nothing of ours`;
    if (here === "database" && !isDoor(file))
      return `imports ${to}: only a command of the database may know a kit`;
    return null;
  }
  if (rankOf(there) < rankOf(here)) return null;
  return `${here} imports ${to}: ${there} stands ${rankOf(there) === rankOf(here) ? "beside" : "right of"} it`;
}

/** What depends on the layer of a file alone. */
function layers({ file, typeOnly }: Link, to: string): string | null {
  const sameRoom = areaOf(file) === areaOf(to);
  // Its types say what it takes of rooms to its right, which must name them.
  const enters = isDoor(to) && (sameRoom || !typeOnly);
  if (enters && !(areaOf(file) === "top" || (sameRoom && isDoor(file)))) {
    return `imports the door ${to}: doors are for app.ts, main.ts and other doors of the room`;
  }
  if (isIsland(file) && (areaOf(to) === "database" || isStore(to) || isDoor(to))) {
    return `imports ${to}, and runs in a browser`;
  }
  if (isStore(file) && areaOf(to) === "web") return `a store imports ${to}: it gives rows, not pages`;
  return null;
}

/**
 * Within a room: noun ← store ← verb. What a store needs at run time from its own room is a noun, so it is pure:
 * it uses no store (that is a verb), no database and no kit.
 */
function nounsAreNouns(links: readonly Link[]): Violation[] {
  const inRoom = (link: Link) => link.to !== null && areaOf(link.file) !== "database";
  const values = links.filter((link) => inRoom(link) && !link.typeOnly);
  return values.flatMap(({ file, to, line }) => {
    if (to === null || !isStore(file) || isStore(to) || areaOf(file) !== areaOf(to)) return [];
    const impure = values.find((link) => link.file === to && !isPure(link));
    return impure
      ? [{ file, line, why: `a store uses ${to}, which uses ${impure.to}: arrows go noun ← store ← verb` }]
      : [];
  });
}

function isPure({ to }: Link): boolean {
  const area = areaOf(to ?? "") ?? "";
  return !isStore(to ?? "") && area !== "database" && !KITS.includes(area);
}

/** Modules that need each other at run time. Each circle is named once, at its first file. */
function circles(links: readonly Link[]): Violation[] {
  const needs = Map.groupBy(
    links.filter((link) => !link.typeOnly && link.to !== null && link.to !== link.file),
    (link) => link.file,
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      const round = [...path.slice(at), file].join(" → ");
      found.push({ file, line: 1, why: `modules need each other in a circle: ${round}` });
      return;
    }
    if (done.has(file)) return;
    for (const { to } of needs.get(file) ?? []) if (to !== null) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of [...needs.keys()].sort()) walk(file, []);
  return found;
}

const maySpeakSql = (file: string) => isStore(file) || areaOf(file) === "database";

function checkText(file: string, text: string): Violation[] {
  if (file.endsWith(".generated.ts")) return [];
  const code = withoutComments(text);
  const bare = withoutComments(text, "blank");
  const at = (code: string, pattern: RegExp, why: string): Violation[] =>
    [...code.matchAll(pattern)].map(({ index }) => ({
      file,
      line: code.slice(0, index).split("\n").length,
      why,
    }));
  return [
    ...(maySpeakSql(file)
      ? []
      : at(bare, SQL_CALL, "asks the database itself: SQL belongs in *.store.ts and src/database")),
    ...(file === "config.ts" ? [] : at(code, ENVIRONMENT, "reads the environment: only config.ts does")),
    ...at(bare, ANY, "says `any`: name the type, or take unknown"),
  ];
}
