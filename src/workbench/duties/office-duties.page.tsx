import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { PartnershipId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { isAtLeast, roleIn } from "../../kernel/role.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { readTies } from "../../registry/partnerships/record/partnership-record.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import { SelectField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { renderPage, siteOrigin } from "../../web/layout.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import { newSecret } from "../accounts/secret.ts";
import { dayAsked, numberAsked } from "../asked.ts";
import type { Office } from "../bodies/office.store.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { blank, orRedraw, type Typed } from "../typed-form.ts";
import { addFollowUp } from "./change-duty.ts";
import { dutyMessages } from "./duty.messages.ts";
import { type FollowUp, followUpsOf, removeFollowUp } from "./duty.store.ts";
import { type DutyFeed, feedsOf, insertFeed, revokeFeed } from "./feed.store.ts";
import { partnershipsOf } from "./linked.store.ts";
import { putSetting, readSetting } from "./setting.store.ts";
import { EVERY, LIMITS, type OfficeSetting } from "./setting.ts";

/** What one office sets down for its duties: follow-ups, how they are reckoned, addresses for calendars. */
export function officeDutyPages(database: Database): Pages {
  const draw = (c: Context, typed?: Typed, secret?: string) =>
    database.snapshot((read) => officePage(read, c, typed, secret));
  const back = (c: Context, office: Office) =>
    c.redirect(localHref(addressOf(c).language, `/duties/${office.id}`), 303);
  return new Pages()
    .get("/duties/:body", (c) => {
      onlyParameters(c, []);
      return draw(c);
    })
    .post("/duties/:body/follow-ups", async (c) => {
      const form = await formOf(c);
      const asker = mustAsk(c);
      return orRedraw(
        c,
        form,
        async () => {
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, asker, c.req.param("body"), "editor");
            const partnership = (fieldOf(form, "partnership") || null) as PartnershipId | null;
            await addFollowUp(tx, found, asker.account, {
              title: fieldOf(form, "title", 200),
              due: dayAsked(fieldOf(form, "due", 10), "due"),
              partnership,
            });
            return found;
          });
          return back(c, office);
        },
        (typed) => draw(c, typed),
      );
    })
    .post("/duties/:body/follow-ups/:id/remove", async (c) => {
      const office = await database.aside(async (tx) => {
        const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
        if (!(await removeFollowUp(tx, found.id, numberAsked(c.req.param("id"))))) {
          throw notFound("unknown-duty", "There is no such follow-up here.", "id");
        }
        return found;
      });
      return back(c, office);
    })
    .post("/duties/:body/settings", async (c) => {
      const form = await formOf(c);
      return orRedraw(
        c,
        form,
        async () => {
          const setting = settingAsked(form);
          const office = await database.aside(async (tx) => {
            const found = await officeAsked(tx, mustAsk(c), c.req.param("body"), "editor");
            await putSetting(tx, found.id, setting);
            return found;
          });
          return back(c, office);
        },
        (typed) => draw(c, typed),
      );
    })
    .post("/duties/:body/feeds", async (c) => {
      const asker = mustAsk(c);
      const { secret, hash } = newSecret();
      await database.aside(async (tx) => {
        const { id } = await officeAsked(tx, asker, c.req.param("body"));
        await insertFeed(tx, { account: asker.account, body: id, hash });
      });
      return draw(c, undefined, secret);
    })
    .post("/duties/:body/feeds/:id/revoke", async (c) => {
      const { account } = mustAsk(c);
      const office = await database.aside(async (tx) => {
        const found = await officeAsked(tx, mustAsk(c), c.req.param("body"));
        if (!(await revokeFeed(tx, { account, body: found.id, id: numberAsked(c.req.param("id")) }))) {
          throw notFound("unknown-feed", "There is no such calendar of yours.", "id");
        }
        return found;
      });
      return back(c, office);
    });
}

function settingAsked(form: FormData): OfficeSetting {
  const every = EVERY.find((one) => String(one) === fieldOf(form, "every", 3));
  if (every === undefined) throw invalid("bad-whole-number", "Anniversaries: 1, 5 or 10.", "every");
  const within = (name: keyof typeof LIMITS): number => {
    const [least, most] = LIMITS[name];
    const text = fieldOf(form, name, 5);
    const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (number >= least && number <= most) return number;
    throw invalid("bad-whole-number", `A whole number from ${least} to ${most}.`, name);
  };
  return {
    every,
    noticeMonths: within("noticeMonths"),
    renewMonths: within("renewMonths"),
    reviveYears: within("reviveYears"),
    silentMonths: within("silentMonths"),
  };
}

async function officePage(
  read: ReadDb,
  c: Context,
  typed: Typed | undefined,
  secret: string | undefined,
): Promise<Response> {
  const asker = mustAsk(c);
  const { language } = addressOf(c);
  const t = translator(dutyMessages, language);
  const office = await officeAsked(read, asker, c.req.param("body"));
  const editable = isAtLeast(roleIn(asker, office.id), "editor");
  const setting = await readSetting(read, office.id);
  const ids = await partnershipsOf(read, office.places);
  const ties = await readTies(read, ids, { asOf: today(), known: await latestRevision(read) });
  const title = t("dutiesOf", { office: office.name });
  const feedHref = secret && `${siteOrigin(c)}/duties/feed/${secret}.ics`;
  const shown = { language, office, editable };
  return renderPage(
    c,
    { title, confidential: true, status: typed?.status ?? 200 },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/duties"), label: t("duties") }]}
      />
      <Heading title={title} />
      <p>
        <a href={localHref(language, "/duties", new URLSearchParams({ body: office.id }))}>{t("duties")}</a>
      </p>
      <FollowUps
        {...shown}
        followUps={await followUpsOf(read, office.id)}
        ties={ties}
        typed={typed ?? blank()}
      />
      <Feeds {...shown} feeds={await feedsOf(read, asker.account, office.id)} made={feedHref ?? null} />
      {editable ? <Setting {...shown} typed={typed ?? blank()} setting={setting} /> : null}
    </>,
  );
}

interface Shown {
  language: Language;
  office: Office;
  editable: boolean;
}

const partiesOf = ({ parties }: Tie, language: Language): string => {
  const names = new Map(parties.map((party) => [party.id, party.names]));
  return parties.map(({ id }) => placeName(names, id, language)).join(" – ");
};

const FollowUps = ({
  language,
  office,
  editable,
  followUps,
  ties,
  typed,
}: Shown & { followUps: readonly FollowUp[]; ties: readonly Tie[]; typed: Typed }) => {
  const t = translator(dutyMessages, language);
  const path = `/duties/${office.id}/follow-ups`;
  const called = new Map(ties.map((tie) => [tie.id, partiesOf(tie, language)]));
  return (
    <section>
      <h2>{t("followUps")}</h2>
      {followUps.length > 0 ? (
        <DataTable<FollowUp>
          label={t("followUps")}
          narrow="stacked"
          columns={[
            { head: t("due"), cell: ({ due }) => writeDay(language, due) },
            { head: t("what"), names: true, cell: ({ title }) => title },
            {
              head: t("partnership"),
              cell: ({ partnership }) =>
                partnership ? (
                  <a href={localHref(language, `/portfolio/${office.id}/${partnership}`)}>
                    {called.get(partnership) ?? partnership}
                  </a>
                ) : (
                  "–"
                ),
            },
            {
              head: t("remove"),
              cell: ({ id, title }) =>
                editable ? (
                  <form method="post" action={localHref(language, `${path}/${id}/remove`)}>
                    <button type="submit" aria-label={t("removeThis", { what: title })}>
                      {t("remove")}
                    </button>
                  </form>
                ) : (
                  "–"
                ),
            },
          ]}
          rows={followUps}
        />
      ) : null}
      {editable ? (
        <>
          <h3>{t("addFollowUp")}</h3>
          <form class="work-form" method="post" action={localHref(language, path)}>
            <TextField
              name="title"
              label={t("title")}
              required
              value={typed.value("title")}
              fault={typed.fault("title")}
            />
            <TextField
              type="date"
              name="due"
              label={t("day")}
              required
              value={typed.value("due")}
              fault={typed.fault("due")}
            />
            <SelectField
              name="partnership"
              label={t("partnership")}
              any={t("noPartnership")}
              value={typed.value("partnership")}
              fault={typed.fault("partnership")}
              choices={[...called].map(([value, label]) => ({ value, label }))}
            />
            <p class="buttons">
              <button type="submit">{t("add")}</button>
            </p>
          </form>
        </>
      ) : null}
    </section>
  );
};

const Feeds = ({
  language,
  office,
  feeds,
  made,
}: Shown & { feeds: readonly DutyFeed[]; made: string | null }) => {
  const t = translator(dutyMessages, language);
  const path = `/duties/${office.id}/feeds`;
  return (
    <section>
      <h2>{t("feeds")}</h2>
      <p>{t("feedsLead")}</p>
      {made ? (
        <Notice>
          <p role="status">{t("feedMade")}</p>
          <p class="office-secret">
            <code>{made}</code>
          </p>
        </Notice>
      ) : null}
      {feeds.length > 0 ? (
        <ul class="office-list">
          {feeds.map(({ id, createdAt }) => (
            <li>
              <form class="office-tick" method="post" action={localHref(language, `${path}/${id}/revoke`)}>
                <span>{t("feedSince", { day: writeDay(language, today(createdAt)) })}</span>
                <button type="submit">{t("revoke")}</button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      <form method="post" action={localHref(language, path)}>
        <button type="submit">{t("makeFeed")}</button>
      </form>
    </section>
  );
};

const NUMBERS = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

const Setting = ({ language, office, typed, setting }: Shown & { typed: Typed; setting: OfficeSetting }) => {
  const t = translator(dutyMessages, language);
  return (
    <section>
      <h2>{t("setting")}</h2>
      <form class="work-form" method="post" action={localHref(language, `/duties/${office.id}/settings`)}>
        <SelectField
          name="every"
          label={t("every")}
          value={typed.value("every") ?? String(setting.every)}
          fault={typed.fault("every")}
          choices={EVERY.map((years) => ({ value: String(years), label: t("everyYears", { years }) }))}
        />
        {NUMBERS.map((name) => (
          <TextField
            type="number"
            name={name}
            label={t(name)}
            hint={`${LIMITS[name][0]}–${LIMITS[name][1]}`}
            value={typed.value(name) ?? String(setting[name])}
            fault={typed.fault(name)}
          />
        ))}
        <p class="buttons">
          <button type="submit">{t("save")}</button>
        </p>
      </form>
    </section>
  );
};
