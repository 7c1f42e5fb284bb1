import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import type { Revision } from "../../../kernel/ids.ts";

/** How well some partnerships are evidenced, in numbers of partnerships. */
export interface Coverage {
  partnerships: number;
  /** No claim about them says when. */
  undated: number;
  /** Every claim about them stands in an encyclopedia. */
  encyclopediaOnly: number;
  /** Exactly one party speaks of them. */
  oneSided: number;
  /** At least two parties speak of them. */
  bothSides: number;
}

export type CountryCoverage = Coverage & { country: string };

/** Over all partnerships that some claim known at a revision is about. */
export async function coverage(read: ReadDb, known: Revision): Promise<Coverage> {
  const [row] = await run(
    read,
    sql<Record<keyof Coverage, string>>`select ${NUMBERS} from ${ties(known)} tie`,
  );
  return numbers(row);
}

/** The same by country: a partnership counts in the country of each of its parties, most first. */
export async function coverageByCountry(read: ReadDb, known: Revision): Promise<CountryCoverage[]> {
  const rows = await run(
    read,
    sql<Record<keyof Coverage, string> & { country: string }>`
      select country, ${NUMBERS}
      from ${ties(known)} tie
      join (
        select distinct pp.partnership_id, v.country
        from partnership_party pp join place_version v on v.place_id = pp.place_id and ${isKnown("v", known)}
      ) party using (partnership_id)
      group by country
      order by count(*) desc, country`,
  );
  return rows.map((row) => ({ country: row.country, ...numbers(row) }));
}

const NUMBERS = sql`
  count(*) as partnerships,
  count(*) filter (where not dated) as undated,
  count(*) filter (where encyclopedia_only) as "encyclopediaOnly",
  count(*) filter (where sides = 1) as "oneSided",
  count(*) filter (where sides > 1) as "bothSides"`;

const numbers = (row: Record<keyof Coverage, string> | undefined): Coverage => ({
  partnerships: Number(row?.partnerships ?? 0),
  undated: Number(row?.undated ?? 0),
  encyclopediaOnly: Number(row?.encyclopediaOnly ?? 0),
  oneSided: Number(row?.oneSided ?? 0),
  bothSides: Number(row?.bothSides ?? 0),
});

const ties = (known: Revision): RawBuilder<unknown> => sql`(
  select a.partnership_id,
    bool_or(a.on_edtf is not null) as dated,
    bool_and(s.kind = 'encyclopedia') as encyclopedia_only,
    count(distinct c.claimant_place_id) filter (where c.capacity = 'party') as sides
  from act_claim a
  join citation c on c.id = a.citation_id and ${isKnown("c", known)}
  join source_version s on s.source_id = c.source_id and ${isKnown("s", known)}
  group by a.partnership_id)`;
