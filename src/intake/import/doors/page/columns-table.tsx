import type { Language } from "../../../../kernel/languages.ts";
import { DataTable } from "../../../../web/components/table.tsx";
import { formatNumber, translator } from "../../../../web/messages.ts";
import type { Cell, Table } from "../../files/table.ts";
import { COLUMN_ROLES, type ColumnRole, rolesOf } from "../column-roles.ts";
import type { DraftTable } from "../draft-reading.ts";
import { readingMessages, roleMessages } from "../reading.messages.ts";
import { BareSelect } from "./select.tsx";

const FIRST = 5;
const LONGEST = 60;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const cellText = (cell: Cell | undefined) => cut(typeof cell === "string" ? cell : (cell ?? []).join("; "));

/** The first rows as they are understood: whether letters and columns are right is seen here. */
export const FirstRows = ({
  language,
  table,
}: {
  language: Language;
  table: Pick<Table, "columns" | "sample">;
}) => {
  const t = translator(readingMessages, language);
  return (
    <>
      <h3>{t("firstRows")}</h3>
      <DataTable
        label={t("firstRows")}
        columns={[
          { head: t("line"), numeric: true, cell: ({ line }) => formatNumber(language, line) },
          ...table.columns.map((name, index) => ({
            head: name,
            cell: ({ cells }: { cells: readonly Cell[] }) => cellText(cells[index]),
          })),
        ]}
        rows={table.sample.slice(0, FIRST)}
        narrow="scrolls"
      />
    </>
  );
};

/** What a column means, in words. */
function roleWords(language: Language, role: ColumnRole): string {
  const t = translator(roleMessages, language);
  const [first = "", part] = role.split(".");
  return part === undefined
    ? t(first as keyof typeof roleMessages)
    : t(part as keyof typeof roleMessages, { side: first.toUpperCase() });
}

/** Each column with what it seems to hold, why, and a way to say otherwise. */
export const ColumnsTable = ({
  language,
  draft: { table, mapping, guess },
}: {
  language: Language;
  draft: DraftTable;
}) => {
  const t = translator(readingMessages, language);
  const choices = [
    { value: "", label: translator(roleMessages, language)("none") },
    ...COLUMN_ROLES.map((role) => ({ value: role, label: roleWords(language, role) })),
  ];
  const rows = table.columns.map((column, index) => ({
    column,
    index,
    guess: guess.columns.find((one) => one.column === column),
    role: rolesOf(mapping, column)[0] ?? "",
  }));
  return (
    <DataTable
      label={t("columns")}
      columns={[
        { head: t("column"), names: true, cell: ({ column }) => column },
        { head: t("examples"), cell: (row) => (row.guess?.examples ?? []).map(cut).join(" · ") },
        {
          head: t("means"),
          cell: ({ column, index, role }) => (
            <BareSelect
              name={`column.${index}`}
              label={t("meaningOf", { column })}
              value={role}
              choices={choices}
            />
          ),
        },
        {
          head: t("why"),
          cell: (row) => (
            <span class="small soft" lang="en">
              {row.guess?.reason}
            </span>
          ),
        },
      ]}
      rows={rows}
      narrow="stacked"
    />
  );
};
