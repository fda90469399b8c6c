// A producer of events: orders on their way, machines in their plants. The same ones every time.

export interface SampleEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface SampleSpan {
  readonly from: Date;
  readonly until: Date;
  readonly events: number;
}

export const sampleStreams = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? `order-${1001 + index}` : `machine:${String(index).padStart(3, "0")}`,
  );

/** A stream's events, evenly over the span; each is a JSON Merge Patch of the stream's state. */
export const sampleEvents = (streamId: string, { from, until, events }: SampleSpan): readonly SampleEvent[] =>
  Array.from({ length: events }, (_, index) => {
    const at = from.getTime() + ((index + 0.5) / events) * (until.getTime() - from.getTime());
    const occurredAt = new Date(Math.floor(at));
    const id = `${streamId}-${String(index + 1).padStart(6, "0")}`;
    return { id, occurredAt, ...(streamId.startsWith("order") ? orderEvent(index) : machineEvent(index)) };
  });

const orderSteps = [
  { type: "order.placed", data: { status: "placed", items: { book: 1 }, carrier: null } },
  { type: "order.paid", data: { status: "paid", payment: { method: "card", captured: true } } },
  { type: "order.changed", data: { items: { book: 2, pen: 1 } } },
  { type: "order.shipped", data: { status: "shipped", carrier: "DHL", items: { pen: null } } },
  { type: "order.delivered", data: { status: "delivered", payment: { settled: true } } },
] as const;

function orderEvent(index: number) {
  const step = orderSteps[index % orderSteps.length] ?? orderSteps[0];
  return { type: step.type, data: { ...step.data, revision: index + 1 } };
}

const machineEvent = (index: number) => ({
  type: "machine.reading",
  data: {
    temperature: 18 + (index % 50) / 2,
    sensors: { [`s${index % 4}`]: { reading: index, faulty: index % 97 === 0 ? true : null } },
  },
});
