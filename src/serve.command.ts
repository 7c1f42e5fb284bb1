import type { Command } from "commander";
import { buildApp } from "./app.ts";
import { EXIT, terminal } from "./cli/cli.ts";
import { readConfig } from "./config.ts";
import { connect } from "./database/connect.ts";
import { migrate } from "./database/migrate.ts";
import { listen } from "./http/server.ts";
import { importJobs } from "./intake/jobs/do-job.ts";
import { JobQueue } from "./intake/jobs/job-queue.ts";
import { ResolverCache } from "./intake/reconciliation/resolver/open-resolver.ts";
import { loadStarterIfEmpty } from "./intake/starter.ts";
import { deriveWhereOutdated } from "./open-registry.ts";
import { warmAssets } from "./web/assets.ts";
import { firstAdministratorLink, linkPath } from "./workbench/accounts/make-link.ts";
import { PostOffice } from "./workbench/mail/post-office.ts";

/** Serves the registry until it is told to stop. A registry that holds nothing yet gets the starter dataset. */
export function serveCommand(program: Command): void {
  program
    .command("serve")
    .description("serve the registry in the browser (PORT, HOST, AMITY_ORIGIN, DATABASE_URL, AMITY_DATA)")
    .action(async () => {
      const config = readConfig();
      const database = await connect(config);
      try {
        terminal.note(`Database: ${database.description}`);
        await migrate(database);
        await deriveWhereOutdated(database);
        await loadStarterIfEmpty(database, (line) => terminal.note(line));
        await warmAssets();
        const log = (error: unknown) =>
          terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
        const names = new ResolverCache(database, { ...config, say: (line) => terminal.note(line) });
        const jobs = new JobQueue(
          database,
          importJobs(database, () => names.get(), log),
          log,
        );
        const mail = config.smtp && new PostOffice(database, config.smtp, log);
        const review = { twoPersons: config.twoPersons, openResolver: () => names.get() };
        const app = buildApp(database, log, config, jobs, review, mail?.send);
        // Before anybody is told the address: who hears of it may stop it at once.
        const stop = stopAsked();
        const server = await listen(app, config);
        terminal.out(`Amity is at ${server.url}`);
        if (config.origin) terminal.note(`Readers find it at ${config.origin}`);
        const first = await database.aside(firstAdministratorLink);
        if (first !== null) {
          terminal.note("Nobody administers it yet. Whoever opens this link does, once, within 48 hours:");
          terminal.note(`  ${(config.origin ?? server.url) + linkPath(first)}`);
        }
        // The first reader should not wait for what every page needs once: the program's own modules and the world.
        await app.request("/en");
        // What a start that was cut off left is taken up now; a site that cannot work still shows.
        jobs.start().catch(log);
        mail?.start();
        await stop;
        await server.stop();
        await jobs.stop();
        await mail?.stop();
      } finally {
        await database.close();
      }
      process.exitCode = EXIT.ok;
    });
}

/** A signal often comes twice: a terminal sends CTRL-C to every process, and `bin/` passes on what it gets. */
const stopAsked = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
