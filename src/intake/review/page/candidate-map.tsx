import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import type { Language } from "../../../kernel/languages.ts";
import { fitPicture } from "../../../web/map/fit.ts";
import type { MapModel } from "../../../web/map/model.ts";
import { readLand } from "../../../web/map/static-map.tsx";
import { translator } from "../../../web/messages.ts";
import type { ShownCandidate } from "../shown-candidate.ts";
import { inboxMessages } from "./inbox.messages.ts";

const WIDTH = 560;
const HEIGHT = 320;
/** Letters closer than this, in pixels, would lie on each other. */
const CLOSE = 14;

type Position = [longitude: number, latitude: number];

const positionOf = (point: ShownCandidate["point"]): Position | null =>
  point && [point.longitude, point.latitude];

/** A small drawing of where the candidates lie, numbered as they are chosen; its table is the candidates' own. */
export const CandidateMap = ({
  candidates,
  point,
  language,
  tableHref,
}: {
  candidates: readonly ShownCandidate[];
  point: ShownCandidate["point"];
  language: Language;
  tableHref: string;
}) => {
  const t = translator(inboxMessages, language);
  const placed = candidates.flatMap(({ point: at }, index) => {
    const position = positionOf(at);
    return position ? [{ number: index + 1, position }] : [];
  });
  const own = positionOf(point);
  if (placed.length === 0 && !own) return null;
  const all = [...placed.map(({ position }) => position), ...(own ? [own] : [])];
  const { projection } = fitPicture(modelOf(withSurroundings(all)), { width: WIDTH, height: HEIGHT });
  projection.precision(2).clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const land = path(readLand() as GeoPermissibleObjects) ?? "";
  const drawn: [number, number][] = [];
  const numbers = placed.map(({ number, position }) => {
    const [x, y] = projection(position) ?? [0, 0];
    const near = drawn.filter(([a, b]) => Math.hypot(a - x, b - y) < CLOSE).length;
    drawn.push([x, y]);
    return { number, x, y, dx: 9 + near * 10 };
  });
  const cross = own && projection(own);
  return (
    <figure class="inbox-map">
      <svg role="img" aria-label={t("map")} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <path class="map-land" d={land} />
        {numbers.map(({ number, x, y, dx }) => (
          <g>
            <circle class="inbox-dot" cx={x.toFixed(1)} cy={y.toFixed(1)} r="4" />
            <text class="inbox-number" x={(x + dx).toFixed(1)} y={(y + 5).toFixed(1)}>
              {number}
            </text>
          </g>
        ))}
        {cross ? (
          <path class="inbox-cross" d={`M${(cross[0] - 6).toFixed(1)},${cross[1].toFixed(1)}h12m-6,-6v12`} />
        ) : null}
      </svg>
      <figcaption>
        {t("mapCaption", { point: own ? "yes" : "no" })} <a href={tableHref}>{t("mapTable")}</a>
      </figcaption>
    </figure>
  );
};

/** Degrees around each place that are in the picture, so that coasts tell where it is. */
const AROUND = 8;

const withSurroundings = (positions: readonly Position[]): Position[] =>
  positions.flatMap(([longitude, latitude]): Position[] => [
    [longitude, latitude],
    [longitude - AROUND, latitude],
    [longitude + AROUND, latitude],
    [longitude, Math.max(-89, latitude - AROUND)],
    [longitude, Math.min(89, latitude + AROUND)],
  ]);

const modelOf = (positions: readonly Position[]): Pick<MapModel, "places" | "ties"> => ({
  places: positions.map((at, index) => ({
    id: String(index),
    name: "",
    own: false,
    at,
    href: undefined,
    count: 0,
    ties: [],
  })),
  ties: [],
});
