import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../database/database.ts";
import { onlyParameters } from "../../../http/query.ts";
import type { SubjectId } from "../../../kernel/ids.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Empty, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { type ReadAsOffered, readAsOffered } from "../../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../../evidence/read-as-form.tsx";
import { timesOnly } from "../../places/place-words.tsx";
import { dossierMessages } from "../dossier.messages.ts";
import { titleOf, titlesOf } from "../dossier.ts";
import { readNames } from "../dossier-names.ts";
import type { KindDefinition, Kinds } from "../kind.ts";
import type { DossierAsked, KindPresenter } from "../presenter.ts";
import { EvidenceTable } from "../record/evidence-table.tsx";
import { FactList } from "../record/fact-list.tsx";
import { findDossier } from "../record/read-dossier.ts";
import type { WordsContext } from "../value-words.tsx";

/** The page of one subject: what is stated, where sources contradict each other, and every claim with its words. */
export function dossierPages(database: Database, kinds: Kinds, presenter: KindPresenter): Pages {
  const { definition: kind } = presenter;
  return new Pages().get(`/${kind.path}/:id`, (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("id") as SubjectId;
    return database.snapshot(async (read) => {
      const at = await readAsOffered(read, timesAsked(c));
      const found = await findDossier(read, kind, id, at.known);
      if (!found) return renderNotYet(c, kind, id, at);
      const { language, query } = addressOf(c);
      // A merge may be undone: browsers must not keep the redirect for ever.
      if ("movedTo" in found)
        return c.redirect(localHref(language, `/${kind.path}/${found.movedTo}`, query), 307);
      const names = await readNames(read, kinds, [found.dossier], at.known);
      const asked = { read, kinds, dossier: found.dossier, names, at, language, query };
      return renderRecord(c, presenter, asked, at);
    });
  });
}

function renderNotYet(c: Context, kind: KindDefinition, id: SubjectId, at: ReadAsOffered): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(dossierMessages, language);
  return renderPage(
    c,
    { title: id, readAs: timesWritten(language, at) },
    <>
      <Heading title={id} />
      <Empty>{at.known === 0 ? t("nothingKnown") : t("notYet")}</Empty>
      <p>
        <a href={localHref(language, `/${kind.path}/${id}`)}>{t("knownNow")}</a>
      </p>
    </>,
  );
}

async function renderRecord(
  c: Context,
  presenter: KindPresenter,
  asked: DossierAsked,
  at: ReadAsOffered,
): Promise<Response> {
  const { definition: kind } = presenter;
  const { language, query, dossier } = asked;
  const t = translator(dossierMessages, language);
  const context: WordsContext = { kinds: asked.kinds, kind, names: asked.names, language };
  const title = titleOf(dossier, kind, language);
  const lead = await presenter.lead?.(asked);
  const sections: Child[] = [];
  for (const section of presenter.sections ?? []) sections.push(await section(asked));
  const sources = new Set(dossier.claims.map(({ source }) => source.id)).size;
  const others = titlesOf(dossier, kind).filter(({ text }) => text !== title.text);
  return renderPage(
    c,
    {
      title: title.text,
      readAs: timesWritten(language, at),
      data: dataLinks(c, "json", "csv", "jsonld", ...(presenter.formats?.(asked) ?? [])),
    },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, `/${kind.path}`, timesOnly(query)), label: kind.many[language] }]}
      />
      <Heading
        eyebrow={kind.one[language]}
        title={
          title.language && title.language !== language ? (
            <span lang={title.language}>{title.text}</span>
          ) : (
            title.text
          )
        }
      >
        {lead ?? null}
      </Heading>
      {others.length > 0 ? (
        <p class="soft also-called">
          {t("otherTitles")}
          {language === "zh-Hans" ? "：" : ": "}
          {others.map(({ text, language: tag }, index) => (
            <>
              {index > 0 ? " · " : ""}
              <span lang={tag ?? undefined}>{text}</span>
            </>
          ))}
        </p>
      ) : null}
      {dossier.merges.map(({ merged, reason, author }) => (
        <Notice>
          {t.rich<Child>("merged", { ids: merged, reason: <span lang="en">{reason}</span>, author })}
        </Notice>
      ))}
      <FactList context={context} asked={asked} hides={presenter.hides ?? []} />
      {sections}
      <h2 id="evidence">{t("evidence")}</h2>
      <p>
        {t("claims", { n: dossier.claims.length, sources })} <span class="soft">{t("shown")}</span>
      </p>
      <EvidenceTable context={context} asked={asked} />
      <ReadAsForm c={c} language={language} at={at} />
    </>,
  );
}
