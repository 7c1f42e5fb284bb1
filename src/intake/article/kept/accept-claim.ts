import type { WriteTx } from "../../../database/database.ts";
import { conflicting, forbidden, invalid, notFound } from "../../../kernel/errors.ts";
import type { CitationId, PlaceId, SourceId } from "../../../kernel/ids.ts";
import { type Asker, isAtLeast, roleIn, roleTowards } from "../../../kernel/role.ts";
import { putSources } from "../../../registry/evidence/evidence.store.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { keepersOf } from "../../bodies/body.store.ts";
import { acceptAct } from "./accept-act.ts";
import { acceptEvent } from "./accept-event.ts";
import { acceptFigure } from "./accept-figure.ts";
import { acceptInvestment } from "./accept-investment.ts";
import type { Accepting } from "./accepting.ts";
import { decideClaim, describeArticle, type KeptArticle } from "./article.store.ts";
import { claimFields, type RecordableKind, recordableKind } from "./claim-fields.ts";
import { dateSaid, type Said } from "./said.ts";

/** What a person says of a claim before it is recorded: as proposed, or corrected. */
export interface Accepted {
  said: Said;
  reason: string;
  by: Asker;
}

/** How the article is described as a source. */
export interface Described {
  title: string;
  publisher: string;
  url: string;
  published: string;
}

/** Records a claim as its kind does, and tells which places it is about. */
const ACCEPT: Record<RecordableKind, (accepting: Accepting) => Promise<PlaceId[]>> = {
  partnership: acceptAct,
  figure: acceptFigure,
  investment: acceptInvestment,
  event: acceptEvent,
};

/** Makes the article a source of the registry, once. */
async function describeSource(
  recording: Recording,
  article: KeptArticle,
  said: Described,
): Promise<SourceId> {
  if (article.source !== null) return article.source;
  const title = said.title.trim();
  if (title === "")
    throw invalid("article-undescribed", "Describe the source first: it needs a title.", "title");
  if (said.url !== "" && !/^https?:\/\//.test(said.url))
    throw invalid("bad-url", `"${said.url}" is no address; it begins with https:// or http://.`, "url");
  const id = `article-${article.id}` as SourceId;
  await putSources(recording, [
    {
      id,
      kind: "news",
      title,
      publisher: said.publisher.trim() || null,
      url: said.url || null,
      published: dateSaid(said.published, "published"),
      retrieved: null,
      language: article.reading.language,
      carrierNote: null,
    },
  ]);
  await describeArticle(recording.tx, article.id, id);
  return id;
}

/**
 * Records a proposed claim, its sentence and paragraph as citation. Refused: what is not complete, and what is about
 * places whose records are not the asker's to edit.
 */
export async function acceptClaim(
  tx: WriteTx,
  article: KeptArticle,
  number: number,
  { said, reason, by }: Accepted,
  described: Described,
): Promise<CitationId> {
  const kept = article.claims.find((claim) => claim.number === number);
  if (!kept) throw notFound("article-not-found", "The article has no such claim.", "claim");
  if (kept.citation !== null)
    throw conflicting("claim-on-record", "This claim is on record already.", "claim");
  const claim = kept.proposal;
  const kind = recordableKind(claim);
  if (!kind)
    throw invalid(
      "claim-not-recordable",
      `A claim of the kind ${claim.kind} cannot be recorded from an article yet.`,
      "claim",
    );
  const summary = `Accepted from an article: ${claim.sentence.slice(0, 120)}`;
  const recording = new Recording(tx, by.name, summary);
  const citation = {
    id: `article-${article.id}-${number}` as CitationId,
    source: await describeSource(recording, article, described),
    locator: `paragraph ${claim.paragraph}`,
    excerpt: claim.sentence,
    claimantPlace: null,
    claimantOrganization: null,
    capacity: "third party" as const,
    asOf: null,
    note: reason || null,
  };
  const places = await ACCEPT[kind]({ recording, article, claim, citation, said });
  if (!isAtLeast(roleTowards(by, await keepersOf(tx, places)), "editor")) throw notYours();
  const isAsProposed = claimFields(claim).every(({ name, proposed }) => said(name) === proposed);
  await decideClaim(
    tx,
    { article: article.id, number },
    { decision: isAsProposed ? "accepted" : "corrected", by: by.name, reason, citation: citation.id },
  );
  return citation.id;
}

const notYours = () =>
  forbidden(
    "claim-of-others",
    "This claim is about no place whose records your body keeps. An editor of the whole registry, or of a body that keeps them, can accept it.",
    "claim",
  );

/** Whether somebody decides on claims of an article, rather than only reads it. */
export const decidesOn = (asker: Asker, { body }: Pick<KeptArticle, "body">): boolean =>
  isAtLeast(roleIn(asker, body), "editor");
