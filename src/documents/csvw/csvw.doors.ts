import { parse } from "csv-parse/sync";
import { type Context, Hono } from "hono";
import { sendDocument } from "../../http/etag.ts";
import { notFound } from "../../kernel/errors.ts";
import { siteOrigin } from "../../web/layout.tsx";
import { COLUMN_WORDS } from "./column-words.ts";

/** Fetches an address of our own, as a reader would. */
export type AskSelf = (path: string) => Response | Promise<Response>;

export const METADATA_TYPE = "application/csvm+json";

/**
 * What stands in every CSV file, for programs: `<file>.csv-metadata.json`, where CSV on the Web looks for it first
 * (Model for Tabular Data, 5.2 and 5.3). It is made of the file itself, so that it is always of what the file is.
 */
export function csvwDoors(ask: AskSelf): Hono {
  return new Hono().get("/:path{.+\\.csv-metadata\\.json}", async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.replace(/-metadata\.json$/, "");
    const answer = await ask(path + search);
    if (answer.status === 404) throw notFound("no-such-page", "There is no CSV file of this name.", path);
    // The record was found to be another's: so is what describes its file.
    const moved = answer.headers.get("Location");
    if (moved) return c.redirect(moved.replace(/\.csv(?=\?|$)/, ".csv-metadata.json"), 307);
    if (!answer.ok) return answer;
    const text = await answer.text();
    const metadata = metadataOf(siteOrigin(c) + path + search, columnsIn(text));
    return send(c, metadata);
  });
}

const columnsIn = (csv: string): string[] => parse(csv, { bom: true, to: 1 })[0] ?? [];

const send = (c: Context, metadata: unknown): Promise<Response> =>
  sendDocument(c, JSON.stringify(metadata), { type: `${METADATA_TYPE}; charset=utf-8` });

/** The table's metadata: its address, how it is written, and its columns with their words. */
export function metadataOf(url: string, columns: readonly string[]) {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      header: true,
      lineTerminators: ["\r\n"],
      doubleQuote: true,
    },
    tableSchema: {
      columns: columns.map((name) => {
        const words = COLUMN_WORDS[name];
        return {
          name,
          titles: name,
          ...(words && { datatype: words.datatype, "dc:description": words.description }),
          // An empty cell is "not stated" or "not known", never "no".
          null: "",
        };
      }),
    },
  };
}
