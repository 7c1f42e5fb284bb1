import { Hono } from "hono";
import { sendJson } from "../../../http/etag.ts";
import { onlyParameters } from "../../../http/query.ts";
import type { Difference } from "../difference.ts";
import { type RecordChange, readHistory, recordNamed } from "../read-history.ts";
import { readRevision } from "../read-revision.ts";
import { beforeAsked, type HistoryParts } from "./history.page.tsx";
import { revisionNamed } from "./revision.page.tsx";

/** The history of a record and of a revision as data, in English words: data is of no language. */
export function historyApi({ database, kinds, others }: HistoryParts): Hono {
  const language = "en";
  return new Hono()
    .get("/history/:kind/:file{.+\\.json}", (c) => {
      onlyParameters(c, ["before"]);
      const ref = recordNamed(c.req.param("kind"), c.req.param("file").replace(/\.json$/, ""));
      return database.snapshot(async (read) => {
        const page = await readHistory({ read, kinds, language, others }, ref, beforeAsked(c));
        return sendJson(c, {
          record: ref,
          title: page.title,
          revisions: page.revisions.map(({ revision, at, author, summary, ...change }) => ({
            revision,
            at,
            author,
            summary,
            ...changeJson(change),
          })),
          others: page.others.map(({ at, author, said, href }) => ({ at, author, said: said.en, href })),
          before: page.before,
        });
      });
    })
    .get("/revisions/:file{[1-9][0-9]*\\.json}", (c) => {
      onlyParameters(c, ["cursor"]);
      const number = revisionNamed(c.req.param("file").replace(/\.json$/, ""));
      return database.snapshot(async (read) => {
        const page = await readRevision(
          { read, kinds, language },
          number,
          c.req.query("cursor") || undefined,
        );
        const { revision, at, author, summary, counts } = page.record;
        return sendJson(c, {
          revision,
          at,
          author,
          summary,
          counts,
          touched: page.kinds,
          records: page.changes.map(({ ref, title, ...change }) => ({
            record: ref,
            title,
            ...changeJson(change),
          })),
          next: page.next,
        });
      });
    });
}

const changeJson = ({ differences, state }: RecordChange) => ({
  state,
  differences: differences.map(differenceJson),
});

const differenceJson = ({ change, said, parts }: Difference) => ({
  change,
  kind: said.kind,
  what: said.head,
  says: said.parts.map(([label, words]) => ({ label, words })),
  source: said.source?.id ?? null,
  reason: said.because?.reason ?? null,
  author: said.because?.author ?? null,
  differs: parts,
});
