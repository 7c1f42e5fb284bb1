import { Argument, type Command } from "commander";
import { terminal } from "../cli/cli.ts";
import type { WithRegistry } from "../database/database.ts";
import { loadDataset } from "./load-dataset.ts";
import { STARTER } from "./starter.ts";

export const loadCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("load")
    .description("load a dataset folder (the starter dataset if none is named); again changes nothing")
    .addArgument(
      // Named in words: help must not tell where somebody's clone lies.
      new Argument("[folder]", "a folder of tables as data/README.md describes them").default(
        STARTER,
        "data/",
      ),
    )
    .option("--json", "the report as JSON")
    .action(async (folder: string, options: { json?: true }) => {
      await withRegistry(async (database) => {
        const loaded = await loadDataset(database, folder, {
          onTable: ({ table, rows, recorded }) =>
            terminal.note(`${table.padEnd(18)} ${String(rows).padStart(6)} rows, ${recorded} new or changed`),
        });
        if (options.json) terminal.out(JSON.stringify(loaded));
        else
          terminal.out(
            loaded.revision === null ? "Nothing changed." : `Recorded as revision ${loaded.revision}.`,
          );
      });
    });
};
