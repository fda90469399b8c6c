// What a run has logged: narrowed by level and text, copied, and followed while it runs.
import { Button, Checkbox, CopyButton, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import type { LogLine, RunDetail } from "@punctual/client";
import { Check, Copy, Search } from "lucide-react";
import { useState } from "react";
import { Loaded } from "../../../../ui/loaded.tsx";
import { Panel } from "../../../../ui/panel.tsx";
import { RowSkeletons } from "../../../../ui/row-skeletons.tsx";
import { isOpen } from "../actions.ts";
import { lineText, narrowed, levels, type LogFilter } from "./log-filter.ts";
import { LogLines } from "./log-lines.tsx";
import { useRunLog } from "./use-run-log.ts";

export function LogPanel({ run }: { readonly run: RunDetail }) {
  const goesOn = isOpen(run.state);
  const log = useRunLog(run.id, goesOn);
  const [filter, setFilter] = useState<LogFilter>({ level: "debug", search: "" });
  const [isFollowing, setFollowing] = useState(true);
  return (
    <Panel title="Log">
      <Loaded
        query={log}
        skeleton={<RowSkeletons rows={3} height={20} />}
        empty={({ lines }) => (lines.length > 0 ? null : <NoLines goesOn={goesOn} />)}
      >
        {({ lines }) => {
          const shown = narrowed(lines, filter);
          return (
            <>
              <Group gap="xs" mb="xs">
                <FilterFields filter={filter} onChange={setFilter} />
                {goesOn ? (
                  <Checkbox
                    size="xs"
                    label="Follow"
                    checked={isFollowing}
                    onChange={({ currentTarget }) => setFollowing(currentTarget.checked)}
                  />
                ) : null}
                <CopyLines lines={shown} />
              </Group>
              <LogLines lines={shown} of={lines.length} isFollowing={goesOn && isFollowing} />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

interface FilterFieldsProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

function FilterFields({ filter, onChange }: FilterFieldsProps) {
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Least level"
        value={filter.level}
        data={levels.map((level) => ({
          value: level,
          label: level === "debug" ? "All levels" : level === "error" ? "error" : `${level} and above`,
        }))}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, level: levels.find((level) => level === currentTarget.value) ?? "debug" })
        }
      />
      <TextInput
        type="search"
        size="xs"
        aria-label="Search the log"
        placeholder="Message or data"
        leftSection={<Search size={14} aria-hidden />}
        value={filter.search}
        onChange={({ currentTarget }) => onChange({ ...filter, search: currentTarget.value })}
      />
    </>
  );
}

const CopyLines = ({ lines }: { readonly lines: readonly LogLine[] }) => (
  <CopyButton value={lines.map(lineText).join("\n")}>
    {({ copied, copy }) => (
      <Button
        variant="default"
        size="xs"
        leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        onClick={copy}
      >
        {copied ? "Copied" : "Copy lines"}
      </Button>
    )}
  </CopyButton>
);

const NoLines = ({ goesOn }: { readonly goesOn: boolean }) => (
  <Text size="sm" c="dimmed">
    {goesOn ? "Nothing logged so far." : "Nothing was logged."} What a job writes with its log, or a target
    sends to the run&apos;s log, appears here.
  </Text>
);
