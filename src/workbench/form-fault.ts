import { Refusal } from "../kernel/errors.ts";
import type { Language } from "../kernel/languages.ts";
import { problemSentence } from "../web/error-page.tsx";

const STATUS = { invalid: 400, unauthenticated: 401, conflict: 409, "too-many": 429 } as const;
type Status = (typeof STATUS)[keyof typeof STATUS];

/** What was wrong with a form that is drawn again with what was typed. */
export class FormFault {
  constructor(
    readonly status: Status,
    readonly code: string,
    /** The field, where it is one. */
    readonly field: string | null,
  ) {}

  says(language: Language): string {
    return problemSentence(this.code, language) ?? this.code;
  }
}

/** Does what a form asks for. A refusal that who filled it in can put right comes back as a value; others are thrown. */
export async function tried<T>(work: () => Promise<T>): Promise<T | FormFault> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !(error.kind in STATUS)) throw error;
    return new FormFault(STATUS[error.kind as keyof typeof STATUS], error.code, error.where ?? null);
  }
}

/** The sentence to stand beside a field. */
export const faultAt = (fault: FormFault | null, field: string, language: Language): string | undefined =>
  fault?.field === field ? fault.says(language) : undefined;
