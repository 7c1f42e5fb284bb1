import { Hono } from "hono";
import { describe, expect, it, test } from "vitest";
import { readText } from "../../scripts/checks/sources.ts";
import { LANGUAGES } from "../kernel/languages.ts";
import { errorPage } from "./error-page.tsx";
import { Pages } from "./language.ts";
import { PROBLEM_CATALOGUES } from "./problems/catalogues.ts";
import { problemMessages } from "./problems/problem.messages.ts";

const messages: Record<string, Record<(typeof LANGUAGES)[number], string>> = Object.assign(
  {},
  ...PROBLEM_CATALOGUES,
);

const documented = [...readText("docs/reference/errors.md").matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(
  ([, code = ""]) => code,
);

describe("what a refusal means", () => {
  it("is said of every documented code, in every language", () => {
    expect(documented.length).toBeGreaterThan(50);
    expect(documented.filter((code) => messages[code] === undefined)).toEqual([]);
  });

  it("is said once of each code", () => {
    expect(PROBLEM_CATALOGUES.flatMap((catalogue) => Object.keys(catalogue))).toHaveLength(
      Object.keys(messages).length,
    );
  });

  it("is a sentence, in the language's own letters and full stop", () => {
    const letters = { en: /^[A-Z“].*\.$/, "zh-Hans": /[\p{Script=Han}].*。$/u, ru: /[а-яё].*\.$/ };
    const odd = Object.entries(messages).flatMap(([code, said]) =>
      LANGUAGES.filter((language) => !letters[language].test(said[language])).map(
        (language) => `${code} ${language}`,
      ),
    );
    expect(odd).toEqual([]);
  });
});

const pages = new Pages();
pages.get("/refused", (c) =>
  errorPage(c, {
    status: 400,
    code: c.req.query("code") ?? "",
    detail: "A day is written YYYY-MM-DD.",
    where: "asOf",
  }),
);
const app = new Hono();
app.route("/", pages.app);

const page = async (address: string) => {
  const response = await app.request(`http://localhost${address}`);
  return { status: response.status, html: await response.text() };
};

describe("the page of a refusal", () => {
  test.each([
    ["en", "en"],
    ["zh", "zh-Hans"],
    ["ru", "ru"],
  ] as const)(
    "in %s says what is wrong in its own language, and the details in English",
    async (code, language) => {
      const { status, html } = await page(`/${code}/refused?code=bad-day`);
      expect(status).toBe(400);
      expect(html).toContain(problemMessages["bad-day"][language]);
      expect(html).toContain('<span lang="en">A day is written YYYY-MM-DD.</span>');
      expect(html).toContain("bad-day");
      expect(html).toContain("asOf");
    },
  );

  it("of a code that nobody foresaw gives the title and the details", async () => {
    const { status, html } = await page("/ru/refused?code=never-heard-of");
    expect(status).toBe(400);
    expect(html).toContain("never-heard-of");
    expect(html).toContain("A day is written YYYY-MM-DD.");
  });
});
