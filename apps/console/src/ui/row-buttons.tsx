// What can be done with one row of a table: small buttons that say what they are about.
import { Button, Group } from "@mantine/core";

export interface RowAction {
  readonly verb: string;
  readonly onDo: () => void;
}

interface RowButtonsProps {
  /** What the row is about. */
  readonly name: string;
  readonly actions: readonly RowAction[];
}

export function RowButtons({ name, actions }: RowButtonsProps) {
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      {actions.map(({ verb, onDo }) => (
        <Button key={verb} variant="default" size="compact-sm" aria-label={`${verb} ${name}`} onClick={onDo}>
          {verb}
        </Button>
      ))}
    </Group>
  );
}
