// What the tenant may have and do, and the limits that its schedules share.
import { Stack } from "@mantine/core";
import { RateLimitsPanel } from "../rate-limits/rate-limits-panel.tsx";
import { UsagePanel } from "./usage-panel.tsx";

export const LimitsTab = () => (
  <Stack>
    <RateLimitsPanel />
    <UsagePanel />
  </Stack>
);
