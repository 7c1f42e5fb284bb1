import type { DossierClaim } from "../../dossiers/dossier.ts";

/** Who says so, leading to the claim on the same page. */
export const ClaimLink = ({ claim: { citation, source } }: { claim: DossierClaim }) => (
  <a href={`#claim-${citation.id}`} lang={source.language ?? undefined}>
    {source.publisher ?? source.title}
  </a>
);

/** The same for several, each once. */
export const ClaimLinks = ({ claims }: { claims: readonly DossierClaim[] }) => (
  <>
    {[...new Set(claims)].map((claim, index) => (
      <>
        {index > 0 ? ", " : ""}
        <ClaimLink claim={claim} />
      </>
    ))}
  </>
);
