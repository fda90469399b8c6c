// What is wrong with an event pattern; thrown inside the parser and caught at its door.

/** Its message completes the sentence "Event pattern is not valid. Reason: ", in EventBridge's words where they are known. */
export class PatternFault extends Error {
  override readonly name = "PatternFault";
}
