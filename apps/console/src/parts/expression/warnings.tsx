// What an expression says that may not be meant.
import { Alert, List } from "@mantine/core";
import type { Warning } from "@punctual/expression";
import { TriangleAlert } from "lucide-react";

export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert
      mt="sm"
      variant="outline"
      color="orange"
      title="Is this meant?"
      icon={<TriangleAlert size={16} aria-hidden />}
    >
      <List size="sm">
        {warnings.map(({ code, message }) => (
          <List.Item key={code}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
