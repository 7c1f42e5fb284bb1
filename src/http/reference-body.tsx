import type { Child } from "hono/jsx";
import {
  componentOf,
  exampleAddress,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Schema,
} from "./reference.ts";

/** The reference of the API as a page reads it, made of the document alone. In English, as the document is. */
export const Reference = ({ document }: { document: OpenApiDocument }) => {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <div lang="en">
      <p>{inline(document.info.description ?? "")}</p>
      <p>
        <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI {document.openapi}) ·{" "}
        {document.info.license?.name}
      </p>
      <h2 id="routes">Routes</h2>
      <ul>
        {routes.map(({ path, method, operation }) => (
          <li>
            <a href={`#${anchor(path, method)}`}>
              {method === "get" ? null : <span class="soft">{method.toUpperCase()} </span>}
              <code>{path}</code>
            </a>{" "}
            {inline(operation.summary ?? "")}
          </li>
        ))}
      </ul>
      {routes.map((route) => (
        <Route {...route} />
      ))}
      <h2 id="schemas">Schemas</h2>
      {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
        <>
          <h3 id={`schema-${name}`}>{name}</h3>
          <Fields schema={schema} label={name} />
        </>
      ))}
    </div>
  );
};

const anchor = (path: string, method: string) =>
  (method === "get" ? path : `${method}${path}`)
    .replace(/^\//, "")
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");

/** Backticks become code. */
const inline = (text: string): Child =>
  text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));

const Route = ({ path, method, operation }: { path: string; method: string; operation: Operation }) => {
  const example = exampleAddress(path, operation);
  const parameters = operation.parameters ?? [];
  const called = `${method.toUpperCase()} ${path}`;
  return (
    <>
      <h2 id={anchor(path, method)}>
        <span class="soft">{method.toUpperCase()}</span> <code>{path}</code>
      </h2>
      <p>{inline(operation.summary ?? "")}.</p>
      {operation.description ? <p>{inline(operation.description)}</p> : null}
      {operation.security?.length ? (
        <p>
          Needs an API token: <code>Authorization: Bearer amity_…</code>
        </p>
      ) : (
        <p>
          Example: <a href={example}>{example}</a>
        </p>
      )}
      {parameters.length > 0 ? <Parameters of={parameters} label={`Parameters of ${called}`} /> : null}
      <Table label={`Answers of ${called}`} heads={["Status", "Answer", "Body"]}>
        {Object.entries(operation.responses).map(([status, { description, content }]) => (
          <tr>
            <th scope="row">{status}</th>
            <td>{description}</td>
            <td>
              {Object.entries(content ?? {}).map(([type, { schema }]) => (
                <>
                  {type}: {typeOf(schema)}
                </>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
};

const Table = ({ label, heads, children }: { label: string; heads: readonly string[]; children: Child }) => (
  <section class="table-region" tabindex={0} aria-label={label}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

const Parameters = ({ of, label }: { of: readonly Parameter[]; label: string }) => (
  <Table label={label} heads={["Parameter", "Type", "Meaning"]}>
    {of.map(({ name, in: where, required, description, example, schema }) => (
      <tr>
        <th scope="row">
          <code>{name}</code>
        </th>
        <td>
          {typeOf(schema)}
          <span class="soft">
            {" "}
            in the {where}
            {required ? ", required" : ""}
          </span>
        </td>
        <td>
          {description ?? schema?.description ?? ""}
          {(example ?? schema?.example) === undefined ? null : (
            <>
              {" "}
              <span class="soft">
                Example: <code>{String(example ?? schema?.example)}</code>
              </span>
            </>
          )}
        </td>
      </tr>
    ))}
  </Table>
);

/** The fields of an object, nested ones by their path; what is no object by its type alone. */
const Fields = ({ schema, label }: { schema: Schema; label: string }) => {
  const fields = fieldsOf(schema, "");
  if (fields.length === 0) {
    return (
      <p>
        {typeOf(schema)} {schema.description ?? ""}
      </p>
    );
  }
  return (
    <Table label={`Fields of ${label}`} heads={["Field", "Type", "Meaning"]}>
      {fields.map(({ path, field, required }) => (
        <tr>
          <th scope="row">
            <code>{path}</code>
          </th>
          <td>
            {typeOf(field)}
            {required ? null : <span class="soft"> may be absent</span>}
          </td>
          <td>{field.description ?? ""}</td>
        </tr>
      ))}
    </Table>
  );
};

interface Field {
  path: string;
  field: Schema;
  required: boolean;
}

function fieldsOf(schema: Schema, under: string): Field[] {
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsOf(part, under));
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = under === "" ? name : `${under}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    const inner = field.type === "array" || field.items ? field.items : field;
    const innerPath = inner === field ? path : `${path}[]`;
    return [{ path, field, required }, ...(inner && !inner.$ref ? fieldsOf(inner, innerPath) : [])];
  });
}

/** A type in few words: `string or null`, `list of Place`, `"certain" or "possible"`. */
function typeOf(schema: Schema | undefined): Child {
  if (!schema) return "";
  if (schema.$ref) {
    const name = componentOf(schema.$ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const of = schema.anyOf ?? schema.oneOf;
  if (of) return joined(of.map(typeOf));
  if (schema.allOf) return joined(schema.allOf.map(typeOf), " and ");
  if (schema.enum) return joined(schema.enum.map((value) => <code>{String(value)}</code>));
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "anything"];
  return joined(
    types.map((type) => {
      if (type === "array") return <>list of {typeOf(schema.items)}</>;
      if (type === "string" && schema.format) return schema.format;
      return type;
    }),
  );
}

const joined = (parts: readonly Child[], by = " or "): Child =>
  parts.map((part, index) => (
    <>
      {index > 0 ? by : ""}
      {part}
    </>
  ));
