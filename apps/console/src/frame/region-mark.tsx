// Says which region is looked at where it is not the home region, and goes home.
import { Button, Tooltip } from "@mantine/core";
import { useChooseRegion, useRegion } from "../api/region.ts";

export function RegionMark() {
  const region = useRegion();
  const choose = useChooseRegion();
  if (region === null) return null;
  return (
    <Tooltip label="Not the home region. Press to go back to it." multiline maw={240}>
      <Button
        size="compact-xs"
        h={26}
        variant="default"
        style={{ flexShrink: 0 }}
        aria-label={`Region ${region}: back to the home region`}
        onClick={() => choose(null)}
      >
        {region}
      </Button>
    </Tooltip>
  );
}
