// What a message is deleted by, or hidden for longer: its id, and the mark of one time that it was received.
import { validate as isUuid } from "uuid";
import { Problem } from "../errors.ts";

export interface Receipt {
  readonly id: string;
  readonly receipt: string;
}

export const receiptText = ({ id, receipt }: Receipt): string => `${id}.${receipt}`;

/** Throws Problem `invalid-request`. */
export function parseReceipt(text: string): Receipt {
  const [id = "", receipt = "", ...rest] = text.split(".");
  if (isUuid(id) && isUuid(receipt) && rest.length === 0) return { id, receipt };
  throw new Problem(
    "invalid-request",
    "Expected the receipt of a message that was received, got another text.",
    {
      field: "receipt",
    },
  );
}
