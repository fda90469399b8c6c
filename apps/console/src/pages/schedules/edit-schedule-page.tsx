// Changes what a schedule says.
import { Alert, Stack, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { useParams } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { keptElsewhere } from "../../parts/schedule/origin-badge.tsx";
import { fullNameOf } from "../../parts/schedule/schedule-name.ts";
import { useMay } from "../../session/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { useSchedule } from "./detail/use-schedule.ts";
import { EditForm } from "./form/edit-form.tsx";

export default function EditSchedulePage() {
  const named = useParams({ from: "/schedules/$group/$name/edit" });
  const query = useSchedule(named);
  const { group, name } = named;
  return (
    <>
      <PageHeader title={`Edit ${name}`}>
        {group === "default" ? "" : `Group ${group}. `}
        Runs that have fallen due keep what they were made with.
      </PageHeader>
      <Loaded query={query} skeleton={<RowSkeletons rows={5} height={140} />}>
        {(schedule) => <Edit key={fullNameOf(schedule)} schedule={schedule} />}
      </Loaded>
    </>
  );
}

function Edit({ schedule }: { readonly schedule: Schedule }) {
  const mayChange = useMay("operator");
  const { group, name, origin } = schedule;
  const reason =
    keptElsewhere(origin) ?? (mayChange ? null : "Operators and admins change it; your role is viewer.");
  return (
    <Stack>
      {reason === null ? null : (
        <Alert
          variant="outline"
          color="gray"
          icon={<Lock size={18} aria-hidden />}
          title="It is not changed here"
        >
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{reason}</Text>
            <ButtonLink to="/schedules/$group/$name" params={{ group, name }} variant="default" size="xs">
              Back to {name}
            </ButtonLink>
          </Stack>
        </Alert>
      )}
      <EditForm schedule={schedule} isReadOnly={reason !== null} />
    </Stack>
  );
}
