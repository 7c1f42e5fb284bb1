/**
 * Doubtful data is a value: what is wrong, where, and what to do, so that it can be counted, stored and shown.
 * `code` is stable and documented; `where` is a row, column or path a person can find; `params` fill the message.
 */
export interface Issue {
  code: string;
  where: string;
  message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = <T>(...issues: Issue[]): Result<T> => ({ ok: false, issues });
