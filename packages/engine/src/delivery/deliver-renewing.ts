// Carries a run to an HTTP target, and once more with new credentials where the target refuses those it got.
import { deliverHttp, type HttpDelivery, type HttpDeliveryTools } from "./deliver-http.ts";
import type { DeliveryEnd } from "./delivery-end.ts";

/** Who we are was not accepted. */
const refusals: ReadonlySet<number | null> = new Set([401, 407]);

/** Throws only what `refresh` throws. */
export async function deliverRenewing(
  delivery: HttpDelivery,
  tools: HttpDeliveryTools,
): Promise<DeliveryEnd> {
  const end = await deliverHttp(delivery, tools);
  const refresh = delivery.credentials?.refresh ?? null;
  if (refresh === null || !refusals.has(end.status)) return end;
  const renewed = await refresh();
  if (renewed.kind === "ready") return deliverHttp({ ...delivery, credentials: renewed.credentials }, tools);
  return {
    ...end,
    error: `${end.error ?? "refused"}; ${renewed.error}`,
    retryAfterSeconds: later(end, renewed),
  };
}

const later = (
  { retryAfterSeconds }: DeliveryEnd,
  { afterSeconds }: { readonly afterSeconds: number | null },
): number | null =>
  retryAfterSeconds === null && afterSeconds === null
    ? null
    : Math.max(retryAfterSeconds ?? 0, afterSeconds ?? 0);
