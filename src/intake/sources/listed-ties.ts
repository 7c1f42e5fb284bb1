import type { PlaceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { FileReading, RowReading } from "../import/row-reading.ts";
import type { Mention } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";

interface Party {
  name: string;
  country: string | null;
  wikidata: string | null;
  place: PlaceId | null;
}

interface ListedTie {
  line: number;
  host: Party;
  partner: Party;
  start: PartialDate | null;
  over: { on: PartialDate | null } | null;
}

/**
 * A file as lists, each a town's own: who names whom, with the registry's places for them. A place is found by its QID,
 * its GeoNames id, else by name and country, where the resolver is sure. A list that is nobody's own stands for both.
 */
export async function listedTies(
  { source, rows }: FileReading,
  resolver: PlaceResolver,
): Promise<{ source: string; title: string; rows: number; listed: ListedTie[] }> {
  const found = new Map<string, Party>();
  const party = (mention: Mention): Party => {
    const { name, country, ids } = mention;
    const key = ids.wikidata ?? JSON.stringify([name, country, mention.within, mention.level]);
    const before = found.get(key);
    if (before) return before;
    const place = resolver.resolve(mention).chosen?.place ?? null;
    const made = { name, country, wikidata: ids.wikidata, place };
    found.set(key, made);
    return made;
  };
  const listed: ListedTie[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    listed.push(...tiesOf(row, party));
  }
  return { source: source.id, title: source.title, rows: count, listed };
}

function tiesOf({ line, mentions, claims }: RowReading, party: (mention: Mention) => Party): ListedTie[] {
  const byParties = Map.groupBy(claims, ({ parties }) => parties.join(" "));
  return [...byParties.values()].flatMap((said) => {
    const [{ parties, host } = { parties: [], host: null }] = said;
    const start = said.find(({ act }) => act.effect === "establishes")?.act.on ?? null;
    const end = said.find(({ act }) => act.effect === "ends");
    const over = end ? { on: end.act.on } : null;
    return parties
      .filter((one) => host === null || one === host)
      .flatMap((one) =>
        parties
          .filter((other) => other !== one)
          .flatMap((other) => {
            const [from, to] = [mentions[one], mentions[other]];
            return from && to ? [{ line, host: party(from), partner: party(to), start, over }] : [];
          }),
      );
  });
}
