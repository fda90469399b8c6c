// GetResourcePolicy: tells that a secret has no policy of its own; Terraform asks for it whenever it reads a secret.
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { structure } from "../shape/shape.ts";
import { secretArn } from "./secret-arn.ts";
import { named, secretId } from "./secret-shape.ts";
import { seenSecret } from "./seen-secret.ts";

export const getResourcePolicy = awsOperation({
  service: secrets,
  name: "GetResourcePolicy",
  role: "viewer",
  input: structure({ SecretId: secretId() }),
  output: structure(named),
  async handle({ engine, caller, input: { SecretId } }) {
    const secret = await seenSecret({ engine, caller }, SecretId);
    return { ARN: secretArn(caller, secret), Name: secret.name };
  },
});
