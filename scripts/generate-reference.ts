import { buildProgram } from "../src/cli/cli.ts";
import { COMMANDS } from "../src/commands.ts";

const WIDTH = 100;

/** docs/reference/cli.md: what `--help` says, of the program and of each command. */
export function cliReference(): string {
  const program = buildProgram(COMMANDS);
  const named = program.commands.flatMap((command) => [
    { name: command.name(), command },
    ...command.commands.map((below) => ({ name: `${command.name()} ${below.name()}`, command: below })),
  ]);
  for (const command of [program, ...named.map((each) => each.command)]) {
    command.configureHelp({ helpWidth: WIDTH });
  }
  const sections = named.map(
    ({ name, command }) => `## amity ${name}\n\n\`\`\`\n${command.helpInformation().trim()}\n\`\`\``,
  );
  return `# The command line

Made from the commands by \`npm run generate\`. In a clone: \`npm run -s amity -- <command>\`.

Answers go to stdout, progress and remarks to stderr; with \`--json\` stdout holds JSON and nothing else.
Exit codes: 0 done, 1 fault or refusal by the state of things, 2 usage, 3 not found. The environment is told in
[operations](../operations.md), the codes of refusals in [errors](errors.md).

\`\`\`
${program.helpInformation().trim()}
\`\`\`

${sections.join("\n\n")}
`;
}
