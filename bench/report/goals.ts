// What is promised of the speed, by the number that bars refer to.

export const goals: ReadonlyMap<number, string> = new Map([
  [1, "Enqueue, one caller that awaits each, durable"],
  [2, "Enqueue, 16 callers, durable"],
  [3, "Enqueue, batches of 1000"],
  [4, "Runs of a job that does nothing, history kept"],
  [5, "Enqueue → start at 100 a second"],
  [6, "Delayed job: due → start"],
  [7, "Recurring job: due → start"],
  [8, "Herd: 50,000 due in one second"],
  [9, "Memory of the worker in the herd"],
  [10, "The next occurrence of a cron expression, in any zone"],
  [11, "The same occurrences as croner across gaps and overlaps"],
  [12, "HTTP deliveries, history kept"],
  [13, "A call over HTTP, answered after its commit"],
  [14, "Ten million schedules"],
  [15, "Import, aggregate and archive in bulk"],
  [16, "Start on an existing directory, and the very first"],
  [17, "A page of the console, with a million runs behind it"],
]);
