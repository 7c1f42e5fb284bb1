import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { Database } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { CitationId, PartnershipId } from "../../../kernel/ids.ts";
import type { Judgement } from "../../evidence/judgement.ts";
import { Recording } from "../../evidence/recording.ts";
import { judgeClaim, withdrawJudgements } from "../judge-claim.ts";
import { partnershipOfCitation } from "../partnership.store.ts";
import { stateWords } from "../partnership.words.ts";
import { readPartnership } from "../record/partnership-record.ts";
import type { State } from "../state.ts";

type WithRegistry = <T>(use: (database: Database) => Promise<T>) => Promise<T>;

/** A decision, or that an earlier one is taken back. */
type Decision = Omit<Judgement, "kind"> & { kind: Judgement["kind"] | "withdraw" };

interface Options {
  accept?: true;
  reject?: true;
  sameAct?: string;
  otherAct?: true;
  withdraw?: true;
  reason: string;
  author: string;
  json?: true;
}

/** `amity judge <claim> --reject --reason …`: a person's decision about a claim, and what it changes today. */
export const judgeCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("judge")
    .description(
      "decide about a claim, with a reason; a later decision takes its place or takes it back, and all stay on record",
    )
    .argument("<claim>", "the id of the claim, as `amity show` prints it")
    .option("--accept", "this claim of its act holds, the others do not")
    .option("--reject", "leave this claim out")
    .option("--same-act <claim>", "it tells of the same act as another claim")
    .option("--other-act", "it tells of an act of its own")
    .option("--withdraw", "take back what was decided about this claim")
    .requiredOption("--reason <words>", "why, in words others can check")
    .option("--author <name>", "who decides", "command line")
    .option("--json", "what changed, as JSON")
    .action(async (claim: string, options: Options) => {
      const decision = decisionOf(claim as CitationId, options);
      const changed = await withRegistry((database) => database.write((tx) => decide(tx, decision)));
      terminal.out(options.json ? JSON.stringify(changed, null, 2) : describe(changed));
    });
};

function decisionOf(citation: CitationId, options: Options): Decision {
  const { accept, reject, sameAct, otherAct, withdraw, reason, author } = options;
  const kinds = [
    ...(accept ? (["accept"] as const) : []),
    ...(reject ? (["reject"] as const) : []),
    ...(sameAct === undefined ? [] : (["same-act"] as const)),
    ...(otherAct ? (["other-act"] as const) : []),
    ...(withdraw ? (["withdraw"] as const) : []),
  ];
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    throw invalid(
      "one-decision",
      "Say exactly one of --accept, --reject, --same-act <claim>, --other-act, --withdraw.",
    );
  }
  if (author.trim() === "") throw invalid("author-missing", "Say who decides: --author <name>.", "--author");
  return { citation, kind, other: (sameAct as CitationId | undefined) ?? null, reason, author };
}

type Tx = ConstructorParameters<typeof Recording>[0];

async function decide(tx: Tx, decision: Decision) {
  const { citation, kind, other, reason, author } = decision;
  // A claim of something else than an act has no partnership, and no state that changes.
  const partnership = await partnershipOfCitation(tx, citation);
  const before = await stateOf(tx, partnership);
  const summary =
    kind === "withdraw"
      ? `Withdrew what was judged of ${citation}: ${reason}`
      : `Judged ${citation}: ${kind}`;
  const recording = new Recording(tx, author, summary);
  const withdrawn = await apply(recording, decision);
  return {
    claim: citation,
    judgement: kind,
    other,
    reason,
    author,
    partnership,
    /** Null where the same stands already: nothing was recorded. */
    revision: await recording.made(),
    before,
    after: await stateOf(tx, partnership),
    ...(withdrawn && { withdrawn }),
  };
}

async function apply(recording: Recording, decision: Decision): Promise<Judgement[] | null> {
  const { kind } = decision;
  if (kind === "withdraw") return withdrawJudgements(recording, decision.citation, decision.reason);
  await judgeClaim(recording, { ...decision, kind });
  return null;
}

const stateOf = async (tx: Tx, partnership: PartnershipId | null): Promise<State | null> =>
  partnership && (await readPartnership(tx, partnership, {})).state;

function describe(changed: Awaited<ReturnType<typeof decide>>): string {
  const { claim, judgement, other, reason, author, partnership, revision, before, after, withdrawn } =
    changed;
  const lines = [`${judgement}${other ? ` ${other}` : ""}: ${claim}`];
  for (const one of withdrawn ?? [])
    lines.push(`Taken back: ${one.kind}${one.other ? ` ${one.other}` : ""} by ${one.author}: ${one.reason}`);
  lines.push(
    revision === null
      ? `Nothing was recorded: ${author} has decided so before, for the same reason, and it stands.`
      : `Recorded as revision ${revision} by ${author}: ${reason}`,
  );
  if (before === null || after === null) {
    lines.push("The claim is not about an act between places: no partnership changes.");
  } else {
    const [was, is] = [inWords(before), inWords(after)];
    lines.push(
      was === is ? `${partnership} stays today: ${is}` : `${partnership} today\n  was: ${was}\n  is:  ${is}`,
    );
  }
  return lines.join("\n");
}

function inWords(state: State): string {
  const others = state.alternatives.map((other) => stateWords("en", other));
  return `${state.certainty === "possible" ? "possibly " : ""}${stateWords("en", state)}${others.length > 0 ? ` (or: ${others.join("; ")})` : ""}`;
}
