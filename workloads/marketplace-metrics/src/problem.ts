// Errors of these routes beyond those that every job's endpoint knows, in the form of RFC 9457.
import { randomUUID } from "node:crypto";
import type { HttpRequest, HttpResponse } from "@punctual/jobs";

type Asked = Pick<HttpRequest, "requestId">;

const catalogue = {
  "tenant-not-found": {
    status: 404,
    title: "Not found",
    detail: "Expected a tenant that is known, got another id.",
    remedy: "Make the tenant with PUT /api/v1/tenants/{tenantId}.",
  },
  "listing-not-found": {
    status: 404,
    title: "Not found",
    detail: "Expected a listing of the token's tenant, got another id.",
    remedy: "See that the id is right and that the tenant was synced.",
  },
  "not-connected": {
    status: 409,
    title: "Not connected",
    detail: "Expected a tenant that is connected to Mercado Livre, got one that is not.",
    remedy: "Connect it with PUT /api/v1/tenants/{tenantId}, naming mercadolivre.",
  },
  "tenant-required": {
    status: 403,
    title: "Token without a tenant",
    detail: "Expected a token that names its tenant in tenantId (a UUID), got none.",
    remedy: "Sign in again, with a token that carries tenantId.",
  },
} as const;

export function problem(code: keyof typeof catalogue, { requestId = randomUUID() }: Asked): HttpResponse {
  const { status, ...details } = catalogue[code];
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: { type: `urn:punctual:problem:${code}`, status, code, ...details, requestId },
  };
}
