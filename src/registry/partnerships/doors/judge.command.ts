import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { Database } from "../../../database/database.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { CitationId } from "../../../kernel/ids.ts";
import type { Judgement } from "../../evidence/judgement.ts";
import { Recording } from "../../evidence/recording.ts";
import { judgeClaim } from "../judge-claim.ts";
import { partnershipOfCitation } from "../partnership.store.ts";
import { stateWords } from "../partnership.words.ts";
import { readPartnership } from "../record/partnership-record.ts";
import type { State } from "../state.ts";

type WithRegistry = <T>(use: (database: Database) => Promise<T>) => Promise<T>;

interface Options {
  accept?: true;
  reject?: true;
  sameAct?: string;
  otherAct?: true;
  reason: string;
  author: string;
  json?: true;
}

/** `amity judge <claim> --reject --reason …`: a person's decision about a claim, and what it changes today. */
export const judgeCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("judge")
    .description(
      "decide about a claim, with a reason; a later decision takes its place, and both stay on record",
    )
    .argument("<claim>", "the id of the claim, as `amity show` prints it")
    .option("--accept", "this claim of its act holds, the others do not")
    .option("--reject", "leave this claim out")
    .option("--same-act <claim>", "it tells of the same act as another claim")
    .option("--other-act", "it tells of an act of its own")
    .requiredOption("--reason <words>", "why, in words others can check")
    .option("--author <name>", "who decides", "command line")
    .option("--json", "what changed, as JSON")
    .action(async (claim: string, options: Options) => {
      const judgement = judgementOf(claim as CitationId, options);
      const changed = await withRegistry((database) => database.write((tx) => judge(tx, judgement)));
      terminal.out(options.json ? JSON.stringify(changed, null, 2) : describe(changed));
    });
};

function judgementOf(citation: CitationId, options: Options): Judgement {
  const { accept, reject, sameAct, otherAct, reason, author } = options;
  const kinds = [
    ...(accept ? (["accept"] as const) : []),
    ...(reject ? (["reject"] as const) : []),
    ...(sameAct === undefined ? [] : (["same-act"] as const)),
    ...(otherAct ? (["other-act"] as const) : []),
  ];
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    throw invalid("one-decision", "Say exactly one of --accept, --reject, --same-act <claim>, --other-act.");
  }
  if (author.trim() === "") throw invalid("author-missing", "Say who decides: --author <name>.", "--author");
  return { citation, kind, other: (sameAct as CitationId | undefined) ?? null, reason, author };
}

async function judge(tx: ConstructorParameters<typeof Recording>[0], judgement: Judgement) {
  const partnership = await partnershipOfCitation(tx, judgement.citation);
  if (!partnership) {
    // Of a claim that is not about an act, the verb itself knows whether it exists.
    throw notFound("unknown-claim", `There is no claim ${judgement.citation} about an act.`, "claim");
  }
  const before = await readPartnership(tx, partnership, {});
  const recording = new Recording(tx, judgement.author, `Judged ${judgement.citation}: ${judgement.kind}`);
  await judgeClaim(recording, judgement);
  const after = await readPartnership(tx, partnership, {});
  return {
    claim: judgement.citation,
    judgement: judgement.kind,
    other: judgement.other,
    reason: judgement.reason,
    author: judgement.author,
    partnership,
    revision: await recording.made(),
    before: before.state,
    after: after.state,
  };
}

function describe(changed: Awaited<ReturnType<typeof judge>>): string {
  const [before, after] = [inWords(changed.before), inWords(changed.after)];
  return [
    `${changed.judgement}${changed.other ? ` ${changed.other}` : ""}: ${changed.claim}`,
    `Recorded as revision ${changed.revision} by ${changed.author}: ${changed.reason}`,
    before === after
      ? `${changed.partnership} stays today: ${after}`
      : `${changed.partnership} today\n  was: ${before}\n  is:  ${after}`,
  ].join("\n");
}

function inWords(state: State): string {
  const others = state.alternatives.map((other) => stateWords("en", other));
  return `${state.certainty === "possible" ? "possibly " : ""}${stateWords("en", state)}${others.length > 0 ? ` (or: ${others.join("; ")})` : ""}`;
}
