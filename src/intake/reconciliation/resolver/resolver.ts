import type { PlaceId } from "../../../kernel/ids.ts";
import { countryNames } from "../countries/country-names.ts";
import { readCountry } from "../countries/read-country.ts";
import type { MatchJudgement } from "../judgements/match-judgement.ts";
import type { Candidate, Match, Reason } from "../match.ts";
import type { Mention } from "../mention.ts";
import { decideMatch } from "../names/decide-match.ts";
import type { NameFound } from "../names/named-entry.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import type { GazetteerIndex } from "./gazetteer-index.ts";
import { countryReasons, type Heard, hear } from "./heard.ts";
import { type Judged, judgedReason } from "./judged.ts";
import type { RegistryIndex } from "./registry-index.ts";
import { countryWeighed, inWords, merged, scored, type Weighed } from "./weigh.ts";

export interface ResolverParts {
  gazetteer: GazetteerIndex | null;
  registry: RegistryIndex;
  judged: Judged;
}

/** Shown to a person. */
const MOST_CANDIDATES = 10;
/** Looked at: two of the gazetteer may be one of the registry. */
const LOOKED_AT = 40;
/** Equal mentions are answered once: a list names its own town a hundred times. */
const CACHED = 100_000;
/** How many times likelier a place is that the registry already has as a partner of the other side. */
const PARTNERS_ALREADY = 7;
/** Where no name is as near as this, in nats, places are looked for that lists also put under the state asked for. */
const NEAR = 1;

export class Resolver implements PlaceResolver {
  readonly #known = new Map<string, Match>();
  readonly #divisions = new Map<string, string | null>();

  constructor(readonly parts: ResolverParts) {}

  resolve(mention: Mention): Match {
    // Whose ties help is no part of the words: the next may ask with others.
    if (mention.partner?.ties) return this.#resolve(mention);
    const key = JSON.stringify(mention);
    const known = this.#known.get(key);
    if (known) return known;
    const match = this.#resolve(mention);
    if (this.#known.size >= CACHED) this.#known.clear();
    this.#known.set(key, match);
    return match;
  }

  #resolve(mention: Mention): Match {
    const { counts, waits } = this.parts.judged.on(mention);
    const decided = this.#byJudgement(mention, counts);
    if (decided) return decided;
    const match =
      this.#byStatedId(mention, counts) ??
      (mention.level === "country" ? this.#asCountry(mention) : this.#byName(mention, counts));
    const more = [
      ...counts
        .filter(({ verdict }) => verdict === "not same")
        .map((one) => judgedReason("judged-not-same", one)),
      ...waits.map((one) => judgedReason("judgement-proposed", one)),
      ...(this.parts.gazetteer ? [] : [{ code: "no-gazetteer" }]),
    ];
    return more.length === 0 ? match : { ...match, reasons: [...match.reasons, ...more] };
  }

  /** What a person decided, as long as the place is there. */
  #byJudgement(mention: Mention, counts: readonly MatchJudgement[]): Match | null {
    for (const judgement of counts) {
      if (judgement.verdict === "no place") {
        const reasons = [judgedReason("judged-no-place", judgement)];
        return {
          outcome: "unknown",
          chosen: null,
          score: 0,
          reasons,
          candidates: [],
          judgement: judgement.id,
        };
      }
      if (judgement.verdict !== "same") continue;
      const reason = judgedReason("judged-same", judgement);
      const chosen = this.#candidateOf(judgement.place, judgement.gazetteer, 1, [reason]);
      if (chosen === null) continue;
      if (judgement.level === null && mention.level !== null && chosen.level !== mention.level) continue;
      return {
        outcome: "matched",
        chosen,
        score: 1,
        reasons: [reason],
        candidates: [chosen],
        judgement: judgement.id,
      };
    }
    return null;
  }

  /** An id that the source states decides, unless what else it says contradicts it. */
  #byStatedId(mention: Mention, counts: readonly MatchJudgement[]): Match | null {
    const { registry, gazetteer } = this.parts;
    const { geonames, wikidata } = mention.ids;
    const stated: { candidate: Candidate; id: string }[] = [];
    const state = (place: PlaceId | null, division: string | null, id: string) => {
      const candidate = this.#candidateOf(place, division, 1, [{ code: "stated-id", said: { id } }]);
      if (candidate && !isExcluded(candidate, counts)) stated.push({ candidate, id });
    };
    if (wikidata !== null) {
      const place = registry.byWikidata.get(wikidata);
      if (place) state(place, null, wikidata);
    }
    if (geonames !== null) {
      const there = registry.byGeonames.get(geonames);
      const id = gazetteer ? this.#gazetteerId(geonames) : null;
      if (there || id) state(there ?? null, id, `GeoNames ${geonames}`);
    }
    const [first, second] = stated;
    if (!first) return null;
    const candidates = stated.map(({ candidate }) => candidate);
    const { among, how } = readCountry(mention.country);
    const reasons: Reason[] = [...first.candidate.reasons];
    if (second && keyOf(second.candidate) !== keyOf(first.candidate)) {
      reasons.push({ code: "stated-ids-differ" });
    } else if (how !== "empty" && how !== "unread" && !isAmong(first.candidate.country, among)) {
      reasons.push({ code: "stated-id-elsewhere", said: { country: first.candidate.country } });
    } else {
      return {
        outcome: "matched",
        chosen: first.candidate,
        score: 1,
        reasons,
        candidates: [first.candidate],
        judgement: null,
      };
    }
    const shown = candidates.map((candidate) => ({ ...candidate, score: 0.5 }));
    return { outcome: "ambiguous", chosen: null, score: 0.5, reasons, candidates: shown, judgement: null };
  }

  #gazetteerId(geonames: number): string | null {
    const { gazetteer } = this.parts;
    if (gazetteer?.places.get(String(geonames))) return String(geonames);
    return gazetteer?.divisions.get(geonames) ?? null;
  }

  /** A mention that is said to be of a country. */
  #asCountry(mention: Mention): Match {
    const { among, how } = readCountry(mention.name);
    const candidates = among.flatMap((code) => {
      const place = this.parts.registry.countries.get(code);
      const reasons = [
        {
          code: how === "misspelt" ? "country-misspelt" : "is-country",
          said: { country: code, text: mention.name },
        },
      ];
      const candidate = place ? this.#candidateOf(place, null, 1 / among.length, reasons) : null;
      return candidate ? [candidate] : [];
    });
    const [only] = candidates;
    const sure = candidates.length === 1 && among.length === 1 && how !== "misspelt";
    if (!only) {
      const reasons = [{ code: among.length > 0 ? "country-not-recorded" : "nothing-near" }];
      return { outcome: "unknown", chosen: null, score: 0, reasons, candidates, judgement: null };
    }
    return {
      outcome: sure ? "matched" : "ambiguous",
      chosen: sure ? only : null,
      score: only.score,
      reasons: only.reasons,
      candidates: candidates.slice(0, MOST_CANDIDATES),
      judgement: null,
    };
  }

  #byName(mention: Mention, counts: readonly MatchJudgement[]): Match {
    const heard = hear(mention);
    const match = this.#heardAs(mention, heard, counts);
    if (!heard.countryInName || match.outcome === "matched") return match;
    // "Athens, Georgia" names no country: whichever reading is surer.
    const plain: Heard = {
      name: mention.name,
      country: readCountry(null),
      within: mention.within,
      countryInName: false,
    };
    const other = this.#heardAs(mention, plain, counts);
    return other.score > match.score ? other : match;
  }

  #heardAs(mention: Mention, heard: Heard, counts: readonly MatchJudgement[]): Match {
    const countries = heard.country.among.length > 0 ? heard.country.among : [null];
    const all = new Map<string, Weighed>();
    const reasons = countryReasons(heard, mention.country);
    this.#search(mention, heard, countries, all);
    const { code } = heard.country;
    if (code !== null && ![...all.values()].some(({ found }) => found.distance < NEAR)) {
      const others = new Map<string, Weighed>();
      this.#search(mention, heard, countryNames().territoriesOf(code), others);
      for (const [key, one] of others) {
        one.more.push({ code: "listed-under", said: { country: one.found.country, state: code } });
        all.set(key, one);
      }
    }
    this.#addCountry(mention, heard, all);
    for (const [key, { place, gazetteer }] of all)
      if (isExcluded({ place, gazetteer }, counts)) all.delete(key);
    this.#favourPartners(mention, all.values());
    const list = scored(all.values()).slice(0, MOST_CANDIDATES * 2);
    const [first] = list;
    const decided = decideMatch(
      list.map(({ one, score }) => ({ ...one.found, score })),
      { country: heard.country.code },
    );
    const sure = decided.outcome === "matched" && first !== undefined && this.#levelFits(mention, first.one);
    const candidates = list
      .slice(0, MOST_CANDIDATES)
      .filter(({ score }) => score >= 0.001)
      .flatMap(({ one, score }) => this.#shown(one, score));
    const unsure = candidates.length === 0 ? "unknown" : "ambiguous";
    const outcome =
      decided.outcome === "matched" && sure ? "matched" : decided.outcome === "unknown" ? "unknown" : unsure;
    const said = heard.country.how === "empty" || heard.country.code !== null;
    return {
      outcome,
      chosen: outcome === "matched" ? (candidates[0] ?? null) : null,
      score: rounded(decided.score),
      reasons: [
        ...decided.reasons.filter(({ code }) => said || code !== "country-not-said"),
        ...(first?.one.more ?? []),
        ...reasons,
      ],
      candidates: outcome === "unknown" ? [] : candidates,
      judgement: null,
    };
  }

  #search(
    mention: Mention,
    { name, within }: Heard,
    countries: readonly (string | null)[],
    into: Map<string, Weighed>,
  ): void {
    const { gazetteer, registry } = this.parts;
    for (const country of countries) {
      const asked = {
        name,
        country,
        language: mention.language,
        level: mention.level,
        admin1: within === null || country === null ? null : this.#division(within, country),
        point: mention.point,
      };
      const found = merged(
        gazetteer?.names.find(asked, LOOKED_AT) ?? [],
        registry.names.find(asked, LOOKED_AT),
        registry.links,
      );
      for (const [key, one] of found) into.set(key, inWords(one, asked.admin1, within));
    }
  }

  /** The division of the first order that a source names, if one of the country bears that name. */
  #division(within: string, country: string): string | null {
    const key = `${country} ${within}`;
    const known = this.#divisions.get(key);
    if (known !== undefined) return known;
    const asked = { name: within, country, language: null, level: "province", point: null } as const;
    const best = (found: readonly NameFound[]) =>
      found.find(({ level, distance, admin1 }) => level === "province" && distance < 2 && admin1 !== null);
    const { gazetteer, registry } = this.parts;
    const found = best(gazetteer?.names.find(asked, 5) ?? []) ?? best(registry.names.find(asked, 5));
    if (this.#divisions.size >= CACHED) this.#divisions.clear();
    this.#divisions.set(key, found?.admin1 ?? null);
    return found?.admin1 ?? null;
  }

  /** The name of a country without a country beside it may mean the country. */
  #addCountry(mention: Mention, heard: Heard, all: Map<string, Weighed>): void {
    if (mention.level !== null || heard.country.how !== "empty") return;
    const { code, how } = readCountry(mention.name);
    if (code === null || how === "misspelt" || mention.name.trim().length <= 3) return;
    // Whether it is on record or not, so that an answer does not hang on what was recorded meanwhile.
    const place = this.parts.registry.countries.get(code) ?? null;
    const most = Math.max(0, ...[...all.values()].map(({ weight }) => weight)) || 1;
    all.set(`country ${code}`, countryWeighed(place, code, mention.name, most));
  }

  #favourPartners({ partner }: Mention, all: Iterable<Weighed>): void {
    if (!partner?.place) return;
    const partners = partner.ties ?? this.parts.registry.partners.get(partner.place);
    if (!partners) return;
    for (const one of all) {
      if (one.place === null || !partners.has(one.place)) continue;
      one.weight *= PARTNERS_ALREADY;
      one.more.push({ code: "already-partners", said: { partner: partner.place } });
    }
  }

  /** A place of another level than the source says is never taken without asking. */
  #levelFits({ level }: Mention, { place, found }: Weighed): boolean {
    if (level === null || !found.reasons.some(({ code }) => code === "level-differs")) return true;
    const known = place === null ? undefined : this.parts.registry.places.get(place);
    return known?.level === level || (level === "province" && known?.firstOrder === true);
  }

  #shown({ place, gazetteer, found, more }: Weighed, score: number): Candidate[] {
    const candidate = this.#candidateOf(place, gazetteer, rounded(score), [...found.reasons, ...more]);
    if (!candidate) return [];
    return [{ ...candidate, answered: found.name === candidate.name ? null : found.name }];
  }

  /** The place to show, with what the registry holds of it first. Null where neither has it. */
  #candidateOf(
    place: PlaceId | null,
    gazetteerId: string | null,
    score: number,
    reasons: Reason[],
  ): Candidate | null {
    const { registry, gazetteer } = this.parts;
    const id = place ?? (gazetteerId === null ? null : (registry.links.get(gazetteerId) ?? null));
    const known = id === null ? undefined : registry.places.get(id);
    const other = gazetteerId ?? (id === null ? null : (registry.linked.get(id)?.[0] ?? null));
    const indexed = other === null ? null : (gazetteer?.places.get(other) ?? null);
    if (!known && !indexed) return null;
    const division = known ? registry.firstOrderOf(known) : (indexed?.admin1 ?? null);
    const point =
      known && known.latitude !== null && known.longitude !== null
        ? { latitude: known.latitude, longitude: known.longitude }
        : (indexed?.point ?? null);
    const isDivision = division !== null && (division === other || division === known?.id);
    return {
      place: known?.id ?? null,
      gazetteer: other,
      name: known?.names[0]?.name ?? indexed?.name ?? "",
      answered: null,
      country: known?.country ?? indexed?.country ?? "",
      level: known?.level ?? indexed?.level ?? "other",
      within: division === null || isDivision ? null : this.#divisionName(division),
      point,
      population: known?.population ?? indexed?.population ?? null,
      score,
      reasons,
    };
  }

  #divisionName(division: string): string | null {
    const { registry, gazetteer } = this.parts;
    const own = registry.places.get((registry.links.get(division) ?? division) as PlaceId);
    return own?.names[0]?.name ?? gazetteer?.places.get(division)?.name ?? null;
  }
}

/** To four places, and never up to 1: that is for what somebody has said. */
const rounded = (score: number): number => Math.floor(score * 10_000) / 10_000;

const keyOf = ({ place, gazetteer }: Pick<Candidate, "place" | "gazetteer">): string =>
  place ?? gazetteer ?? "";

const isAmong = (country: string, among: readonly string[]): boolean =>
  among.includes(country) || among.includes(countryNames().listedUnder(country) ?? "");

const isExcluded = (
  { place, gazetteer }: Pick<Candidate, "place" | "gazetteer">,
  counts: readonly MatchJudgement[],
): boolean =>
  counts.some(
    (one) =>
      one.verdict === "not same" &&
      ((place !== null && one.place === place) || (gazetteer !== null && one.gazetteer === gazetteer)),
  );
