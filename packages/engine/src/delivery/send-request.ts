// Sends one request over the pools, and awaits its end or its time limit.
import { DeliveryFailure } from "./delivery-failure.ts";
import { Exchange, type ExchangeEnd } from "./exchange.ts";
import type { HttpPools } from "./http-pools.ts";

export interface OutgoingRequest {
  readonly path: string;
  readonly method: string;
  readonly body: string | null;
  /** Names and values in turn. */
  readonly headers: string[];
  /** From connecting to the last byte. */
  readonly timeoutSeconds: number;
}

export interface SendingTools {
  readonly pools: HttpPools;
  /** Ends the exchange at once, its connection closed. */
  readonly signal: AbortSignal;
}

/** @param url one that `checkTarget` let pass. Throws when the pools are closed. */
export function sendRequest(url: URL, request: OutgoingRequest, tools: SendingTools): Promise<ExchangeEnd> {
  const { timeoutSeconds, ...outgoing } = request;
  const { signal } = tools;
  const pool = tools.pools.for(url.origin);
  return new Promise<ExchangeEnd>((resolve) => {
    const sent = new Exchange((end) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      resolve(end);
    });
    const cancel = (): void => sent.stop(new DeliveryFailure("gave-up", "stopped before an answer came"));
    // Made when it is needed: every error takes a picture of the stack.
    const late = (): void => sent.stop(new DeliveryFailure("gave-up", `timed out after ${timeoutSeconds} s`));
    const timer = setTimeout(late, timeoutSeconds * 1000);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    else pool.dispatch(outgoing, sent);
  });
}
