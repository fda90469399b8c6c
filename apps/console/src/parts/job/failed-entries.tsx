// What a run did not do, entry by entry with the reason, as far as its answer names them.
import { List, Text } from "@mantine/core";
import { errorsIn, type ErrorsWanted } from "./errors-in.ts";

interface FailedEntriesProps extends Omit<ErrorsWanted, "result"> {
  readonly run: { readonly result: unknown };
}

export function FailedEntries({ run: { result }, ...where }: FailedEntriesProps) {
  const { entries, omitted } = errorsIn({ result, ...where });
  if (entries.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        What failed
      </Text>
      <List size="sm" spacing={4}>
        {entries.map(({ name, error }) => (
          <List.Item key={name} style={{ overflowWrap: "anywhere" }}>
            {name}: {error}
          </List.Item>
        ))}
        {omitted === 0 ? null : <List.Item>and {omitted.toLocaleString("en")} more</List.Item>}
      </List>
    </div>
  );
}
