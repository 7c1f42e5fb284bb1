import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import { titleOf } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import type { Site } from "../../dossiers/subject.ts";
import { placesById } from "../../places/place.store.ts";
import { placeName } from "../../places/place-words.tsx";
import { areaOf, cornersOf, lengthOf, type Position } from "../geometry.ts";
import { projectMessages } from "../project.messages.ts";
import { PROJECT } from "../project.ts";
import { placesUnder, siteLabel, sitesOf, type ToldSite } from "../project-facts.ts";
import { ClaimLink } from "./claim-link.tsx";
import { areaText, lengthText } from "./lengths.ts";
import { type PlanSize, planOf } from "./site-plan.ts";

/** The sites of a project drawn to scale, and the same as a table. */
export async function sitesSection(asked: DossierAsked): Promise<Child> {
  const { read, dossier, names, at, language } = asked;
  const sites = sitesOf(dossier);
  if (sites.length === 0) return null;
  const t = translator(projectMessages, language);
  const towns = await placesById(read, placesUnder(dossier, "place"), at.known);
  const places = [...towns.values()].flatMap(({ id, point }) =>
    point
      ? [{ name: placeName(names.places, id, language), at: [point.longitude, point.latitude] as Position }]
      : [],
  );
  const label = t("sitesDrawn", { n: sites.length, title: titleOf(dossier, PROJECT, language).text });
  const named = (told: ToldSite) =>
    siteLabel(told, language) ?? t("unnamedSite", { n: sites.indexOf(told) + 1 });
  const shapes = sites.map(({ site }) => site);
  return (
    <section>
      <h2 id="sites">{t("sites")}</h2>
      <figure>
        <div class="on-wide">
          <Plan size={{ width: 800, height: 300 }} {...{ shapes, places, label, language }} />
        </div>
        <div class="on-narrow">
          <Plan size={{ width: 360, height: 280 }} {...{ shapes, places, label, language }} />
        </div>
      </figure>
      <DataTable<ToldSite>
        label={t("sites")}
        columns={[
          {
            head: t("site"),
            names: true,
            cell: (told) => `${sites.length > 1 ? `${sites.indexOf(told) + 1}. ` : ""}${named(told)}`,
          },
          { head: t("shape"), cell: ({ site }) => shapeText(language, site) },
          { head: t("around"), cell: ({ site }) => middleText(site) },
          { head: t("source"), cell: ({ claim }) => <ClaimLink claim={claim} /> },
          {
            head: t("note"),
            cell: ({ claim }) =>
              claim.citation.note ? (
                <span lang="en" class="small soft">
                  {claim.citation.note}
                </span>
              ) : (
                ""
              ),
          },
        ]}
        rows={sites}
      />
    </section>
  );
}

function shapeText(language: Language, site: Site): string {
  const t = translator(projectMessages, language);
  if (site.type === "Point") return t("point");
  if (site.type === "LineString") return t("line", { size: lengthText(language, lengthOf(site)) });
  return t("area", { size: areaText(language, areaOf(site)) });
}

/** The middle of the box around a site, latitude first as people write it; three digits are about a hundred metres. */
function middleText(site: Site): string {
  const corners = cornersOf(site);
  const middle = (values: number[]) => ((Math.min(...values) + Math.max(...values)) / 2).toFixed(3);
  return `${middle(corners.map(([, latitude]) => latitude))}, ${middle(corners.map(([longitude]) => longitude))}`;
}

const DOT = 6;

/** Line, area and point differ in form and not only in colour: thick stroke, hatched surface, ringed disc. */
const Plan = ({
  size,
  shapes,
  places,
  label,
  language,
}: {
  size: PlanSize;
  shapes: readonly Site[];
  places: readonly { name: string; at: Position }[];
  label: string;
  language: Language;
}) => {
  const { width, height } = size;
  const { drawn, marks, scale } = planOf(shapes, places, size);
  const hatch = `hatch-${width}`;
  const t = translator(projectMessages, language);
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
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0V6" stroke="currentColor" stroke-width="2" />
        </pattern>
      </defs>
      <rect class="map-land" x="0" y="0" width={width} height={height} />
      {drawn.map((site, index) => (
        <g class="map-certain">
          {site.type === "point" ? (
            <circle cx={site.at[0]} cy={site.at[1]} r={DOT} stroke-width="3" />
          ) : site.type === "area" ? (
            <path d={site.path} fill={`url(#${hatch})`} stroke-width="2" />
          ) : (
            <path d={site.path} stroke-width="5" stroke-linecap="round" stroke-linejoin="round" />
          )}
          {shapes.length > 1 ? <RowNumber site={site} n={index + 1} /> : null}
        </g>
      ))}
      {marks.map(({ name, at: [x, y] }) => (
        <g>
          <circle cx={x} cy={y} r="3" />
          <text x={x} y={y - 8} text-anchor={x > width - 90 ? "end" : "middle"}>
            {name}
          </text>
        </g>
      ))}
      <path
        d={`M16,${height - 18}v4h${scale.length}v-4`}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      />
      <text x={16} y={height - 22}>
        {lengthText(language, scale.metres)}
      </text>
      <path d={`M${width - 20},34V12l-5,8m5,-8l5,8`} fill="none" stroke="currentColor" stroke-width="1.5" />
      <text x={width - 20} y="48" text-anchor="middle">
        {t("north")}
      </text>
    </svg>
  );
};

/** The number that the row of the table has. */
const RowNumber = ({ site, n }: { site: ReturnType<typeof planOf>["drawn"][number]; n: number }) => {
  const [x, y] =
    site.type === "point" ? site.at : (/^M([-\d.]+),([-\d.]+)/.exec(site.path)?.slice(1).map(Number) ?? []);
  return (
    <text x={(x ?? 0) + DOT} y={(y ?? 0) - 2 * DOT} fill="currentColor" stroke="none">
      {n}
    </text>
  );
};
