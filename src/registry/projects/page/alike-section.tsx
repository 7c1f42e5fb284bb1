import type { Child } from "hono/jsx";
import type { PlaceId, SubjectId } from "../../../kernel/ids.ts";
import { translator } from "../../../web/messages.ts";
import { listSubjects, readDossiers } from "../../dossiers/dossier.store.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { numberWords } from "../../dossiers/value-words.tsx";
import { displayNames } from "../../places/place.store.ts";
import { placeName } from "../../places/place-words.tsx";
import { type Comparison, likelySame, likenessOf, type Reason } from "../likely-same.ts";
import { projectMessages } from "../project.messages.ts";
import { placesUnder } from "../project-facts.ts";
import { MOST_RELATED } from "../related.ts";
import { DossierLink } from "./chain-section.tsx";
import { lengthText } from "./lengths.ts";

/** The projects that share a place with one, compared with it: what may be the same, and what is alike and another. */
export async function comparisonsOf({
  read,
  dossier,
  at,
}: Pick<DossierAsked, "read" | "dossier" | "at">): Promise<{ comparison: Comparison; other: Dossier }[]> {
  const own = [...placesUnder(dossier, "partner"), ...placesUnder(dossier, "place")];
  const ids = new Set<SubjectId>();
  for (const place of new Set(own)) {
    const found = await listSubjects(read, "project", at.known, { place }, { limit: MOST_RELATED });
    for (const id of found) ids.add(id);
  }
  ids.delete(dossier.id);
  if (ids.size === 0) return [];
  const names = await displayNames(read, own, at.known);
  const placeNames = own.flatMap((place) => Object.values(names.get(place) ?? {}));
  const likeness = likenessOf(dossier);
  const others = await readDossiers(read, "project", [...ids].sort(), at.known);
  return others.flatMap((other) => {
    const comparison = likelySame(likeness, likenessOf(other), placeNames);
    return comparison ? [{ comparison, other }] : [];
  });
}

/** "May be the same as …", with the reasons in words and a link. */
export async function alikeSection(asked: DossierAsked): Promise<Child> {
  const found = await comparisonsOf(asked);
  if (found.length === 0) return null;
  const { language, at, read } = asked;
  const t = translator(projectMessages, language);
  const places = await displayNames(
    read,
    found.flatMap(({ comparison }) => [...comparison.likeness, ...comparison.against].flatMap(placesIn)),
    at.known,
  );
  const name = (place: PlaceId) => placeName(places, place, language);
  const words = (reasons: readonly Reason[], against: boolean) =>
    reasons
      .map((reason) => reasonText(reason, { against, language, name }))
      .join(language === "zh-Hans" ? "；" : "; ");
  const list = (verdict: Comparison["verdict"]) =>
    found
      .filter(({ comparison }) => comparison.verdict === verdict)
      .map(({ comparison, other }) => (
        <li>
          <DossierLink asked={asked} dossier={other} />
          <br />
          <span class="small soft">
            {t("alikeWhy", { reasons: words(comparison.likeness, false) })}
            {comparison.against.length > 0 ? (
              <>
                <br />
                {t("alikeAgainst", { reasons: words(comparison.against, true) })}
              </>
            ) : null}
          </span>
        </li>
      ));
  const [same, apart] = [list("same"), list("apart")];
  return (
    <section>
      {same.length > 0 ? (
        <>
          <h2 id="alike">{t("alike")}</h2>
          <ul>{same}</ul>
          <p class="small soft">{t("alikeHow")}</p>
        </>
      ) : null}
      {apart.length > 0 ? (
        <>
          <h2 id="apart">{t("apart")}</h2>
          <ul>{apart}</ul>
        </>
      ) : null}
    </section>
  );
}

const placesIn = (reason: Reason): PlaceId[] => ("places" in reason ? reason.places : []);

function reasonText(
  reason: Reason,
  {
    against,
    language,
    name,
  }: { against: boolean; language: DossierAsked["language"]; name: (place: PlaceId) => string },
): string {
  const t = translator(projectMessages, language);
  const comma = language === "zh-Hans" ? "、" : ", ";
  switch (reason.of) {
    case "partners":
      return t("samePartners", { places: reason.places.map(name).join(comma) });
    case "place":
      return t("samePlace", { places: reason.places.map(name).join(comma) });
    case "titles": {
      const { one, other } = reason.echo;
      return t("sameTitle", { one, other, same: one === other ? "yes" : "no" });
    }
    case "dates":
      return t(against ? "otherDates" : "sameDates");
    case "amount": {
      const amount = `${numberWords(language, { number: reason.number, comparator: "=" })} ${reason.currency}`;
      return t(against ? "otherAmount" : "sameAmount", { amount });
    }
    case "sites":
      return t(against ? "otherSite" : "sameSite", {
        distance: lengthText(language, Math.max(reason.metres, against ? 0 : 1_000)),
      });
  }
}
