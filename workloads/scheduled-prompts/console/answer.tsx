// A model's answer as text: nothing in it is markup, and a link shows where it leads.
import { Anchor, Text } from "@mantine/core";
import { answerPieces } from "./answer-pieces.ts";

export function Answer({ output }: { readonly output: string }) {
  return (
    <Text size="sm" component="div" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {answerPieces(output).map((piece, index) =>
        piece.kind === "text" ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <Anchor
            key={index}
            size="sm"
            underline="always"
            href={piece.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {piece.href}
          </Anchor>
        ),
      )}
    </Text>
  );
}
