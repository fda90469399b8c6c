// What a run says that is for a tenant nobody has made.
import { GiveUp } from "@punctual/jobs";

export const unknownTenant = (tenantId: string): GiveUp =>
  new GiveUp(
    `Expected a tenant that is known, got ${tenantId}. Make it with PUT /api/v1/tenants/${tenantId}.`,
  );
