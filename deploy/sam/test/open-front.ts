// The functions with their environment set, and the real server behind them on loopback.
import { createServer } from "@punctual/server";
import { silentLog, type Role } from "@punctual/engine";
import { scheduledPrompts } from "@punctual/scheduled-prompts";
import { openDoor, type Door } from "@punctual/testing/door";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { vi } from "vitest";

/** The documents' example, which the sample events are signed with. */
export const jwtSecret = "your_jwt_secret_matching_backend";

export interface Front {
  readonly door: Door;
  readonly url: string;
  /** Keeps a value in the Secrets Manager of the AWS door, and answers its ARN. */
  secret(name: string, value: string): Promise<string>;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const door = await openDoor(scheduledPrompts(), {
    loops: false,
    publicUrl: "https://punctual.internal.example",
    environment: { JWT_SECRET: jwtSecret, FRONTEND_URL: "https://app.example.com" },
  });
  const server = createServer({
    engine: door.engine,
    workloads: [door.workload],
    credentials: (["operator", "admin"] as const).map(credential),
    publicUrl: "https://punctual.internal.example",
    log: silentLog,
  });
  const { port } = await server.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${port}`;
  vi.stubEnv("PUNCTUAL_URL", url);
  vi.stubEnv("PUNCTUAL_TIMEOUT_SECONDS", "25");
  const secrets = await secretsManager(door, url);
  return {
    door,
    url,
    async secret(name, value) {
      const { ARN = "" } = await secrets.send(new CreateSecretCommand({ Name: name, SecretString: value }));
      return ARN;
    },
    async close() {
      vi.unstubAllEnvs();
      secrets.destroy();
      await server.stop();
      await door.close();
    },
  };
}

/** The functions' own client finds it as every AWS SDK does: by the environment. */
async function secretsManager(door: Door, url: string): Promise<SecretsManagerClient> {
  const { body } = await door.call({
    method: "POST",
    path: "/api/v1/access-keys",
    role: "admin",
    body: { name: "functions", role: "admin", kind: "aws" },
  });
  vi.stubEnv("AWS_ENDPOINT_URL_SECRETS_MANAGER", url);
  vi.stubEnv("AWS_REGION", "us-east-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", textIn(body, "accessKeyId"));
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", textIn(body, "secretAccessKey"));
  return new SecretsManagerClient({});
}

const credential = (role: Role) => ({
  principal: { tenant: "default", actor: role, role },
  tokens: () => [`the-${role}-key`],
});

/** A sample event, for the prompt of that id where it names one. */
export function eventOf(name: string, { id, body, ...changes }: Changes = {}): APIGatewayProxyEventV2 {
  const event = sample<APIGatewayProxyEventV2>(name);
  return {
    ...event,
    ...changes,
    headers: { ...event.headers, ...changes.headers },
    ...(id === undefined ? {} : { pathParameters: { id } }),
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  };
}

interface Changes {
  readonly id?: string;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
  readonly rawQueryString?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Guarantee: the event is of the kind that its file is named for. */
export const sample = <Event>(name: string): Event =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../events/${name}.json`), "utf8")) as Event;

export function textIn(value: unknown, name: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
  return typeof found === "string" ? found : "";
}
