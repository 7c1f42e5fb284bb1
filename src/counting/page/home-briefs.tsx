import type { ReadDb } from "../../database/database.ts";
import { Refusal } from "../../kernel/errors.ts";
import type { PartnershipId, Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { organizationsById } from "../../registry/organizations/organization.store.ts";
import {
  type PartnershipRecord,
  readPartnership,
} from "../../registry/partnerships/record/partnership-record.ts";
import { ownNames } from "../../registry/places/place-words.tsx";
import { nameIn } from "../../web/components/names.tsx";
import type { Brief } from "../../web/components/parts.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import type { Explanation, Remark } from "../explain/explain.ts";
import type { Figure } from "../figure.ts";
import type { FigureLedger } from "./figure/figure-ledger.ts";
import { VerdictTag } from "./figure/figure-parts.tsx";
import { statementWords } from "./figure/figure-words.ts";
import { homeMessages } from "./home.messages.ts";

/** What the opening page brings up: the statements of the article that Amity starts from, and one open conflict. */
export const OPENING_FIGURE = "sco-forum-2023-pairs";
const FIGURES = [OPENING_FIGURE, "qingdao-sco-2023-cities", "qingdao-sco-2024-01-cities"];
const CONFLICT = "cn-shenyang--ru-irkutsk" as PartnershipId;

/** A thing that this registry may not hold. */
export async function ifThere<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not-found") return null;
    throw error;
  }
}

/** Without what a record adds in brackets for its own purposes. */
async function issuerName(
  read: ReadDb,
  { issuer }: Figure,
  known: Revision,
  language: Language,
): Promise<string> {
  const names = (await organizationsById(read, [issuer], known)).get(issuer)?.names;
  return names ? nameIn(ownNames(names), language).replace(/ \([^)]*\)$/, "") : issuer;
}

/** The notes under the answer, as far as the registry holds what they are about. */
export async function homeBriefs(
  read: ReadDb,
  ledger: FigureLedger,
  known: Revision,
  language: Language,
): Promise<Brief[]> {
  const briefs: Brief[] = [];
  for (const id of FIGURES) {
    const explained = await ifThere(() => ledger.explanation(read, id, known));
    if (explained)
      briefs.push(
        figureBrief(explained, await issuerName(read, explained.figure, known, language), language),
      );
  }
  const record = await ifThere(() => readPartnership(read, CONFLICT, { knownAt: { revision: known } }));
  const conflict = record && conflictBrief(record, language);
  return conflict ? [...briefs, conflict] : briefs;
}

const REMARKS: readonly Remark["code"][] = ["unchanged-since", "below-earlier", "unnamed"];

function figureBrief(explained: Explanation, issuer: string, language: Language): Brief {
  const t = translator(homeMessages, language);
  const { figure, figures, verdict, tried, remarks } = explained;
  const date = figure.asOf ?? figure.period;
  // That a number was printed again says more than what it lacks.
  const remark = [...remarks]
    .sort((a, b) => REMARKS.indexOf(a.code) - REMARKS.indexOf(b.code))
    .map((one) => remarkWords(one, language))
    .find((words) => words !== null);
  return {
    eyebrow: t("eyebrowFigure"),
    said: statementWords(figures, language),
    href: localHref(language, `/figures/${figure.id}`),
    source: date ? t("said", { issuer, day: formatPartialDate(date, language) }) : issuer,
    tags: (
      <>
        <VerdictTag language={language} verdict={verdict ?? "not a count"} />{" "}
        <Tag>{t("tried", { n: tried })}</Tag>
        {remark ? (
          <>
            {" "}
            <Tag>{remark}</Tag>
          </>
        ) : null}
      </>
    ),
  };
}

function remarkWords(remark: Remark, language: Language): string | null {
  const t = translator(homeMessages, language);
  const dated = (edtf: string) => {
    const date = parseEdtf(edtf);
    return date.ok ? formatPartialDate(date.value, language) : edtf;
  };
  switch (remark.code) {
    case "unchanged-since":
      return t("unchanged", { day: dated(remark.asOf) });
    case "below-earlier":
      return t("below", { day: dated(remark.asOf) });
    case "unnamed":
      return t("unnamed", { n: remark.unnamed });
    default:
      return null;
  }
}

/** The dates that exclude each other; nothing where the record holds no such conflict any more. */
function conflictBrief(record: PartnershipRecord, language: Language): Brief | null {
  const t = translator(homeMessages, language);
  const act = record.instruments.find(({ conflicts }) => conflicts.includes("dates"));
  if (!act) return null;
  const said = act.used.flatMap(({ on, step }) => (on ? [{ on, step }] : []));
  const once = new Map(said.map(({ on, step }) => [`${step} ${on.edtf}`, { on, step }]));
  const steps = [...once.values()]
    .sort((a, b) => a.on.earliest - b.on.earliest)
    .map(({ on, step }) => {
      const day = formatPartialDate(on, language);
      const known = Object.hasOwn(homeMessages, step) ? (step as "signed") : null;
      return known ? t("step", { step: t(known), day }) : day;
    });
  return {
    eyebrow: t("eyebrowConflict"),
    said: record.parties.map(({ names }) => nameIn(ownNames(names), language)).join(" – "),
    href: localHref(language, `/partnerships/${record.id}`),
    source: steps.join(language === "zh-Hans" ? "，" : ", "),
    tags: <Tag kind="conflict">{t("differ")}</Tag>,
  };
}
