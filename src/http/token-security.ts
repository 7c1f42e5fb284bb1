import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "hono";
import { ProblemSchema, problemResponses } from "./api.ts";
import { PROBLEM_TYPE } from "./problem.ts";

/** For the `security` of a route that an API token opens. */
export const NEEDS_TOKEN = [{ token: [] }];

/** Tells the document of an API what a token is. */
export function describeToken<E extends Env>(api: OpenAPIHono<E>): void {
  api.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "An API token with the scope that the route asks for.",
  });
}

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE.split(";")[0] ?? PROBLEM_TYPE]: { schema: ProblemSchema } },
});

/** For the `responses` of a route that needs a token, beside those of every route. */
export const tokenResponses = {
  ...problemResponses,
  401: problem("No token, or one that does not stand"),
  403: problem("Not allowed, or the token lacks the scope"),
  409: problem("Contradicts what is recorded, or what was seen"),
} as const;
