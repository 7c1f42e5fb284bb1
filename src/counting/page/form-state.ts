/** Switches of which every form says all: a box that is not ticked is an answer. Of the others only the whole form does. */
const ALWAYS_SAID = ["kinds", "roles"];

/** What the controls of the question show: the question asked or, where a form could not be read, what was typed. */
export class FormState {
  readonly #typed: URLSearchParams | null;
  readonly #faults: ReadonlyMap<string, string>;

  constructor(typed: URLSearchParams | null = null, faults: ReadonlyMap<string, string> = new Map()) {
    this.#typed = typed;
    this.#faults = faults;
  }

  value(name: string, asked: string): string {
    return this.#typed?.get(name) ?? asked;
  }

  /** Whether a box is ticked. */
  isTicked(name: string, value: string, asked: boolean): boolean {
    const isSaid = ALWAYS_SAID.includes(name) || this.#typed?.get("form") === "whole";
    return this.#typed && isSaid ? this.#typed.getAll(name).includes(value) : asked;
  }

  /** What is wrong with a field, in the page's language. */
  fault(name: string): string | undefined {
    return this.#faults.get(name);
  }

  hasFault(...names: readonly string[]): boolean {
    return names.some((name) => this.#faults.has(name));
  }

  /** Attributes of a control, and of the words that tell its fault. */
  control(name: string): { "aria-invalid"?: "true"; "aria-describedby"?: string } {
    return this.#faults.has(name) ? { "aria-invalid": "true", "aria-describedby": `fault-${name}` } : {};
  }
}
