import { type Access, type AccessTable, EVERYBODY } from "../../http/access/access.ts";

const OWN: Access = { for: "account" };
const ADMINISTRATOR: Access = { for: "administrator", wide: true };

/** Signing in and out, one's own account, and the accounts that administrators keep. */
export const ACCOUNTS_ACCESS: AccessTable = {
  "GET /sign-in": EVERYBODY,
  "POST /sign-in": { ...EVERYBODY, limit: "sign-in" },
  "GET /sign-in/provider": EVERYBODY,
  "GET /sign-in/provider/return": EVERYBODY,
  "POST /sign-out": EVERYBODY,
  "GET /forgotten": EVERYBODY,
  "POST /forgotten": { ...EVERYBODY, limit: "sign-in" },
  "GET /link/:secret": { for: "link" },
  "POST /link/:secret": { for: "link", limit: "sign-in" },
  "GET /link/:secret/provider": { for: "link" },

  "GET /account": OWN,
  "POST /account": OWN,
  "POST /account/password": OWN,
  "POST /account/sessions": OWN,
  "POST /account/tokens": OWN,
  "POST /account/tokens/:id/revoke": OWN,

  "GET /accounts": ADMINISTRATOR,
  "GET /accounts.json": { ...ADMINISTRATOR, scope: "administer" },
  "POST /accounts/invitations": ADMINISTRATOR,
  "POST /accounts/invitations/:id/revoke": ADMINISTRATOR,
  "GET /accounts/:id": ADMINISTRATOR,
  "POST /accounts/:id/disable": ADMINISTRATOR,
  "POST /accounts/:id/enable": ADMINISTRATOR,
  "POST /accounts/:id/erase": ADMINISTRATOR,
  "POST /accounts/:id/link": ADMINISTRATOR,
  "POST /accounts/:id/role": ADMINISTRATOR,
  "POST /accounts/:id/sessions": ADMINISTRATOR,
};
