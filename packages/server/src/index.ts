// The doors of Punctual: one port with REST, the workloads' paths, health and metrics.
export { createServer, type PunctualServer, type ServerOptions } from "./create-server.ts";
export { adminCredential, type Credential } from "./auth/credentials.ts";
export { signRequest, type SignAs, type ToSign } from "./aws/signature/sign-request.ts";
export { doorCatalogue } from "./door-problem.ts";
export { describeOperations } from "./openapi/describe-operations.ts";
export { engineLedger } from "./engine-ledger.ts";
export { engineSchedules } from "./engine-schedules.ts";
export { engineSealer } from "./engine-sealer.ts";
export { lateEngine, type EngineParts, type LateEngine } from "./late-engine.ts";
export type { PortLimits } from "./base-app.ts";
export type { Log } from "./log.ts";
