// Text as it is: an input, an answer, a log line. Shown as text, whatever it holds.
import { ActionIcon, CopyButton, Text, Tooltip } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import classes from "./code-block.module.css";

interface CodeBlockProps {
  readonly text: string;
  /** What it is, for those who cannot see it. */
  readonly label: string;
  readonly maxHeight?: number;
  /** What is copied, where only its beginning is shown. */
  readonly whole?: string;
}

export function CodeBlock({ text, label, maxHeight = 320, whole }: CodeBlockProps) {
  return (
    <div className={classes["frame"]}>
      {/* A scrolling region takes the focus, so that the keyboard can scroll it. */}
      <pre className={classes["text"]} style={{ maxHeight }} tabIndex={0} role="group" aria-label={label}>
        {text === "" ? (
          <Text span c="dimmed" size="sm">
            (empty)
          </Text>
        ) : (
          text
        )}
      </pre>
      <CopyButton value={whole ?? text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : "Copy"}>
            <ActionIcon
              className={classes["copy"]}
              variant="default"
              size="sm"
              onClick={copy}
              aria-label={`Copy ${label}`}
            >
              {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
