import type { Command } from "commander";
import { terminal } from "../../cli/cli.ts";
import type { WithRegistry } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { exportIati, REGISTRY } from "./export-iati.ts";

interface Options {
  reporterRef: string;
  reporterType: string;
  reporterName: string;
}

/** `amity iati-export > projects.xml`: cooperation projects as IATI 2.03; what is left out is said on stderr. */
export const iatiExportCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("iati-export")
    .description(
      "write the projects as an IATI 2.03 activity file; what lacks a value that IATI asks for is left out and said",
    )
    .option("--reporter-ref <id>", "your organisation's identifier in IATI", REGISTRY.ref)
    .option("--reporter-type <code>", "its type (code list OrganisationType)", REGISTRY.type)
    .option("--reporter-name <name>", "its name", REGISTRY.name)
    .action(async ({ reporterRef, reporterType, reporterName }: Options) => {
      if (!/^[^\s/&|?]+$/.test(reporterRef)) {
        throw invalid(
          "bad-reporter",
          "An identifier of IATI has no spaces and none of / & | ?.",
          "--reporter-ref",
        );
      }
      const reporter = { ref: reporterRef, type: reporterType, name: reporterName };
      const exported = await withRegistry((database) =>
        database.snapshot(async (read) => exportIati(read, { at: await readAs(read, {}), reporter })),
      );
      for (const { id, missing } of exported.leftOut) {
        terminal.note(`left out: ${id}: no source states ${missing.join(", ")}`);
      }
      terminal.note(`${exported.activities} activities, ${exported.leftOut.length} left out`);
      terminal.out(exported.xml.trimEnd());
    });
};
