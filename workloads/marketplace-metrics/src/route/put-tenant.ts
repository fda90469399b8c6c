// PUT /api/v1/tenants/{tenantId}: makes a tenant, or says anew what is told of it.
import type { Database } from "@punctual/database";
import { defineRoute, problemResponse, requireRole, type Route, type Sealer } from "@punctual/jobs";
import { z } from "zod";
import { putTenant } from "../tenant/put-tenant.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { timezoneFault } from "../tenant/timezone-fault.ts";
import { shownTenant } from "./shown-tenant.ts";

const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u;
/** What HTTP sends in a form without a doubt. */
const token = /^[\u0021-\u007e]{1,2000}$/;

const body = z.strictObject({
  name: z
    .string("Expected name to be text, got something else.")
    .regex(printable, "Expected name to have 1 to 200 printable characters, got another text."),
  timezone: z
    .string("Expected timezone to be text, got something else.")
    .max(64)
    .default("America/Sao_Paulo"),
  mercadolivre: z
    .strictObject({
      userId: z.int().min(1),
      refreshToken: z
        .string("Expected refreshToken to be text, got something else.")
        .regex(token, "Expected refreshToken to be a token of Mercado Livre, got another text."),
    })
    .nullish(),
});

export interface TenantRouteSetting {
  readonly database: Database;
  readonly sealer: Sealer;
}

export const putTenantRoute = ({ database, sealer }: TenantRouteSetting): Route =>
  defineRoute({
    method: "PUT",
    path: "/api/v1/tenants/{tenantId}",
    summary: "Make a tenant or change it; a connection that is not named stays, null disconnects",
    guard: requireRole("operator"),
    params: z.strictObject({ tenantId }),
    body,
    answers: { 200: shownTenant, 201: shownTenant },
    async handle(request) {
      const detail = await timezoneFault(database, request.body.timezone);
      if (detail !== null)
        return problemResponse({ code: "invalid-request", field: "timezone", detail }, request);
      const { tenant, made } = await putTenant(database, sealer, { ...request.params, ...request.body });
      return { status: made ? 201 : 200, headers: {}, body: tenant };
    },
  });
