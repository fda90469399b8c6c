// Stands above a list while some of it is chosen: how many, and what can be done with them.
import { Button, Group, Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./chosen-bar.module.css";

interface ChosenBarProps {
  /** What is chosen, such as `Chosen schedules`. */
  readonly label: string;
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

export function ChosenBar({ label, count, onClear, children }: ChosenBarProps) {
  if (count === 0) return null;
  return (
    <Paper
      withBorder
      shadow="sm"
      px="md"
      py="xs"
      mb="sm"
      className={classes["bar"] ?? ""}
      role="region"
      aria-label={label}
    >
      <Group gap="xs">
        <Text size="sm" fw={500} role="status" mr="xs">
          {count.toLocaleString("en")} chosen
        </Text>
        {children}
        <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
          Choose none
        </Button>
      </Group>
    </Paper>
  );
}
