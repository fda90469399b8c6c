// Chooses a time zone by its IANA name; the viewer's and UTC stand first, each with its offset now.
import { Select, type ComboboxItem, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { nowMs } from "./now.ts";
import { offsetWords, viewerZone } from "./time-words.ts";

interface ZonePickerProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  readonly value: string;
  readonly onChange: (timezone: string) => void;
}

const mostShown = 60;

export function ZonePicker({ value, onChange, label = "Time zone", ...rest }: ZonePickerProps) {
  const names = useMemo(() => zoneNames(value), [value]);
  return (
    <Select
      {...rest}
      label={label}
      searchable
      allowDeselect={false}
      limit={mostShown}
      comboboxProps={{ withinPortal: false }}
      data={names}
      value={value}
      onChange={(chosen) => (chosen === null ? undefined : onChange(chosen))}
      renderOption={({ option }) => <ZoneOption {...option} />}
    />
  );
}

function ZoneOption({ value }: ComboboxItem) {
  return (
    <span>
      {value}{" "}
      <span style={{ color: "var(--mantine-color-dimmed)" }}>
        {offsetWords(new Date(nowMs()).toISOString(), value)}
      </span>
    </span>
  );
}

/** The browser leaves out UTC, and names that are only other names: the one that is chosen is in it whatever it is. */
const zoneNames = (value: string): readonly string[] => [
  ...new Set([viewerZone, "UTC", value, ...Intl.supportedValuesOf("timeZone")]),
];
