// Who asks: the tenant whose data is meant, the role, and the name that the audit and the runs keep.

export type Role = "viewer" | "operator" | "admin";

export interface Principal {
  readonly tenant: string;
  /** Named in runs, versions and state changes: `admin token`, an access key's name, `punctual.config.ts`. */
  readonly actor: string;
  readonly role: Role;
  /** May make and revoke keys for every tenant: the admin token alone. */
  readonly foundsTenants?: true;
  /** Where the request came from; for the audit. */
  readonly address?: string;
}

/** Who puts what punctual.config.ts declares. */
export const declarer: Principal = { tenant: "default", actor: "punctual.config.ts", role: "admin" };
