/** Something the person can mend, in a sentence for them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
