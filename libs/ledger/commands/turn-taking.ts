/** Lets the commands of one order follow each other, so that they do not race each other for its next revision. */
export class TurnTaking {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<Answer>(stream: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.last.get(stream);
    const turn = before === undefined ? work() : before.then(work, work);
    this.last.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.last.get(stream) === turn) this.last.delete(stream);
    }
  }
}
