import type { Recording } from "../../../registry/evidence/recording.ts";
import type { Citation } from "../../../registry/evidence/source.ts";
import type { ArticleLanguage } from "../article.ts";
import type { ArticleClaim } from "../claims/claim.ts";
import type { KeptArticle } from "./article.store.ts";
import type { Said } from "./said.ts";

/** A claim that is being recorded, with its sentence as citation and what a person says of it. */
export interface Accepting {
  recording: Recording;
  article: KeptArticle;
  claim: ArticleClaim;
  citation: Citation;
  said: Said;
}

/** BCP 47. */
export const SOURCE_LANGUAGE: Record<ArticleLanguage, string> = { en: "en", zh: "zh-Hans", ru: "ru" };
