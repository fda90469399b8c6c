// Why a run was left out, and how to have it after all.
import { Stack, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { blockedBy, leftOutWords } from "./left-out.ts";

export function WhenLeftOut({ run: { reason, state } }: { readonly run: RunDetail }) {
  const mayAct = useMay("operator");
  const blocking = blockedBy(reason);
  return (
    <Stack gap={6}>
      <Text size="sm">{leftOutWords(reason)}</Text>
      {blocking === null ? null : (
        <TextLink to="/runs/$id" params={{ id: blocking }}>
          See the run that was in the way
        </TextLink>
      )}
      <Text size="sm">
        Nothing is owed for this time.{" "}
        {mayAct
          ? `Run after all makes up for it${state === "missed" ? "; for many missed times, a backfill of the schedule does" : ""}.`
          : ""}
      </Text>
    </Stack>
  );
}
