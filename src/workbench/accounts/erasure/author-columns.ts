/** A column that holds the name of who did something. */
export interface AuthorColumn {
  table: string;
  column: string;
}

const of = (text: string): AuthorColumn => {
  const [table = "", column = ""] = text.split(".");
  return { table, column };
};

/**
 * Every column in which an account's name stands. When an account is renamed or erased all are rewritten. A test reads the
 * schema and fails where a text column called `author` or `…_by` is neither here nor exempt. Columns that hold an account's
 * number need nothing: the number stays.
 */
export const AUTHOR_COLUMNS: readonly AuthorColumn[] = [
  "account_link.created_by",
  "article.author",
  "article_claim.decided_by",
  "batch.author",
  "column_mapping.author",
  "erasure.author",
  "judgement.author",
  "match_judgement.author",
  "match_judgement.seconded_by",
  "place_merge.author",
  "revision.author",
  "role_grant.granted_by",
  "subject_merge.author",
].map(of);

/** Columns that are called so and hold no person. */
export const NO_AUTHORS: readonly AuthorColumn[] = [
  "citation.superseded_by",
  "gazetteer_place.vanished_by",
].map(of);
