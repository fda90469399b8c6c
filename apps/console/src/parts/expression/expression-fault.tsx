// What is wrong with an expression, and where in it.
import type { Misunderstood } from "./explained.ts";

interface ExpressionFaultProps {
  readonly text: string;
  readonly fault: Misunderstood;
}

export function ExpressionFault({ text, fault: { message, position } }: ExpressionFaultProps) {
  return (
    <>
      {position === null || position >= text.length ? null : (
        <code style={{ whiteSpace: "pre-wrap" }}>
          {text.slice(0, position)}
          <mark>{text.slice(position, position + 1)}</mark>
          {text.slice(position + 1)}
          {"\n"}
        </code>
      )}
      {message}
    </>
  );
}
