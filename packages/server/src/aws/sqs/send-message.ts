// SendMessage: sends a message to a queue.
import { sendMessages } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { newMessage, sentMessage } from "./new-message.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { messageMembers, sentMembers } from "./sqs-shape.ts";

export const sendMessage = awsOperation({
  service: sqs,
  name: "SendMessage",
  role: "operator",
  input: structure({ QueueUrl: text(), ...messageMembers }),
  output: structure(sentMembers),
  async handle({ engine, caller, input }) {
    const name = nameOfUrl(caller, input.QueueUrl);
    const message = newMessage(input);
    const [id] = await inQueueWords(() =>
      sendMessages(engine, caller.principal, { name, messages: [message] }),
    );
    return sentMessage(message, id);
  },
});
