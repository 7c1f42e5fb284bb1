import type { Child } from "hono/jsx";

interface FieldProps {
  name: string;
  label: Child;
  /** What to write, below the label. */
  hint?: Child;
  /** What was wrong with it the last time, in a sentence. */
  fault?: Child;
  required?: boolean;
  /** Where one page has two forms with a field of one name. */
  id?: string;
}

const idOf = ({ id, name }: Pick<FieldProps, "id" | "name">) => id ?? `field-${name}`;

const describedBy = (props: FieldProps): string | undefined =>
  [props.hint ? `${idOf(props)}-hint` : "", props.fault ? `${idOf(props)}-fault` : ""]
    .filter(Boolean)
    .join(" ") || undefined;

/** A label, its control, and what is to be said of it, tied together for who does not see them side by side. */
const Labelled = (props: FieldProps & { children: Child }) => (
  <div class="field">
    <label for={idOf(props)}>{props.label}</label>
    {props.hint ? (
      <p class="small soft" id={`${idOf(props)}-hint`}>
        {props.hint}
      </p>
    ) : null}
    {props.children}
    {props.fault ? (
      <p class="fault" id={`${idOf(props)}-fault`}>
        {props.fault}
      </p>
    ) : null}
  </div>
);

/** One line of text. */
export const TextField = ({
  type = "text",
  value,
  longest = 200,
  autocomplete,
  ...field
}: FieldProps & {
  type?: "text" | "email" | "password" | "url" | "date" | "search" | "number";
  value?: string | null | undefined;
  longest?: number;
  autocomplete?: string;
}) => (
  <Labelled {...field}>
    <input
      id={idOf(field)}
      type={type}
      name={field.name}
      value={value ?? ""}
      maxlength={longest}
      required={field.required}
      autocomplete={autocomplete}
      aria-describedby={describedBy(field)}
      aria-invalid={field.fault ? "true" : undefined}
    />
  </Labelled>
);

/** Several lines of text. */
export const AreaField = ({
  value,
  longest = 2000,
  rows = 4,
  keys,
  ...field
}: FieldProps & {
  value?: string | null | undefined;
  longest?: number;
  rows?: number;
  /** Keys that lead here, where the page has any. */
  keys?: string;
}) => (
  <Labelled {...field}>
    <textarea
      id={idOf(field)}
      data-key={keys}
      name={field.name}
      rows={rows}
      maxlength={longest}
      required={field.required}
      aria-describedby={describedBy(field)}
      aria-invalid={field.fault ? "true" : undefined}
    >
      {value ?? ""}
    </textarea>
  </Labelled>
);

/** One of a list. */
export const SelectField = ({
  value,
  any,
  choices,
  ...field
}: FieldProps & {
  value?: string | null | undefined;
  /** What it says where nothing is chosen yet. Left out where something always is. */
  any?: string;
  choices: readonly { value: string; label: string }[];
}) => (
  <Labelled {...field}>
    <select
      id={idOf(field)}
      name={field.name}
      required={field.required}
      aria-describedby={describedBy(field)}
      aria-invalid={field.fault ? "true" : undefined}
    >
      {any === undefined ? null : <option value="">{any}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Labelled>
);

/** A yes or no. */
export const CheckField = ({
  name,
  label,
  value = "yes",
  checked,
  id,
}: {
  name: string;
  label: Child;
  value?: string;
  checked?: boolean;
  id?: string;
}) => (
  <p class="check">
    <label>
      <input type="checkbox" id={id} name={name} value={value} checked={checked} /> {label}
    </label>
  </p>
);
