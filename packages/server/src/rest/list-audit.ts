// GET /audit: what was done in a tenant, and what was denied, newest first.
import { listAudit } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { auditEventShape } from "./shape/audit-event-shape.ts";
import { instant, noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

const text = z.string().min(1).max(200).nullable().default(null);

export const listAuditOperation = operation({
  method: "GET",
  path: "/api/v1/audit",
  summary: "List the audit",
  description:
    "Who did what to what, from where. Of what one address was denied within a minute there is one entry, which tells of the first and counts the rest.",
  role: "operator",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    actor: text,
    action: text,
    subject: text,
    result: auditEventShape.shape.result.nullable().default(null),
    from: instant.nullable().default(null),
    to: instant.nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(auditEventShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listAudit(engine, principal, query) };
  },
});
