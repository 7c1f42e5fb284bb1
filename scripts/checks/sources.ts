import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Modules } from "./architecture.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that hold nothing of ours: other people's packages, the database, Git. */
const FOREIGN = new Set(["node_modules", "var", ".git"]);

/** Every file of the project, by its path from the root with forward slashes. */
export function projectFiles(folder = ""): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !FOREIGN.has(entry.name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return projectFiles(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

export const readText = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The text of every module under src. */
export function readModules(): Modules {
  const files = projectFiles("src").filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  return new Map(files.map((file) => [file.slice("src/".length), readText(file)]));
}
