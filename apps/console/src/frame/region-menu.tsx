// The regions that hold anything, one of them to be looked at.
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Globe } from "lucide-react";
import { useChooseRegion, useRegion } from "../api/region.ts";
import { systemQuery } from "../api/system.ts";

/** Nothing where there is but the home region. */
export function RegionMenu() {
  const chosen = useRegion();
  const choose = useChooseRegion();
  const { data } = useQuery(systemQuery);
  const home = data?.region ?? null;
  const others = [...new Set([...(data?.regions ?? []), ...(chosen === null ? [] : [chosen])])].toSorted();
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Region</Menu.Label>
      {[null, ...others].map((region) => (
        <Menu.Item
          key={region ?? ""}
          role="menuitemradio"
          aria-checked={region === chosen}
          leftSection={<Globe size={14} aria-hidden />}
          rightSection={region === chosen ? "✓" : null}
          onClick={() => choose(region)}
        >
          {region ?? `${home ?? "Home region"} (home)`}
        </Menu.Item>
      ))}
    </>
  );
}
