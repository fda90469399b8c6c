// Who may read the nodes' own log: it tells of all tenants.
import { tenantOf } from "../access/namespace-of.ts";
import type { Principal } from "../principal.ts";

export const seesServerLog = ({ tenant, role }: Pick<Principal, "tenant" | "role">): boolean =>
  tenantOf(tenant) === "default" && role !== "viewer";
