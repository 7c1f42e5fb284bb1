import type { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import type { ReadDb } from "../../database/database.ts";
import type { Language } from "../../kernel/languages.ts";
import type { DataFormat } from "../../web/layout.tsx";
import type { ReadAs } from "../evidence/read-as.ts";
import type { Dossier } from "./dossier.ts";
import type { DossierNames } from "./dossier-names.ts";
import type { KindDefinition, Kinds, Words } from "./kind.ts";

/** A dossier that a reader asked for, with what its parts are called. */
export interface DossierAsked {
  read: ReadDb;
  kinds: Kinds;
  dossier: Dossier;
  names: DossierNames;
  at: ReadAs;
  language: Language;
  /** The query of the address, for links that keep the days chosen. */
  query: URLSearchParams;
}

/** A choice in the form above a list, and a parameter of its data. */
export interface DerivedFilter {
  /** The parameter of the address; another than those of the kind's own codes. */
  name: string;
  label: Words;
  codes: Readonly<Record<string, Words>>;
  /** Those of the codes that a record has on the day. Pure: it is asked of every record that the other conditions leave. */
  of: (dossier: Dossier, at: ReadAs) => readonly string[];
}

/** What a room adds to the pages and data that every kind of dossier has. */
export interface KindPresenter {
  definition: KindDefinition;
  /** The first sentence of a record's page, from its data. */
  lead?: (asked: DossierAsked) => Child | Promise<Child>;
  /** Sections between the facts and the evidence. */
  sections?: readonly ((asked: DossierAsked) => Child | Promise<Child>)[];
  /** Properties that a section shows better than the plain list of facts. */
  hides?: readonly string[];
  /** Columns of the list, after the title. */
  columns?: readonly {
    head: Words;
    cell: (asked: DossierAsked) => Child | Promise<Child>;
    numeric?: boolean;
  }[];
  /** What the room derives, for the record as data; it stands there under `derived`. */
  derived?: { schema: z.ZodType; of: (asked: DossierAsked) => Promise<unknown> | unknown };
  /** Further formats of a record, by ending, for the page's list of data: "ics", "xml". */
  formats?: (asked: DossierAsked) => readonly DataFormat[];
  /** The same of the list. */
  listFormats?: readonly DataFormat[];
  /** By what the list may be narrowed that no source states but the room derives for the day asked. */
  filters?: readonly DerivedFilter[];
  /** A section under the list, such as a chart or a notice. */
  below?: (asked: Omit<DossierAsked, "dossier" | "names">) => Child | Promise<Child>;
}
