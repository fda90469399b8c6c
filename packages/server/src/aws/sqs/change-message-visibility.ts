// ChangeMessageVisibility: hides a message that was received for another while, or shows it again.
import { changeVisibility } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text, whole } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { notUnderWay, visibilityOf } from "./visibility.ts";

export const changeMessageVisibility = awsOperation({
  service: sqs,
  name: "ChangeMessageVisibility",
  role: "operator",
  input: structure({ QueueUrl: text(), ReceiptHandle: text(), VisibilityTimeout: whole() }),
  output: null,
  async handle({ engine, caller, input }) {
    const name = nameOfUrl(caller, input.QueueUrl);
    const receipt = needed(input.ReceiptHandle, "ReceiptHandle");
    const changes = [{ receipt, visibilitySeconds: visibilityOf(input.VisibilityTimeout) }];
    const [isChanged] = await inQueueWords(() =>
      changeVisibility(engine, caller.principal, { name, changes }),
    );
    if (isChanged !== true) throw notUnderWay(receipt);
  },
});
