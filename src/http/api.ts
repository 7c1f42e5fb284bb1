import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Env } from "hono";
import { invalid } from "../kernel/errors.ts";
import { PROBLEM_TYPE } from "./problem.ts";
import { unknownParameter } from "./query.ts";

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ description: "Stable and documented." }),
    where: z.string().optional().openapi({ description: "The parameter, row or path at fault." }),
  })
  .openapi("Problem");

const body = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE.split(";")[0] ?? PROBLEM_TYPE]: { schema: ProblemSchema } },
});

/** For the `responses` of a route: spread it beside the answers that are its own. */
export const problemResponses = {
  400: body("The request cannot be read"),
  404: body("Not found"),
} as const;

/**
 * The data routes of a room. A value that a schema does not take is refused as `bad-parameter`, a name that a strict
 * query does not have as `unknown-parameter`; both leave by the app's error table.
 */
export function createApi<E extends Env = Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      if (issue?.code === "unrecognized_keys") throw unknownParameter(issue.keys[0] ?? "");
      const where = issue?.path.join(".");
      throw invalid("bad-parameter", issue?.message ?? "A value is not of the form asked for.", where);
    },
  });
}
