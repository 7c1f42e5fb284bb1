import { createHash } from "node:crypto";
import type { CompiledQuery, RawBuilder } from "kysely";

/** Stands in a statement for a value that each asking brings. */
class Slot {
  constructor(readonly name: string) {}
}

interface Shape {
  compiled: CompiledQuery<unknown>;
  name: string;
}

const shapes = new Map<string, Shape>();

type Values = Readonly<Record<string, unknown>>;

/**
 * A statement that is written and compiled once a shape, and planned once a connection: for questions asked often,
 * whose writing and planning cost more than their answer. Kysely hands what stands for the text on to `pg` as it is,
 * and `pg` takes a name with it.
 *
 * @param shape names what `write` depends on apart from the values
 * @param write gets what stands for a value, by its name in `values`
 */
export function prepared<Row>(
  shape: string,
  values: Values,
  write: (slot: (name: string) => unknown) => RawBuilder<Row>,
): RawBuilder<Row> {
  const asked: Pick<RawBuilder<Row>, "execute"> = {
    execute: (provider) => {
      let kept = shapes.get(shape);
      if (!kept) {
        const compiled = write((name) => new Slot(name)).compile(provider);
        const mark = createHash("sha256").update(compiled.sql).digest("hex").slice(0, 16);
        kept = { compiled, name: `amity-${mark}` };
        shapes.set(shape, kept);
      }
      const { compiled, name } = kept;
      const query = {
        ...compiled,
        sql: { name, text: compiled.sql } as unknown as string,
        parameters: compiled.parameters.map((value) => (value instanceof Slot ? values[value.name] : value)),
      };
      return provider.getExecutor().executeQuery<Row>(query as CompiledQuery<Row>);
    },
  };
  return asked as RawBuilder<Row>;
}
