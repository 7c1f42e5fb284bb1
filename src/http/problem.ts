import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Refusal } from "../kernel/errors.ts";

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 414 | 429 | 431 | 500 | 503;

/** RFC 9457, with our stable `code` and the parameter, row or path at fault. */
export interface Problem {
  type: string;
  title: string;
  status: ProblemStatus;
  detail: string;
  code: string;
  where?: string;
}

const STATUS: Record<Refusal["kind"], ProblemStatus> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
};

const TITLE: Record<ProblemStatus, string> = {
  400: "The request cannot be read",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  408: "The request took too long to arrive",
  409: "Contradicts what is recorded",
  413: "Too large",
  414: "The address is too long",
  429: "Too many requests",
  431: "The request's address or headers are too large",
  500: "Our fault",
  503: "Not available at the moment",
};

export function problem(status: ProblemStatus, code: string, detail: string, where?: string): Problem {
  return {
    type: `urn:amity:problem:${code}`,
    title: TITLE[status],
    status,
    detail,
    code,
    ...(where === undefined ? {} : { where }),
  };
}

/** The one place where refusals become statuses. What is not a refusal is a bug: its words stay inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return problem(STATUS[error.kind], error.code, error.message, error.where);
  if (error instanceof HTTPException) {
    if (error.status === 413) return problem(413, "body-too-large", "The body of the request is too large.");
    if (error.status < 500)
      return problem(400, "bad-request", error.message || "The request cannot be read.");
  }
  return problem(500, "internal", "Something went wrong on our side. It has been logged.");
}

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

const DATA_ADDRESS = /^\/api(\/|$)|\.(json|jsonld|csv|geojson|ics|xml)$/;

/** A browser asks for a page by its Accept; a data address answers with data whoever asks. */
export function wantsPage(c: Context): boolean {
  return (c.req.header("Accept") ?? "").includes("text/html") && !DATA_ADDRESS.test(c.req.path);
}

export function sendProblem(c: Context, sent: Problem): Response {
  return c.body(JSON.stringify(sent), sent.status, {
    "Content-Type": PROBLEM_TYPE,
    "Cache-Control": "no-store",
  });
}
