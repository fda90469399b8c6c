// What is proved of Secrets Manager at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["GetSecretValue", "a secret is made, and read by name, by ARN and by ARN without its suffix", "model"],
  ["CreateSecret", "a secret is kept sealed, and its value is in no log and no audit", "ours"],
  ["CreateSecret", "a secret may be bytes", "model"],
  ["CreateSecret", "a secret may be made without a value, and gets its first one later", "docs"],
  ["GetSecretValue", "another tenant's secret is not there, and may have the same name", "ours"],
  ["GetSecretValue", "a viewer sees secrets, and no value", "ours"],
  ["DescribeSecret", "a secret is described with everything but its value", "model"],
  ["CreateSecret", "a value that does not fit is refused, and is not in the answer", "model"],
  ["CreateSecret", "replicas in other regions are refused", "ours"],
  ["CreateSecret", "a creation that is repeated with its token makes no second secret", "docs"],
  ["PutSecretValue", "a value that is put again with its token makes no second version", "docs"],
  ["UpdateSecretVersionStage", "labels rotate a secret: pending, then current, then rolled back", "docs"],
  [
    "UpdateSecretVersionStage",
    "a label is moved only by who knows where it is, and AWSCURRENT is never nowhere",
    "docs",
  ],
  ["GetSecretValue", "a label and a version's id have to fit where both are named", "docs"],
  ["ListSecretVersionIds", "versions without a label are listed only when asked for, in pages", "docs"],
  ["PutSecretValue", "a version has at most twenty labels", "docs"],
  ["UpdateSecret", "an update changes what it names, and makes a version only of a value", "docs"],
  ["TagResource", "tags of a secret are added, replaced and taken away", "docs"],
  ["RestoreSecret", "a deletion can be taken back within its window", "docs"],
  ["DeleteSecret", "a deletion is over with its window, and the name is free again", "docs"],
  ["DeleteSecret", "a deletion by force is at once, also of what is not there", "docs"],
  ["ListSecrets", "secrets are listed in the order that is asked for, in pages", "model"],
  ["ListSecrets", "secrets that are marked for deletion are listed only when asked for", "model"],
  ["BatchGetSecretValue", "values are read by the batch, and what is not there is told", "model"],
  ["DescribeSecret", "the secrets of connections are listed among the others", "docs"],
  [
    "GetSecretValue",
    "the secret of a connection is told to admins alone, and changed at EventBridge alone",
    "docs",
  ],
  ["GetRandomPassword", "a random password has a character of each kind that is not excluded", "docs"],
  ["GetRandomPassword", "a random password that cannot be is refused", "docs"],
];

const otherwise: readonly Facts[] = [
  ["RotateSecret", "a function rotates a secret by schedule", "model"],
  ["ReplicateSecretToRegions", "a secret has replicas in other regions", "model"],
  ["PutResourcePolicy", "a secret has a policy of its own", "model"],
  [
    "CreateSecret",
    "a key of KMS encrypts the value; here it is kept and PUNCTUAL_SECRET_KEY seals it",
    "docs",
  ],
];

const row =
  (holds: boolean) =>
  ([operation, behaviour, evidence]: Facts): ParityRow => ({
    service: "secretsmanager",
    operation,
    behaviour,
    evidence,
    holds,
  });

export const parityOfSecretsManager: readonly ParityRow[] = [
  ...holding.map(row(true)),
  ...otherwise.map(row(false)),
];
