/** Thrown within work on a batch that the end of the program breaks off: it is no fault, and is taken up again. */
export class BrokenOff extends Error {
  override name = "BrokenOff";
  constructor() {
    super("The program stops; the work is taken up again at its next start.");
  }
}
