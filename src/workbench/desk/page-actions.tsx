import type { Context } from "hono";
import { askerOf } from "../../http/access/asker-of.ts";
import { recordAt } from "../../kernel/record-ref.ts";
import { highestRole, isAtLeast, type Role } from "../../kernel/role.ts";
import { addressOf, localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { deskMessages } from "./desk.messages.ts";

/** Pages of the workbench itself, about which there is nothing to correct. */
const OWN =
  /^\/(?:account|accounts|attachments|bodies|confirm|confirmations|contacts|desk|duties|erasures|forgotten|history|import|inbox|link|mail|merge|portfolio|proposals|propose|read|revisions|sign-in|suggest|suggestion|suggestions)(?:\/|$)/;
/** Records of these kinds take proposals: what is claimed of others comes in with their files. */
const TAKES_NO_PROPOSAL = new Set(["figures", "groups", "places", "sources"]);
const IS_PARTED = new Set(["figures", "groups", "partnerships", "sources"]);

/** What may be done with the page that is shown: at its foot, for everybody; more for who may more. */
export function PageActions({ c }: { c: Context }) {
  const { language, path, query } = addressOf(c);
  if (OWN.test(path) || c.req.method !== "GET") return null;
  const t = translator(deskMessages, language);
  const record = recordAt(path);
  const may = (least: Role) => isAtLeast(highestRole(askerOf(c)), least);
  const about = `${path}${query.size > 0 ? `?${query}` : ""}`;
  const of = record === null ? "" : `/${record.kind}/${encodeURIComponent(record.id)}`;
  const links: [boolean, string, string][] = [
    [true, localHref(language, "/suggest", new URLSearchParams({ about })), t("suggest")],
    [record !== null, localHref(language, `/history${of}`), t("history")],
    [
      record !== null && !TAKES_NO_PROPOSAL.has(record.kind) && may("contributor"),
      localHref(language, `/propose${of}`),
      t("propose"),
    ],
    [
      record?.kind === "partnerships" && may("editor"),
      localHref(language, "/confirmations/new", new URLSearchParams({ partnership: record?.id ?? "" })),
      t("askOther"),
    ],
    [
      record !== null && !IS_PARTED.has(record.kind) && may("registrar"),
      localHref(language, `/merge${of}`),
      t("merge"),
    ],
    [
      record?.kind === "people" && may("administrator"),
      localHref(language, "/erasures/new", new URLSearchParams({ person: record?.id ?? "" })),
      t("erase"),
    ],
  ];
  return (
    <nav class="page-actions" aria-label={t("thisPage")}>
      {links
        .filter(([shown]) => shown)
        .map(([, href, label]) => (
          <a href={href} rel="nofollow">
            {label}
          </a>
        ))}
    </nav>
  );
}
