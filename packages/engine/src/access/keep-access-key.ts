// Keeps a new access key of either kind, and what begins with a tenant's first one.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { ensureDefaultGroup } from "../group/ensure-default-group.ts";
import type { Principal, Role } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import type { AccessKey } from "./access-key.ts";
import { ensureAwsAccount } from "./ensure-aws-account.ts";
import { insertAccessKey } from "./insert-access-key.sql.ts";
import { atHome, keyDatabase } from "./key-database.ts";

export interface CreateAccessKey {
  readonly name: string;
  /** Null: the caller's own. */
  readonly tenant: string | null;
  readonly role: Role;
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
}

/** What the database recognises the key by. */
export interface KeyProof extends Pick<AccessKey, "kind" | "prefix" | "accessKeyId"> {
  /** Null for an AWS key. */
  readonly digest: Buffer | null;
  /** Null for a bearer key. */
  readonly sealed: Buffer | null;
}

interface Keeping {
  readonly wanted: CreateAccessKey;
  /** Made for the place that the key gets. */
  readonly proofFor: (place: { readonly tenant: string; readonly id: string }) => KeyProof;
}

/** Throws Problem: other-tenant, invalid-request (an expiresAt that has passed), quota-exceeded. */
export async function keepAccessKey(
  engine: EngineContext,
  asking: Principal,
  { wanted, proofFor }: Keeping,
): Promise<AccessKey> {
  const principal = atHome(asking);
  const tenant = wanted.tenant ?? principal.tenant;
  if (tenant !== principal.tenant && principal.foundsTenants !== true) throw otherTenant();
  return keyDatabase(engine, principal).transaction(async (transaction) => {
    const id = uuidv7();
    const kept = await insert(transaction, principal, {
      row: { ...wanted, tenant, id },
      proof: proofFor({ tenant, id }),
    });
    await ensureDefaultGroup(transaction, tenant);
    if (kept.kind === "aws") await ensureAwsAccount(transaction, tenant);
    await holdQuota(transaction, { tenant }, "access-keys");
    await noteKey(transaction, principal, { action: "access-key.create", ...kept });
    return kept;
  });
}

interface Insert {
  readonly row: CreateAccessKey & { readonly tenant: string; readonly id: string };
  readonly proof: KeyProof;
}

async function insert(
  transaction: Queryable,
  { actor }: Principal,
  { row, proof }: Insert,
): Promise<AccessKey> {
  const [inserted] = await transaction.query(insertAccessKey, { ...row, ...proof, actor });
  if (inserted === undefined) throw hasPassed();
  const { digest: _digest, sealed: _sealed, ...shown } = proof;
  return { ...row, ...shown, createdAt: inserted.createdAt, createdBy: actor, lastUsedAt: null };
}

/** In the audit of the key's tenant, and of the tenant of whoever changes it. */
export async function noteKey(
  transaction: Queryable,
  principal: Principal,
  { action, id, tenant, name, role, accessKeyId }: NotedKey,
): Promise<void> {
  const detail = {
    id,
    tenant,
    ...(role === undefined ? {} : { role }),
    ...(accessKeyId === null ? {} : { accessKeyId }),
  };
  for (const whose of new Set([tenant, principal.tenant]))
    await audit(transaction, { ...principal, tenant: whose }, { action, subject: name, detail });
}

interface NotedKey extends Pick<AccessKey, "id" | "tenant" | "name" | "accessKeyId"> {
  readonly action: string;
  readonly role?: Role;
}

const otherTenant = (): Problem =>
  new Problem("other-tenant", "Expected no tenant but the credential's own, got another.", {
    field: "tenant",
  });

const hasPassed = (): Problem =>
  new Problem("invalid-request", "Expected expiresAt to be in the future, got a time that has passed.", {
    field: "expiresAt",
  });
