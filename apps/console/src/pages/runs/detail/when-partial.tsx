// What is left of a run some of whose items failed.
import { Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { useMay } from "../../../session/session.ts";

export function WhenPartial({ run: { tally, error } }: { readonly run: RunDetail }) {
  const mayAct = useMay("operator");
  const failed =
    tally === null
      ? (error ?? "Some items failed.")
      : `${tally.failed.toLocaleString("en")} of ${tally.total.toLocaleString("en")} items failed; the others are done.`;
  return (
    <Text size="sm">
      {failed} The table of failed items says why.{" "}
      {mayAct ? "When that is mended, retry the failed items only." : "An operator can retry just those."}
    </Text>
  );
}
