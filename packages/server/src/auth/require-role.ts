// Refuses a principal whose role is too low for what it asks.
import type { Principal } from "@punctual/engine";
import { DoorProblem } from "../door-problem.ts";

export type Role = Principal["role"];

const rank: Readonly<Record<Role, number>> = { viewer: 0, operator: 1, admin: 2 };

export const reaches = (principal: Principal, role: Role): boolean => rank[principal.role] >= rank[role];

/** Throws DoorProblem `forbidden`. */
export function requireRole(principal: Principal, role: Role): void {
  if (reaches(principal, role)) return;
  throw new DoorProblem(
    "forbidden",
    `Expected a credential with role ${role}, got one with role ${principal.role}.`,
  );
}
