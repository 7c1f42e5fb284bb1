import { runCli } from "./cli/cli.ts";
import { COMMANDS } from "./commands.ts";

process.exitCode = await runCli(process.argv.slice(2), COMMANDS);
