import { Command, CommanderError } from "commander";
import { Refusal } from "../kernel/errors.ts";

export const EXIT = { ok: 0, fault: 1, usage: 2, notFound: 3 } as const;

/** How a command speaks: answers on stdout, everything else on stderr, so that `--json` gives only JSON. */
export interface Terminal {
  out(text: string): void;
  /** Progress and remarks. */
  note(text: string): void;
}

export const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
};

/** A room's commands: adds them to the program. */
export type RegisterCommands = (program: Command) => void;

/** The program with all its commands. It throws where commander would end the process. */
export function buildProgram(registers: readonly RegisterCommands[]): Command {
  const program = new Command("amity")
    .description(
      "The open registry of friendship cities: who is paired with whom, since when, says who, and how many.",
    )
    .showHelpAfterError("(amity --help lists the commands)")
    .showSuggestionAfterError()
    .exitOverride();
  for (const register of registers) register(program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(amity ${command.name()} --help)`);
  return program;
}

/** Runs a command line and returns its exit code. Refusals are sentences; only a bug shows where it happened. */
export async function runCli(
  argv: readonly string[],
  registers: readonly RegisterCommands[],
): Promise<number> {
  const program = buildProgram(registers);
  try {
    await program.parseAsync(argv as string[], { from: "user" });
    return EXIT.ok;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has written its own words; help and version are no faults.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  if (error instanceof Refusal) {
    terminal.note(`amity: ${error.message}`);
    if (error.kind === "not-found") return EXIT.notFound;
    return error.kind === "invalid" ? EXIT.usage : EXIT.fault;
  }
  terminal.note(`amity: this is a fault of the program, not of yours.`);
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.fault;
}
