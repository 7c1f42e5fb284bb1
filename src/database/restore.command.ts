import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { terminal } from "../cli/cli.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import type { WithRegistry } from "./database.ts";
import { restore } from "./restore.ts";

/** `amity restore registry.gz`: into a database that holds nothing yet; all of the file or nothing. */
export const restoreCommand = (withDatabase: WithRegistry) => (program: Command) => {
  program
    .command("restore")
    .description(
      "load a backup into an empty database (an AMITY_DATA or DATABASE_URL that no Amity has used)",
    )
    .argument("<file>", "a file that amity backup made")
    .option("--json", "what was restored as JSON")
    .action(async (name: string, options: { json?: true }) => {
      const file = resolve(name);
      // Before a database is made for nothing.
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found) throw notFound("no-backup", `There is no file ${file}.`, name);
      if (!found.isFile()) throw invalid("not-a-file", `${file} is no file.`, name);
      await withDatabase(async (database) => {
        terminal.note(`Into ${database.description}`);
        const restored = await restore(database, file, (table, rows) =>
          terminal.note(`${table.padEnd(20)} ${String(rows).padStart(8)} rows`),
        );
        terminal.out(
          options.json
            ? JSON.stringify(restored)
            : `Restored ${restored.rows} rows of ${restored.tables} tables, saved at ${restored.at}.`,
        );
      });
    });
};
