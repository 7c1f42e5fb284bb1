/**
 * Answers worked out of evidence, remembered with the evidence they were worked out of: the same evidence gives the
 * same answer, other evidence is worked out anew. The longest unasked is forgotten first.
 */
export class Remembered<Answer> {
  readonly #answers = new Map<string, { evidence: readonly string[]; answer: Answer }>();

  constructor(readonly most: number) {}

  /** @param key names the question; @param evidence all that the answer depends on besides it */
  of(key: string, evidence: readonly string[], answer: () => Answer): Answer {
    const known = this.#answers.get(key);
    if (known) this.#answers.delete(key);
    const same = known?.evidence.every((part, index) => part === evidence[index]);
    const kept = known && same ? known : { evidence, answer: answer() };
    this.#answers.set(key, kept);
    if (this.#answers.size > this.most) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
    return kept.answer;
  }
}
