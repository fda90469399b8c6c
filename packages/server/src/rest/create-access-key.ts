// POST /access-keys: makes an access key, for a bearer or for an AWS client, and shows it this once.
import {
  accessKeyKinds,
  accessKeyName,
  createAccessKey,
  createAwsKey,
  roles,
  tenantName,
} from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { newAccessKeyShape } from "./shape/access-key-shape.ts";
import { instant, nothing } from "./shape/parts.ts";

export const createAccessKeyOperation = operation({
  method: "POST",
  path: "/api/v1/access-keys",
  summary: "Make an access key",
  description:
    "The answer's `key` is shown this once: only its SHA-256 is kept. A key of kind `aws` is for AWS clients: it answers `accessKeyId` and, this once, `secretAccessKey`, which is kept sealed. A tenant begins with its first key; only the admin token may name another tenant than its own.",
  role: "admin",
  examples: {
    body: { name: "ci", role: "operator", expiresAt: null },
    answers: {
      201: {
        id: "0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
        name: "ci",
        tenant: "default",
        role: "operator",
        kind: "bearer",
        prefix: "pk_Zm9yLXRo",
        accessKeyId: null,
        createdAt: "2026-11-25T12:00:00.000Z",
        createdBy: "admin token",
        expiresAt: null,
        lastUsedAt: null,
        key: "pk_Zm9yLXRoZS1leGFtcGxlLW9ubHktbm90LWEta2V5LT0",
      },
    },
  },
  params: nothing,
  query: nothing,
  body: z.strictObject({
    name: accessKeyName,
    tenant: tenantName.nullable().default(null),
    role: z.enum(roles),
    kind: z.enum(accessKeyKinds).default("bearer"),
    expiresAt: instant.nullable().default(null),
  }),
  answers: { 201: newAccessKeyShape },
  async handle({ engine, principal, body }) {
    const create = body.kind === "aws" ? createAwsKey : createAccessKey;
    return { status: 201, body: await create(engine, principal, body) };
  },
});
