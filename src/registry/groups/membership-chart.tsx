import { type Day, dayOf } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { writeDay } from "../../web/messages.ts";
import { roleWord } from "./group.messages.ts";
import type { CountryChain } from "./group-record.ts";
import type { RoleSpell } from "./membership.ts";

interface Shape {
  width: number;
  /** How far the bars stand from the left: the names' column. */
  names: number;
  row: number;
  /** In a row, from its top: where the name stands, and the bar. */
  name: number;
  bar: number;
}

const WIDE: Shape = { width: 944, names: 226, row: 24, name: 16, bar: 4 };
/** On a phone the names stand above their bars, which then have the whole width. */
const NARROW: Shape = { width: 358, names: 0, row: 40, name: 14, bar: 19 };
const HEAD = 30;
const BAR = 16;
const LETTER = 6.4;

/** How a role is filled: told by pattern and label, never by colour alone. */
const FILLS: Record<string, string> = {
  member: "url(#role-member)",
  observer: "url(#role-observer)",
  "dialogue partner": "url(#role-dialogue)",
  partner: "url(#role-partner)",
};
const fillOf = (role: string): string => FILLS[role] ?? "url(#role-other)";

const yearOf = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear();
const firstOf = (year: number): Day => dayOf(year, 1, 1) ?? (0 as Day);

export interface ChartYears {
  from: number;
  to: number;
}

/** The years a chart spans: from the first known beginning to the day read, or to now where that is earlier. */
export function chartYears(countries: readonly CountryChain[], asOf: Day, now: Day): ChartYears {
  const days = countries
    .flatMap(({ chain }) => chain.flatMap((spell) => [spell.fromLatest, spell.toEarliest]))
    .filter(Number.isFinite);
  return {
    from: yearOf(Math.min(...days, asOf) as Day),
    to: yearOf(Math.max(...days, now, asOf) as Day) + 1,
  };
}

interface ChartProps {
  language: Language;
  countries: readonly CountryChain[];
  nameOf: (country: string) => string;
  asOf: Day;
  years: ChartYears;
  label: string;
}

/** Roles of countries through time: a row a country, a bar a role, the day read as a line across. */
export const MembershipChart = (props: ChartProps) => (
  <>
    <Patterns />
    <div class="on-wide">
      <Drawing {...props} shape={WIDE} />
    </div>
    <div class="on-narrow">
      <Drawing {...props} shape={NARROW} />
    </div>
  </>
);

const Drawing = ({
  language,
  countries,
  nameOf,
  asOf,
  years,
  label,
  shape,
}: ChartProps & { shape: Shape }) => {
  const [first, last] = [firstOf(years.from), firstOf(years.to)];
  const { width, names, row: step } = shape;
  const x = (day: Day): number => {
    const within = Math.min(Math.max(day, first), last);
    return Math.round((names + ((within - first) / (last - first)) * (width - names)) * 10) / 10;
  };
  const bottom = HEAD + countries.length * step + 8;
  const height = bottom + 20;
  const between = years.to - years.from > 16 ? 5 : 2;
  const ticks = Array.from({ length: years.to - years.from }, (_, index) => years.from + index).filter(
    (year) => year % between === 0 && x(firstOf(year)) < width - 20 && x(firstOf(year)) >= names + 16,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      font-size="13"
      fill="currentColor"
    >
      {ticks.map((year) => (
        <g>
          <line x1={x(firstOf(year))} x2={x(firstOf(year))} y1={HEAD - 6} y2={bottom} stroke="var(--rule)" />
          <text x={x(firstOf(year))} y={HEAD - 14} text-anchor="middle" fill="var(--ink-soft)">
            {year}
          </text>
        </g>
      ))}
      {countries.map(({ country, chain }, row) => (
        <g transform={`translate(0 ${HEAD + row * step})`}>
          <text x="0" y={shape.name} stroke="var(--paper)" stroke-width="4" paint-order="stroke">
            {nameOf(country)}
          </text>
          {chain.map((spell) => (
            <Bar spell={spell} x={x} y={shape.bar} label={roleWord(language, spell.role)} />
          ))}
        </g>
      ))}
      <line x1={x(asOf)} x2={x(asOf)} y1={HEAD - 6} y2={bottom} stroke="var(--ink)" stroke-width="1.5" />
      <text
        x={x(asOf)}
        y={height - 4}
        text-anchor={x(asOf) > width - 120 ? "end" : x(asOf) < names + 60 ? "start" : "middle"}
      >
        {writeDay(language, asOf)}
      </text>
      <title>{`${label} · ${writeDay(language, asOf)}`}</title>
    </svg>
  );
};

/** Solid while it certainly holds; pale with a dashed outline while it only may. */
const Bar = ({
  spell,
  x,
  y,
  label,
}: {
  spell: RoleSpell;
  x: (day: Day) => number;
  y: number;
  label: string;
}) => {
  const fill = fillOf(spell.role);
  const sureTo = Math.max(spell.toEarliest, spell.fromLatest) as Day;
  const doubts: [Day, Day][] = [
    [spell.fromEarliest, spell.fromLatest],
    [sureTo, spell.toLatest],
  ];
  const [left, right] = [x(spell.fromLatest), x(sureTo)];
  return (
    <g>
      {doubts.map(([from, to]) =>
        x(to) - x(from) >= 1 ? (
          <g opacity="0.55">
            <rect
              x={x(from)}
              y={y}
              width={x(to) - x(from)}
              height={BAR}
              fill={fill}
              stroke="var(--seal)"
              stroke-dasharray="3 2"
            />
          </g>
        ) : null,
      )}
      {right > left ? (
        <rect x={left} y={y} width={right - left} height={BAR} fill={fill} stroke="var(--seal)" />
      ) : null}
      {right - left > label.length * LETTER + 12 ? (
        <text
          x={left + 6}
          y={y + 12}
          font-size="12"
          fill={spell.role === "member" ? "var(--on-seal)" : "var(--ink)"}
          {...(spell.role === "member"
            ? {}
            : { stroke: "var(--paper)", "stroke-width": "4", "paint-order": "stroke" })}
        >
          {label}
        </text>
      ) : null}
      <title>{label}</title>
    </g>
  );
};

/** In a picture of their own: fills defined in a hidden one would be lost to the other and to the key. */
const Patterns = () => (
  <svg class="hidden" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="role-member" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--seal)" />
      </pattern>
      <pattern id="role-observer" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--possible-pale)" />
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="var(--seal)" stroke-width="1" />
      </pattern>
      <pattern id="role-dialogue" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--paper)" />
        <circle cx="3" cy="3" r="1" fill="var(--seal)" />
      </pattern>
      <pattern id="role-partner" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--paper)" />
        <path d="M0 3H6" stroke="var(--river)" stroke-width="1" />
      </pattern>
      <pattern id="role-other" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--land)" />
      </pattern>
    </defs>
  </svg>
);

/** The key of the chart: the same fills, with their words. */
export const RoleKey = ({ language, roles }: { language: Language; roles: readonly string[] }) => (
  <p class="small soft">
    {roles.map((role) => (
      <>
        <svg width="28" height="12" aria-hidden="true">
          <rect x="0.5" y="0.5" width="27" height="11" fill={fillOf(role)} stroke="var(--seal)" />
        </svg>{" "}
        {roleWord(language, role)}{" "}
      </>
    ))}
  </p>
);
