/** The words of the map's script, written by the server in the page's language; a count has a form a plural. */
export interface MapWords {
  failed: string;
  empty: string;
  certainSaid: string;
  possibleSaid: string;
  placeSaid: Partial<Record<Intl.LDMLPluralRule, string>>;
  unplaced: Partial<Record<Intl.LDMLPluralRule, string>>;
}

/** Fills the holes that the server left: `{name}`, `{shown}`. */
export const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (hole, key: string) => values[key] ?? hole);

export function fillCount(
  forms: Partial<Record<Intl.LDMLPluralRule, string>>,
  locale: string,
  n: number,
  values: Record<string, string> = {},
): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other ?? "";
  return fill(form, { ...values, shown: new Intl.NumberFormat(locale).format(n) });
}
