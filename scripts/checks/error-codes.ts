import { isTest, type Modules } from "./architecture.ts";
import { withoutComments } from "./source-text.ts";

export interface ErrorCode {
  code: string;
  file: string;
  /** The HTTP status; null for an issue of data, which is listed within a refusal. */
  status: number | null;
}

const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const;
const KIND_OF: Record<string, keyof typeof STATUS> = {
  invalid: "invalid",
  notFound: "not-found",
  conflicting: "conflict",
  forbidden: "forbidden",
};
const CALL =
  /(?<![.\w$])(?:(invalid|notFound|conflicting|forbidden)\(\s*|new Refusal\(\s*"([a-z-]+)",\s*|problem\(\s*(\d{3}),\s*)("([a-z0-9-]+)")?/g;
const ISSUE = /(?:\bcode:\s*|#say\()"([a-z-]+)"/g;
/** They make refusals of what they are given. */
const MAKERS = new Set(["kernel/errors.ts", "http/problem.ts"]);
/** Where data is read, piece by piece, and each fault is an issue with a code; the codes of matches are reasons. */
const READS_DATA = /^(kernel\/partial-date|intake(?!\/reconciliation))\//;

/** Every code that the program can give. A refusal whose code is not written where it is made is a fault. */
export function errorCodes(modules: Modules): { codes: ErrorCode[]; faults: string[] } {
  const codes: ErrorCode[] = [];
  const faults: string[] = [];
  for (const [file, text] of modules) {
    if (isTest(file)) continue;
    const source = withoutComments(text);
    for (const match of source.matchAll(CALL)) {
      const [, maker, refusal, status, , code] = match;
      const kind = refusal ?? KIND_OF[maker ?? ""] ?? "";
      const number = status ? Number(status) : STATUS[kind as keyof typeof STATUS];
      if (code !== undefined) codes.push({ code, file, status: number });
      else if (!MAKERS.has(file)) {
        const line = source.slice(0, match.index).split("\n").length;
        faults.push(`src/${file}:${line} makes a refusal whose code is not written there`);
      }
    }
    if (!READS_DATA.test(file)) continue;
    for (const [, code = ""] of source.matchAll(ISSUE)) {
      if (code !== "custom") codes.push({ code, file, status: null });
    }
  }
  return { codes, faults };
}
