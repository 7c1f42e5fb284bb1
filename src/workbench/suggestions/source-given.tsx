/** The source that a sender gave: a web address opens, and tells the other site nothing; words stay words. */
export const SourceGiven = ({ source }: { source: string }) =>
  /^https?:\/\/\S+$/i.test(source) ? (
    <a class="as-typed" href={source} rel="nofollow ugc noreferrer noopener">
      {source}
    </a>
  ) : (
    <span class="as-typed">{source}</span>
  );
