import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { localHref } from "../language.ts";
import { translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

/** One control with its label above it. */
const Field = ({ name, label, children }: { name: string; label: Child; children: Child }) => (
  <div class="field">
    <label for={`filter-${name}`}>{label}</label>
    {children}
  </div>
);

/** Words to look for. */
export const WordsField = ({
  name = "q",
  label,
  value,
  longest = 100,
}: {
  name?: string;
  label: Child;
  value?: string | null | undefined;
  longest?: number;
}) => (
  <Field name={name} label={label}>
    <input
      id={`filter-${name}`}
      type="search"
      name={name}
      value={value ?? ""}
      maxlength={longest}
      data-key="/"
    />
  </Field>
);

/** One of a list, or any. */
export const ChoiceField = ({
  name,
  label,
  value,
  any,
  choices,
}: {
  name: string;
  label: Child;
  value?: string | null | undefined;
  /** What it says where nothing is chosen: "any country". Left out where something always is. */
  any?: string;
  choices: readonly { value: string; label: string }[];
}) => (
  <Field name={name} label={label}>
    <select id={`filter-${name}`} name={name}>
      {any === undefined ? null : <option value="">{any}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Field>
);

export const DayField = ({ name, label, value }: { name: string; label: Child; value: string }) => (
  <Field name={name} label={label}>
    <input id={`filter-${name}`} type="date" name={name} value={value} />
  </Field>
);

/** The form above a list: what is chosen is in the address, so that a list can be passed on. */
export const Filters = ({
  language,
  path,
  keep,
  submit,
  children,
}: {
  language: Language;
  /** Of the list, without a language prefix: `/places`. */
  path: string;
  /** What else of the address to keep: the reader's times. */
  keep?: Iterable<readonly [string, string]>;
  /** The word on the button, where it is not "Show". */
  submit?: string;
  children: Child;
}) => (
  <form class="filters" method="get" action={localHref(language, path)}>
    {[...(keep ?? [])].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
    <button type="submit">{submit ?? translator(webMessages, language)("show")}</button>
  </form>
);
