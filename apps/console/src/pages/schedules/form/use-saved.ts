// After a schedule was saved: what shows it is read again, and its page is opened.
import type { Schedule } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

export function useSaved(): (schedule: Schedule) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (schedule) => {
    const { group, name } = schedule;
    client.setQueryData(["schedule", group, name], schedule);
    for (const first of ["schedules", "schedule", "fires"])
      void client.invalidateQueries({ queryKey: [first] });
    await navigate({ to: "/schedules/$group/$name", params: { group, name }, ignoreBlocker: true });
  };
}
