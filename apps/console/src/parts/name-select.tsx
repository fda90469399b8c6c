// Chooses one of the names that there are, or none.
import { Select, type SelectProps } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { problemWords } from "../api/problem-words.ts";

interface NameSelectProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  readonly names: Pick<UseQueryResult<readonly string[]>, "data" | "error">;
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

/** One that is chosen is among them whatever the list says. */
export function NameSelect({ names, value, onChange, error, placeholder, ...rest }: NameSelectProps) {
  const { data = [] } = names;
  const unread = names.error === null ? null : `They could not be read: ${problemWords(names.error).detail}`;
  return (
    <Select
      searchable
      comboboxProps={{ withinPortal: false }}
      {...rest}
      // A list without an option is none that could be opened.
      placeholder={names.data?.length === 0 ? "There is none yet" : placeholder}
      data={[...new Set([...data, ...(value === null || value === "" ? [] : [value])])]}
      value={value === "" ? null : value}
      onChange={onChange}
      error={error ?? unread}
    />
  );
}
