// A few schedules by name, each a link to its page.
import { List } from "@mantine/core";
import { mostNamed } from "./named-by.ts";
import { ScheduleLink } from "./schedule-link.tsx";

export function ScheduleLinks({ schedules }: { readonly schedules: readonly string[] }) {
  return (
    <List size="sm" spacing={2}>
      {schedules.slice(0, mostNamed).map((schedule) => (
        <List.Item key={schedule}>
          <ScheduleLink schedule={schedule} />
        </List.Item>
      ))}
      {schedules.length > mostNamed ? <List.Item>and more</List.Item> : null}
    </List>
  );
}
