// Stands where a list has nothing in it, and says what would put something there.
import { Center, Stack, Text, ThemeIcon } from "@mantine/core";
import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** An empty tray unless said otherwise. */
  readonly Icon?: LucideIcon;
  readonly children?: ReactNode;
  /** A button or a link. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, Icon = Inbox, children, action }: EmptyStateProps) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw={460}>
        <ThemeIcon variant="default" size="xl" radius="xl" aria-hidden>
          <Icon size={20} />
        </ThemeIcon>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {children === undefined ? null : (
          <Text size="sm" c="dimmed" ta="center" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
