// The regions that hold anything, one of them to be looked at.
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
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
      <Menu.RadioGroup value={chosen ?? ""} onChange={(region) => choose(region === "" ? null : region)}>
        <Menu.RadioItem value="" closeMenuOnClick>
          {home === null ? "Home region" : `${home} (home)`}
        </Menu.RadioItem>
        {others.map((region) => (
          <Menu.RadioItem key={region} value={region} closeMenuOnClick>
            {region}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
