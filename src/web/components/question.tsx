import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

export interface Choice {
  value: string;
  label: string;
}

/**
 * The question of a page as a GET form. Its children are the sentence; the words that can be changed are `ChoiceWord`,
 * or `DayWord`, usually placed by `t.rich`. Works without a script; `islands: ["question"]` adds comfort.
 */
export const Question = ({
  language,
  heading,
  action,
  hidden = {},
  children,
}: {
  language: Language;
  /** The question in plain words, for those who go from heading to heading: the page's first. */
  heading?: string;
  action: string;
  /** What the question keeps without showing it. */
  hidden?: Record<string, string>;
  children: Child;
}) => (
  <form class="question" method="get" action={action} data-question>
    {heading ? <h1 class="hidden">{heading}</h1> : null}
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <div class="question-sentence">{children}</div>
    <button type="submit">{translator(webMessages, language)("answer")}</button>
  </form>
);

/** A word that opens: `shown` stands in the sentence, the children are the controls behind it. */
export const Word = ({
  language,
  label,
  shown,
  open = false,
  children,
}: {
  language: Language;
  label: string;
  shown: Child;
  /** Its choices are shown from the start: something in them is to be mended. */
  open?: boolean;
  children: Child;
}) => (
  <details class="word" name="question-word" open={open}>
    <summary>
      <span class="hidden">{label}: </span>
      <span data-shown>{shown}</span>
    </summary>
    <div class="word-choices">
      <fieldset>
        <legend>{label}</legend>
        {children}
      </fieldset>
      <button type="submit">{translator(webMessages, language)("answer")}</button>
    </div>
  </details>
);

interface ChoiceProps {
  language: Language;
  label: string;
  name: string;
  value: string;
  choices: readonly Choice[];
}

/** One of a few: radio buttons behind the word. Wraps like any words of the sentence. */
export const ChoiceWord = ({ language, label, name, value, choices }: ChoiceProps) => (
  <Word
    language={language}
    label={label}
    shown={choices.find((choice) => choice.value === value)?.label ?? value}
  >
    {choices.map((choice) => (
      <label>
        <input type="radio" name={name} value={choice.value} checked={choice.value === value} />{" "}
        {choice.label}
      </label>
    ))}
  </Word>
);

/** A day: `shown` as the page writes it, `value` in ISO. */
export const DayWord = ({
  language,
  label,
  name,
  value,
  shown,
  min,
  max,
  fault,
}: {
  language: Language;
  label: string;
  name: string;
  value: string;
  shown: string;
  min?: string;
  max?: string;
  /** What is wrong with the value, which is then shown as it was typed. */
  fault?: string | undefined;
}) => (
  <Word language={language} label={label} shown={shown} open={fault !== undefined}>
    <DayField name={name} value={value} min={min} max={max} label={label} fault={fault} />
    <Fault name={name} words={fault} />
  </Word>
);

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** A day. What is no day at all stands in a field for words: a field for days would not show it. */
export const DayField = ({
  name,
  value,
  label,
  min,
  max,
  fault,
  id,
}: {
  name: string;
  value: string;
  label?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  fault?: string | undefined;
  id?: string | undefined;
}) => (
  <input
    type={value === "" || (fault === undefined && ISO_DAY.test(value)) ? "date" : "text"}
    id={id}
    name={name}
    value={value}
    min={min}
    max={max}
    aria-label={label}
    aria-invalid={fault === undefined ? undefined : "true"}
    aria-describedby={fault === undefined ? undefined : `fault-${name}`}
  />
);

/** What is wrong with a field, beside it. */
export const Fault = ({ name, words }: { name: string; words: string | undefined }) =>
  words === undefined ? null : (
    <p class="note note-warning small" id={`fault-${name}`}>
      {words}
    </p>
  );
