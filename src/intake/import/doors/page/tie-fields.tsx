import type { Language } from "../../../../kernel/languages.ts";
import { CAPACITIES, SOURCE_KINDS } from "../../../../registry/evidence/grade.ts";
import { sourceKindMessages, speakerMessages } from "../../../../registry/evidence/source.messages.ts";
import { levelMessages } from "../../../../registry/places/place.messages.ts";
import { LEVELS } from "../../../../registry/places/place.ts";
import { DataTable } from "../../../../web/components/table.tsx";
import { translator } from "../../../../web/messages.ts";
import { kindOfWord } from "../../mapping/kind-words.ts";
import type { Mapping, SideMapping } from "../../mapping/mapping.ts";
import { type ColumnRole, columnOf, constantOf } from "../column-roles.ts";
import { type DraftTable, NOT_SAID } from "../draft-reading.ts";
import { kindWords } from "../mapping-form.ts";
import { kindWordMessages, readingMessages, tieWordMessages } from "../reading.messages.ts";
import { KIND_WORDS, kindWordOf, TIE_WORDS, tieWordOf } from "../tie-words.ts";
import { BareSelect, type Choice, Select, TextField } from "./select.tsx";

/** Leaves the mapping as it is, which may say more than the page offers. */
const AS_IS = "as is";

interface Props {
  language: Language;
  mapping: Mapping;
}

/** What of a side no column says. */
export const SidesFields = ({ language, mapping }: Props) => {
  const t = translator(readingMessages, language);
  const fromColumn = (role: ColumnRole) => {
    const column = columnOf(mapping, role);
    return column === null ? undefined : t("fromColumn", { column });
  };
  return (
    <fieldset>
      <legend>{t("sides")}</legend>
      <p class="small soft">{t("sidesHint")}</p>
      {(["a", "b"] as const).map((side) => {
        const name = constantOf(mapping, side, "name");
        return (
          <div class="pairs">
            <TextField
              id={`${side}-name`}
              name={`${side}.name`}
              label={t("sideName", { side: side.toUpperCase() })}
              value={name === NOT_SAID ? "" : name}
              placeholder={fromColumn(`${side}.name`)}
            />
            <TextField
              id={`${side}-country`}
              name={`${side}.country`}
              label={t("sideCountry", { side: side.toUpperCase() })}
              value={constantOf(mapping, side, "country")}
              placeholder={fromColumn(`${side}.country`)}
            />
            <Select
              id={`${side}-level`}
              name={`${side}.level`}
              label={t("sideLevel", { side: side.toUpperCase() })}
              value={levelOf(mapping[side])}
              choices={levelChoices(language, mapping[side])}
            />
          </div>
        );
      })}
    </fieldset>
  );
};

function levelOf({ level }: SideMapping): string {
  if (level === undefined) return "";
  return "constant" in level ? level.constant : AS_IS;
}

function levelChoices(language: Language, side: SideMapping): Choice[] {
  const t = translator(readingMessages, language);
  const words = translator(levelMessages, language);
  return [
    { value: "", label: t("levelAny") },
    ...(levelOf(side) === AS_IS ? [{ value: AS_IS, label: t("asIs") }] : []),
    ...LEVELS.map((level) => ({ value: level, label: words(level) })),
  ];
}

/** Who speaks, and what a row claims. */
export const TieFields = ({ language, mapping }: Props) => {
  const t = translator(readingMessages, language);
  const speakers = translator(speakerMessages, language);
  const { act } = mapping;
  const order = act.on?.order ?? act.ended?.order ?? "";
  return (
    <fieldset>
      <legend>{t("tie")}</legend>
      <div class="pairs">
        <Select
          id="host"
          name="host"
          label={t("host")}
          value={mapping.host ?? ""}
          choices={[
            { value: "", label: t("hostNone") },
            { value: "a", label: t("hostSide", { side: "A" }) },
            { value: "b", label: t("hostSide", { side: "B" }) },
          ]}
        />
        <Select
          id="capacity"
          name="capacity"
          label={t("capacity")}
          value={mapping.capacity}
          choices={CAPACITIES.map((one) => ({ value: one, label: speakers(one) }))}
        />
        <Select
          id="undated"
          name="undated"
          label={t("undated")}
          value={tieWordOf(act.undated) ?? AS_IS}
          choices={tieChoices(language, tieWordOf(act.undated) === null)}
        />
        <Select
          id="dated"
          name="dated"
          label={t("dated")}
          value={act.dated === undefined ? "" : (tieWordOf(act.dated) ?? AS_IS)}
          choices={[
            { value: "", label: t("sameAsUndated") },
            ...tieChoices(language, act.dated !== undefined && tieWordOf(act.dated) === null),
          ]}
        />
        <Select
          id="order"
          name="order"
          label={t("order")}
          value={order}
          choices={[
            { value: "", label: t("orderNone") },
            { value: "day first", label: t("dayFirst") },
            { value: "month first", label: t("monthFirst") },
          ]}
        />
      </div>
    </fieldset>
  );
};

function tieChoices(language: Language, ownWords: boolean): Choice[] {
  const words = translator(tieWordMessages, language);
  return [
    ...(ownWords ? [{ value: AS_IS, label: translator(readingMessages, language)("asIs") }] : []),
    ...TIE_WORDS.map((word) => ({ value: word, label: words(word) })),
  ];
}

/** The words by which rows differ, each with what it means for the tie. */
export const KindsTable = ({
  language,
  draft: { table, mapping },
}: {
  language: Language;
  draft: DraftTable;
}) => {
  const { kind } = mapping.act;
  if (!kind) return null;
  const t = translator(readingMessages, language);
  const words = translator(kindWordMessages, language);
  const offered = KIND_WORDS.map((word) => ({ value: word, label: words(word) }));
  const rows = kindWords(table, mapping).map((word, index) => {
    const own = kind.values[word];
    const known = kind.knownWords ? kindWordOf(kindOfWord(word) ?? undefined) : null;
    const isKnown = word === "" || (kind.knownWords && kindOfWord(word) !== null);
    const byItself = known
      ? t("asKnownKind", { kind: words(known) })
      : isKnown || kind.otherwise
        ? t("asKnown")
        : t("unknownWord");
    const value = own === undefined ? "" : (kindWordOf(own) ?? AS_IS);
    const choices = [
      { value: "", label: byItself },
      ...(value === AS_IS ? [{ value: AS_IS, label: t("asIs") }] : []),
      ...offered,
    ];
    return { word, index, value, choices };
  });
  const otherwise = kind.otherwise === undefined ? "" : (kindWordOf(kind.otherwise) ?? AS_IS);
  return (
    <fieldset>
      <legend>{t("kinds")}</legend>
      <DataTable
        label={t("kinds")}
        columns={[
          {
            head: kind.column,
            names: true,
            cell: ({ word, index }) => (
              <>
                {word === "" ? <span class="soft">{t("emptyCell")}</span> : word}
                <input type="hidden" name={`kind.word.${index}`} value={word} />
              </>
            ),
          },
          {
            head: t("means"),
            cell: ({ word, index, value, choices }) => (
              <BareSelect
                name={`kind.${index}`}
                label={t("meaningOf", { column: word })}
                value={value}
                choices={choices}
              />
            ),
          },
        ]}
        rows={rows}
      />
      <Select
        id="otherwise"
        name="otherwise"
        label={t("otherwise")}
        value={otherwise}
        choices={[
          { value: "", label: t("refused") },
          ...(otherwise === AS_IS ? [{ value: AS_IS, label: t("asIs") }] : []),
          ...offered,
        ]}
      />
    </fieldset>
  );
};

/** What the file becomes as a source of the registry. */
export const SourceFields = ({ language, mapping: { source } }: Props) => {
  const t = translator(readingMessages, language);
  const kinds = translator(sourceKindMessages, language);
  return (
    <fieldset>
      <legend>{t("source")}</legend>
      <p class="small soft">{t("sourceHint")}</p>
      <div class="pairs">
        <TextField
          id="source-title"
          name="source.title"
          label={t("title")}
          value={source.title}
          longest={500}
        />
        <TextField id="source-id" name="source.id" label={t("sourceId")} value={source.id} longest={100} />
        <Select
          id="source-kind"
          name="source.kind"
          label={t("sourceKind")}
          value={source.kind}
          choices={SOURCE_KINDS.map((one) => ({ value: one, label: kinds(one) }))}
        />
        {(["publisher", "url", "published", "retrieved", "language"] as const).map((part) => (
          <TextField
            id={`source-${part}`}
            name={`source.${part}`}
            label={t(part)}
            value={source[part] ?? ""}
            longest={1000}
          />
        ))}
      </div>
    </fieldset>
  );
};
