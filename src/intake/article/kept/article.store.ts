import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../../database/database.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { BodyId, CitationId, SourceId } from "../../../kernel/ids.ts";
import { ofWhose } from "../../bodies/body.store.ts";
import { isOf, type Whose } from "../../bodies/whose.ts";
import type { ArticleClaim } from "../claims/claim.ts";
import type { ReadArticle } from "../read-article.ts";

/** What is kept of a reading; the claims are rows of their own. */
export type KeptReading = Omit<ReadArticle, "claims">;

export const DECISIONS = ["accepted", "corrected", "refused"] as const;
export type Decision = (typeof DECISIONS)[number];

export interface KeptClaim {
  number: number;
  proposal: ArticleClaim;
  decision: Decision | null;
  by: string | null;
  reason: string | null;
  citation: CitationId | null;
}

export interface KeptArticle {
  id: number;
  /** For whom it was handed in, whose members alone see it; null: the whole registry. */
  body: BodyId | null;
  reading: KeptReading;
  source: SourceId | null;
  claims: KeptClaim[];
}

/** Keeps a reading with its claims; nobody has decided any. */
export async function keepArticle(
  tx: WriteTx,
  page: string,
  article: ReadArticle,
  { author, body }: { author: string; body: BodyId | null },
): Promise<number> {
  const { claims, ...reading } = article;
  const [row] = await run(
    tx,
    sql<{ id: number }>`
      insert into article (page, reading, author, body_id)
      values (${page}, ${JSON.stringify(reading)}::jsonb, ${author}, ${body})
      returning id::int`,
  );
  if (!row) throw new Error("an insert gave no row");
  await change(
    tx,
    sql`
      insert into article_claim (article_id, number, proposal)
      select ${row.id}, at, proposal from jsonb_array_elements(${JSON.stringify(claims)}::jsonb) with ordinality as c (proposal, at)`,
  );
  return row.id;
}

/** An article of these; that of another body is not there. */
export async function articleById(read: ReadDb, id: number, whose: Whose): Promise<KeptArticle> {
  const [row] = await run(
    read,
    sql<{
      reading: KeptReading;
      source_id: SourceId | null;
      body_id: BodyId | null;
    }>`select reading, source_id, body_id from article where id = ${id}`,
  );
  if (!row || !isOf(whose, row.body_id))
    throw notFound("article-not-found", `No article ${id} has been read.`, "article");
  const claims = await run(
    read,
    sql<{
      number: number;
      proposal: ArticleClaim;
      decision: Decision | null;
      decided_by: string | null;
      reason: string | null;
      citation_id: CitationId | null;
    }>`
      select number, proposal, decision, decided_by, reason, citation_id from article_claim
      where article_id = ${id} order by number`,
  );
  return {
    id,
    body: row.body_id,
    reading: row.reading,
    source: row.source_id,
    claims: claims.map(({ decided_by, citation_id, ...claim }) => ({
      ...claim,
      by: decided_by,
      citation: citation_id,
    })),
  };
}

export async function listArticles(
  read: ReadDb,
  whose: Whose,
  limit: number,
): Promise<{ id: number; title: string; author: string; claims: number; open: number }[]> {
  return run(
    read,
    sql<{ id: number; title: string; author: string; claims: number; open: number }>`
      select a.id::int, coalesce(a.reading->'metadata'->>'title', left(a.page, 80)) as title, a.author,
             count(c.number)::int as claims, count(c.number) filter (where c.decision is null)::int as open
      from article a left join article_claim c on c.article_id = a.id
      where ${ofWhose(whose, sql.ref("a.body_id"))}
      group by a.id order by a.id desc limit ${limit}`,
  );
}

/** Says what became of a claim; what was decided before is decided anew, unless it is on record. Was there one to decide? */
export async function decideClaim(
  tx: WriteTx,
  at: { article: number; number: number },
  said: { decision: Decision; by: string; reason: string; citation: CitationId | null },
): Promise<boolean> {
  const rows = await change(
    tx,
    sql`
      update article_claim set decision = ${said.decision}, decided_by = ${said.by}, decided_at = clock_timestamp(),
        reason = ${said.reason || null}, citation_id = ${said.citation}
      where article_id = ${at.article} and number = ${at.number} and citation_id is null`,
  );
  return rows === 1;
}

export async function describeArticle(tx: WriteTx, article: number, source: SourceId): Promise<void> {
  await change(tx, sql`update article set source_id = ${source} where id = ${article}`);
}

/** Makes claims open again whose citations are taken back, and articles undescribed whose sources are. */
export async function reopenClaims(
  tx: WriteTx,
  citations: readonly CitationId[],
  sources: readonly SourceId[],
): Promise<void> {
  await change(
    tx,
    sql`
      update article_claim set decision = null, decided_by = null, decided_at = null, reason = null, citation_id = null
      where citation_id = any(${[...citations]})`,
  );
  await change(tx, sql`update article set source_id = null where source_id = any(${[...sources]})`);
}
