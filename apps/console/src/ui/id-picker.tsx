// Finds one of many by the beginning of its id, page by page.
import { NavLink, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { QueryKey } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState, type ReactNode } from "react";
import { usePages, type Page } from "../api/use-pages.ts";
import classes from "./id-picker.module.css";
import { Loaded } from "./loaded.tsx";
import { Panel } from "./panel.tsx";
import { RowSkeletons } from "./row-skeletons.tsx";
import { ShowMore } from "./show-more.tsx";

const typingMs = 200;

export interface IdChoice {
  readonly id: string;
  /** Below the id. */
  readonly description: string;
}

interface IdPickerProps<Item> {
  readonly title: string;
  /** One, and several of them. */
  readonly noun: readonly [one: string, several: string];
  readonly queryKey: QueryKey;
  readonly read: (wanted: { readonly search: string; readonly cursor: string | null }) => Promise<Page<Item>>;
  readonly choiceOf: (item: Item) => IdChoice;
  readonly chosen: string | null;
  /** What is searched for at first. */
  readonly search: string;
  readonly onChoose: (id: string, search: string) => void;
  /** What stands there where none is found; the search is empty where there is none at all. */
  readonly none: (search: string) => ReactNode;
}

export function IdPicker<Item>(props: IdPickerProps<Item>) {
  const { title, noun, queryKey, read, choiceOf, chosen, onChoose, none } = props;
  const [search, setSearch] = useState(props.search);
  const [settled] = useDebouncedValue(search.trim(), typingMs);
  const list = usePages<Item>({
    queryKey: [...queryKey, settled],
    read: (cursor) => read({ search: settled, cursor }),
  });
  return (
    <Panel title={title}>
      <Stack gap="xs">
        <TextInput
          aria-label={`Find a ${noun[0]} by the beginning of the id`}
          placeholder="Id begins with…"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Loaded
          query={list}
          skeleton={<RowSkeletons rows={8} height={40} />}
          empty={({ length }) => (length > 0 ? null : none(settled))}
        >
          {(items) => (
            <>
              <div role="group" aria-label={title} className={classes["list"]}>
                {items.map(choiceOf).map(({ id, description }) => (
                  <NavLink
                    key={id}
                    component="button"
                    py={4}
                    label={id}
                    description={description}
                    active={id === chosen}
                    aria-pressed={id === chosen}
                    styles={{ label: { overflowWrap: "anywhere" } }}
                    onClick={() => onChoose(id, settled)}
                  />
                ))}
              </div>
              <ShowMore shown={items.length} noun={noun} list={list} />
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  );
}
