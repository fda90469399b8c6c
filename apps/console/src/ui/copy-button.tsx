// Copies a text, and says so.
import { Button, CopyButton as Copying } from "@mantine/core";
import { Check, Copy } from "lucide-react";

interface CopyButtonProps {
  readonly text: string;
  /** Such as `the key`. */
  readonly what: string;
}

export function CopyButton({ text, what }: CopyButtonProps) {
  return (
    <Copying value={text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? "Copied" : `Copy ${what}`}
        </Button>
      )}
    </Copying>
  );
}
