import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import { listAccounts } from "../account.store.ts";
import { accountOf, administratorLink, BY_COMMAND, linkPath, newPasswordLink } from "../make-link.ts";

/** As many as one list gives; a registry with more is asked by `--search`. */
const MOST = 10_000;

/** `amity accounts`: who may sign in. */
export const accountsCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("accounts")
    .description("the accounts, with their roles")
    .option("--search <words>", "only those whose name or address has these words", "")
    .option("--json", "as JSON")
    .action(async ({ search, json }: { search: string; json?: true }) => {
      const accounts = await withRegistry(({ read }) =>
        listAccounts(read, { words: search, after: null, limit: MOST }),
      );
      if (json) {
        terminal.out(JSON.stringify(accounts, null, 2));
        return;
      }
      if (accounts.length === 0) terminal.out("There is no such account.");
      for (const { id, name, email, roles, disabledAt, erasedAt } of accounts) {
        const state = erasedAt ? "erased" : disabledAt ? "shut" : "";
        const may = roles.map(({ body, role }) => `${role}${body ? ` of ${body}` : ""}`).join(", ");
        terminal.out(
          [String(id).padStart(6), name, email ?? "no address", may || "no role", state]
            .filter(Boolean)
            .join("  "),
        );
      }
    });
};

/** `amity account link`: a way in for who is locked out, printed once. */
export const accountCommand = (withRegistry: WithRegistry, where: () => string) => (program: Command) => {
  program
    .command("account")
    .description("ways in for who is locked out")
    .command("link")
    .description("print a link that is good once: to become administrator, or to set a new password")
    .option("--administrator", "whoever opens it becomes administrator (48 hours); replaces those before")
    .option("--email <address>", "sets a new password for the account with this address (24 hours)")
    .action(async ({ administrator, email }: { administrator?: true; email?: string }) => {
      if ((administrator === undefined) === (email === undefined)) {
        throw invalid("bad-account-command", "Say either --administrator or --email with an address.");
      }
      const secret = await withRegistry((database) =>
        database.aside(async (tx) =>
          email === undefined
            ? administratorLink(tx, BY_COMMAND)
            : newPasswordLink(tx, await accountOf(tx, email), { by: BY_COMMAND, mailed: false }),
        ),
      );
      terminal.out(where() + linkPath(secret));
    });
};
