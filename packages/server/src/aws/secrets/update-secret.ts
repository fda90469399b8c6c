// UpdateSecret: changes what is said of a secret, its value, or both; a new value is the current one.
import { updateStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { structure, text } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { newVersion } from "./new-version.ts";
import { otherFacts } from "./other-facts.ts";
import { secretArn } from "./secret-arn.ts";
import {
  description,
  kmsKeyId,
  named,
  secretBinary,
  secretId,
  secretString,
  versionId,
} from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const updateSecret = awsOperation({
  service: secrets,
  name: "UpdateSecret",
  role: "operator",
  input: structure({
    SecretId: secretId(),
    ClientRequestToken: versionId(),
    Description: description(),
    KmsKeyId: kmsKeyId(),
    SecretString: secretString(),
    SecretBinary: secretBinary(),
    Type: text({ max: 256 }),
  }),
  output: structure({ ...named, VersionId: text() }),
  async handle({ engine, caller, input }) {
    const { SecretId, Description } = input;
    const next = newVersion(input) ?? undefined;
    const changes = { description: Description, other: otherFacts(input), next };
    const secret = await inSecretsWords({ secretId: SecretId, version: next?.version }, () =>
      updateStoredSecret(engine, caller.principal, { ...changeableSecret(caller, SecretId), ...changes }),
    );
    return { ARN: secretArn(caller, secret), Name: secret.name, VersionId: next?.version };
  },
});
