import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import { openTable } from "../files/open-table.ts";
import type { Table } from "../files/table.ts";
import type { FileReading, ImportFile, ReadOptions, SourceReading } from "../row-reading.ts";
import { applyMapping } from "./apply-mapping.ts";
import { Columns } from "./bound-row.ts";
import type { Mapping } from "./mapping.ts";

/**
 * Reads a file by a mapping. A file that is no table, or does not have the columns that the mapping names, is refused
 * here; what is wrong with a row is said in its reading.
 */
export async function readWithMapping(
  file: ImportFile,
  mapping: Mapping,
  options: ReadOptions,
): Promise<FileReading> {
  return readTableWithMapping(await openTable(file, mapping.table), mapping, options);
}

/** The same of a table that is open already. */
export function readTableWithMapping(table: Table, mapping: Mapping, { asOf }: ReadOptions): FileReading {
  new Columns(table, mapping);
  const source = sourceOf(mapping);
  const day = asOf ?? dateOf(mapping.asOf);
  return {
    source,
    asOf: day,
    rows: applyMapping(table, mapping, day ?? source.published ?? source.retrieved),
  };
}

function sourceOf({ source }: Mapping): SourceReading {
  return { ...source, published: dateOf(source.published), retrieved: dateOf(source.retrieved) };
}

/** The mapping's schema has seen to it that these are dates. */
function dateOf(edtf: string | null): PartialDate | null {
  const read = edtf === null ? null : parseEdtf(edtf);
  return read?.ok ? read.value : null;
}
