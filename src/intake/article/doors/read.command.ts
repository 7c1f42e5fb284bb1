import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { openArticle } from "../article-file.ts";
import { namesOfRegistry } from "../known-names.ts";
import { anchorOf, readArticle } from "../read-article.ts";
import { languageNamed } from "./article-asked.ts";
import { printArticle, readingJson } from "./print-article.ts";

export const readCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("read")
    .description(
      "read an article into proposed claims, each tied to its sentence; nothing is recorded and nothing is sent anywhere",
    )
    .argument(
      "<file>",
      "a text or HTML file, a .url file with the saved page beside it, or - for the standard input",
    )
    .option(
      "--anchor <date>",
      'the day, month or year in which it was published: "last year" is counted from it',
    )
    .option("--language <code>", "en, zh or ru (as the letters tell)")
    .option("--json", "the reading as JSON")
    .action(async (file: string, options: { anchor?: string; language?: string; json?: true }) => {
      const asked = {
        anchor: anchorOf(options.anchor),
        language: languageNamed(options.language, "--language"),
      };
      const { text, url } = await openArticle(file);
      await withRegistry(async (database) => {
        const article = await database.snapshot(async (read) =>
          readArticle(text, await namesOfRegistry(read), { ...asked, url }),
        );
        if (options.json) terminal.out(JSON.stringify(readingJson(article)));
        else terminal.out(printArticle(article));
      });
    });
};
