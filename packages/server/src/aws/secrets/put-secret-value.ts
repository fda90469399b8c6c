// PutSecretValue: keeps a new version of a secret; it is the current one unless its labels say otherwise.
import { updateStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { list, structure, text } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { newVersion } from "./new-version.ts";
import { secretArn } from "./secret-arn.ts";
import { named, secretBinary, secretId, secretString, versionId, versionStages } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const putSecretValue = awsOperation({
  service: secrets,
  name: "PutSecretValue",
  role: "operator",
  input: structure({
    SecretId: secretId(),
    ClientRequestToken: versionId(),
    SecretString: secretString(),
    SecretBinary: secretBinary(),
    VersionStages: versionStages(),
  }),
  output: structure({ ...named, VersionId: text(), VersionStages: list(text()) }),
  async handle({ engine, caller, input }) {
    const { SecretId } = input;
    const next = newVersion(input, input.VersionStages);
    if (next === null)
      throw secrets.problem(
        "InvalidRequestException",
        "You must provide either SecretString or SecretBinary.",
      );
    const { version } = next;
    const secret = await inSecretsWords({ secretId: SecretId, version }, () =>
      updateStoredSecret(engine, caller.principal, { ...changeableSecret(caller, SecretId), next }),
    );
    const answered = { ARN: secretArn(caller, secret), Name: secret.name };
    return { ...answered, VersionId: version, VersionStages: secret.labels[version] ?? [] };
  },
});
