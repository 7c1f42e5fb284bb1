import type { Child } from "hono/jsx";
import { type Day, dayOf } from "../../../kernel/day.ts";
import { translator } from "../../../web/messages.ts";
import { type Dossier, statementsOf } from "../../dossiers/dossier.ts";
import type { DossierNames } from "../../dossiers/dossier-names.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { placeName } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { type EventDate, eventDates } from "../event-dates.ts";
import { dateWords } from "../event-words.tsx";

const SIDE = 24;
const AXIS = 34;
const LETTERS = 15;

/** On a phone the words stand above their dot, not beside it. */
const SIZES = {
  wide: { width: 944, row: 30, years: 12, above: false },
  narrow: { width: 420, row: 54, years: 5, above: true },
} as const;

interface Drawn {
  shown: EventDate;
  words: string;
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
const firstOf = (year: number): Day => dayOf(year, 1, 1) ?? (0 as Day);

/** Editions on a line of years, a row each so that no name covers another; fewer than two dated ones are not drawn. */
export function seriesTimeline(
  { language }: Pick<DossierAsked, "language">,
  editions: readonly Dossier[],
  names: DossierNames,
): Child {
  const drawn = editions.flatMap((edition): Drawn[] => {
    const shown = eventDates(edition)?.shown;
    if (!shown || !Number.isFinite(shown.on.earliest) || !Number.isFinite(shown.on.latest)) return [];
    const places = statementsOf(edition, "place").flatMap(({ value }) =>
      value.type === "place" ? [placeName(names.places, value.place, language)] : [],
    );
    const where = [...new Set(places)].join(", ");
    return [{ shown, words: [dateWords(shown, language), where].filter(Boolean).join(" · ") }];
  });
  if (drawn.length < 2) return null;
  const t = translator(eventMessages, language);
  const label = t("timeline");
  return (
    <figure>
      <div class="on-wide">
        <Line drawn={drawn} label={label} size="wide" />
      </div>
      <div class="on-narrow">
        <Line drawn={drawn} label={label} size="narrow" />
      </div>
      <figcaption class="small soft">{t("timelineKey")}</figcaption>
    </figure>
  );
}

const Line = ({
  drawn,
  label,
  size,
}: {
  drawn: readonly Drawn[];
  label: string;
  size: keyof typeof SIZES;
}) => {
  const { width, row: rowHeight, years: most, above } = SIZES[size];
  const from = firstOf(yearOf(Math.min(...drawn.map(({ shown }) => shown.on.earliest))));
  const to = firstOf(yearOf(Math.max(...drawn.map(({ shown }) => shown.on.latest))) + 1);
  const x = (day: number) => Math.round((SIDE + ((day - from) / (to - from)) * (width - 2 * SIDE)) * 10) / 10;
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const step = Math.ceil(years.length / most);
  const height = AXIS + drawn.length * rowHeight + 8;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      font-size={LETTERS}
      fill="currentColor"
    >
      {years
        .filter((_, index) => index % step === 0)
        .map((year) => (
          <g>
            <line
              x1={x(firstOf(year))}
              x2={x(firstOf(year))}
              y1={AXIS - 8}
              y2={height}
              stroke="var(--rule)"
            />
            <text x={x(firstOf(year))} y={AXIS - 14} text-anchor="middle" fill="var(--ink-soft)">
              {year}
            </text>
          </g>
        ))}
      {drawn.map(({ shown, words }, index) => {
        const [left, right] = [x(shown.on.earliest), x(shown.on.latest)];
        const top = AXIS + index * rowHeight;
        const y = above ? top + rowHeight - 14 : top + rowHeight / 2;
        const toLeft = (left + right) / 2 > width / 2;
        const [textX, textY] = above
          ? [toLeft ? width - 4 : 4, top + LETTERS + 4]
          : [toLeft ? left - 12 : right + 12, y + 5];
        return (
          <g>
            {right - left > 12 ? (
              <rect
                x={left}
                y={y - 6}
                width={right - left}
                height="12"
                fill="var(--possible-pale)"
                stroke="var(--seal)"
                stroke-dasharray="3 2"
              />
            ) : (
              <circle cx={(left + right) / 2} cy={y} r="6" fill="var(--seal)" />
            )}
            <text
              x={textX}
              y={textY}
              text-anchor={toLeft ? "end" : "start"}
              stroke="var(--paper)"
              stroke-width="4"
              paint-order="stroke"
            >
              {words}
            </text>
          </g>
        );
      })}
      <title>{label}</title>
    </svg>
  );
};
