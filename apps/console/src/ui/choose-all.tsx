// The box in a table's head that chooses every row shown, or none.
import { Checkbox } from "@mantine/core";

interface ChooseAllProps {
  /** So many are shown. */
  readonly count: number;
  readonly selection: {
    readonly chosen: readonly unknown[];
    readonly setAll: (isChosen: boolean) => void;
  };
}

export function ChooseAll({ count, selection: { chosen, setAll } }: ChooseAllProps) {
  return (
    <Checkbox
      size="xs"
      aria-label="Choose all shown"
      checked={chosen.length === count}
      indeterminate={chosen.length > 0 && chosen.length < count}
      onChange={({ currentTarget }) => setAll(currentTarget.checked)}
    />
  );
}
