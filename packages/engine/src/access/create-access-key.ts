// Makes an access key, and with its first key a tenant.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { ensureDefaultGroup } from "../group/ensure-default-group.ts";
import type { Principal, Role } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { keyDatabase } from "./key-database.ts";
import { keyDigest, newKey, prefixOf, type AccessKey } from "./access-key.ts";
import { insertAccessKey } from "./insert-access-key.sql.ts";

export interface CreateAccessKey {
  readonly name: string;
  /** Null: the caller's own. */
  readonly tenant: string | null;
  readonly role: Role;
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
}

/** The only place where the key itself can be read. */
export interface NewAccessKey extends AccessKey {
  readonly key: string;
}

/** Throws Problem: other-tenant, invalid-request (an expiresAt that has passed), quota-exceeded. */
export async function createAccessKey(
  engine: EngineContext,
  principal: Principal,
  wanted: CreateAccessKey,
): Promise<NewAccessKey> {
  const tenant = wanted.tenant ?? principal.tenant;
  if (tenant !== principal.tenant && principal.foundsTenants !== true) throw otherTenant();
  return keyDatabase(engine, principal).transaction(async (transaction) => {
    const made = await insert(transaction, principal, { ...wanted, tenant });
    await ensureDefaultGroup(transaction, tenant);
    await holdQuota(transaction, { tenant }, "access-keys");
    await noteKey(transaction, principal, { action: "access-key.create", ...made });
    return made;
  });
}

async function insert(
  transaction: Queryable,
  { actor }: Principal,
  wanted: CreateAccessKey & { readonly tenant: string },
): Promise<NewAccessKey> {
  const key = newKey();
  const row = { ...wanted, id: uuidv7(), prefix: prefixOf(key) };
  const [inserted] = await transaction.query(insertAccessKey, { ...row, actor, digest: keyDigest(key) });
  if (inserted !== undefined)
    return { ...row, key, createdAt: inserted.createdAt, createdBy: actor, lastUsedAt: null };
  throw new Problem(
    "invalid-request",
    "Expected expiresAt to be in the future, got a time that has passed.",
    {
      field: "expiresAt",
    },
  );
}

/** In the audit of the key's tenant, and of the tenant of whoever changes it. */
export async function noteKey(
  transaction: Queryable,
  principal: Principal,
  { action, id, tenant, name, role }: NotedKey,
): Promise<void> {
  const detail = { id, tenant, ...(role === undefined ? {} : { role }) };
  for (const whose of new Set([tenant, principal.tenant]))
    await audit(transaction, { ...principal, tenant: whose }, { action, subject: name, detail });
}

interface NotedKey extends Pick<AccessKey, "id" | "tenant" | "name"> {
  readonly action: string;
  readonly role?: Role;
}

const otherTenant = (): Problem =>
  new Problem("other-tenant", "Expected no tenant but the credential's own, got another.", {
    field: "tenant",
  });
