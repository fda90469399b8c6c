// What a request must pass before anything of it is read.
import type { HttpRequest, HttpResponse } from "./http.ts";

/** What a credential says of its bearer, checked by the guard. */
export type Claims = Readonly<Record<string, unknown>>;

export type Admission =
  /** `actor` is kept with the run: who asked. `tenant` is whose run a call makes; absent, the ledger's own. `claims` are handed on to a plain route. */
  | { readonly ok: true; readonly actor: string; readonly tenant?: string; readonly claims?: Claims }
  | { readonly ok: false; readonly response: HttpResponse };

export interface Guard {
  /** Names the security scheme in the API's description. */
  readonly kind: string;
  /** The OpenAPI security scheme. */
  readonly security: Readonly<Record<string, unknown>>;
  check(request: HttpRequest): Promise<Admission>;
}

/** Asks for one of the server's own credentials; the host makes it a guard. */
export interface RoleGuard {
  readonly kind: "role";
  readonly role: "viewer" | "operator" | "admin";
  /** Whose credentials pass: those of tenant `default` alone, to whom a workload's data belongs, unless it says `all`. */
  readonly tenants?: "default" | "all";
}

export const requireRole = (
  role: RoleGuard["role"],
  options: Pick<RoleGuard, "tenants"> = {},
): RoleGuard => ({ kind: "role", role, ...options });
