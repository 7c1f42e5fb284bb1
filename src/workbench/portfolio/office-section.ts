import type { Language } from "../../kernel/languages.ts";
import type { Office } from "../bodies/office.store.ts";
import type { Typed } from "../typed-form.ts";
import type { PortfolioRow } from "./read-portfolio.ts";

/** What a part of the page of one partnership is drawn from. */
export interface OfficeSection {
  language: Language;
  office: Office;
  row: PortfolioRow;
  editable: boolean;
  typed: Typed;
}
