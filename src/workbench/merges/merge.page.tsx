import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { conflicting, Refusal } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { type RecordRef, recordPath } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { AreaField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Notice } from "../../web/components/parts.tsx";
import { problemSentence } from "../../web/error-page.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { Differences } from "../history/page/differences.tsx";
import { changeOf, type RecordChange, recordNamed } from "../history/read-history.ts";
import { type RecordThen, recordThen } from "../history/record-then.ts";
import { rehearse } from "../rehearse.ts";
import { mergeMessages } from "./merge.messages.ts";
import {
  type Candidate,
  candidates,
  conflictsOf,
  type Mergeable,
  merge,
  mergeableOf,
  mustBeRegistrarOfAll,
  part,
  type StandingMerge,
  standingMerges,
} from "./mergeable.ts";
import { SideBySide } from "./side-by-side.tsx";

interface MergeParts {
  database: Database;
  kinds: Kinds;
}

/** What a merge would do to the record that stays, or why it cannot be. */
type Foreseen =
  | { change: RecordChange; conflicts: string[]; moved: number | null; partnerships: readonly string[] }
  | { refused: Refusal };

interface View {
  language: Language;
  ref: RecordRef;
  own: RecordThen;
  words: string;
  found: Candidate[];
  standing: StandingMerge[];
  other: { ref: RecordRef; record: RecordThen; foreseen: Foreseen } | null;
  typed: { reason: string; fault: string | null };
}

/** Two records of one thing made one, seen side by side first; and parted again. */
export function mergePages({ database, kinds }: MergeParts): Pages {
  const viewOf = async (c: Context, ref: RecordRef, into: string, typed: View["typed"]): Promise<View> => {
    const asker = mustAsk(c);
    const { language } = addressOf(c);
    const what = mergeableOf(kinds, ref);
    const words = (c.req.query("q") ?? "").trim().slice(0, 200);
    const seen = await database.snapshot(async (read) => {
      const known = await latestRevision(read);
      const asked = { read, kinds, language, known };
      const own = await recordThen(asked, ref);
      await mustBeRegistrarOfAll(read, kinds, asker, [ref]);
      const otherRef = into === "" ? null : { ...ref, id: into };
      return {
        own,
        found: await candidates(read, what, { id: ref.id, words, language, known }),
        standing: await standingMerges(read, what, ref.id, known),
        other: otherRef && { ref: otherRef, record: await recordThen(asked, otherRef) },
      };
    });
    const foreseen = seen.other ? await foresee(asker.name, what, ref, seen.other.ref, language) : null;
    const other = seen.other && foreseen ? { ...seen.other, foreseen } : null;
    return { language, ref, words, typed, ...seen, other };
  };

  const foresee = async (
    author: string,
    what: Mergeable,
    ref: RecordRef,
    into: RecordRef,
    language: Language,
  ): Promise<Foreseen> => {
    try {
      return await rehearse(database, async (tx) => {
        const recording = new Recording(tx, author, "rehearsed");
        const done = await merge(recording, what, { merged: ref.id, into: into.id, reason: "rehearsed" });
        const revision = await recording.revision();
        return {
          change: withoutMerge(await changeOf({ read: tx, kinds, language }, into, revision)),
          conflicts:
            what.kind === "dossiers"
              ? await conflictsOf(tx, what.definition, into.id, revision, language)
              : [],
          moved: done?.moved ?? null,
          partnerships: done?.partnerships ?? [],
        };
      });
    } catch (error) {
      if (error instanceof Refusal && error.code !== "unknown-place" && error.code !== "unknown-subject") {
        return { refused: error };
      }
      throw error;
    }
  };

  return new Pages()
    .get("/merge/:kind/:id", async (c) => {
      onlyParameters(c, ["q", "with"]);
      const ref = recordNamed(c.req.param("kind"), c.req.param("id"));
      return renderMerge(c, await viewOf(c, ref, c.req.query("with") ?? "", { reason: "", fault: null }));
    })
    .post("/merge/:kind/:id", async (c) => {
      const ref = recordNamed(c.req.param("kind"), c.req.param("id"));
      const what = mergeableOf(kinds, ref);
      const asker = mustAsk(c);
      const { language } = addressOf(c);
      const form = await formOf(c);
      const [into, reason] = [fieldOf(form, "into", 500), fieldOf(form, "reason", 500)];
      const does = choiceOf(form, "does", ["merge", "part"]);
      if (reason === "")
        return renderMerge(c, await viewOf(c, ref, into, { reason, fault: "reason-missing" }));
      await database.write(async (tx) => {
        const refs = does === "merge" ? [ref, { ...ref, id: into }] : [ref];
        await mustBeRegistrarOfAll(tx, kinds, asker, refs);
        const said =
          does === "merge"
            ? `Merged ${ref.kind} ${ref.id} into ${into}: ${reason}`
            : `Parted ${ref.kind} ${ref.id}: ${reason}`;
        const recording = new Recording(tx, asker.name, said);
        if (does === "merge") await merge(recording, what, { merged: ref.id, into, reason });
        else if (what.kind === "dossiers") await part(recording, what.definition, ref.id, reason);
        else
          throw conflicting(
            "not-mergeable",
            "Places are parted by taking back the revision that merged them.",
            "kind",
          );
      });
      return c.redirect(localHref(language, recordPath(does === "merge" ? { ...ref, id: into } : ref)), 303);
    });
}

/** That they would be merged is what the page is about. */
const withoutMerge = (change: RecordChange): RecordChange => ({
  ...change,
  differences: change.differences.filter(({ said }) => said.kind !== "merge"),
});

function renderMerge(c: Context, view: View): Promise<Response> {
  const { language, ref, own, words, found, standing, other, typed } = view;
  const t = translator(mergeMessages, language);
  const title = own.title ?? ref.id;
  const here = localHref(language, `/merge${recordPath(ref)}`);
  const away = standing.some(({ merged }) => merged === ref.id);
  return renderPage(
    c,
    { title: t("merge", { title }), confidential: true, ...(typed.fault && { status: 400 as const }) },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, recordPath(ref)), label: title }]}
      />
      <Heading eyebrow={t("eyebrow")} title={t("merge", { title })}>
        {t("lead")}
      </Heading>
      <Standing {...view} />
      {away ? null : (
        <form class="work-form" method="get" action={here}>
          <TextField
            type="search"
            name="q"
            label={t("search")}
            hint={t("searchHint")}
            value={words}
            required
          />
          <p>
            <button type="submit">{t("find")}</button>
          </p>
        </form>
      )}
      {words === "" ? null : (
        <>
          <h2 id="found">{t("found")}</h2>
          {found.length === 0 ? <Empty>{t("nothingFound")}</Empty> : null}
          <ul>
            {found.map((one) => (
              <li>
                <a href={localHref(language, recordPath({ ...ref, id: one.id }))}>{one.title}</a>{" "}
                <code class="small">{one.id}</code>{" "}
                <a href={`${here}?${new URLSearchParams({ q: words, with: one.id })}`}>{t("choose")}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {other ? <Compared {...view} other={other} /> : null}
    </>,
  );
}

/** The merges that stand, and how each is taken back. */
const Standing = ({ language, ref, standing, typed }: View): Child => {
  const t = translator(mergeMessages, language);
  if (standing.length === 0) return null;
  return (
    <>
      <h2 id="standing">{t("standing")}</h2>
      <ul>
        {standing.map(({ merged, into, reason, author, since }) => (
          <li>
            {t.rich<Child>("standingLine", { merged, into, author, reason: <span lang="en">{reason}</span> })}{" "}
            {since !== null ? (
              <a href={localHref(language, `/revisions/${since}/undo`)}>{t("part")}</a>
            ) : merged === ref.id ? null : (
              <a href={localHref(language, `/merge${recordPath({ ...ref, id: merged })}`)}>{t("part")}</a>
            )}
          </li>
        ))}
      </ul>
      {standing.some(({ merged, since }) => merged === ref.id && since === null) ? (
        <form class="work-form" method="post" action={localHref(language, `/merge${recordPath(ref)}`)}>
          <input type="hidden" name="does" value="part" />
          <AreaField
            name="reason"
            label={t("partReason")}
            hint={t("reasonHint")}
            value={typed.reason}
            fault={typed.fault ? problemSentence(typed.fault, language) : null}
            longest={500}
            rows={3}
            required
          />
          <p>
            <button type="submit">{t("part")}</button>
          </p>
        </form>
      ) : null}
    </>
  );
};

const Compared = (view: View & { other: NonNullable<View["other"]> }) => {
  const { language, ref, own, other, typed } = view;
  const t = translator(mergeMessages, language);
  const { foreseen } = other;
  return (
    <>
      <h2 id="side-by-side">{t("sideBySide")}</h2>
      <SideBySide
        language={language}
        goes={{ title: t("goes", { title: own.title ?? ref.id }), record: own }}
        stays={{ title: t("stays", { title: other.record.title ?? other.ref.id }), record: other.record }}
      />
      <p>
        <a
          href={`${localHref(language, `/merge${recordPath(other.ref)}`)}?${new URLSearchParams({ with: ref.id })}`}
        >
          {t("otherWay")}
        </a>
      </p>
      {"refused" in foreseen ? (
        <Notice kind="warning">
          <p>
            <b>{t("cannot")}</b>
          </p>
          <p>{problemSentence(foreseen.refused.code, language)}</p>
          <p class="small" lang="en">
            {foreseen.refused.message}
          </p>
        </Notice>
      ) : (
        <>
          <h2 id="would">{t("would")}</h2>
          {foreseen.conflicts.length > 0 ? (
            <Notice kind="warning">
              <p>{t("conflicts", { what: foreseen.conflicts.join(", ") })}</p>
            </Notice>
          ) : null}
          {foreseen.moved === null ? null : <p>{t("moved", { n: foreseen.moved })}</p>}
          {foreseen.change.differences.length > 0 ? (
            <Differences language={language} change={foreseen.change} />
          ) : null}
          {foreseen.partnerships.length > 0 ? (
            <>
              <h3>{t("partnerships")}</h3>
              <ul>
                {foreseen.partnerships.map((id) => (
                  <li>
                    <a href={localHref(language, recordPath({ kind: "partnerships", id }))}>{id}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <form class="work-form" method="post" action={localHref(language, `/merge${recordPath(ref)}`)}>
            <input type="hidden" name="does" value="merge" />
            <input type="hidden" name="into" value={other.ref.id} />
            <AreaField
              name="reason"
              label={t("reason")}
              hint={t("reasonHint")}
              value={typed.reason}
              fault={typed.fault ? problemSentence(typed.fault, language) : null}
              longest={500}
              rows={3}
              required
            />
            <p>
              <button type="submit">{t("doMerge")}</button>
            </p>
          </form>
        </>
      )}
    </>
  );
};
