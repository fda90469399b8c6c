// The actions of Secrets Manager.
import type { AwsOperation } from "../aws-operation.ts";
import { batchGetSecretValue } from "./batch-get-secret-value.ts";
import { createSecret } from "./create-secret.ts";
import { deleteSecret } from "./delete-secret.ts";
import { describeSecret } from "./describe-secret.ts";
import { getRandomPassword } from "./get-random-password.ts";
import { getResourcePolicy } from "./get-resource-policy.ts";
import { getSecretValue } from "./get-secret-value.ts";
import { listSecretVersionIds } from "./list-secret-version-ids.ts";
import { listSecrets } from "./list-secrets.ts";
import { putSecretValue } from "./put-secret-value.ts";
import { restoreSecret } from "./restore-secret.ts";
import { tagResource } from "./tag-resource.ts";
import { untagResource } from "./untag-resource.ts";
import { updateSecretVersionStage } from "./update-secret-version-stage.ts";
import { updateSecret } from "./update-secret.ts";

export const secretsManagerOperations: readonly AwsOperation[] = [
  batchGetSecretValue,
  createSecret,
  deleteSecret,
  describeSecret,
  getRandomPassword,
  getResourcePolicy,
  getSecretValue,
  listSecretVersionIds,
  listSecrets,
  putSecretValue,
  restoreSecret,
  tagResource,
  untagResource,
  updateSecret,
  updateSecretVersionStage,
];
