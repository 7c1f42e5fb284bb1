import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn, formatPartialDate } from "../../../kernel/partial-date.ts";
import { translator } from "../../../web/messages.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import { instrumentWord, scaleOf, stepWord, tieWord, upperFirst } from "../partnership.words.ts";
import type { PartnershipRecord } from "../record/partnership-record.ts";
import { isListedOnly } from "../record/tie.ts";
import type { Ladder, Mark, Piece, Row } from "./ladder-model.ts";

const ROW = 58;
const BAR = { top: 34, height: 16 };
const MARKS_ROW = 48;
/** Dates written above a bar: more would not fit a phone. */
const MOST_DATES = 2;

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** The acts in time: bars for ties, an uncertain start fading in over its possible days, and a dot for each dated act. */
export const LadderDrawing = ({
  language,
  record,
  ladder,
  label,
}: {
  language: Language;
  record: PartnershipRecord;
  ladder: Ladder;
  label: string;
}) => {
  let top = 8;
  const placed = ladder.rows.map((row) => {
    const y = top;
    top += row.pieces.length > 0 || (row.of !== "acts" && row.of !== "lists") ? ROW : MARKS_ROW;
    return { row, y };
  });
  const foot = top + 6;
  const t = translator(partnershipMessages, language);
  return (
    <figure>
      <svg width="100%" height={foot + 44} role="img" aria-label={label} font-size="13" fill="currentColor">
        <defs>
          <linearGradient id="fading-in">
            <stop offset="0" stop-color="var(--seal)" stop-opacity="0.06" />
            <stop offset="1" stop-color="var(--seal)" stop-opacity="0.85" />
          </linearGradient>
          <linearGradient id="fading-out">
            <stop offset="0" stop-color="var(--seal)" stop-opacity="0.85" />
            <stop offset="1" stop-color="var(--seal)" stop-opacity="0.06" />
          </linearGradient>
        </defs>
        {ladder.years.map(({ year, at }) => (
          <>
            <line x1={percent(at)} x2={percent(at)} y1="4" y2={foot} stroke="var(--rule)" />
            {Math.abs(at - ladder.asOf) < YEAR_ROOM ? null : (
              <text x={percent(at)} y={foot + 17} text-anchor={anchorAt(at, 0.04)} fill="var(--ink-soft)">
                {year}
              </text>
            )}
          </>
        ))}
        <line x1="0" x2="100%" y1={foot} y2={foot} stroke="var(--rule-strong)" />
        {placed.map(({ row, y }) => (
          <DrawnRow language={language} record={record} row={row} y={y} />
        ))}
        <line
          x1={percent(ladder.asOf)}
          x2={percent(ladder.asOf)}
          y1="4"
          y2={foot + 24}
          stroke="var(--river)"
          stroke-width="1.5"
        />
        <text x={percent(ladder.asOf)} y={foot + 38} text-anchor={anchorAt(ladder.asOf)} fill="var(--river)">
          {t("readOn", { day: formatDayIn(record.asOf, language, "short") })}
        </text>
      </svg>
    </figure>
  );
};

const anchorAt = (at: number, room = 0.25): "start" | "middle" | "end" =>
  at < room ? "start" : at > 1 - room ? "end" : "middle";
/** A year stands clear of the line of the day. */
const YEAR_ROOM = 0.06;

interface DrawnProps {
  language: Language;
  record: PartnershipRecord;
  row: Row;
  y: number;
}

const DrawnRow = ({ language, record, row, y }: DrawnProps): Child => {
  const bars = row.of !== "acts" && row.of !== "lists";
  const [first] = row.marks;
  const line = bars ? y + BAR.top + BAR.height / 2 : y + 34;
  return (
    <g>
      <text x="0" y={y + 13} font-weight="600">
        {rowName(language, record, row)}
      </text>
      {bars ? null : <line x1="0" x2="100%" y1={line} y2={line} stroke="var(--rule)" />}
      {row.pieces.map((piece) => (
        <DrawnPiece piece={piece} y={y + BAR.top} />
      ))}
      {row.marks.map((mark) => (
        <DrawnMark mark={mark} y={line} tick={row.of === "lists"} />
      ))}
      {bars && first ? (
        <text x={percent(first.from)} y={y + 29} text-anchor={anchorAt(first.from)} fill="var(--ink-soft)">
          {row.marks
            .slice(0, MOST_DATES)
            .map((mark) => markWords(language, mark))
            .join(" / ")}
          {row.marks.length > MOST_DATES ? " …" : ""}
        </text>
      ) : null}
    </g>
  );
};

function rowName(language: Language, record: PartnershipRecord, row: Row): string {
  const t = translator(partnershipMessages, language);
  if (row.of === "lists") return t("rowLists");
  if (row.of === "acts") {
    const words = row.marks
      .filter(({ shown }) => shown)
      .map(({ act, claim }) =>
        t("act", {
          act: instrumentWord(language, act),
          when: claim.on ? formatPartialDate(claim.on, language, "short") : "",
        }),
      );
    return words.join(language === "zh-Hans" ? "；" : "; ");
  }
  if (row.of === "intention") return instrumentWord(language, { effect: "intends", kind: "intention" });
  const tie = upperFirst(tieWord(language, row.of, scaleOf(record.parties)));
  return isListedOnly(record, row.of) ? t("rowListedOnly", { tie }) : tie;
}

function markWords(language: Language, { claim }: Mark): string {
  const date = claim.on ? formatPartialDate(claim.on, language, "short") : "";
  return claim.step === "not stated"
    ? date
    : `${date}${language === "zh-Hans" ? "" : ", "}${stepWord(language, claim.step)}`;
}

const LOOKS: Record<Piece["look"], Record<string, string>> = {
  certain: { fill: "var(--seal)" },
  possible: { fill: "var(--possible-pale)", stroke: "var(--possible)", "stroke-dasharray": "4 3" },
  "fading in": { fill: "url(#fading-in)" },
  "fading out": { fill: "url(#fading-out)" },
  under: { fill: "var(--possible-pale)" },
  suspended: { fill: "none", stroke: "var(--rule-strong)", "stroke-dasharray": "2 3" },
};

const DrawnPiece = ({ piece, y }: { piece: Piece; y: number }) => {
  const thin = piece.look === "under";
  const height = thin ? 4 : BAR.height;
  return (
    <rect
      x={percent(piece.from)}
      width={percent(piece.to - piece.from)}
      y={thin ? y + (BAR.height - height) / 2 : y}
      height={height}
      {...LOOKS[piece.look]}
    />
  );
};

const DrawnMark = ({ mark, y, tick }: { mark: Mark; y: number; tick: boolean }) => {
  const [from, to] = [percent(mark.from), percent(mark.to)];
  const middle = percent((mark.from + mark.to) / 2);
  if (tick)
    return <line x1={middle} x2={middle} y1={y - 7} y2={y + 7} stroke="var(--ink-soft)" stroke-width="2" />;
  const ink = mark.shown ? "var(--ink)" : "var(--ink-faint)";
  return (
    <>
      {from === to ? null : (
        <>
          <line x1={from} x2={to} y1={y} y2={y} stroke={ink} stroke-width="1.5" />
          <line x1={from} x2={from} y1={y - 5} y2={y + 5} stroke={ink} stroke-width="1.5" />
          <line x1={to} x2={to} y1={y - 5} y2={y + 5} stroke={ink} stroke-width="1.5" />
        </>
      )}
      <circle cx={middle} cy={y} r={mark.shown ? 5.5 : 4} fill="var(--paper)" stroke={ink} stroke-width="2" />
    </>
  );
};
