// Stands where rows will be while they are on their way.
import { Skeleton, Stack } from "@mantine/core";

interface RowSkeletonsProps {
  readonly rows?: number;
  readonly height?: number;
}

export function RowSkeletons({ rows = 6, height = 28 }: RowSkeletonsProps) {
  return (
    <Stack gap="xs" role="status" aria-busy="true" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}
