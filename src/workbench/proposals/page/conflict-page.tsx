import type { Language } from "../../../kernel/languages.ts";
import { Heading } from "../../../web/components/names.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { differencesOf, type Fields, keepField } from "../form/fields.ts";
import { formMessages } from "../form.messages.ts";
import type { Proposal } from "../proposal.ts";

/** Not for a person to choose: they go with the fields that they are of. */
const isSilent = (field: string) => /-(?:is|of)$/.test(field) || field === "do" || field === "sourceWords";

/** Two saves of one draft side by side: the later writer chooses field by field, and neither text is lost. */
export const ConflictPage = ({
  language,
  theirs,
  mine,
  other,
}: {
  language: Language;
  theirs: Proposal;
  /** What was about to be saved. */
  mine: Fields;
  /** What the other saved, as fields. */
  other: Fields;
}) => {
  const t = translator(formMessages, language);
  const differences = differencesOf(mine, other).filter(({ field }) => !isSilent(field));
  const here = `/proposals/${theirs.id}`;
  const time = theirs.savedAt.toISOString().slice(11, 16);
  return (
    <>
      <Heading title={t("conflictTitle")}>
        {t("conflictLead", { name: theirs.savedBy.name, time: `${time} UTC` })}
      </Heading>
      <form class="work-form conflict" method="post" action={localHref(language, `${here}/edit`)}>
        <input type="hidden" name="version" value={String(theirs.version)} />
        {Object.entries(mine).map(([name, value]) =>
          name === "do" || name === "version" ? null : <input type="hidden" name={name} value={value} />,
        )}
        {differences.length === 0 ? <p>{t("same")}</p> : null}
        {differences.map(({ field, mine: own, theirs: their }) => (
          <fieldset>
            <legend>{fieldName(language, field)}</legend>
            <Text
              name={keepField(field)}
              value="mine"
              label={t("mine")}
              text={own}
              nothing={t("nothing")}
              checked
            />
            <Text
              name={keepField(field)}
              value="theirs"
              label={t("theirs")}
              text={their}
              nothing={t("nothing")}
            />
          </fieldset>
        ))}
        <p class="buttons">
          <button type="submit" class="main">
            {t("saveChosen")}
          </button>
          <a class="button" href={localHref(language, here)}>
            {t("seeTheirs")}
          </a>
        </p>
      </form>
    </>
  );
};

const Text = ({
  name,
  value,
  label,
  text,
  nothing,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  text: string;
  nothing: string;
  checked?: boolean;
}) => (
  <p class="check">
    <label>
      <input type="radio" name={name} value={value} checked={checked} /> <b>{label}</b>{" "}
      <span class="kept-text">{text || <span class="soft">{nothing}</span>}</span>
    </label>
  </p>
);

/** What a field is called: by its label, and its number where there are several. */
function fieldName(language: Language, field: string): string {
  const t = translator(formMessages, language);
  const [, name = field, number] = /^(.+?)-(\d)$/.exec(field) ?? [];
  if (name === "party" && number) return t("party", { n: number });
  const label = LABELS[name];
  return `${label ? t(label) : name}${number && number !== "1" ? ` ${number}` : ""}`;
}

const LABELS: Readonly<Record<string, keyof typeof formMessages>> = {
  ...Object.fromEntries(
    (
      [
        "what",
        "on",
        "title",
        "url",
        "publisher",
        "sourceKind",
        "published",
        "retrieved",
        "language",
        "excerpt",
      ] as const
    ).map((name) => [name, name]),
  ),
  ...Object.fromEntries(
    (
      [
        "locator",
        "asOf",
        "note",
        "form",
        "effect",
        "strength",
        "label",
        "step",
        "termYears",
        "termNote",
      ] as const
    ).map((name) => [name, name]),
  ),
  ...Object.fromEntries(
    (
      [
        "property",
        "value",
        "valueLanguage",
        "role",
        "decision",
        "other",
        "reason",
        "capacity",
        "claimantPlace",
        "id",
      ] as const
    ).map((name) => [name, name]),
  ),
  claimant: "who",
  organization: "organizationId",
  source: "sourceOld",
};
