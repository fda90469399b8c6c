// GetResourcePolicy: tells that a secret has no policy of its own; Terraform asks for it whenever it reads a secret.
import { getStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { structure } from "../shape/shape.ts";
import { secretArn, secretNameOf } from "./secret-arn.ts";
import { named, secretId } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const getResourcePolicy = awsOperation({
  service: secrets,
  name: "GetResourcePolicy",
  role: "viewer",
  input: structure({ SecretId: secretId() }),
  output: structure(named),
  async handle({ engine, caller, input: { SecretId } }) {
    const secret = await inSecretsWords({ secretId: SecretId }, () =>
      getStoredSecret(engine, caller.principal, secretNameOf(caller, SecretId)),
    );
    return { ARN: secretArn(caller, secret), Name: secret.name };
  },
});
