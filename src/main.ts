import { runCli } from "./cli/cli.ts";
import { loadCommand } from "./intake/load.command.ts";
import { serveCommand } from "./serve.command.ts";

process.exitCode = await runCli(process.argv.slice(2), [serveCommand, loadCommand]);
