// A schedule by its name, `group/name`, as a link to its page.
import { TextLink } from "../ui/text-link.tsx";

interface ScheduleLinkProps {
  /** `group/name`; null for what no schedule made. */
  readonly schedule: string | null;
  /** What stands where there is none. */
  readonly otherwise?: string;
  /** Among words, where its colour alone would tell it apart. */
  readonly isInText?: boolean;
}

export function ScheduleLink({ schedule, otherwise = "–", isInText = false }: ScheduleLinkProps) {
  if (schedule === null) return otherwise;
  const [group = "", name = ""] = schedule.split("/");
  return (
    <TextLink
      to="/schedules/$group/$name"
      params={{ group, name }}
      {...(isInText ? { underline: "always" as const } : {})}
    >
      {group === "default" ? name : schedule}
    </TextLink>
  );
}
