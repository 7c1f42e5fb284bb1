import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { dataUrl } from "../assets.ts";
import { CertaintyKey } from "../components/parts.tsx";
import { LOCALE, localHref } from "../language.ts";
import { translator } from "../messages.ts";
import { mapMessages } from "./map.messages.ts";
import { readModel } from "./model.ts";
import { StaticMap } from "./static-map.tsx";
import type { MapWords } from "./words.ts";

export interface MapFigureProps {
  language: Language;
  /** The GeoJSON of the page's places and partnerships, on our own server. */
  src: string;
  /** What the map shows, for those who hear it. */
  label: string;
  /** The table twin. */
  tableHref: string;
  caption?: Child;
  /** The place that the page is about: always named. */
  focus?: string;
  /** The same features as at `src`: drawn by the server, for readers without scripts and for paper. */
  features?: readonly object[];
  /** What the two kinds of points are: China, SCO members. */
  sides?: { own: Child; other: Child };
  /** Where a page has two maps. */
  id?: string;
}

const SAMPLES = [1, 2, 5, 1.5];

/** A message's form for every plural of the language, with its holes left open for the script. */
function forms(language: Language, key: "placeSaid" | "unplaced"): MapWords["placeSaid"] {
  const t = translator(mapMessages, language);
  const rules = new Intl.PluralRules(LOCALE[language]);
  return Object.fromEntries(
    SAMPLES.map((n) => [rules.select(n), t(key, { n, name: "{name}", shown: "{shown}" })]),
  );
}

function wordsFor(language: Language): MapWords {
  const t = translator(mapMessages, language);
  return {
    failed: t("failed"),
    empty: t("empty"),
    certainSaid: t("certainSaid", { name: "{name}" }),
    possibleSaid: t("possibleSaid", { name: "{name}" }),
    placeSaid: forms(language, "placeSaid"),
    unplaced: forms(language, "unplaced"),
  };
}

/**
 * A map of places and the partnerships between them; the page asks for the island `map`. Without it the server's
 * drawing stands, where the page hands in its features.
 */
export const MapFigure = (props: MapFigureProps) => {
  const { language, src, label, tableHref, caption, focus, features, sides, id = "map" } = props;
  const t = translator(mapMessages, language);
  const prefix = localHref(language, "");
  return (
    <figure
      class="map"
      id={id}
      data-map
      data-src={src}
      data-land={dataUrl("land-110m.json")}
      data-prefix={prefix}
      data-language={language}
      data-locale={LOCALE[language]}
      data-focus={focus}
      data-words={JSON.stringify(wordsFor(language))}
    >
      <div class="map-stage">
        {features ? (
          <StaticMap model={readModel({ features }, language, prefix)} label={label} />
        ) : (
          <noscript>
            <p class="map-without">{t("needsScript")}</p>
          </noscript>
        )}
        <canvas aria-label={label} aria-describedby={`${id}-help`} hidden />
        <p class="map-said" role="status"></p>
        <p class="map-help" id={`${id}-help`} hidden>
          {t("help")}
        </p>
        <div class="map-tools" hidden>
          <button type="button" data-do="in" aria-label={t("zoomIn")} title={t("zoomIn")}>
            +
          </button>
          <button type="button" data-do="out" aria-label={t("zoomOut")} title={t("zoomOut")}>
            −
          </button>
          <button type="button" data-do="reset" aria-label={t("reset")} title={t("reset")}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M1 4V1h3M8 1h3v3M11 8v3H8M4 11H1V8" />
            </svg>
          </button>
        </div>
      </div>
      <figcaption>
        {caption ? <p class="map-caption">{caption}</p> : null}
        <CertaintyKey certain={t("certain")} possible={t("possible")} />
        {sides ? (
          <ul class="map-sides">
            <li>{sides.own}</li>
            <li class="map-other">{sides.other}</li>
          </ul>
        ) : null}
        <p class="map-unplaced" hidden></p>
        <a class="map-table" href={tableHref}>
          {t("table")}
        </a>
      </figcaption>
    </figure>
  );
};
