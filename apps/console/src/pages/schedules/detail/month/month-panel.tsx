// The month of a schedule as a calendar: how its runs went, day by day, in the schedule's zone.
import { ActionIcon, Button, Group, Skeleton, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Loaded } from "../../../../ui/loaded.tsx";
import { nowMs } from "../../../../ui/now.ts";
import { Panel } from "../../../../ui/panel.tsx";
import { useSearchParams } from "../../../../ui/use-search-params.ts";
import { monthWords } from "../../../../ui/wall-words.ts";
import { MonthGrid } from "./month-grid.tsx";
import { isMonth, monthAt, monthBeside } from "../../../../ui/month.ts";
import { useMonth } from "./use-month.ts";

export function MonthPanel({ schedule }: { readonly schedule: Schedule }) {
  const { read, write } = useSearchParams();
  const current = monthAt(nowMs(), schedule.timezone);
  const given = read("month");
  const month = given !== null && isMonth(given) ? given : current;
  const query = useMonth(schedule, month);
  const go = (to: string): void => write({ month: to === current ? null : to });
  return (
    <Panel title={monthWords(month)} actions={<MonthButtons month={month} current={current} onGo={go} />}>
      <Loaded query={query} skeleton={<Skeleton height={330} role="status" aria-label="Loading" />}>
        {(runs) => <MonthGrid schedule={schedule} month={month} runs={runs} onGo={go} />}
      </Loaded>
      <Text size="xs" c="dimmed" mt="xs">
        Days of {schedule.timezone}, coloured by the worst that happened on them; a clock counts what is still
        to come. A day opens its runs.
      </Text>
    </Panel>
  );
}

interface MonthButtonsProps {
  readonly month: string;
  readonly current: string;
  readonly onGo: (month: string) => void;
}

function MonthButtons({ month, current, onGo }: MonthButtonsProps) {
  return (
    <Group gap={4}>
      {month === current ? null : (
        <Button size="compact-sm" variant="default" onClick={() => onGo(current)}>
          This month
        </Button>
      )}
      <ActionIcon variant="default" aria-label="Previous month" onClick={() => onGo(monthBeside(month, -1))}>
        <ChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Next month" onClick={() => onGo(monthBeside(month, 1))}>
        <ChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
