// Makes a secret, with its first version where it has a value already.
import { randomInt } from "node:crypto";
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { checkTags } from "./check-tags.ts";
import { deleteGoneSecret } from "./delete-gone-secret.sql.ts";
import { findSecretVersion } from "./find-secret-version.sql.ts";
import { insertStoredSecret } from "./insert-stored-secret.sql.ts";
import { keepVersion, type NewVersion } from "./keep-version.ts";
import { lockStoredSecret } from "./lock-stored-secret.sql.ts";
import { readStoredSecret, refuseMarked } from "./read-stored-secret.ts";
import { nameColumns } from "./secret-name.ts";
import { toStoredSecret, type OtherFacts, type SecretTags, type StoredSecret } from "./stored-secret.ts";

export interface CreateStoredSecret {
  readonly region: string;
  readonly name: string;
  readonly description: string | null;
  readonly other: OtherFacts;
  readonly tags: SecretTags;
  /** Null: it has no value yet. */
  readonly first: NewVersion | null;
}

/** Repeated with the same version and value it answers the secret. Throws Problem: name-conflict, secret-marked, secret-key-missing, quota-exceeded. */
export const createStoredSecret = (
  engine: EngineContext,
  principal: Principal,
  wanted: CreateStoredSecret,
): Promise<StoredSecret> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    await make(transaction, { engine, principal, wanted });
    return toStoredSecret(await readStoredSecret(transaction, principal.tenant, wanted));
  });

interface Making {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly wanted: CreateStoredSecret;
}

async function make(transaction: Queryable, making: Making): Promise<void> {
  const { engine, principal, wanted } = making;
  const { tenant } = principal;
  checkTags(wanted.tags);
  const columns = columnsOf(tenant, wanted);
  await transaction.query(deleteGoneSecret, columns);
  const [inserted] = await transaction.query(insertStoredSecret, columns);
  if (inserted === undefined) return joinExisting(transaction, making);
  if (wanted.first !== null)
    await keepVersion(transaction, engine, { ...wanted.first, tenant, secretId: inserted.id });
  await audit(transaction, principal, { action: "stored-secret.create", subject: wanted.name });
  await holdQuota(transaction, principal, "stored-secrets");
}

function columnsOf(tenant: string, { region, name, description, other, tags }: CreateStoredSecret) {
  const facts = { description, other: JSON.stringify(other), tags: JSON.stringify(tags) };
  return { id: uuidv7(), tenant, region, name, suffix: newSuffix(), ...facts };
}

async function joinExisting(transaction: Queryable, making: Making): Promise<void> {
  const { engine, principal, wanted } = making;
  const { tenant } = principal;
  const [existing] = await transaction.query(lockStoredSecret, nameColumns(tenant, wanted));
  // Deleted between our insert and our look.
  if (existing === undefined) return make(transaction, making);
  refuseMarked(existing);
  if (wanted.first === null || !(await hasVersion(transaction, existing.id, wanted.first.version)))
    throw taken(wanted.name);
  await keepVersion(transaction, engine, { ...wanted.first, tenant, secretId: existing.id });
}

async function hasVersion(transaction: Queryable, secretId: string, version: string): Promise<boolean> {
  const found = await transaction.query(findSecretVersion, { secretId, version, label: null });
  return found.length > 0;
}

const taken = (name: string): Problem =>
  new Problem("name-conflict", `Expected a name that is free, got "${name}", which is a secret's.`, {
    field: "name",
  });

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const newSuffix = (): string =>
  Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join("");
