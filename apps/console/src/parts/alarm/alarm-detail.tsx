// What made an alarm turn: the run that it names as a link, its instants by the viewer's clocks.
import { Fragment } from "react";
import { Instant } from "../../ui/instant.tsx";
import { TextLink } from "../../ui/text-link.tsx";

const pieces = /(run [0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;

export function AlarmDetail({ detail }: { readonly detail: string }) {
  return detail.split(pieces).map((piece, place) => <Fragment key={place}>{shown(piece)}</Fragment>);
}

function shown(piece: string) {
  if (!pieces.test(piece)) return piece;
  return piece.startsWith("run ") ? (
    <TextLink to="/runs/$id" params={{ id: piece.slice("run ".length) }} inherit underline="always">
      {piece.slice(0, "run ".length + shortId)}…
    </TextLink>
  ) : (
    <Instant at={piece} />
  );
}

/** Whoever opens it sees it whole. */
const shortId = 13;
