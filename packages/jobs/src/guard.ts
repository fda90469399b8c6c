// What a request must pass before anything of it is read.
import type { HttpRequest, HttpResponse } from "./http.ts";

export type Admission =
  /** `actor` is kept with the run: who asked. */
  { readonly ok: true; readonly actor: string } | { readonly ok: false; readonly response: HttpResponse };

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
}

export const requireRole = (role: RoleGuard["role"]): RoleGuard => ({ kind: "role", role });
