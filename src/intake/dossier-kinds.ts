import { Kinds } from "../registry/dossiers/kind.ts";
import { FORUM } from "../registry/events/forum.ts";

/** Every kind of subject that a dataset may tell of, in the order in which one refers to the other. */
export const DOSSIER_KINDS = new Kinds([FORUM]);
