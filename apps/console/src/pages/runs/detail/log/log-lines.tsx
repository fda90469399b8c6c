// The lines of a log in a region that scrolls; of very many the newest.
import { Button, Text } from "@mantine/core";
import type { LogLine } from "@punctual/client";
import { useEffect, useRef, useState } from "react";
import { clockWords, viewerZone } from "../../../../ui/time-words.ts";
import { dataText } from "./log-filter.ts";
import classes from "./log-lines.module.css";

interface LogLinesProps {
  readonly lines: readonly LogLine[];
  /** So many there are before they are narrowed. */
  readonly of: number;
  readonly isFollowing: boolean;
}

const atOnce = 500;
/** Of one line; a value that is larger would hold up the page. */
const mostOfLine = 8_192;

export function LogLines({ lines, of, isFollowing }: LogLinesProps) {
  const [most, setMost] = useState(atOnce);
  const region = useRef<HTMLOListElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (isFollowing && count > 0) region.current?.scrollTo({ top: region.current.scrollHeight });
  }, [isFollowing, count]);
  const earlier = Math.max(0, lines.length - most);
  return (
    <>
      {earlier === 0 ? null : (
        <Button variant="default" size="xs" mb="xs" onClick={() => setMost(most + 4 * atOnce)}>
          Show earlier lines ({earlier.toLocaleString("en")})
        </Button>
      )}
      {/* A scrolling region takes the focus, so that the keyboard can scroll it. */}
      <ol className={classes["lines"]} ref={region} tabIndex={0} aria-label="Log lines">
        {lines.slice(earlier).map((line) => (
          <Line key={line.line} line={line} />
        ))}
      </ol>
      <Text size="xs" c="dimmed" mt={4}>
        {countWords(lines.length, of)} · times in {viewerZone}
      </Text>
    </>
  );
}

function Line({ line: { at, level, message, data } }: { readonly line: LogLine }) {
  const values = dataText(data);
  return (
    <li className={classes["line"]} data-level={level}>
      <time dateTime={at} title={at}>
        {clockWords(at, viewerZone)}
      </time>
      <span className={classes["level"]}>{level}</span>
      <span className={classes["text"]}>
        {cut(message)}
        {values === "" ? null : <span className={classes["data"]}> {cut(values)}</span>}
      </span>
    </li>
  );
}

const cut = (text: string): string =>
  text.length > mostOfLine ? `${text.slice(0, mostOfLine)}… (copy the lines to have the rest)` : text;

const countWords = (shown: number, of: number): string =>
  shown === of
    ? `${of.toLocaleString("en")} ${of === 1 ? "line" : "lines"}`
    : `${shown.toLocaleString("en")} of ${of.toLocaleString("en")} lines`;
