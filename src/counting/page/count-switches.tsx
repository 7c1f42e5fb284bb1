import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { EVIDENCE_GRADES } from "../../registry/evidence/grade.ts";
import { STARTING_STEPS } from "../../registry/partnerships/reading.ts";
import { levelMessages } from "../../registry/places/place.messages.ts";
import { LEVELS } from "../../registry/places/place.ts";
import { Disclosure } from "../../web/components/parts.tsx";
import { DayField, Fault } from "../../web/components/question.tsx";
import { translator } from "../../web/messages.ts";
import type { Asked } from "../api/count-asked.ts";
import { SWITCH_PARAMETERS, switchesTurned, TESTS } from "../api/count-parameters.ts";
import { reasonMessages } from "../reasons.messages.ts";
import { questionMessages, switchMessages } from "./count.messages.ts";
import type { FormState } from "./form-state.ts";

/** The switches that stand in the sentence, not here. */
export const IN_SENTENCE = [
  "unit",
  "kinds",
  "exactly",
  "group",
  "roles",
  ...["own", "other"].flatMap((side) => ["Country", "Place", "Within"].map((key) => side + key)),
];

interface Props {
  language: Language;
  asked: Asked;
  state: FormState;
  /** The names of the switches that differ from the named rule. */
  turned: readonly string[];
}

export const MoreSwitches = ({ language, asked, state, turned }: Props) => {
  const t = translator(switchMessages, language);
  const { rule, knownAsked, known } = asked;
  const here = turned.filter((name) => !IN_SENTENCE.includes(name)).length + (knownAsked ? 1 : 0);
  const pick = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <Pick
      label={label}
      name={name}
      value={state.value(name, SWITCH_PARAMETERS[name]?.write(rule) ?? "")}
      choices={choices}
    />
  );
  const yesNo = (name: "suspended" | "listsPersist" | "domestic") =>
    pick(name, t(name), [
      ["yes", t("yes")],
      ["no", t("no")],
    ]);
  const firstOrder = (name: "ownFirstOrder" | "otherFirstOrder") =>
    pick(name, t(name), [
      ["any", t("firstOrderAny")],
      ["only", t("firstOrderOnly")],
      ["none", t("firstOrderNone")],
    ]);
  const { count } = rule;
  return (
    <div class="switches">
      <Disclosure
        summary={here > 0 ? t("moreTurned", { n: here }) : t("more")}
        open={state.hasFault("from", "to", "membershipDay", "knownAt")}
      >
        <div class="switch-grid">
          {pick(
            "evidence",
            t("evidence"),
            [...EVIDENCE_GRADES].reverse().map((grade) => [grade, t(grade)] as const),
          )}
          {pick(
            "count",
            t("count"),
            (["stock", "ever", "flow"] as const).map((of) => [of, t(of)] as const),
          )}
          <div data-only="count=flow">
            <div class="switch switch-days">
              {(["from", "to"] as const).map((name) => (
                <>
                  <label for={`day-${name}`}>{t(name)}</label>
                  <DayField
                    id={`day-${name}`}
                    name={name}
                    value={state.value(name, count.of === "flow" ? count[name] : "")}
                    fault={state.fault(name)}
                  />
                  <Fault name={name} words={state.fault(name)} />
                </>
              ))}
            </div>
          </div>
          <Membership {...{ language, asked, state, turned }} />
          {pick(
            "startsWith",
            t("startsWith"),
            STARTING_STEPS.map((step) => [step, t(step)] as const),
          )}
          {yesNo("suspended")}
          {yesNo("listsPersist")}
          {yesNo("domestic")}
          {pick(
            "manyParties",
            t("manyParties"),
            (["pairs", "once", "excluded"] as const).map((how) => [how, t(how)] as const),
          )}
          {pick(
            "places",
            t("places"),
            (["then", "now"] as const).map((when) => [when, t(`places-${when}`)] as const),
          )}
          {firstOrder("ownFirstOrder")}
          {firstOrder("otherFirstOrder")}
          <Levels language={language} state={state} name="ownLevels" chosen={rule.parties.levels} />
          <Levels language={language} state={state} name="otherLevels" chosen={rule.counterparts.levels} />
          <Choices label={t("tests")}>
            {TESTS.map((test) => (
              <label>
                <input
                  type="checkbox"
                  name="tests"
                  value={test}
                  checked={state.isTicked("tests", test, rule.tests.includes(test))}
                />{" "}
                {translator(reasonMessages, language)(test)}
              </label>
            ))}
          </Choices>
          <div>
            <p class="switch">
              <label for="known-at">{t("knownAt")}</label>
              <input
                id="known-at"
                name="knownAt"
                value={state.value("knownAt", knownAsked ? String(known) : "")}
                size={12}
                maxlength={10}
                {...state.control("knownAt")}
              />
            </p>
            <Fault name="knownAt" words={state.fault("knownAt")} />
          </div>
        </div>
      </Disclosure>
    </div>
  );
};

const Pick = ({
  label,
  name,
  value,
  choices,
}: {
  label: string;
  name: string;
  value: string;
  choices: readonly (readonly [string, string])[];
}) => (
  <p class="switch">
    <label for={`switch-${name}`}>{label}</label>
    <select id={`switch-${name}`} name={name}>
      {choices.map(([choice, words]) => (
        <option value={choice} selected={choice === value}>
          {words}
        </option>
      ))}
    </select>
  </p>
);

const Choices = ({ label, children }: { label: string; children: Child }) => (
  <fieldset class="switch switch-choices">
    <legend>{label}</legend>
    {children}
  </fieldset>
);

const Levels = ({
  language,
  state,
  name,
  chosen,
}: {
  language: Language;
  state: FormState;
  name: "ownLevels" | "otherLevels";
  chosen: readonly string[] | undefined;
}) => {
  const levels = translator(levelMessages, language);
  return (
    <Choices label={translator(switchMessages, language)(name)}>
      {LEVELS.map((level) => (
        <label>
          <input
            type="checkbox"
            name={name}
            value={level}
            checked={state.isTicked(name, level, !chosen || chosen.includes(level))}
          />{" "}
          {levels(level)}
        </label>
      ))}
    </Choices>
  );
};

/** When the country must be in the group: on the day, when the tie was signed, or on a day of its own. */
const Membership = ({ language, asked: { rule }, state }: Props) => {
  const t = translator(switchMessages, language);
  const { group } = rule.counterparts;
  if (!group) return null;
  const fixed = /^\d/.test(group.membershipOn);
  return (
    <>
      <Pick
        label={t("membershipOn")}
        name="membershipOn"
        value={state.value("membershipOn", fixed ? "day" : group.membershipOn)}
        choices={[
          ["asOf", t("asOf")],
          ["signing", t("signing")],
          ["day", t("fixedDay")],
        ]}
      />
      <div data-only="membershipOn=day">
        <p class="switch">
          <label for="membership-day">{t("fixedDay")}</label>
          <DayField
            id="membership-day"
            name="membershipDay"
            value={state.value("membershipDay", fixed ? group.membershipOn : "")}
            fault={state.fault("membershipDay")}
          />
        </p>
        <Fault name="membershipDay" words={state.fault("membershipDay")} />
      </div>
    </>
  );
};

/** The name of the unit as the form's own labels say it. */
export const unitLabel = (language: Language, unit: Asked["rule"]["unit"]): string =>
  translator(questionMessages, language)(`unit-${unit}`);

/** The switches that the sentence does not say, as far as they differ from the named rule: "A tie starts when it is: approved". */
export function turnedWords({ base, rule }: Asked, language: Language): string[] {
  const t = translator(switchMessages, language);
  const reasons = translator(reasonMessages, language);
  return switchesTurned(base, rule).flatMap(([name, value]) => {
    const label = UNSAID.find((one) => one === name);
    if (!label) return [];
    const key = label === "places" ? `places-${value}` : value;
    if (label === "tests")
      return [`${t(label)}: ${rule.tests.map((test) => reasons(test)).join("; ") || t("no")}`];
    const known = Object.hasOwn(switchMessages, key) ? t(key as keyof typeof switchMessages) : value;
    return [`${t(label)}: ${known}`];
  });
}

const UNSAID = [
  "evidence",
  "startsWith",
  "suspended",
  "listsPersist",
  "domestic",
  "manyParties",
  "places",
  "membershipOn",
  "tests",
] as const;
