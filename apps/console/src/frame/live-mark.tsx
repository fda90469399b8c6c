// Says whether what is on the screen follows the server.
import { Badge, Tooltip } from "@mantine/core";
import { Radio, WifiOff } from "lucide-react";

export function LiveMark({ isLost }: { readonly isLost: boolean }) {
  const label = isLost
    ? "The connection was lost; it is tried again by itself. What you see may be old."
    : "This page follows the server: what changes there changes here.";
  return (
    <Tooltip label={label} multiline maw={280}>
      <Badge
        variant="default"
        tabIndex={0}
        style={{ flexShrink: 0 }}
        leftSection={isLost ? <WifiOff size={12} aria-hidden /> : <Radio size={12} aria-hidden />}
      >
        {isLost ? "not live" : "live"}
      </Badge>
    </Tooltip>
  );
}
