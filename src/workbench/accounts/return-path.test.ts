import fc from "fast-check";
import { expect, it } from "vitest";
import { returnPath, saysLanguage } from "./return-path.ts";

it.each([
  "",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/x/..//evil.example",
  "/%2e%2e//evil.example",
  "https:",
  "https://evil.example",
  "https:/evil.example",
  "http:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "@evil.example",
  "places",
  "?q=x",
  "/sign-in?to=/x",
  "/ru/sign-in",
  "/sign-out",
  "/link/abc",
  "/\u0000x",
  `/${"x".repeat(1001)}`,
])("does not go on to %j", (to) => {
  expect(returnPath(to)).toBeNull();
});

it.each([
  ["/", "/"],
  ["/desk", "/desk"],
  ["/ru/desk?lane=renew", "/ru/desk?lane=renew"],
  ["/places/cn-qingdao#names", "/places/cn-qingdao"],
  ["/search?q=//evil", "/search?q=//evil"],
  ["/sign-inx", "/sign-inx"],
  ["/search?q=青岛", "/search?q=%E9%9D%92%E5%B2%9B"],
])("goes on to %s", (to, path) => {
  expect(returnPath(to)).toBe(path);
});

it("never leaves the site, whatever is written", () => {
  const part = fc.constantFrom(
    "/",
    "\\",
    ".",
    "%2f",
    "%5c",
    "\t",
    "\n",
    "@",
    ":",
    "evil.example",
    "https:",
    "?",
    "#",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 10 }).map((parts) => parts.join("")),
      (text) => {
        const path = returnPath(text);
        if (path === null) return;
        for (const written of [path, `/en${path}`])
          expect(new URL(written, "https://amity.example/en/sign-in").origin).toBe("https://amity.example");
      },
    ),
    { numRuns: 2000 },
  );
});

it("knows which paths say a language", () => {
  expect(["/en", "/zh/x", "/ru?x"].every(saysLanguage)).toBe(true);
  expect(["/", "/english", "/runes", "/x/en"].some(saysLanguage)).toBe(false);
});
