// Makes a workload's demand for a role into a guard that the server's own credentials fulfil.
import type { Guard, RoleGuard } from "@punctual/jobs";
import type { Authenticator } from "../auth/credentials.ts";
import { requireRole } from "../auth/require-role.ts";

export const bearerScheme = { type: "http", scheme: "bearer" } as const;

/** A role guard throws the server's own problems, which the error handler answers. */
export function resolveGuard(guard: Guard | RoleGuard, authenticator: Authenticator): Guard {
  if (!isRole(guard)) return guard;
  return {
    kind: "role",
    security: bearerScheme,
    async check(request) {
      const principal = authenticator.authenticate(request.headers.authorization, request.address);
      requireRole(principal, guard.role);
      return { ok: true, actor: principal.actor };
    },
  };
}

export const isRole = (guard: Guard | RoleGuard): guard is RoleGuard =>
  guard.kind === "role" && "role" in guard;
