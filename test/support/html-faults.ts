const TAG = /<(?:!doctype html|!--[^<>]*--|\/[a-z][\w-]*|[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?)>/gi;

/** What is wrong with the HTML of an answer; nothing where it is none. */
export const htmlFaults = async (response: Response): Promise<string[]> =>
  /html/.test(response.headers.get("content-type") ?? "") ? faultsOf(await response.text()) : [];

/** What a page must not hold: a tag that is not well-formed, or runs or wears something that is not ours. */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const text = html.replace(TAG, (tag) => {
    const name = /^<([\w-]+)/.exec(tag)?.[1] ?? "";
    if (name === "style" || (name === "script" && !/ src="\/assets\/[^"]+"/.test(tag))) faults.push(tag);
    for (const [, attribute = "", value = ""] of tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)) {
      if (/^(style|on\w+|srcdoc)$/i.test(attribute)) faults.push(tag);
      const leads = /^(href|src|action|formaction)$/i.test(attribute);
      if (leads && /^\s*(javascript|vbscript|data:text)/i.test(value)) faults.push(tag);
    }
    return "";
  });
  const open = text.indexOf("<");
  if (open >= 0) faults.push(text.slice(Math.max(0, open - 60), open + 60));
  return faults;
}
