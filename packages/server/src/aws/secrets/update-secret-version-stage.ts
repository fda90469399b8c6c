// UpdateSecretVersionStage: moves a staging label to another version of a secret: how a secret is rotated, and rolled back.
import { moveSecretLabel } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { required, structure } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { succession } from "./new-version.ts";
import { secretArn } from "./secret-arn.ts";
import { named, secretId, versionId, versionStage } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const updateSecretVersionStage = awsOperation({
  service: secrets,
  name: "UpdateSecretVersionStage",
  role: "operator",
  input: structure({
    SecretId: secretId(),
    VersionStage: required(versionStage()),
    RemoveFromVersionId: versionId(),
    MoveToVersionId: versionId(),
  }),
  output: structure(named),
  async handle({ engine, caller, input }) {
    const { SecretId, VersionStage: label, RemoveFromVersionId: from, MoveToVersionId: to } = input;
    if (from === undefined && to === undefined) throw needsVersion();
    const secret = await inSecretsWords({ secretId: SecretId, label, from, to }, () =>
      moveSecretLabel(engine, caller.principal, {
        ...changeableSecret(caller, SecretId),
        label,
        from: from ?? null,
        to: to ?? null,
        succession,
      }),
    );
    return { ARN: secretArn(caller, secret), Name: secret.name };
  },
});

const needsVersion = () =>
  secrets.problem(
    "InvalidParameterException",
    "You must specify MoveToVersionId, RemoveFromVersionId, or both.",
  );
