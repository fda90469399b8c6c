// Answers for a tenant that a path names; 404 for one that nobody has made.
import type { Queryable } from "@punctual/database";
import type { HttpRequest, HttpResponse } from "@punctual/jobs";
import { problem } from "../problem.ts";
import { findTenant } from "../tenant/find-tenant.ts";

export interface AskedTenant extends Pick<HttpRequest, "requestId"> {
  readonly params: { readonly tenantId: string };
}

export async function forKnownTenant(
  queryable: Queryable,
  request: AskedTenant,
  answer: (tenantId: string) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const { tenantId } = request.params;
  const tenant = await findTenant(queryable, tenantId);
  return tenant === null ? problem("tenant-not-found", request) : answer(tenantId);
}
