// What a schedule says, when it fires next, how its month went, and whether its alarms are well.
import { SimpleGrid, Stack } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { AlarmsPanel } from "./alarms-panel.tsx";
import { MonthPanel } from "./month/month-panel.tsx";
import { NextFires } from "./next-fires.tsx";
import { WhatItSays } from "./what-it-says.tsx";

export function OverviewTab({ schedule }: { readonly schedule: Schedule }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" verticalSpacing="md" style={{ alignItems: "start" }}>
      <Stack miw={0}>
        <NextFires schedule={schedule} />
        <MonthPanel schedule={schedule} />
      </Stack>
      <Stack miw={0}>
        <WhatItSays schedule={schedule} />
        <AlarmsPanel schedule={schedule} />
      </Stack>
    </SimpleGrid>
  );
}
