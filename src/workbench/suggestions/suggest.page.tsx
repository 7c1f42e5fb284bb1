import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { askerOf } from "../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { Gate } from "../../http/gate.ts";
import { onlyParameters } from "../../http/query.ts";
import { notFound, Refusal } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { recordPath } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { AreaField, CheckField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Notice } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { recordTitles } from "../record-titles.ts";
import { suggestCorrection } from "./suggest-correction.ts";
import { LONGEST, looksDoubtful, pageAbout, recordAbout } from "./suggestion.ts";
import { suggestMessages } from "./suggestions.messages.ts";

/** Few are written at once, so that a burst leaves the database to those who read and work. */
const WRITING = { inside: 3, waiting: 2_000, patience: 20_000 };
/** Seconds after which who was told that all is full may try again. */
const LATER = 3600;
const SOON = 30;
/** More than a field takes, so that what is too long comes back to who wrote it. */
const TYPED = 20_000;

interface Typed {
  about: string;
  says: string;
  source: string;
  name: string;
  nameShown: boolean;
  shownAt: string;
}

type Faults = Partial<Record<"says" | "source" | "name", string>>;

/** The page that anything is suggested about, of the one address it may have. Refuses what is no page of ours. */
function mustBeAbout(text: string): string {
  const page = pageAbout(text);
  if (page !== null) return page;
  throw notFound(
    "no-such-page",
    "A suggestion is about a page of this site; there is none at this address.",
    "about",
  );
}

/** The form by which anybody says what is wrong. */
export function addSuggestPages(pages: Pages, database: Database, kinds: Kinds): void {
  const writing = new Gate(WRITING);
  pages.get("/suggest", async (c) => {
    onlyParameters(c, ["about"]);
    const about = mustBeAbout(c.req.query("about") ?? "/");
    const typed = { about, says: "", source: "", name: "", nameShown: false, shownAt: String(Date.now()) };
    return drawForm(c, database.read, kinds, typed);
  });
  pages.post("/suggest", async (c) => {
    const form = await formOf(c);
    const typed: Typed = {
      about: mustBeAbout(fieldOf(form, "about")),
      says: fieldOf(form, "says", TYPED),
      source: fieldOf(form, "source", TYPED),
      name: fieldOf(form, "name", TYPED),
      nameShown: fieldOf(form, "name-shown") === "yes",
      shownAt: fieldOf(form, "shown-at"),
    };
    const { language } = addressOf(c);
    const faults = faultsOf(typed, language);
    if (Object.keys(faults).length > 0) {
      return drawForm(c, database.read, kinds, typed, { status: 400, faults });
    }
    try {
      const { secret } = await writing.pass(
        () =>
          database.aside((tx) =>
            suggestCorrection(tx, {
              about: typed.about,
              says: typed.says,
              source: typed.source || null,
              name: typed.name || null,
              nameShown: typed.nameShown && typed.name !== "",
              language,
              account: askerOf(c)?.account ?? null,
              doubtful: looksDoubtful({ trap: fieldOf(form, "website"), shownAt: typed.shownAt }, Date.now()),
            }),
          ),
        c.req.raw.signal,
      );
      return c.redirect(localHref(language, `/suggestion/${secret}`), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "unavailable") throw error;
      c.header("Retry-After", String(error.code === "suggestions-full" ? LATER : SOON));
      const refused = error.code === "database-away" ? "away" : "full";
      return drawForm(c, database.read, kinds, typed, { status: 503, refused });
    }
  });
}

function faultsOf({ says, source, name }: Typed, language: Language): Faults {
  const t = translator(suggestMessages, language);
  const faults: Faults = {};
  if (says === "") faults.says = t("saysMissing");
  for (const [field, text] of Object.entries({ says, source, name }) as [keyof Faults, string][]) {
    if (text.length > LONGEST[field]) faults[field] = t("tooLong", { n: LONGEST[field], has: text.length });
  }
  return faults;
}

async function drawForm(
  c: Context,
  read: ReadDb,
  kinds: Kinds,
  typed: Typed,
  {
    status = 200,
    faults = {},
    refused,
  }: { status?: 200 | 400 | 503; faults?: Faults; refused?: "full" | "away" } = {},
): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(suggestMessages, language);
  // While all is full, or away, nothing more is asked of the database.
  const title = refused ? null : await titleOf(read, kinds, typed.about, language);
  c.header("X-Robots-Tag", "noindex");
  return renderPage(
    c,
    { title: t("suggest"), status },
    <>
      <Heading title={t("suggest")}>{t("lead")}</Heading>
      {refused ? (
        <div role="alert">
          <Notice kind="warning">{t(refused)}</Notice>
        </div>
      ) : null}
      <p>
        {t("about")}: <a href={localHref(language, typed.about)}>{title ?? typed.about}</a>
      </p>
      <form class="work-form" method="post" action={localHref(language, "/suggest")}>
        <input type="hidden" name="about" value={typed.about} />
        <input type="hidden" name="shown-at" value={typed.shownAt} />
        <AreaField
          name="says"
          label={t("says")}
          value={typed.says}
          longest={LONGEST.says}
          rows={6}
          fault={faults.says}
          required
        />
        <AreaField
          name="source"
          label={t("source")}
          hint={t("sourceHint")}
          value={typed.source}
          longest={LONGEST.source}
          rows={2}
          fault={faults.source}
        />
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={typed.name}
          longest={LONGEST.name}
          fault={faults.name}
          autocomplete="name"
        />
        <CheckField name="name-shown" label={t("nameShown")} checked={typed.nameShown} />
        <p class="trap" aria-hidden="true">
          <label for="field-website">{t("trap")}</label>
          <input id="field-website" name="website" value="" tabindex={-1} autocomplete="off" />
        </p>
        {askerOf(c) ? <p class="small soft">{t("signedIn")}</p> : null}
        <p class="buttons">
          <button type="submit">{t("send")}</button>
        </p>
      </form>
    </>,
  );
}

/** What the page is called, where it is of a record; one that is not on record is refused. */
async function titleOf(
  read: ReadDb,
  kinds: Kinds,
  about: string,
  language: Language,
): Promise<string | null> {
  const record = recordAbout(about);
  if (record === null) return null;
  const title = (await recordTitles(read, kinds, [record], language)).get(recordPath(record));
  if (title !== undefined) return title;
  throw notFound(
    "no-such-page",
    "A suggestion is about a page of this site; there is none at this address.",
    "about",
  );
}
