/** What a command tells the person who runs it, in a sentence, instead of doing what was asked. */
export class Complaint extends Error {
  constructor(
    sentence: string,
    readonly exitCode: 1 | 2 | 130 = 1,
  ) {
    super(sentence)
    this.name = 'Complaint'
  }
}
