// The series that a fetch did not bring, each with its reason.
import { List, Text } from "@mantine/core";
import { failedIn } from "./failed-in.ts";

export function FailedSeries({ run: { result } }: { readonly run: { readonly result: unknown } }) {
  const failed = failedIn(result);
  if (failed.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Not fetched
      </Text>
      <List size="sm" spacing={4}>
        {failed.map(({ coin, currency, error }) => (
          <List.Item key={`${coin} ${currency}`} style={{ overflowWrap: "anywhere" }}>
            {coin} in {currency.toUpperCase()}: {error}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
