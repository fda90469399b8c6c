// What an entry of the audit says besides: in a line, and whole when somebody asks for it.
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { CodeBlock } from "../../ui/code-block.tsx";
import { detailWords } from "./detail-words.ts";

interface DetailCellProps {
  readonly detail: unknown;
  readonly label: string;
}

/** A line that is longer is cut, and the whole is behind a button. */
const longestLine = 110;

export function DetailCell({ detail, label }: DetailCellProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const words = detailWords(detail);
  if (words === null) return null;
  const isLong = words.length > longestLine;
  return (
    <>
      {isOpen ? (
        <CodeBlock text={JSON.stringify(detail, null, 2)} label={label} maxHeight={240} />
      ) : (
        <Text size="xs" style={{ overflowWrap: "anywhere" }}>
          {isLong ? `${words.slice(0, longestLine)}…` : words}
        </Text>
      )}
      {isLong ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Less" : "All of it"}: ${label}`}
          onClick={toggle}
        >
          {isOpen ? "Less" : "All of it"}
        </Button>
      ) : null}
    </>
  );
}
