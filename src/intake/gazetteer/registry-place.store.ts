import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Identified } from "./place-ids.ts";

/** The places of the gazetteer that share country and slug with one of these, themselves among them. */
export async function rivalsOf(
  read: ReadDb,
  ids: readonly string[],
): Promise<(Identified & { admin1: string | null })[]> {
  return run(
    read,
    sql<Identified & { admin1: string | null }>`
      with asked as (
        select distinct country, slug from gazetteer_place where id = any(${[...ids]}::text[])
      )
      select g.id, g.country, g.slug, g.feature, g.population, g.admin1, coalesce(d.slug, '') as within
      from asked a
      join gazetteer_place g on g.country = a.country and g.slug = a.slug
      left join gazetteer_place d on d.id = g.country || '.' || g.admin1
      where g.vanished_by is null or g.id = any(${[...ids]}::text[])`,
  );
}

/** Which of these pairs of country and slug some place of the gazetteer has, as "CC slug". */
export async function slugsThere(
  read: ReadDb,
  wanted: readonly { country: string; slug: string }[],
): Promise<Set<string>> {
  const rows = await run(
    read,
    sql<{ key: string }>`
      select distinct g.country || ' ' || g.slug as key
      from unnest(${wanted.map(({ country }) => country)}::text[], ${wanted.map(({ slug }) => slug)}::text[]) as w (country, slug)
      join gazetteer_place g on g.country = w.country and g.slug = w.slug`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** Which of these ids places of the registry have, or had. */
export async function takenIds(read: ReadDb, ids: readonly PlaceId[]): Promise<Set<PlaceId>> {
  const rows = await run(
    read,
    sql<{ id: PlaceId }>`select id from place where id = any(${[...ids]}::text[])`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Which of these places of the registry are described now; one whose import was rolled back is not. */
export async function describedPlaces(read: ReadDb, ids: readonly PlaceId[]): Promise<Set<PlaceId>> {
  const rows = await run(
    read,
    sql<{ id: PlaceId }>`
      select place_id as id from place_version where known_to is null and place_id = any(${[...ids]}::text[])`,
  );
  return new Set(rows.map(({ id }) => id));
}
