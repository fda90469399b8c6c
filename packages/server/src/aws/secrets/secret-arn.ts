// The ARN of a secret, and the secret that a SecretId names: by its name, its ARN, or its ARN without the suffix.
import type { SecretName, StoredSecret } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";

export const secretArn = (
  { region, accountId }: AwsCaller,
  { name, suffix }: Pick<StoredSecret, "name" | "suffix">,
): string => `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`;

/** Throws AwsProblem ResourceNotFoundException for another account's or region's. */
export function secretNameOf({ region, accountId }: AwsCaller, secretId: string): SecretName {
  if (!secretId.startsWith("arn:")) return { region, name: secretId };
  const place = `:secretsmanager:${region}:${accountId}:secret:`;
  const start = secretId.indexOf(place);
  if (start < 0) throw secrets.problem("ResourceNotFoundException", noSecret);
  const name = secretId.slice(start + place.length);
  const [, base, suffix] = /^(.+)-([A-Za-z0-9]{6})$/.exec(name) ?? [];
  return { region, name, inFull: base === undefined || suffix === undefined ? undefined : { base, suffix } };
}

export const noSecret = "Secrets Manager can't find the specified secret.";
