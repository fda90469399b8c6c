// Reads a secret of Secrets Manager, and anew after five minutes, so that a rotation needs no deployment.
import { performance } from "node:perf_hooks";

const keptMs = 300_000;

interface Kept {
  readonly text: string;
  readonly readAtMs: number;
}

const kept = new Map<string, Kept>();

/** Throws while it cannot be read; that is not kept. */
export async function secretOf(arn: string): Promise<string> {
  const nowMs = performance.now();
  const known = kept.get(arn);
  if (known !== undefined && nowMs - known.readAtMs < keptMs) return known.text;
  const text = await read(arn);
  kept.set(arn, { text, readAtMs: nowMs });
  return text;
}

async function read(arn: string): Promise<string> {
  // Comes with Lambda's runtime, and only the two functions that have a secret load it.
  const { SecretsManager } = await import("@aws-sdk/client-secrets-manager");
  const { SecretString: text = "" } = await new SecretsManager({}).getSecretValue({ SecretId: arn });
  if (text.trim() !== "") return text.trim();
  throw new Error(`Expected the secret ${arn} to hold text, got none. Put the value there as plain text.`);
}
