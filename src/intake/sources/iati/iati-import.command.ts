import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import { decodeXml } from "../../../registry/projects/iati/decode-xml.ts";
import { type IatiImported, importIati } from "./import-iati.ts";

interface Options {
  url?: string;
  author: string;
  dryRun?: true;
  json?: true;
}

const MOST_ISSUES = 20;

/** `amity iati-import <file>`: the activities of an IATI file as claims about projects. */
export const iatiImportCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("iati-import")
    .description(
      "read the activities of an IATI file (1.01 to 2.03) as claims about projects; again changes nothing",
    )
    .argument("<file>", "an XML file with <iati-activities>")
    .option("--url <address>", "where the file was got")
    .option("--author <name>", "who records it", "command line")
    .option("--dry-run", "read and check it, and write nothing")
    .option("--json", "the report as JSON")
    .action(async (path: string, options: Options) => {
      if (options.url !== undefined && !/^https?:\/\/\S+$/.test(options.url)) {
        throw invalid("bad-url", "An address begins with https:// or http://.", "--url");
      }
      const text = await readText(path);
      const imported = await withRegistry((database) =>
        importIati(database, text, {
          url: options.url ?? null,
          author: options.author,
          dryRun: options.dryRun === true,
        }),
      );
      terminal.out(
        options.json ? JSON.stringify(imported, null, 2) : describe(imported, options.dryRun === true),
      );
    });
};

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw notFound("no-file", `The file ${path} cannot be read.`, "file");
  }
  return decodeXml(bytes);
}

function describe(
  { version, activities, recorded, unchanged, issues, totals, revision, source }: IatiImported,
  dryRun: boolean,
) {
  const lines = [
    `IATI ${version}, ${activities} activities, source ${source}`,
    ...issues.slice(0, MOST_ISSUES).map(({ where, message }) => `  ${where}: ${message}`),
    ...(issues.length > MOST_ISSUES ? [`  and ${issues.length - MOST_ISSUES} more`] : []),
    ...totals.map(
      ({ kind, currency, total, amounts }) =>
        `  ${kind} ${currency || "(no currency)"}: ${total.toLocaleString("en")} in ${amounts} amounts`,
    ),
    dryRun
      ? "Nothing was written."
      : revision === null
        ? "Nothing changed."
        : `${recorded} new or changed, ${unchanged} on record so. Recorded as revision ${revision}.`,
  ];
  return lines.join("\n");
}
