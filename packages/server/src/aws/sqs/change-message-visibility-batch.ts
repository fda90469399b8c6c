// ChangeMessageVisibilityBatch: hides up to ten messages for another while; one that is refused keeps no other back.
import { changeVisibility } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text, whole } from "../shape/shape.ts";
import { batchOf, failedEntry, type FailedEntry } from "./batch.ts";
import { eachEntry } from "./each-entry.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { batchErrors } from "./sqs-shape.ts";
import { notUnderWay, visibilityOf } from "./visibility.ts";

export const changeMessageVisibilityBatch = awsOperation({
  service: sqs,
  name: "ChangeMessageVisibilityBatch",
  role: "operator",
  input: structure({
    QueueUrl: text(),
    Entries: list(structure({ Id: text(), ReceiptHandle: text(), VisibilityTimeout: whole() }), {
      flat: "ChangeMessageVisibilityBatchRequestEntry",
    }),
  }),
  output: structure({
    Successful: list(structure({ Id: text() }), { flat: "ChangeMessageVisibilityBatchResultEntry" }),
    Failed: batchErrors(),
  }),
  async handle({ engine, caller, input }) {
    const name = nameOfUrl(caller, input.QueueUrl);
    const checked = batchOf(input.Entries, "ChangeMessageVisibilityBatchRequestEntry").map(checkedEntry);
    const wanted = checked.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    const ended = await eachEntry(wanted, (changes) =>
      inQueueWords(() => changeVisibility(engine, caller.principal, { name, changes })),
    );
    const failed = ended.flatMap((one) =>
      one.answer === true ? [] : [one.failed ?? failedEntry(one.Id, notUnderWay(receiptOf(wanted, one.Id)))],
    );
    return {
      Successful: ended.flatMap(({ Id, answer }) => (answer === true ? [{ Id }] : [])),
      Failed: [...checked.flatMap((one) => (one.failed === null ? [] : [one.failed])), ...failed],
    };
  },
});

interface Change {
  readonly Id: string;
  readonly receipt: string;
  readonly visibilitySeconds: number;
}

interface Given {
  readonly Id: string;
  readonly ReceiptHandle?: string | undefined;
  readonly VisibilityTimeout?: number | undefined;
}

function checkedEntry({ Id, ReceiptHandle: receipt = "", VisibilityTimeout }: Given): {
  readonly entry: Change | null;
  readonly failed: FailedEntry | null;
} {
  try {
    return { entry: { Id, receipt, visibilitySeconds: visibilityOf(VisibilityTimeout) }, failed: null };
  } catch (error) {
    return { entry: null, failed: failedEntry(Id, error) };
  }
}

const receiptOf = (changes: readonly Change[], id: string): string =>
  changes.find(({ Id }) => Id === id)?.receipt ?? "";
