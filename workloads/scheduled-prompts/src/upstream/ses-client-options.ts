// Whose Amazon SES is called, as AWS's own variables say it.
import { variable, type Environment } from "./environment.ts";

export interface SesClientOptions {
  readonly region: string;
  /** Said outright: AWS_ENDPOINT_URL may name Punctual's own AWS door, which carries no mail. */
  readonly endpoint: string;
  /** A run has its own retries. */
  readonly maxAttempts: 1;
  readonly profile?: string;
  /** Absent: AWS's own search, which finds the role of a container or a machine. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

export function sesClientOptions(environment: Environment): SesClientOptions {
  const region = variable(environment, "AWS_REGION") ?? "us-east-1";
  const profile = variable(environment, "AWS_PROFILE");
  const credentials = credentialsIn(environment);
  return {
    region,
    endpoint: `https://email.${region}.${region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"}`,
    maxAttempts: 1,
    ...(credentials === undefined ? {} : { credentials }),
    ...(credentials !== undefined || profile === null ? {} : { profile }),
  };
}

function credentialsIn(environment: Environment): SesClientOptions["credentials"] {
  const accessKeyId = variable(environment, "AWS_ACCESS_KEY_ID");
  const secretAccessKey = variable(environment, "AWS_SECRET_ACCESS_KEY");
  const sessionToken = variable(environment, "AWS_SESSION_TOKEN");
  if (accessKeyId === null || secretAccessKey === null) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) };
}
