// DescribeSecret: tells everything of a secret but its values.
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { list, map, structure, text } from "../shape/shape.ts";
import { factMembers, shownFacts } from "./list-secrets.ts";
import { secretId } from "./secret-shape.ts";
import { seenSecret } from "./seen-secret.ts";

export const describeSecret = awsOperation({
  service: secrets,
  name: "DescribeSecret",
  role: "viewer",
  input: structure({ SecretId: secretId() }),
  output: structure({ ...factMembers, VersionIdsToStages: map(list(text())) }),
  async handle({ engine, caller, input: { SecretId } }) {
    const secret = await seenSecret({ engine, caller }, SecretId);
    return { ...shownFacts(caller, secret), VersionIdsToStages: secret.labels };
  },
});
