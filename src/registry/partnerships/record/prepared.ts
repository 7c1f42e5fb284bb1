import { createHash } from "node:crypto";
import type { CompiledQuery, RawBuilder } from "kysely";

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `amity-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
}

/**
 * The same statement, which each connection plans once and keeps: for statements asked often whose planning costs
 * more than their answer. Kysely hands what stands for the text on to `pg` as it is, and `pg` takes a name with it.
 */
export function prepared<Row>(statement: RawBuilder<Row>): RawBuilder<Row> {
  const named: Pick<RawBuilder<Row>, "execute"> = {
    execute: (provider) => {
      const executor = provider.getExecutor();
      const compiled = statement.compile(provider);
      const sql = { name: nameOf(compiled.sql), text: compiled.sql } as unknown as string;
      const query: CompiledQuery<Row> = { ...compiled, sql };
      return executor.executeQuery<Row>(query);
    },
  };
  return named as RawBuilder<Row>;
}
