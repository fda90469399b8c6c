// An access key as the API shows it, and what one is made of.
import { hash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Role } from "../principal.ts";

export const roles = ["viewer", "operator", "admin"] as const satisfies readonly Role[];

/** `bearer`: sent with every request. `aws`: signs every request, and is never sent. */
export const accessKeyKinds = ["bearer", "aws"] as const;
export type AccessKeyKind = (typeof accessKeyKinds)[number];

export const tenantName = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, "Expected a tenant's name of 1–64 small letters, digits or '-'.");

export const accessKeyName = z
  .string()
  .regex(
    /^[0-9a-zA-Z._-](?:[0-9a-zA-Z ._-]{0,62}[0-9a-zA-Z._-])?$/,
    "Expected a name of 1–64 letters, digits, spaces inside, '-', '_' or '.'.",
  );

export interface AccessKey {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: Role;
  readonly kind: AccessKeyKind;
  /** The first characters of the key, or of its id, which tell keys of one name apart. */
  readonly prefix: string;
  /** Null for a bearer key. */
  readonly accessKeyId: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

/** `pk_` and 256 random bits: too many to guess, so a plain SHA-256 keeps it. */
export const newKey = (): string => `pk_${randomBytes(32).toString("base64url")}`;

export const prefixOf = (key: string): string => key.slice(0, 11);

export const looksLikeAccessKey = (text: string): boolean => /^pk_[A-Za-z0-9_-]{43}$/.test(text);

/** What the database keeps of a key, and finds it by. */
export const keyDigest = (key: string): Buffer => hash("sha256", Buffer.from(key, "latin1"), "buffer");

/** Guarantee of the table's check: it holds nothing but roles. */
export function storedRole(text: string): Role {
  const role = roles.find((known) => known === text);
  if (role === undefined) throw new Error(`Expected a role in the database, got "${text}".`);
  return role;
}

/** Guarantee of the table's check: it holds nothing but these. */
export function storedKind(text: string): AccessKeyKind {
  const kind = accessKeyKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`Expected a kind of access key in the database, got "${text}".`);
  return kind;
}
