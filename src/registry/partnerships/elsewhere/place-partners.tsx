import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import { formatDay } from "../../../kernel/day.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { type Names, nameIn } from "../../../web/components/names.tsx";
import { Disclosure, Empty } from "../../../web/components/parts.tsx";
import { RangeNumber } from "../../../web/components/range-number.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { localHref } from "../../../web/language.ts";
import { translator, writeDay } from "../../../web/messages.ts";
import type { PlaceDataMaker } from "../../places/place.api.ts";
import type { PlaceSection, SectionAsked } from "../../places/place.page.tsx";
import { displayNames } from "../../places/place.store.ts";
import { countryPlace, placeName } from "../../places/place-words.tsx";
import { sinceWords } from "../page/dates.ts";
import { gradeWord, stateWords } from "../partnership.words.ts";
import { tieJson } from "../record/record-json.ts";
import type { Tie } from "../record/tie.ts";
import { partnersMap } from "./partners-map.tsx";
import { partnersMessages } from "./place-partners.messages.ts";
import { inForce, inOrder, othersIn, tiesOf } from "./place-partners.ts";

/** The partners of a place as of the day, for its page. A country has a section of its own. */
export async function placePartners(read: ReadDb, asked: SectionAsked): Promise<PlaceSection | null> {
  const { record, at, language, query } = asked;
  const { place } = record;
  if (place.level === "country") return null;
  const t = translator(partnersMessages, language);
  const ties = inOrder(await tiesOf(read, { place: place.id }, at), place.id);
  const title = <h2 id="partners">{t("partners")}</h2>;
  if (ties.length === 0) {
    const body = (
      <>
        {title}
        <Empty>{t("noPartners")}</Empty>
      </>
    );
    return { body };
  }
  const codes = ties.flatMap((tie) => othersIn(tie, place.id).flatMap(({ country }) => country ?? []));
  const countries = await displayNames(read, codes.map(countryPlace), at.known);
  const view = { language, place: place.id, query, countries };
  const held = ties.filter((tie) => inForce(tie) !== "not");
  const rest = ties.filter((tie) => inForce(tie) === "not");
  const certain = held.filter((tie) => inForce(tie) === "certain").length;
  const day = writeDay(language, at.asOf);
  const map = await partnersMap(read, asked, { places: [place.id] });
  return {
    lead: leadWords(language, { certain, possible: held.length }, day),
    islands: map.islands,
    body: (
      <>
        {title}
        {map.figure}
        {held.length > 0 ? <PartnersTable {...view} label={t("partners")} ties={held} /> : null}
        {rest.length > 0 ? (
          <Disclosure summary={`${t("others")} (${rest.length})`} open={held.length === 0}>
            <PartnersTable {...view} label={t("others")} ties={rest} />
          </Disclosure>
        ) : null}
        <p class="soft small">{t("countRule")}</p>
      </>
    ),
  };
}

/** "3 to 12 partnerships in force on 1 July 2023." */
export function leadWords(
  language: Language,
  { certain, possible }: { certain: number; possible: number },
  day: string,
): Child {
  const t = translator(partnersMessages, language);
  if (possible === 0) return t("leadNone", { day });
  const count = <RangeNumber language={language} certain={certain} possible={possible} />;
  return t.rich<Child>("leadCount", { count, possible, day });
}

interface TableProps {
  language: Language;
  place: PlaceId;
  query: URLSearchParams;
  countries: ReadonlyMap<PlaceId, Record<string, string>>;
  label: string;
  ties: readonly Tie[];
}

const PartnersTable = ({ language, place, query, countries, label, ties }: TableProps) => {
  const t = translator(partnersMessages, language);
  const countryOf = (tie: Tie) =>
    [...new Set(othersIn(tie, place).flatMap(({ country }) => country ?? []))]
      .map((code) => placeName(countries, countryPlace(code), language))
      .join(", ");
  return (
    <DataTable
      label={label}
      columns={[
        {
          head: t("partner"),
          names: true,
          cell: (tie) =>
            othersIn(tie, place).map((party, index) => (
              <>
                {index > 0 ? ", " : ""}
                <a href={localHref(language, `/places/${party.id}`, query)}>
                  {partyName(party.names, language, party.id)}
                </a>
              </>
            )),
        },
        { head: t("country"), cell: countryOf },
        { head: t("tie"), cell: (tie) => <StateTag language={language} tie={tie} /> },
        {
          head: t("since"),
          cell: (tie) => (
            <a href={localHref(language, `/partnerships/${tie.id}`, query)}>
              {tie.since ? sinceWords(language, tie.since) : t("record")}
            </a>
          ),
        },
        { head: t("evidence"), cell: (tie) => (tie.grade ? gradeWord(language, tie.grade) : "") },
      ]}
      rows={ties}
    />
  );
};

const partyName = (names: Record<string, string>, language: Language, id: PlaceId): string =>
  Object.keys(names).length > 0 ? nameIn(names as Names, language) : id;

/** The state in words; solid where it is certain, dashed where it is possible, with the strongest alternative. */
export const StateTag = ({ language, tie }: { language: Language; tie: Tie }) => {
  const { state } = tie;
  const held = state.standing === "in force" && state.kind !== "intention";
  if (held) return <HeldTag language={language} state={state} certainty={state.certainty} />;
  const other = state.alternatives.find(
    ({ kind, standing }) => standing === "in force" && kind !== "intention",
  );
  return (
    <>
      <Tag>{stateWords(language, state)}</Tag>{" "}
      {other ? <HeldTag language={language} state={other} certainty="possible" /> : null}
    </>
  );
};

const HeldTag = ({
  language,
  state,
  certainty,
}: {
  language: Language;
  state: Pick<Tie["state"], "kind" | "standing">;
  certainty: "certain" | "possible";
}) => {
  const t = translator(partnersMessages, language);
  return (
    <Tag kind={certainty}>
      {stateWords(language, state)} · {certainty === "certain" ? t("certainTie") : t("possibleTie")}
    </Tag>
  );
};

/** The partners in the data of a place's page. */
export const placePartnersData: PlaceDataMaker = async (read, { place }, at) => {
  const whose = place.level === "country" ? { country: place.country } : { place: place.id };
  const ties = await tiesOf(read, whose, at);
  const counted = ties.filter((tie) => inForce(tie) !== "not");
  return {
    asOf: formatDay(at.asOf),
    count: {
      certain: counted.filter((tie) => inForce(tie) === "certain").length,
      possible: counted.length,
    },
    partnerships: ties.map((tie) => ({ ...tieJson(tie), inForce: inForce(tie) })),
  };
};
