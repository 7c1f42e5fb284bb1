/** Worked out over the whole registry: counts, readings of figures, searches. */
const QUESTIONS = /^(?:\/(?:en|zh|ru|api))?\/(?:count|figures|rules|search)(?:[/.]|$)/;
/** Whole lists, however long, and documents that are set. */
const TABLES = /\.(?:csv|geojson|ics|xml|pdf|docx|xlsx)$/;
/** Made of an answer of ours, which passes the gate itself: two places for one answer would wait for each other. */
const OF_ANOTHER_ANSWER = /\.csv-metadata\.json$/;
/** They show counts: of the newest revision those are at hand, of an older one its world has to be read first. */
const SHOWING_COUNTS = /^\/(?:en|zh|ru)?\/?(?:about(?:\/.*)?)?$/;
const WORDS = /(?:^|&)q=[^&]/;
const OF_THE_PAST = /(?:^|&)knownAt=[^&]/;

/** Which answers take long, so that few of them are worked out at once (docs/operations.md, Many readers). */
export const isHeavy = (path: string, query: string): boolean =>
  !OF_ANOTHER_ANSWER.test(path) &&
  (QUESTIONS.test(path) ||
    TABLES.test(path) ||
    (query !== "" && (WORDS.test(query) || (OF_THE_PAST.test(query) && SHOWING_COUNTS.test(path)))));
