const HOSTS =
  /(^|\.)(wikipedia|wikidata|wikimedia|wikivoyage|wiktionary|wikiwand|dbpedia|wikibrief|alchetron|infogalactic|everybodywiki)\.[a-z]+$/i;
const NAMES = /wikipedia|wikidata|википед|викидан|维基百科|維基百科|维基数据|維基數據/i;

/** What tells where a source comes from. */
export interface Origin {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  carrierNote: string | null;
}

/**
 * Whether a source is Wikidata, Wikipedia or a copy of them: what they say is no evidence for themselves. A source that
 * only names them in its notes, as what it was taken from, is one too.
 */
export function isWikimedia({ id, title, publisher, url, carrierNote }: Origin): boolean {
  if (url !== null && URL.canParse(url) && HOSTS.test(new URL(url).hostname)) return true;
  return [id, title, publisher, carrierNote].some((words) => words !== null && NAMES.test(words));
}
