// A schedule by its name, `group/name`, as a link to its page.
import { TextLink } from "../ui/text-link.tsx";

interface ScheduleLinkProps {
  /** `group/name`; null for what no schedule made. */
  readonly schedule: string | null;
  /** What stands where there is none. */
  readonly otherwise?: string;
}

export function ScheduleLink({ schedule, otherwise = "–" }: ScheduleLinkProps) {
  if (schedule === null) return otherwise;
  const [group = "", name = ""] = schedule.split("/");
  return (
    <TextLink to="/schedules/$group/$name" params={{ group, name }}>
      {group === "default" ? name : schedule}
    </TextLink>
  );
}
