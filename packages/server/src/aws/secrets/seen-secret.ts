// What is said of the secret that a SecretId names, be it stored or a connection's.
import { getStoredSecret, type StoredSecret } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { connectionSecretOf } from "./connection-secret.ts";
import { secretNameOf } from "./secret-arn.ts";
import { inSecretsWords } from "./secrets-words.ts";

/** Throws AwsProblem ResourceNotFoundException. */
export async function seenSecret(
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
  secretId: string,
): Promise<StoredSecret> {
  const name = secretNameOf(caller, secretId);
  const owned = await connectionSecretOf({ engine, caller }, name);
  return owned?.secret ?? inSecretsWords({ secretId }, () => getStoredSecret(engine, caller.principal, name));
}
