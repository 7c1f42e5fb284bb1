import type { Access, AccessTable } from "../../http/access/access.ts";

const MEMBER: Access = { for: "reader" };
/** Of which body it must be, the room decides. */
const REGISTRAR: Access = { for: "registrar" };
const ADMINISTRATOR: Access = { for: "administrator", wide: true };

/** Who works together, whose records they keep, and whom they let act for them. */
export const BODIES_ACCESS: AccessTable = {
  "GET /bodies": MEMBER,
  "GET /bodies.json": { ...MEMBER, scope: "read" },
  "POST /bodies": ADMINISTRATOR,
  "GET /bodies/:id": MEMBER,
  "POST /bodies/:id": ADMINISTRATOR,
  "POST /bodies/:id/open": ADMINISTRATOR,
  "POST /bodies/:id/places": ADMINISTRATOR,
  "POST /bodies/:id/members": REGISTRAR,
  "POST /bodies/:id/delegations": REGISTRAR,
  "POST /bodies/:id/delegations/:number/end": REGISTRAR,
  "POST /bodies/:id/invitations": REGISTRAR,
  "POST /bodies/:id/invitations/:number/revoke": REGISTRAR,
};
