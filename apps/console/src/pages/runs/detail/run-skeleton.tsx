// Stands where a run will be while it is on its way.
import { Grid, Skeleton, Stack } from "@mantine/core";

export function RunSkeleton() {
  return (
    <Grid gap="md" role="status" aria-busy="true" aria-label="Loading">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md">
          <Skeleton height={120} />
          <Skeleton height={220} />
          <Skeleton height={160} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack gap="md">
          <Skeleton height={160} />
          <Skeleton height={260} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
