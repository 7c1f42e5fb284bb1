import type { RegisterCommands } from "./cli/cli.ts";
import { countCommand } from "./counting/count.command.ts";
import { explainCommand } from "./counting/explain/explain.command.ts";
import { backupCommand } from "./database/backup.command.ts";
import { restoreCommand } from "./database/restore.command.ts";
import { differencesCommand } from "./documents/differences/differences.command.ts";
import { iatiExportCommand } from "./documents/iati/iati-export.command.ts";
import { readCommand } from "./intake/article/doors/read.command.ts";
import { gazetteerCommand } from "./intake/gazetteer/doors/gazetteer.command.ts";
import { batchesCommand, rollbackCommand } from "./intake/import/doors/batches.command.ts";
import { importCommand } from "./intake/import/doors/import.command.ts";
import { loadCommand } from "./intake/load.command.ts";
import { matchCommand } from "./intake/reconciliation/doors/match.command.ts";
import {
  conflictsCommand,
  decideCommand,
  inboxCommand,
  oneSidedCommand,
} from "./intake/review/doors/review.command.ts";
import { iatiImportCommand } from "./intake/sources/iati/iati-import.command.ts";
import { asksTwoPersons, openNames } from "./open-names.ts";
import { withDatabase, withRegistry } from "./open-registry.ts";
import { readListed } from "./read-listed.ts";
import { mergeCommand } from "./registry/dossiers/doors/merge.command.ts";
import { judgeCommand } from "./registry/partnerships/doors/judge.command.ts";
import { showCommand } from "./registry/partnerships/doors/show.command.ts";
import { serveCommand } from "./serve.command.ts";
import { siteAddress } from "./site-address.ts";
import { accountCommand, accountsCommand } from "./workbench/accounts/doors/account.command.ts";
import { contactsCommand } from "./workbench/contacts/contacts.command.ts";

/** Every command of the program, in the order in which help lists them. */
export const COMMANDS: readonly RegisterCommands[] = [
  serveCommand,
  loadCommand(withRegistry),
  readCommand(withRegistry),
  gazetteerCommand(withRegistry, openNames),
  matchCommand(withRegistry, openNames),
  importCommand(withRegistry, openNames),
  batchesCommand(withRegistry),
  rollbackCommand(withRegistry),
  inboxCommand(withRegistry),
  decideCommand(withRegistry, asksTwoPersons),
  oneSidedCommand(withRegistry),
  conflictsCommand(withRegistry),
  countCommand(withRegistry),
  explainCommand(withRegistry),
  showCommand(withRegistry),
  judgeCommand(withRegistry),
  mergeCommand(withRegistry),
  iatiImportCommand(withRegistry),
  iatiExportCommand(withRegistry),
  differencesCommand(withRegistry, readListed),
  accountsCommand(withRegistry),
  accountCommand(withRegistry, siteAddress),
  contactsCommand(withRegistry),
  backupCommand(withDatabase),
  restoreCommand(withDatabase),
];
