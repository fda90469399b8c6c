// POST /access-keys: makes an access key, and shows it this once.
import { accessKeyName, createAccessKey, roles, tenantName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { newAccessKeyShape } from "./shape/access-key-shape.ts";
import { instant, nothing } from "./shape/parts.ts";

export const createAccessKeyOperation = operation({
  method: "POST",
  path: "/api/v1/access-keys",
  summary: "Make an access key",
  description:
    "The answer's `key` is shown this once: only its SHA-256 is kept. A tenant begins with its first key; only the admin token may name another tenant than its own.",
  role: "admin",
  examples: {
    body: { name: "ci", role: "operator", expiresAt: null },
    answers: {
      201: {
        id: "0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
        name: "ci",
        tenant: "default",
        role: "operator",
        prefix: "pk_Zm9yLXRo",
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
    expiresAt: instant.nullable().default(null),
  }),
  answers: { 201: newAccessKeyShape },
  async handle({ engine, principal, body }) {
    return { status: 201, body: await createAccessKey(engine, principal, body) };
  },
});
