// Makes a workload's demand for a role into a guard that the server's own credentials fulfil.
import type { Principal } from "@punctual/engine";
import type { Guard, RoleGuard } from "@punctual/jobs";
import type { Authenticator } from "../auth/authenticator.ts";
import { DoorProblem } from "../door-problem.ts";

export const bearerScheme = { type: "http", scheme: "bearer" } as const;

export interface GuardDoor {
  readonly authenticator: Authenticator;
  /** The route as the audit names it: method and pattern. */
  readonly subject: string;
}

/** A role guard throws the server's own problems, which the error handler answers. */
export function resolveGuard(guard: Guard | RoleGuard, { authenticator, subject }: GuardDoor): Guard {
  if (!isRole(guard)) return guard;
  return {
    kind: "role",
    security: bearerScheme,
    async check({ method, headers, address }) {
      const asking = { method, headers, address, subject };
      const principal = await authenticator.admit(asking, guard.role);
      if (!isServed(guard, principal)) {
        authenticator.noteDenied(principal, subject);
        throw otherTenant();
      }
      return { ok: true, actor: principal.actor, tenant: principal.tenant };
    },
  };
}

export const isRole = (guard: Guard | RoleGuard): guard is RoleGuard =>
  guard.kind === "role" && "role" in guard;

/** A workload keeps its data for nobody in particular: with a key of its own a tenant would read that of all. */
const isServed = ({ tenants = "default" }: RoleGuard, { tenant }: Principal): boolean =>
  tenants === "all" || tenant === "default";

const otherTenant = (): DoorProblem =>
  new DoorProblem("forbidden", "Expected a credential of the tenant default, got one of another tenant.");
