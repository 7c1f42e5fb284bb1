import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { Database } from "../../../database/database.ts";
import { parseAsOf, parseKnownAt } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import { readAs } from "../../evidence/read-as.ts";
import { calledThen } from "../page/called-then.ts";
import { readPartnership } from "../record/partnership-record.ts";
import { recordJson } from "../record/record-json.ts";
import { findTie } from "./find-tie.ts";
import { printRecord } from "./print-record.ts";

type WithRegistry = <T>(use: (database: Database) => Promise<T>) => Promise<T>;

/** `amity show Qingdao Yerevan`: one partnership, what it is and who says so. */
export const showCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("show")
    .description("one partnership: what it is on a day, act by act, and who says so")
    .argument("<place...>", "two places or more, by name in any script or by id: Qingdao 埃里温 cn-qingdao")
    .option("--as-of <day>", "the day to read for, YYYY-MM-DD (today)")
    .option("--known-at <revision>", "what was known at a revision, or at the end of a day")
    .option("--json", "the whole record as JSON")
    .action(async (words: string[], options: { asOf?: string; knownAt?: string; json?: true }) => {
      if (words.length < 2)
        throw invalid("too-few-places", "A partnership has two places or more: name them.");
      const asked = {
        asOf: parseAsOf(options.asOf, "--as-of"),
        knownAt: parseKnownAt(options.knownAt, "--known-at"),
      };
      await withRegistry((database) =>
        database.snapshot(async (read) => {
          // Places are looked up as they are known now, so that a question about the past finds them too.
          await readAs(read, asked);
          const { known: now } = await readAs(read, {});
          const record = await readPartnership(read, await findTie(read, words, now), asked);
          terminal.out(
            options.json
              ? JSON.stringify(recordJson(record), null, 2)
              : printRecord(record, await calledThen(read, record, "en")),
          );
        }),
      );
    });
};
