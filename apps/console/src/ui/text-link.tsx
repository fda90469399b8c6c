// A link in text or in a table.
import { Anchor, type AnchorProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { forwardRef, type AnchorHTMLAttributes } from "react";

type Props = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

const PlainAnchor = forwardRef<HTMLAnchorElement, Props>(function PlainAnchor(props, ref) {
  return <Anchor ref={ref} size="sm" {...props} />;
});

export const TextLink = createLink(PlainAnchor);
