import type { ReadDb } from "../../database/database.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import {
  gazetteerNamesAmong,
  gazetteerNamesInHan,
  registryNames,
  registryOrganizations,
} from "./article-names.store.ts";
import type { ReadAgainst } from "./read-article.ts";

/** The names of the registry, and of the gazetteer where it is loaded: what an article is read against. */
export async function namesOfRegistry(read: ReadDb): Promise<ReadAgainst> {
  const known = await latestRevision(read);
  const names = known === null ? [] : await registryNames(read, known);
  return {
    organizations: known === null ? [] : await registryOrganizations(read, known),
    names: {
      named: async (keys) => [...names, ...(await gazetteerNamesAmong(read, keys))],
      inHan: () => gazetteerNamesInHan(read),
    },
  };
}
