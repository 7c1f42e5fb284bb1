import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { terminal } from "../cli/cli.ts";
import { notFound } from "../kernel/errors.ts";
import { backup } from "./backup.ts";
import type { WithRegistry } from "./database.ts";

/** `amity backup registry.gz`: all rows in one file, while others go on reading and writing. */
export const backupCommand = (withDatabase: WithRegistry) => (program: Command) => {
  program
    .command("backup")
    .description("save the whole registry into one file; others may go on working meanwhile")
    .argument("<file>", "a new file, such as registry-2024-06-01.gz")
    .option("--force", "replace a file of this name, once the new one is whole")
    .option("--json", "what was saved as JSON")
    .action(async (name: string, options: { force?: true; json?: true }) => {
      const file = resolve(name);
      // Before a database is started for nothing.
      if (!existsSync(dirname(file)))
        throw notFound("no-folder", `There is no folder ${dirname(file)}.`, name);
      await withDatabase(async (database) => {
        terminal.note(`From ${database.description}`);
        const saved = await backup(database, file, {
          replace: options.force ?? false,
          onTable: (table, rows) => terminal.note(`${table.padEnd(20)} ${String(rows).padStart(8)} rows`),
        });
        terminal.out(
          options.json
            ? JSON.stringify(saved)
            : `Saved ${saved.rows} rows of ${saved.tables} tables in ${file}.`,
        );
      });
    });
};
