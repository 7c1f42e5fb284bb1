import type { Child } from "hono/jsx";
import { formatDay } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { ACT_KINDS } from "../../registry/partnerships/kinds.ts";
import { DayWord, Fault, Question, Word } from "../../web/components/question.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Asked } from "../api/count-asked.ts";
import { ANY, NONE, SWITCH_PARAMETERS, switchesTurned } from "../api/count-parameters.ts";
import { questionMessages } from "./count.messages.ts";
import { IN_SENTENCE, MoreSwitches } from "./count-switches.tsx";
import {
  isItself,
  kindsWords,
  questionWords,
  roleWord,
  scopeNames,
  scopeWords,
  unitOf,
} from "./count-words.ts";
import { FormState } from "./form-state.ts";

export interface QuestionView {
  language: Language;
  asked: Asked;
  /** What was typed instead, where a form could not be read. */
  state?: FormState;
}

const AS_ASKED = new FormState();

const UNITS = ["pair", "place", "own place", "country"] as const;

/** The question of a count: the sentence whose words are controls, and the other switches behind it. */
export const CountQuestion = ({
  language,
  asked,
  state = AS_ASKED,
  sentenceOnly,
}: QuestionView & { sentenceOnly?: boolean }) => {
  const { rule, base, named, ground } = asked;
  const t = translator(questionMessages, language);
  const of = unitOf(rule);
  const own = scopeWords(ground, rule.parties, language);
  const other = scopeWords(ground, rule.counterparts, language);
  const turned = switchesTurned(base, rule);
  const hidden: Record<string, string> = { form: sentenceOnly ? "sentence" : "whole", rule: base.id };
  if (sentenceOnly) {
    Object.assign(hidden, Object.fromEntries(turned.filter(([name]) => !IN_SENTENCE.includes(name))));
    if (asked.knownAsked) hidden.knownAt = String(asked.known);
  }
  for (const side of ["own", "other"] as const) Object.assign(hidden, keptScope(asked, side, language));
  return (
    <Question
      language={language}
      heading={
        sentenceOnly
          ? plainQuestion(asked, language)
          : named
            ? rule.title[language]
            : t("spoken", { of, own, other })
      }
      action={localHref(language, "/count")}
      hidden={hidden}
    >
      {t.rich<Child>("sentence", {
        of,
        when: <When language={language} asked={asked} state={state} />,
        unit: (
          <Word language={language} label={t("unit")} shown={t(rule.unit)}>
            {UNITS.map((unit) => (
              <label>
                <input
                  type="radio"
                  name="unit"
                  value={unit}
                  checked={unit === state.value("unit", rule.unit)}
                />{" "}
                {t(`unit-${unit}`)}
              </label>
            ))}
          </Word>
        ),
        kinds: (
          <Word
            language={language}
            label={t("kinds")}
            shown={kindsWords(rule, language)}
            open={state.hasFault("kinds")}
          >
            <Fault name="kinds" words={state.fault("kinds")} />
            {[...ACT_KINDS].reverse().map((kind) => (
              <label>
                <input
                  type="checkbox"
                  name="kinds"
                  value={kind}
                  checked={state.isTicked("kinds", kind, rule.kinds.includes(kind))}
                  {...state.control("kinds")}
                />{" "}
                {t(`kind-${kind}`)}
              </label>
            ))}
            <label for="exactly">{t("exactly")}</label>
            <select id="exactly" name="exactly" {...state.control("exactly")}>
              {(["no", "yes"] as const).map((one) => (
                <option value={one} selected={one === state.value("exactly", rule.exactly ? "yes" : "no")}>
                  {t(one === "yes" ? "exact" : "atLeast")}
                </option>
              ))}
            </select>
            <Fault name="exactly" words={state.fault("exactly")} />
          </Word>
        ),
        own: (
          <Word
            language={language}
            label={t("own")}
            shown={own}
            open={state.hasFault("ownWords", "ownReach")}
          >
            <PlaceControls language={language} asked={asked} state={state} side="own" />
          </Word>
        ),
        other: (
          <Word
            language={language}
            label={t("other")}
            shown={other}
            open={state.hasFault("group", "roles", "otherWords", "otherReach")}
          >
            <GroupControls language={language} asked={asked} state={state} />
            <PlaceControls language={language} asked={asked} state={state} side="other" />
          </Word>
        ),
      })}
      {sentenceOnly ? null : (
        <MoreSwitches language={language} asked={asked} state={state} turned={turned.map(([name]) => name)} />
      )}
    </Question>
  );
};

/** The day is a control in the sentence; a period has its days among the other switches. */
const When = ({ language, asked: { rule, asOf }, state = AS_ASKED }: QuestionView) => {
  const t = translator(questionMessages, language);
  const day = (
    <DayWord
      language={language}
      label={t("day")}
      name="asOf"
      value={state.value("asOf", formatDay(asOf))}
      shown={writeDay(language, asOf)}
      fault={state.fault("asOf")}
    />
  );
  if (rule.count.of === "stock") return <>{t.rich<Child>("onDay", { day })}</>;
  if (rule.count.of === "ever") return <>{t.rich<Child>("everBy", { day })}</>;
  const written = (iso: string) => writeDay(language, ((Date.parse(iso) / 86_400_000) | 0) as Asked["asOf"]);
  return (
    <>
      {t("inPeriod", { from: written(rule.count.from), to: written(rule.count.to) })}
      <input type="hidden" name="asOf" value={formatDay(asOf)} />
    </>
  );
};

const scopeOf = ({ rule }: Asked, side: "own" | "other") =>
  side === "own" ? rule.parties : rule.counterparts;

/** What the words of a side say now: words that come back unchanged leave the side as it is. */
export const shownScope = (asked: Asked, side: "own" | "other", language: Language): string => {
  const scope = scopeOf(asked, side);
  return `${scopeNames(asked.ground, scope, language).join(", ")}|${isItself(scope) ? "itself" : "inside"}`;
};

function keptScope(asked: Asked, side: "own" | "other", language: Language): Record<string, string> {
  const kept: Record<string, string> = { [`${side}Shown`]: shownScope(asked, side, language) };
  for (const key of ["Country", "Place", "Within"]) {
    kept[`${side}${key}`] = SWITCH_PARAMETERS[`${side}${key}`]?.write(asked.rule) ?? ANY;
  }
  return kept;
}

const PlaceControls = ({
  language,
  asked,
  side,
  state = AS_ASKED,
}: QuestionView & { side: "own" | "other" }) => {
  const t = translator(questionMessages, language);
  const scope = scopeOf(asked, side);
  const id = `${side}-words`;
  const [words, reach] = [`${side}Words`, `${side}Reach`];
  const reached = state.value(reach, isItself(scope) ? "itself" : "inside");
  return (
    <>
      <label for={id}>{t("placeWords")}</label>
      <input
        id={id}
        type="search"
        name={words}
        value={state.value(words, scopeNames(asked.ground, scope, language).join(", "))}
        maxlength={200}
        aria-invalid={state.hasFault(words) ? "true" : undefined}
        aria-describedby={state.hasFault(words) ? `fault-${words} ${id}-hint` : `${id}-hint`}
      />
      <Fault name={words} words={state.fault(words)} />
      <p class="small soft" id={`${id}-hint`}>
        {t("placeWordsHint")}
      </p>
      <select name={reach} aria-label={t("reach")} {...state.control(reach)}>
        {(["inside", "itself"] as const).map((one) => (
          <option value={one} selected={one === reached}>
            {t(one === "itself" ? "reachItself" : "reachInside")}
          </option>
        ))}
      </select>
      <Fault name={reach} words={state.fault(reach)} />
    </>
  );
};

const GroupControls = ({ language, asked: { rule, ground }, state = AS_ASKED }: QuestionView) => {
  const t = translator(questionMessages, language);
  const { group } = rule.counterparts;
  const chosen = state.value("group", group?.id ?? NONE);
  const roles = [...new Set(ground.groups.flatMap((one) => one.roles))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  return (
    <>
      <label for="group">{t("group")}</label>
      <select id="group" name="group" {...state.control("group")}>
        <option value={NONE}>{t("noGroup")}</option>
        {ground.groups.map(({ id, names }) => (
          <option value={id} selected={chosen === id}>
            {names[language] ?? names.en ?? id}
          </option>
        ))}
      </select>
      <Fault name="group" words={state.fault("group")} />
      <fieldset class="switch-choices">
        <legend>{t("roles")}</legend>
        <Fault name="roles" words={state.fault("roles")} />
        {roles.map((role) => (
          <label>
            <input
              type="checkbox"
              name="roles"
              value={role}
              checked={state.isTicked("roles", role, group ? group.roles.includes(role) : true)}
              {...state.control("roles")}
            />{" "}
            {roleWord(language, role)}
          </label>
        ))}
      </fieldset>
    </>
  );
};

/** Roles in the order in which a country comes nearer, the nearest first. */
const ROLE_ORDER = ["member", "observer", "dialogue partner", "partner"];
const rank = (role: string) => (ROLE_ORDER.indexOf(role) + ROLE_ORDER.length + 1) % (ROLE_ORDER.length + 1);

/** The same question without controls, for headings and citations. */
export const plainQuestion = ({ ground, rule, asOf }: Asked, language: Language): string =>
  questionWords(ground, rule, asOf, language);
