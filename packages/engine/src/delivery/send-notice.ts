// Sends a notice to an address, as safely as a delivery: same guard, same limits.
import { httpTarget } from "../schedule/schedule-definition.ts";
import { deliverHttp, type HttpDeliveryTools } from "./deliver-http.ts";

export interface NoticeToSend {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  /** The same for every repetition of the notice. */
  readonly key: string;
  readonly timeoutSeconds: number;
}

/** Null when a 2xx answered; otherwise why not, in short. */
export async function sendNotice(notice: NoticeToSend, tools: HttpDeliveryTools): Promise<string | null> {
  const { url, body, key, timeoutSeconds } = notice;
  const target = httpTarget.parse({ kind: "http", url, timeoutSeconds });
  const headers = { "Idempotency-Key": key };
  const end = await deliverHttp(
    { id: key, target, input: body, inputIsJson: true, headers, credentials: null },
    tools,
  );
  return end.outcome === "succeeded" ? null : (end.error ?? "refused");
}
