// Text that may be very long: its beginning, and the rest when somebody asks for it.
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { CodeBlock } from "./code-block.tsx";
import { sizeWords } from "./size-words.ts";

interface LongTextProps {
  readonly text: string;
  readonly label: string;
  /** So many characters are shown at first. */
  readonly most?: number;
}

/** A page that lays out more than this at once stands still for a moment. */
const mostAtFirst = 65_536;

export function LongText({ text, label, most = mostAtFirst }: LongTextProps) {
  const [isWhole, setWhole] = useState(false);
  // One that is but little longer is not worth a button.
  const isShort = text.length <= most * 1.25;
  if (isShort || isWhole) return <CodeBlock text={text} label={label} />;
  return (
    <Stack gap="xs" align="stretch">
      <CodeBlock text={`${text.slice(0, most)}…`} label={label} whole={text} />
      <Button variant="default" size="xs" style={{ alignSelf: "start" }} onClick={() => setWhole(true)}>
        Show all {sizeWords(text.length)}
      </Button>
    </Stack>
  );
}
