import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { SubjectId } from "../../../kernel/ids.ts";
import { Recording } from "../../evidence/recording.ts";
import { mergeSubjects, partSubject } from "../merge-subjects.ts";
import { SUBJECT_KINDS, type SubjectKind } from "../subject.ts";

interface Options {
  into?: string;
  part?: true;
  reason: string;
  author: string;
  json?: true;
}

/** `amity merge project <id> --into <id> --reason …`: two records that are one; `--part` takes it back. */
export const mergeCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("merge")
    .description("say that two records are of one thing: the first leads to the second from now on")
    .argument("<kind>", `what they are: ${SUBJECT_KINDS.join(", ")}`)
    .argument("<id>", "the record that will lead to the other")
    .option("--into <id>", "the record that stays and shows the claims of both")
    .option("--part", "take a merge back: the id leads to its own record again")
    .requiredOption("--reason <words>", "why, in words others can check")
    .option("--author <name>", "who decides", "command line")
    .option("--json", "what changed, as JSON")
    .action(async (kind: string, id: string, options: Options) => {
      const asked = { kind: kindOf(kind), id: id as SubjectId, options };
      const revision = await withRegistry((database) =>
        database.write(async (tx) => {
          const recording = new Recording(tx, options.author, summaryOf(asked));
          await change(recording, asked);
          return recording.made();
        }),
      );
      const changed = { kind, merged: id, into: options.into ?? null, reason: options.reason, revision };
      terminal.out(
        options.json
          ? JSON.stringify(changed, null, 2)
          : `${options.part ? `${id} stands for itself again` : `${id} leads to ${options.into}`}. Recorded as revision ${revision}.`,
      );
    });
};

interface Asked {
  kind: SubjectKind;
  id: SubjectId;
  options: Options;
}

const summaryOf = ({ kind, id, options }: Asked): string =>
  options.part
    ? `Parted the ${kind} ${id}: ${options.reason}`
    : `Merged the ${kind} ${id} into ${options.into}`;

async function change(recording: Recording, { kind, id, options }: Asked): Promise<void> {
  const { into, part, reason, author } = options;
  if ((into === undefined) === (part === undefined)) {
    throw invalid("one-decision", "Say exactly one of --into <id> and --part.");
  }
  if (author.trim() === "") throw invalid("author-missing", "Say who decides: --author <name>.", "--author");
  if (into === undefined) return partSubject(recording, kind, id);
  return mergeSubjects(recording, { kind, merged: id, into: into as SubjectId, reason, author });
}

function kindOf(text: string): SubjectKind {
  const kind = SUBJECT_KINDS.find((one) => one === text.replaceAll("-", " "));
  if (kind) return kind;
  throw invalid(
    "unknown-kind",
    `There is no kind "${text}"; it is one of ${SUBJECT_KINDS.join(", ")}.`,
    "kind",
  );
}
