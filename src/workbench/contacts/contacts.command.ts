import type { Command } from "commander";
import { terminal } from "../../cli/cli.ts";
import type { WithRegistry } from "../../database/database.ts";
import { today } from "../../kernel/day.ts";
import { purgeContacts } from "./keep-contact.ts";

/** `amity contacts purge`: what is kept no longer goes. */
export const contactsCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("contacts")
    .description("the people that offices write to")
    .command("purge")
    .description(
      "erases the contacts whose retention date has passed, and their names in notes; prints how many",
    )
    .action(async () => {
      await withRegistry(async (database) => {
        const erased = await database.aside((tx) => purgeContacts(tx, today()));
        terminal.out(`${erased} contact${erased === 1 ? "" : "s"} erased.`);
      });
    });
};
