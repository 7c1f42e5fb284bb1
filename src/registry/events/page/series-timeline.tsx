import type { Child } from "hono/jsx";
import { type Day, dayOf } from "../../../kernel/day.ts";
import { translator } from "../../../web/messages.ts";
import { type Dossier, statementsOf } from "../../dossiers/dossier.ts";
import type { DossierNames } from "../../dossiers/dossier-names.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { placeName } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { eventDates } from "../event-dates.ts";
import { dateWords } from "../event-words.tsx";

const WIDTH = 944;
const SIDE = 24;
const AXIS = 34;
const ROW = 30;

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
const firstOf = (year: number): Day => dayOf(year, 1, 1) ?? (0 as Day);

/** Editions on a line of years, a row each so that no name covers another; fewer than two dated ones are not drawn. */
export function seriesTimeline(
  { language }: Pick<DossierAsked, "language">,
  editions: readonly Dossier[],
  names: DossierNames,
): Child {
  const drawn = editions.flatMap((edition) => {
    const shown = eventDates(edition)?.shown;
    if (!shown || !Number.isFinite(shown.on.earliest) || !Number.isFinite(shown.on.latest)) return [];
    const places = statementsOf(edition, "place").flatMap(({ value }) =>
      value.type === "place" ? [placeName(names.places, value.place, language)] : [],
    );
    return [{ shown, where: [...new Set(places)].join(", ") }];
  });
  if (drawn.length < 2) return null;
  const t = translator(eventMessages, language);
  const from = firstOf(yearOf(Math.min(...drawn.map(({ shown }) => shown.on.earliest))));
  const to = firstOf(yearOf(Math.max(...drawn.map(({ shown }) => shown.on.latest))) + 1);
  const x = (day: number) => Math.round((SIDE + ((day - from) / (to - from)) * (WIDTH - 2 * SIDE)) * 10) / 10;
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const step = Math.ceil(years.length / 12);
  const height = AXIS + drawn.length * ROW + 8;
  const label = t("timeline");
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-label={label}
        font-size="15"
        fill="currentColor"
      >
        {years.map((year, index) =>
          index % step === 0 ? (
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
          ) : null,
        )}
        {drawn.map(({ shown, where }, row) => {
          const [left, right] = [x(shown.on.earliest), x(shown.on.latest)];
          const y = AXIS + row * ROW + ROW / 2;
          const toLeft = (left + right) / 2 > WIDTH / 2;
          const words = [dateWords(shown, language), where].filter(Boolean).join(" · ");
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
              <text x={toLeft ? left - 12 : right + 12} y={y + 5} text-anchor={toLeft ? "end" : "start"}>
                {words}
              </text>
            </g>
          );
        })}
        <title>{label}</title>
      </svg>
      <figcaption class="small soft">{t("timelineKey")}</figcaption>
    </figure>
  );
}
