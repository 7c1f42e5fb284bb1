import { type RawBuilder, sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId, Revision } from "../../kernel/ids.ts";
import type { RecordKind } from "../../kernel/record-ref.ts";
import { type Asker, bodiesWith } from "../../kernel/role.ts";
import type { Content } from "./content.ts";
import type { About, Proposal, ProposalId, ProposalState } from "./proposal.ts";

/** What is kept of a proposal's content whenever it is saved. */
export interface Saved {
  about: About;
  bodies: readonly BodyId[];
  basedOn: Revision;
  content: Content;
}

export async function insertProposal(
  tx: WriteTx,
  by: AccountId,
  { about, bodies, basedOn, content }: Saved,
  suggestion: number | null,
): Promise<ProposalId> {
  const row = await tx
    .insertInto("proposal")
    .values({
      account_id: by,
      saved_by: by,
      record_kind: about.kind,
      record_id: about.id,
      body_ids: [...bodies],
      based_on: basedOn,
      content: JSON.stringify(content),
      suggestion_id: suggestion,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id) as ProposalId;
}

export async function updateContent(
  tx: WriteTx,
  id: ProposalId,
  by: AccountId,
  { about, bodies, basedOn, content }: Saved,
): Promise<void> {
  await change(
    tx,
    sql`
      update proposal set version = version + 1, saved_by = ${by}, saved_at = clock_timestamp(),
        record_kind = ${about.kind}, record_id = ${about.id}, body_ids = ${[...bodies]}, based_on = ${basedOn},
        content = ${JSON.stringify(content)}
      where id = ${id}`,
  );
}

/** Hands in (`waiting`), sends back (`draft`) or withdraws. */
export async function moveProposal(
  tx: WriteTx,
  id: ProposalId,
  { state, remark }: { state: "draft" | "waiting" | "withdrawn"; remark: string | null },
): Promise<void> {
  await change(
    tx,
    sql`
      update proposal set version = version + 1, state = ${state}, remark = ${remark},
        submitted_at = case when ${state} = 'waiting' then clock_timestamp() else submitted_at end,
        decided_at = case when ${state} = 'withdrawn' then clock_timestamp() end
      where id = ${id}`,
  );
}

/** Keeps how it ended: published under a revision, or declined. One that was never handed in is so by being published. */
export async function decideProposal(
  tx: WriteTx,
  id: ProposalId,
  decided: {
    state: "published" | "declined";
    reviewer: AccountId;
    remark: string | null;
    revision: Revision | null;
    recordId: string | null;
  },
): Promise<void> {
  await change(
    tx,
    sql`
      update proposal set version = version + 1, state = ${decided.state}, reviewer_id = ${decided.reviewer},
        remark = ${decided.remark}, revision = ${decided.revision}, record_id = ${decided.recordId},
        submitted_at = coalesce(submitted_at, clock_timestamp()), decided_at = clock_timestamp()
      where id = ${id}`,
  );
}

interface ProposalRow extends Omit<Proposal, "author" | "savedBy" | "about" | "reviewer"> {
  account_id: AccountId;
  account_name: string;
  saved_by: AccountId;
  saved_by_name: string;
  record_kind: RecordKind;
  record_id: string | null;
  reviewer_id: AccountId | null;
  reviewer_name: string | null;
}

const COLUMNS = sql`
  p.id, p.state, p.version, p.account_id, a.name as account_name, p.saved_by, s.name as saved_by_name, p.record_kind,
  p.record_id, p.body_ids as bodies, p.based_on as "basedOn", p.content, p.remark, p.reviewer_id,
  r.name as reviewer_name, p.revision, p.suggestion_id as suggestion, p.created_at as "createdAt", p.saved_at as "savedAt",
  p.submitted_at as "submittedAt", p.decided_at as "decidedAt"`;

const PROPOSALS = sql`
  proposal p join account a on a.id = p.account_id join account s on s.id = p.saved_by
  left join account r on r.id = p.reviewer_id`;

function proposalOf(row: ProposalRow): Proposal {
  const { account_id, account_name, saved_by, saved_by_name, record_kind, record_id, ...rest } = row;
  const { reviewer_id, reviewer_name, ...proposal } = rest;
  return {
    ...proposal,
    author: { account: account_id, name: account_name },
    savedBy: { account: saved_by, name: saved_by_name },
    about: { kind: record_kind, id: record_id },
    reviewer: reviewer_id === null ? null : { account: reviewer_id, name: reviewer_name ?? "" },
  };
}

export async function findProposal(read: ReadDb, id: ProposalId): Promise<Proposal | null> {
  const [row] = await run(read, sql<ProposalRow>`select ${COLUMNS} from ${PROPOSALS} where p.id = ${id}`);
  return row ? proposalOf(row) : null;
}

/** The same, held until the transaction ends: who comes second sees what the first made of it. */
export async function holdProposal(tx: WriteTx, id: ProposalId): Promise<Proposal | null> {
  await run(tx, sql`select id from proposal where id = ${id} for update`);
  return findProposal(tx, id);
}

/** Those that were made of a suggestion, the oldest first. */
export async function listMadeOf(read: ReadDb, suggestion: number): Promise<Proposal[]> {
  const rows = await run(
    read,
    sql<ProposalRow>`
      select ${COLUMNS} from ${PROPOSALS} where p.suggestion_id = ${suggestion} order by p.id limit 50`,
  );
  return rows.map(proposalOf);
}

/** `mine`: by the asker; `review`: waits for the asker; `all`: what the asker may see. */
export const VIEWS = ["review", "mine", "published", "all"] as const;
export type View = (typeof VIEWS)[number];

export interface ProposalFilter {
  view: View;
  state?: ProposalState | undefined;
}

/** In the words of `maySee`, `mayReview` and `hasHandIn`, asked of many at once. */
function conditionOf(asker: Asker, { view, state }: ProposalFilter): RawBuilder<unknown> {
  const isAtLeast = (role: "editor" | "registrar") => {
    const bodies = bodiesWith(asker, role);
    if (bodies.includes(null)) return sql`true`;
    return sql`p.body_ids && ${bodies.filter((body) => body !== null) as string[]}::text[]`;
  };
  const mine = sql`p.account_id = ${asker.account}`;
  const seen = sql`(${mine} or (p.submitted_at is not null and ${isAtLeast("editor")}))`;
  const reviewed = sql`p.state = 'waiting'
    and case when p.content->>'type' = 'judgement' then ${isAtLeast("registrar")} else ${isAtLeast("editor")} end
    and (not (${mine} or p.saved_by = ${asker.account}) or not exists (
      select from body b where b.id = any(p.body_ids) and b.two_persons and b.closed_at is null))`;
  const by: Record<View, RawBuilder<unknown>> = {
    mine,
    review: reviewed,
    published: sql`${seen} and p.state = 'published'`,
    all: seen,
  };
  return state === undefined ? sql`(${by[view]})` : sql`(${by[view]}) and p.state = ${state}`;
}

/** Proposals, the latest first; those that wait for review the oldest first, for they have waited longest. */
export async function listProposals(
  read: ReadDb,
  asker: Asker,
  filter: ProposalFilter,
  page: { after?: number | undefined; limit: number },
): Promise<Proposal[]> {
  const oldestFirst = filter.view === "review";
  const from =
    page.after === undefined
      ? sql`true`
      : oldestFirst
        ? sql`p.id > ${page.after}`
        : sql`p.id < ${page.after}`;
  const rows = await run(
    read,
    sql<ProposalRow>`
      select ${COLUMNS} from ${PROPOSALS} where ${conditionOf(asker, filter)} and ${from}
      order by p.id ${sql.raw(oldestFirst ? "asc" : "desc")} limit ${page.limit}`,
  );
  return rows.map(proposalOf);
}

/** How many each view has. */
export async function countProposals(read: ReadDb, asker: Asker): Promise<Record<View, number>> {
  const [row] = await run(
    read,
    sql<Record<View, number>>`
      select ${sql.join(
        VIEWS.map(
          (view) => sql`(count(*) filter (where ${conditionOf(asker, { view })}))::int as ${sql.ref(view)}`,
        ),
      )}
      from proposal p`,
  );
  return row ?? { review: 0, mine: 0, published: 0, all: 0 };
}
