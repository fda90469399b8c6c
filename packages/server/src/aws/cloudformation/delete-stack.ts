// DeleteStack: answers whoever follows the documents to their end; there are no stacks here, so nothing is deleted.
import { awsOperation } from "../aws-operation.ts";
import { cloudFormation } from "../services/cloud-formation.ts";
import { list, required, structure, text } from "../shape/shape.ts";

export const deleteStack = awsOperation({
  service: cloudFormation,
  name: "DeleteStack",
  role: "operator",
  input: structure({
    StackName: required(text({ min: 1, max: 2048 })),
    RetainResources: list(text()),
    RoleARN: text({ min: 20, max: 2048 }),
    ClientRequestToken: text({ min: 1, max: 128 }),
    DeletionMode: text(),
  }),
  output: null,
  async handle({ engine, caller, input: { StackName: stack } }) {
    engine.log.info(
      { stack, tenant: caller.principal.tenant },
      "a stack is to be deleted: there are none here",
    );
  },
});
