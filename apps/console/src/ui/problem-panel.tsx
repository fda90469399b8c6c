// Says that something went wrong, why, and what to do about it.
import { Alert, Button, Code, Group, Stack, Text } from "@mantine/core";
import { CircleAlert } from "lucide-react";

interface ProblemPanelProps {
  readonly title: string;
  readonly detail: string;
  readonly remedy?: string | null;
  readonly requestId?: string | null;
  readonly onRetry?: () => void;
}

export function ProblemPanel({ title, detail, remedy, requestId, onRetry }: ProblemPanelProps) {
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      icon={<CircleAlert size={18} aria-hidden />}
      title={title}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{detail}</Text>
        {remedy ? <Text size="sm">{remedy}</Text> : null}
        <Group gap="sm">
          {onRetry ? (
            <Button variant="default" size="xs" onClick={onRetry}>
              Try again
            </Button>
          ) : null}
          {requestId ? (
            <Text size="xs" c="dimmed">
              Request <Code>{requestId}</Code>
            </Text>
          ) : null}
        </Group>
      </Stack>
    </Alert>
  );
}
