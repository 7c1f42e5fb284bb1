/**
 * A refused request. Mapped once to HTTP (problem+json) and once to exit codes; any other error is a bug and is
 * caught at the outermost frame.
 */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly kind:
      | "invalid"
      | "unauthenticated"
      | "forbidden"
      | "not-found"
      | "conflict"
      | "too-large"
      | "too-many"
      | "unavailable",
    /** Stable, kebab-case, documented in docs/reference/errors.md. */
    readonly code: string,
    message: string,
    /** The parameter, row or path at fault, where there is one. */
    readonly where?: string,
    /** Where what was asked for stands now, of what was merged. */
    readonly leads?: { from: string; to: string },
  ) {
    super(message);
  }
}

/** What was asked for stands under another id, since two records were found to be one: a reader is led there. */
export const moved = (from: string, to: string) =>
  new Refusal("not-found", "merged", `${from} was merged into ${to}: ask for that one.`, to, { from, to });

export const invalid = (code: string, message: string, where?: string) =>
  new Refusal("invalid", code, message, where);
export const notFound = (code: string, message: string, where?: string) =>
  new Refusal("not-found", code, message, where);
export const conflicting = (code: string, message: string, where?: string) =>
  new Refusal("conflict", code, message, where);
/** Somebody who is signed in and may not; `unauthenticated` is for who is not signed in. */
export const forbidden = (code: string, message: string, where?: string) =>
  new Refusal("forbidden", code, message, where);
