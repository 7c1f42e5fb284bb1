import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { formatDay, today } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { AccountId, PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Asker, isAtLeast, roleIn } from "../../kernel/role.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import { ChoiceField, Filters } from "../../web/components/filters.tsx";
import { AreaField, CheckField, SelectField, TextField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts } from "../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage, siteOrigin } from "../../web/layout.tsx";
import { formatNumber, translator, writeDay } from "../../web/messages.ts";
import { dayAsked } from "../asked.ts";
import { memberChoices } from "../bodies/member-choices.ts";
import { type Member, membersOf, type Office } from "../bodies/office.store.ts";
import { officeAsked, officesOf, ownOfficesOf } from "../bodies/office-asked.ts";
import { blank, orRedraw, type Typed } from "../typed-form.ts";
import { changeDuty, findDuty } from "./change-duty.ts";
import { type ListAsked, listAsked, narrowed, WHOSE } from "./duties-asked.ts";
import { dutyKindMessages, dutyMessages, standingMessages, windowMessages } from "./duty.messages.ts";
import { DUTY_KINDS, WINDOWS } from "./duty.ts";
import { DUTY_STANDINGS } from "./duty-state.ts";
import { DutyTable, dueWords } from "./duty-table.tsx";
import { dutyWords } from "./duty-words.ts";
import { type KeptDuty, readDuties } from "./read-duties.ts";
import { readSetting } from "./setting.store.ts";

/** So many offices are looked through for one list; of more, one is chosen. */
const MOST_OFFICES = 20;

/** What all offices of an asker have due, or one of them. */
export async function dutiesOfAsker(read: ReadDb, asker: Asker, asked: ListAsked, language: Language) {
  const offices = await officesOf(read, asker);
  const all = offices.length > MOST_OFFICES ? await ownOfficesOf(read, asker) : offices;
  const chosen =
    asked.body === null ? all.slice(0, MOST_OFFICES) : [await officeAsked(read, asker, asked.body)];
  const at = { asOf: today(), known: await latestRevision(read), language };
  const found = [];
  for (const office of chosen) found.push(await readDuties(read, office, at));
  const duties = found.flatMap((one) => one.duties).sort((a, b) => a.latest - b.latest);
  const names = new Map<PlaceId, Record<string, string>>(found.flatMap((one) => [...one.names]));
  const settings = new Map(found.map(({ office, setting }) => [office.id, setting]));
  return { offices, chosen, asOf: at.asOf, names, settings, ...narrowed(duties, asked, asker, at.asOf) };
}

/** The list of duties, and one of them to be changed. */
export function dutyPages(database: Database): Pages {
  return new Pages()
    .get("/duties", (c) => {
      const asker = mustAsk(c);
      const asked = listAsked(c);
      const { language, query } = addressOf(c);
      return database.snapshot(async (read) => {
        const found = await dutiesOfAsker(read, asker, asked, language);
        const t = translator(dutyMessages, language);
        const page = {
          title: t("duties"),
          confidential: true,
          wide: true,
          data: dataLinks(c, "json", "csv"),
        } as const;
        if (found.offices.length === 0) {
          return renderPage(
            c,
            page,
            <>
              <Heading title={t("duties")}>{t("lead")}</Heading>
              <Empty>{t("noOffice")}</Empty>
            </>,
          );
        }
        const editable = (office: Office) => isAtLeast(roleIn(asker, office.id), "editor");
        return renderPage(
          c,
          page,
          <>
            <Heading title={t("duties")}>{t("lead")}</Heading>
            <Windows language={language} counts={found.counts} asked={asked} query={query} />
            <DutyFilters language={language} asked={asked} offices={found.offices} />
            {found.shown.length === 0 ? (
              <Empty>{t(found.chosen.length === 0 ? "chooseOffice" : "none")}</Empty>
            ) : (
              <DutyTable
                language={language}
                duties={found.shown}
                editable={editable}
                several={found.offices.length > 1}
                back={query.toString()}
                wordsOf={(duty) =>
                  dutyWords(duty, {
                    language,
                    origin: siteOrigin(c),
                    names: found.names,
                    setting: settingOf(found.settings, duty),
                  })
                }
                asOf={found.asOf}
              />
            )}
            <ul>
              {found.chosen.map(({ id, name }) => (
                <li>
                  <a href={localHref(language, `/duties/${id}`)}>{t("officePage", { office: name })}</a>
                </li>
              ))}
            </ul>
          </>,
        );
      });
    })
    .get("/duties/:body/one", (c) => {
      onlyParameters(c, ["key", "back"]);
      return database.snapshot((read) =>
        onePage(read, c, { key: c.req.query("key") ?? "", back: c.req.query("back") ?? "" }),
      );
    })
    .post("/duties/:body/one", async (c) => {
      const asker = mustAsk(c);
      const form = await formOf(c);
      const { language } = addressOf(c);
      const key = fieldOf(form, "key");
      const back = fieldOf(form, "back");
      return orRedraw(
        c,
        form,
        async () => {
          await database.aside(async (tx) => {
            const office = await officeAsked(tx, asker, c.req.param("body"), "editor");
            const asked = { asOf: today(), known: await latestRevision(tx), language };
            await changeDuty(tx, { office, key, by: asker.account, asked }, changeAsked(form));
          });
          return c.redirect(localHref(language, "/duties", new URLSearchParams(back)), 303);
        },
        (typed) => database.snapshot((read) => onePage(read, c, { key, back, typed })),
      );
    });
}

const settingOf = <K, V>(settings: ReadonlyMap<K, V>, { office }: { office: { id: K } }): V => {
  const setting = settings.get(office.id);
  if (setting === undefined) throw new Error("a duty of an office that was not read");
  return setting;
};

/** A button ticks or opens again and touches nothing else; the form of one duty says all of it. */
function changeAsked(form: FormData) {
  const what = choiceOf(form, "do", ["tick", "untick", "save"]);
  if (what !== "save") return { done: what === "tick" };
  const until = fieldOf(form, "until", 10);
  const assigned = fieldOf(form, "assigned", 20);
  if (!/^\d{0,15}$/.test(assigned)) throw invalid("not-a-member", "An account is a number.", "assigned");
  return {
    done: form.get("done") === "yes",
    note: fieldOf(form, "note"),
    assigned: assigned === "" ? null : (Number(assigned) as AccountId),
    snoozedUntil: until === "" ? null : dayAsked(until, "until"),
  };
}

async function onePage(
  read: ReadDb,
  c: Parameters<typeof mustAsk>[0],
  { key, back, typed }: { key: string; back: string; typed?: Typed },
): Promise<Response> {
  const { language } = addressOf(c);
  const office = await officeAsked(read, mustAsk(c), c.req.param("body"), "editor");
  const at = { asOf: today(), known: await latestRevision(read), language };
  const duty = await findDuty(read, office, key, at);
  const setting = await readSetting(read, office.id);
  const { names } = await readDuties(read, office, at);
  const words = dutyWords(duty, { language, origin: siteOrigin(c), names, setting });
  return renderPage(
    c,
    { title: words.what, confidential: true, ...(typed && { status: typed.status }) },
    <OneDuty
      language={language}
      duty={duty}
      words={words}
      parties={duty.parties.map((id) => placeName(names, id, language)).join(" – ")}
      members={await membersOf(read, office.id)}
      back={back}
      typed={typed ?? typedFrom(duty)}
    />,
  );
}

const typedFrom = ({ state }: KeptDuty): Typed =>
  blank({
    note: state.note,
    assigned: state.assigned && String(state.assigned.account),
    until: state.snoozedUntil === null ? null : formatDay(state.snoozedUntil),
    done: state.done ? "yes" : null,
  });

const OneDuty = ({
  language,
  duty,
  words,
  parties,
  members,
  back,
  typed,
}: {
  language: Language;
  duty: KeptDuty;
  words: { what: string; why: string };
  parties: string;
  members: readonly Member[];
  back: string;
  typed: Typed;
}) => {
  const t = translator(dutyMessages, language);
  const { state, office } = duty;
  const kind = translator(dutyKindMessages, language)(duty.kind);
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/duties", new URLSearchParams(back)), label: t("duties") }]}
      />
      <Heading title={words.what} eyebrow={`${kind} · ${office.name}`} />
      <Facts
        of={[
          [t("due"), dueWords(language, duty)],
          ...(duty.partnership
            ? ([
                [
                  t("partnership"),
                  <a href={localHref(language, `/portfolio/${office.id}/${duty.partnership}`)}>{parties}</a>,
                ],
              ] as const)
            : []),
          ...(state.done
            ? ([
                [
                  t("standing"),
                  t("doneBy", { who: state.done.by, day: writeDay(language, today(state.done.at)) }),
                ],
              ] as const)
            : []),
        ]}
      />
      {words.why.split("\n").map((line) => (line ? <p class="soft">{line}</p> : null))}
      <h2>{t("change")}</h2>
      <form
        class="work-form"
        method="post"
        action={localHref(language, `/duties/${encodeURIComponent(office.id)}/one`)}
      >
        <input type="hidden" name="key" value={duty.key} />
        <input type="hidden" name="back" value={back} />
        <CheckField name="done" label={t("isDone")} checked={typed.value("done") === "yes"} />
        <SelectField
          name="assigned"
          label={t("assigned")}
          any={t("nobody")}
          value={typed.value("assigned")}
          fault={typed.fault("assigned")}
          choices={memberChoices(members, state.assigned)}
        />
        <TextField
          type="date"
          name="until"
          label={t("putOff")}
          hint={t("putOffHint")}
          value={typed.value("until")}
          fault={typed.fault("until")}
        />
        <AreaField
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          value={typed.value("note")}
          fault={typed.fault("note")}
        />
        <p class="buttons">
          <button type="submit" name="do" value="save">
            {t("save")}
          </button>
        </p>
      </form>
    </>
  );
};

const Windows = ({
  language,
  counts,
  asked,
  query,
}: {
  language: Language;
  counts: ReadonlyMap<string, number>;
  asked: ListAsked;
  query: URLSearchParams;
}) => {
  const say = translator(windowMessages, language);
  return (
    <ul class="office-counts">
      {WINDOWS.map((window) => {
        const to = new URLSearchParams(query);
        to.set("when", window);
        return (
          <li>
            <a
              href={localHref(language, "/duties", to)}
              aria-current={asked.when === window ? "true" : undefined}
            >
              <b>{formatNumber(language, counts.get(window) ?? 0)}</b> {say(window)}
            </a>
          </li>
        );
      })}
    </ul>
  );
};

const DutyFilters = ({
  language,
  asked,
  offices,
}: {
  language: Language;
  asked: ListAsked;
  offices: readonly Office[];
}) => {
  const t = translator(dutyMessages, language);
  const kinds = translator(dutyKindMessages, language);
  const windows = translator(windowMessages, language);
  const standings = translator(standingMessages, language);
  return (
    <Filters language={language} path="/duties">
      {offices.length > 1 ? (
        <ChoiceField
          name="body"
          label={t("office")}
          any={t("anyOffice")}
          value={asked.body}
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <ChoiceField
        name="whose"
        label={t("whose")}
        any={t("everybody")}
        value={asked.whose}
        choices={WHOSE.map((value) => ({ value, label: t(value) }))}
      />
      <ChoiceField
        name="when"
        label={t("when")}
        any={t("soon")}
        value={asked.when}
        choices={WINDOWS.map((value) => ({ value, label: windows(value) }))}
      />
      <ChoiceField
        name="kind"
        label={t("kind")}
        any={t("anyKind")}
        value={asked.kind}
        choices={DUTY_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <ChoiceField
        name="state"
        label={t("standing")}
        value={asked.standing}
        choices={DUTY_STANDINGS.map((value) => ({ value, label: standings(value) }))}
      />
    </Filters>
  );
};
