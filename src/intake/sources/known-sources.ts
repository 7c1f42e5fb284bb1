import type { KnownSource } from "../import/row-reading.ts";
import { germanRegister } from "./german-register/german-register.ts";
import { wikidata } from "./wikidata/wikidata.ts";
import { wikipedia } from "./wikipedia/wikipedia.ts";

/** Whose files the program knows. The first that recognises a file reads it; `import --source <id>` names one. */
export const KNOWN_SOURCES: readonly KnownSource[] = [germanRegister, wikidata, wikipedia];
