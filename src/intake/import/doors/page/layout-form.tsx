import type { Child } from "hono/jsx";
import type { Language } from "../../../../kernel/languages.ts";
import { Disclosure, Facts } from "../../../../web/components/parts.tsx";
import { translator } from "../../../../web/messages.ts";
import type { DraftTable } from "../draft-reading.ts";
import { SEPARATORS } from "../mapping-form.ts";
import { readingMessages, tableKindMessages } from "../reading.messages.ts";
import { Select, TextField } from "./select.tsx";

const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "windows-1251",
  "koi8-r",
  "windows-1252",
  "windows-1250",
  "windows-1254",
  "windows-1256",
  "shift_jis",
  "euc-kr",
] as const;

/** How the file is laid out: encoding, separator, sheet, the line of the header; and a way to say it otherwise. */
export const Layout = ({
  language,
  action,
  draft: { table, mapping },
}: {
  language: Language;
  action: string;
  draft: DraftTable;
}) => {
  const t = translator(readingMessages, language);
  const facts: [Child, Child][] = [[t("kind"), translator(tableKindMessages, language)(table.kind)]];
  const separator = separatorNamed(table.separator);
  if (table.encoding) {
    const { name, why } = table.encoding;
    facts.push([t("encoding"), <Found name={name} why={why} />]);
  }
  if (table.separator !== null)
    facts.push([t("separator"), separator ? t(separator) : <code>{table.separator}</code>]);
  if (table.sheet !== null) facts.push([t("sheet"), table.sheet]);
  facts.push([
    t("header"),
    <Found
      name={table.header.line === null ? t("headerNone") : String(table.header.line)}
      why={table.header.why}
    />,
  ]);
  return (
    <>
      <h3>{t("found")}</h3>
      <Facts of={facts} />
      {table.remarks.length > 0 ? (
        <ul class="small" lang="en">
          {table.remarks.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={t("changeReading")}>
        <form class="bring" method="post" action={action}>
          <div class="pairs">
            {table.encoding ? (
              <Select
                id="table-encoding"
                name="table.encoding"
                label={t("encoding")}
                value={mapping.table.encoding ?? ""}
                choices={[
                  { value: "", label: t("detect") },
                  ...ENCODINGS.map((name) => ({ value: name, label: name })),
                ]}
              />
            ) : null}
            {table.separator === null ? null : (
              <Select
                id="table-separator"
                name="table.separator"
                label={t("separator")}
                value={separatorNamed(mapping.table.separator ?? null) ?? ""}
                choices={[
                  { value: "", label: t("detect") },
                  ...SEPARATOR_NAMES.map((name) => ({ value: name, label: t(name) })),
                ]}
              />
            )}
            {table.sheets.length > 1 ? (
              <Select
                id="table-sheet"
                name="table.sheet"
                label={t("sheet")}
                value={table.sheet ?? ""}
                choices={table.sheets.map(({ name }) => ({ value: name, label: name }))}
              />
            ) : null}
            <TextField
              id="table-header"
              name="table.header"
              label={`${t("header")} (1, 2 … / none)`}
              value={mapping.table.header === undefined ? "" : String(mapping.table.header)}
              longest={6}
            />
          </div>
          {table.separator === null ? null : (
            <div class="choice">
              <input
                id="table-quote"
                type="checkbox"
                name="table.quote"
                value="none"
                checked={mapping.table.quote === "none"}
              />
              <label for="table-quote">{t("quotes")}</label>
            </div>
          )}
          <button type="submit" name="next" value="layout">
            {t("readAnew")}
          </button>
        </form>
      </Disclosure>
    </>
  );
};

const SEPARATOR_NAMES = ["comma", "semicolon", "tab", "bar"] as const;

const separatorNamed = (separator: string | null) =>
  SEPARATOR_NAMES.find((name) => SEPARATORS[name] === separator) ?? null;

const Found = ({ name, why }: { name: string; why: string }) => (
  <>
    {name}{" "}
    <span class="small soft" lang="en">
      {why}
    </span>
  </>
);
