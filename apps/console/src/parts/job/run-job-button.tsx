// Has a job run now, by its schedule, after saying what will come of it; for operators.
import { Button, type ButtonProps } from "@mantine/core";
import type { Json, Run } from "@punctual/client";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { api } from "../../api/api.ts";
import { useMay } from "../../session/session.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { tellDone } from "../../ui/told.ts";
import { useJobSchedule } from "./use-job.ts";

interface RunJobButtonProps extends Pick<ButtonProps, "variant" | "size"> {
  readonly job: string;
  /** The verb, such as `Fetch now`. */
  readonly label: string;
  readonly title: string;
  /** What will come of it, and what may be chosen. */
  readonly children: ReactNode;
  /** Absent: the schedule's own. */
  readonly input?: Json;
  readonly isReady?: boolean;
  readonly onStarted?: (run: Run) => void;
}

/** Nothing where the viewer may not, or no schedule runs the job. */
export function RunJobButton(props: RunJobButtonProps) {
  const { job, label, title, children, input, isReady = true, onStarted, ...look } = props;
  const mayRun = useMay("operator");
  const schedule = useJobSchedule(job).data ?? null;
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  if (!mayRun || schedule === null) return null;
  const { group, name } = schedule;
  const run = async (): Promise<void> => {
    const started = await api.POST("/api/v1/schedules/{group}/{name}:run", {
      params: { path: { group, name } },
      body: input === undefined ? {} : { input },
    });
    await Promise.all(["runs", "run-counts"].map((first) => client.invalidateQueries({ queryKey: [first] })));
    tellDone(`${name} runs now.`);
    onStarted?.(started);
  };
  return (
    <>
      <Button {...look} leftSection={<Play size={14} aria-hidden />} onClick={open}>
        {label}
      </Button>
      <Confirm opened={opened} onClose={close} title={title} verb={label} isReady={isReady} onConfirm={run}>
        {children}
      </Confirm>
    </>
  );
}
