// The name of a secret that is to be changed: the one of a connection is not, at Secrets Manager.
import type { SecretName } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { connectionSecrets, isConnectionSecret } from "./connection-secret.ts";
import { secretNameOf } from "./secret-arn.ts";

/** Throws AwsProblem: ResourceNotFoundException, InvalidRequestException. */
export function changeableSecret(caller: AwsCaller, secretId: string): SecretName {
  const name = secretNameOf(caller, secretId);
  refuseOwned(name.name);
  return name;
}

/** AWS lets its owner alone update such a secret [docs]; the text is [inferred]. */
export function refuseOwned(name: string): void {
  if (!isConnectionSecret(name)) return;
  throw secrets.problem(
    "InvalidRequestException",
    `You can't perform this operation on the secret because it is managed by another service: ${connectionSecrets.owner}. Change the connection instead.`,
  );
}
