// Generated from open-api-destination.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads an API destination with its connection as a claim does, for one call outside a run.
 */
export const openApiDestination: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly url: string;
  readonly method: string;
  readonly connection: string | null;
  readonly timeoutSeconds: number;
  readonly tenant: string;
  readonly connectionId: string | null;
  readonly connectionKind: string | null;
  readonly connectionSettings: unknown;
  readonly sealed: Buffer | null;
  readonly connectionVersion: number | null;
}> = {
  name: "open-api-destination-8b951a3898bb",
  parameters: ["tenant", "name"],
  columns: ["url", "method", "connection", "timeoutSeconds", "tenant", "connectionId", "connectionKind", "connectionSettings", "sealed", "connectionVersion"],
  text: `select d.url, d.method, d.connection, d.timeout_seconds, d.tenant, k.id as "connection_id?", k.kind as "connection_kind?",
       k.settings as "connection_settings?", k.sealed as "sealed?", k.version as "connection_version?"
  from punctual.api_destinations d
  left join punctual.connections k on k.tenant = d.tenant and k.name = d.connection
 where d.tenant = $1
   and d.name = $2`,
};
