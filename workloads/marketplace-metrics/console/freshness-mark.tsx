// Whether a tenant's metrics reach yesterday, where the tenant is.
import { shortDateWords, StateBadge } from "@punctual/console";
import type { Freshness } from "./read-metrics.ts";

export function FreshnessMark({ freshness: { status, lastDate } }: { readonly freshness: Freshness }) {
  if (lastDate === null)
    return <StateBadge tone="calm" label="no metrics" meaning="nothing was rebuilt yet" />;
  const until = `to ${shortDateWords(lastDate)}`;
  return status === "OK" ? (
    <StateBadge tone="good" label={`fresh, ${until}`} meaning="there are metrics of yesterday or today" />
  ) : (
    <StateBadge tone="bad" label={`stale, ${until}`} meaning="there are no metrics of yesterday" />
  );
}
