import { Kinds } from "../registry/dossiers/kind.ts";
import { FORUM } from "../registry/events/forum.ts";
import { PROGRAMME } from "../registry/events/programme.ts";
import { INVESTMENT } from "../registry/investments/investment.ts";
import { MEASURE } from "../registry/investments/measure.ts";
import { ORGANIZATION } from "../registry/people/organization-dossier.ts";
import { PERSON } from "../registry/people/person.ts";
import { QUOTE } from "../registry/people/quote.ts";
import { DELIVERABLE } from "../registry/projects/deliverable.ts";
import { DELIVERABLE_LIST } from "../registry/projects/deliverable-list.ts";
import { MEETING } from "../registry/projects/meeting.ts";
import { PROJECT } from "../registry/projects/project.ts";

/** Every kind of subject that a dataset may tell of, in the order in which one refers to the other. */
export const DOSSIER_KINDS = new Kinds([
  ORGANIZATION,
  PERSON,
  QUOTE,
  FORUM,
  PROGRAMME,
  MEETING,
  DELIVERABLE_LIST,
  DELIVERABLE,
  PROJECT,
  MEASURE,
  INVESTMENT,
]);
