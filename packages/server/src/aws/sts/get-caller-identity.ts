// GetCallerIdentity: in whose name a key asks; what tools call first, to see whether their credentials work.
import { userArn } from "../admit-caller.ts";
import { awsOperation } from "../aws-operation.ts";
import { sts } from "../services/sts.ts";
import { required, structure, text } from "../shape/shape.ts";

export const getCallerIdentity = awsOperation({
  service: sts,
  name: "GetCallerIdentity",
  role: "viewer",
  input: structure({}),
  output: structure({ UserId: required(text()), Account: required(text()), Arn: required(text()) }),
  async handle({ caller }) {
    return { UserId: caller.accessKeyId, Account: caller.accountId, Arn: userArn(caller) };
  },
});
