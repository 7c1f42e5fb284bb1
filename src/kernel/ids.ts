/** Ids are strings that the type system keeps apart. Written in URLs, CSV files and citations: they never change. */
type Id<Kind extends string> = string & { readonly __id: Kind };

/** Country code and slug: `cn`, `cn-qingdao`, `ru-sverdlovsk-oblast`. */
export type PlaceId = Id<"place">;
/** The sorted place ids joined by `--`: `am-yerevan--cn-qingdao`. */
export type PartnershipId = Id<"partnership">;
/** An act in a partnership's chain: partnership id, `/`, kind, and a number from the second on. */
export type InstrumentId = Id<"instrument">;
export type SourceId = Id<"source">;
export type CitationId = Id<"citation">;
export type OrganizationId = Id<"organization">;
/** `SCO`, `BRICS`. */
export type GroupId = Id<"group">;
export type FigureId = Id<"figure">;
export type RuleId = Id<"rule">;
/** A city office, an association, a secretariat that works here: unique, lower-case words joined by hyphens. */
export type BodyId = Id<"body">;
/** Of a project, a forum, a person …: unique among its kind. */
export type SubjectId = Id<"subject">;

/** Who signs in. A number, so that it says nothing of the person. */
export type AccountId = number & { readonly __account: unique symbol };

/** Record time: the number of a revision. Monotone; what was known at R stays what was known at R. */
export type Revision = number & { readonly __revision: unique symbol };
