// What a job returned.
import type { RunDetail } from "@punctual/client";
import { jsonText } from "../../../ui/json-text.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";

export function ResultPanel({ run: { result } }: { readonly run: RunDetail }) {
  if (result === null || result === undefined) return null;
  return (
    <Panel title="Result">
      <LongText text={jsonText(result)} label="Result" />
    </Panel>
  );
}
