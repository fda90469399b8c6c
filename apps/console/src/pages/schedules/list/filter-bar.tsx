// Narrows the list of schedules; what is chosen stands in the address.
import { Group, NativeSelect, TextInput, type NativeSelectProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import type { SearchParams } from "../../../ui/use-search-params.ts";
import { origins, states, targetKinds } from "./schedule-filter.ts";

const typingMs = 250;
const mostGroups = 200;

const originWords = { api: "by API or console", code: "in code", workload: "by a workload" } as const;
const options = (any: string, values: readonly string[]) => [{ value: "", label: any }, ...values];

export function FilterBar({ params }: { readonly params: SearchParams }) {
  const { read, write } = params;
  const select = (name: string, any: string, width: number) => ({
    w: width,
    "aria-label": any,
    value: read(name) ?? "",
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }) =>
      write({ [name]: currentTarget.value }),
  });
  return (
    <Group gap="xs" mb="md" role="search" aria-label="Filter schedules">
      <SearchField params={params} />
      <NativeSelect {...select("state", "Any state", 124)} data={options("Any state", states)} />
      <GroupSelect {...select("group", "Any group", 150)} />
      <NativeSelect {...select("target", "Any target", 146)} data={options("Any target", targetKinds)} />
      <NativeSelect
        {...select("origin", "Made anywhere", 160)}
        data={[
          { value: "", label: "Made anywhere" },
          ...origins.map((value) => ({ value, label: `Made ${originWords[value]}` })),
        ]}
      />
      <NativeSelect
        {...select("sort", "Order", 140)}
        data={[
          { value: "", label: "By name" },
          { value: "nextAt", label: "By next fire" },
        ]}
      />
    </Group>
  );
}

function SearchField({ params: { read, write } }: { readonly params: SearchParams }) {
  const [text, setText] = useState(read("search") ?? "");
  const settle = useDebouncedCallback((search: string) => write({ search }), typingMs);
  const isSearching = read("search") !== null;
  const [wasSearching, setWasSearching] = useState(isSearching);
  // Cleared from outside, by "Clear filters".
  if (wasSearching !== isSearching) {
    setWasSearching(isSearching);
    if (!isSearching) setText("");
  }
  return (
    <TextInput
      type="search"
      aria-label="Search name and description"
      placeholder="Name or description"
      leftSection={<Search size={14} aria-hidden />}
      w={228}
      maxLength={130}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        settle(currentTarget.value.trim());
      }}
    />
  );
}

type SelectProps = Pick<NativeSelectProps, "aria-label" | "value" | "onChange" | "w">;

function GroupSelect(props: SelectProps) {
  const { data } = useQuery({
    queryKey: ["schedules", "groups"],
    queryFn: () => api.GET("/api/v1/schedule-groups", { params: { query: { limit: mostGroups } } }),
    staleTime: 60_000,
  });
  const names = data?.items.map(({ name }) => name) ?? [];
  const chosen =
    typeof props.value === "string" && props.value !== "" && !names.includes(props.value)
      ? [props.value]
      : [];
  return <NativeSelect {...props} data={options("Any group", [...names, ...chosen])} />;
}
