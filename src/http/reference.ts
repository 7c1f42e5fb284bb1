import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "hono";

/** As much of OpenAPI 3.1 as our own routes write. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: Schema;
}

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  /** Absent: it asks for no login. */
  security?: Record<string, string[]>[];
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
}

export interface OpenApiDocument {
  openapi: string;
  info: {
    title: string;
    version: string;
    description?: string;
    license?: { name: string; identifier?: string };
  };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

const INFO = {
  title: "Amity",
  version: "0.1.0",
  summary: "The open registry of friendship cities.",
  description: [
    "Who is paired with whom, since when, says who; and how many, by which rule, on which day.",
    "Reading needs no login; what changes something needs an API token. Every list is `{items, next}`: hand `next` back as `cursor` for the page after.",
    "`asOf` is the day an answer speaks of, `knownAt` the revision or day of what was known.",
    "A refusal is `application/problem+json` (RFC 9457) with a stable `code`. Answers carry an `ETag`.",
  ].join(" "),
  license: { name: "GNU Affero General Public License v3.0 only", identifier: "AGPL-3.0-only" },
};

/** `get` and `/api/partnerships/{id}` make `getPartnershipsById`: what a generated client calls it. */
function operationId(method: string, path: string): string {
  const words = path.replace(/^\/api\//, "").split("/");
  const named = words.map((word) => (word.startsWith("{") ? `By-${word.slice(1, -1)}` : word)).join("-");
  return (
    method + named.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase())
  );
}

const withIds = (path: string, operations: Record<string, Operation>): Record<string, Operation> =>
  Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      { operationId: operationId(method, path), ...operation },
    ]),
  );

/**
 * Every route under `/api` of everything mounted on the app, in the order of their paths.
 *
 * @param origin where the API is asked for, if that is known
 */
export function openApiOf<E extends Env>(app: OpenAPIHono<E>, origin: string | null = null): OpenApiDocument {
  const made = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: origin ?? "/" }],
    security: [],
  }) as unknown as OpenApiDocument;
  const byName = <V>([a]: [string, V], [b]: [string, V]) => (a < b ? -1 : 1);
  const sorted = <V>(of: Record<string, V>) => Object.fromEntries(Object.entries(of).sort(byName));
  const paths = Object.entries(made.paths).map(([path, operations]) => [path, withIds(path, operations)]);
  return {
    ...made,
    paths: sorted(Object.fromEntries(paths)),
    components: { ...made.components, schemas: sorted(made.components?.schemas ?? {}) },
  };
}

/** The name of the component that a reference leads to. */
export const componentOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);

/** An address of the route that answers: its path and required parameters filled in from their examples. */
export function exampleAddress(path: string, operation: Operation): string {
  const parameters = operation.parameters ?? [];
  const example = ({ example: own, schema }: Parameter) => String(own ?? schema?.example ?? "");
  const filled = parameters
    .filter((one) => one.in === "path")
    .reduce((text, one) => text.replace(`{${one.name}}`, encodeURIComponent(example(one))), path);
  const query = new URLSearchParams(
    parameters
      .filter((one) => one.in === "query" && one.required)
      .map((one): [string, string] => [one.name, example(one)]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}
