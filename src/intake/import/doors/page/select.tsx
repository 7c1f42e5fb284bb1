import type { Child } from "hono/jsx";

/** A control under its label, its hint between. */
export const Field = ({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: Child;
  hint?: Child;
  children: Child;
}) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint === undefined ? null : (
      <span class="small soft" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {children}
  </div>
);

export interface Choice {
  value: string;
  label: string;
}

export const Select = ({
  id,
  name,
  label,
  value,
  choices,
}: {
  id: string;
  name: string;
  label: Child;
  value: string;
  choices: readonly Choice[];
}) => (
  <Field id={id} label={label}>
    <BareSelect id={id} name={name} value={value} choices={choices} />
  </Field>
);

/** In a table, whose heads are its label. */
export const BareSelect = ({
  id,
  name,
  label,
  value,
  choices,
}: {
  id?: string;
  name: string;
  /** For those who come to it without the table around it. */
  label?: string;
  value: string;
  choices: readonly Choice[];
}) => (
  <select id={id} name={name} aria-label={label}>
    {choices.map((choice) => (
      <option value={choice.value} selected={choice.value === value}>
        {choice.label}
      </option>
    ))}
  </select>
);

export const TextField = ({
  id,
  name,
  label,
  value,
  longest = 200,
  placeholder,
}: {
  id: string;
  name: string;
  label: Child;
  value: string;
  longest?: number;
  placeholder?: string | undefined;
}) => (
  <Field id={id} label={label}>
    <input id={id} name={name} value={value} maxlength={longest} placeholder={placeholder} />
  </Field>
);
