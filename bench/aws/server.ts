// The server of `create-schedule`: both doors on one engine whose loops run.
import { migrate, openDatabase } from "@punctual/database";
import {
  createAwsKey,
  createEngine,
  egressPolicy,
  engineMigrations,
  silentLog,
  type Principal,
} from "@punctual/engine";
import { adminCredential, createServer } from "@punctual/server";
import { beRole } from "../http/role/be-role.ts";
import type { Port } from "./port.ts";

const bearer = "an-admin-token-of-the-benchmark";
const principal: Principal = { tenant: "default", actor: "bench", role: "admin" };

beRole<string>({
  async open(databaseUrl) {
    const database = openDatabase({ connectionString: databaseUrl, applicationName: "bench" });
    await migrate(database, [engineMigrations]);
    const engine = createEngine({
      database,
      jobs: [],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: Buffer.alloc(32, 7),
      log: silentLog,
      nodeName: "bench",
      quotas: { default: { schedules: 1_000_000_000 } },
    });
    await engine.start();
    const publicUrl = "http://localhost";
    const credentials = [adminCredential(() => [bearer])];
    const server = createServer({ engine, workloads: [], credentials, publicUrl, log: silentLog });
    const { port } = await server.listen({ host: "127.0.0.1", port: 0 });
    const key = await createAwsKey(engine, principal, {
      name: "bench",
      tenant: null,
      role: "operator",
      expiresAt: null,
    });
    const { accessKeyId, secretAccessKey } = key;
    const ready: Port = { origin: `http://127.0.0.1:${port}`, accessKeyId, secretAccessKey, bearer };
    return {
      ready,
      async close() {
        await server.stop();
        await engine.stop({ graceSeconds: 5 });
        await database.end();
      },
    };
  },
});
