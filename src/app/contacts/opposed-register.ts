import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contactMarker, hasContactMarks, type MarkOf, marksOf } from './contact-marks.ts';

/**
 * Script property, by mark, of the instant of the latest objection. One a mark: it is written in one call, which no other
 * run can take for an older value and put back, so that no lock is needed and none can be too busy.
 */
const OPPOSED = 'interpelle.opposed.';

/** Script property, by mark, of the instant of the objection that the person took back: a later one counts. */
const LIFTED = 'interpelle.lifted.';

type Contact = Pick<RowOf<'contacts'>, 'email' | 'phone' | 'erased'>;

/**
 * Who objected, kept in the script's properties by the keyed mark of each address or number: what a person changes,
 * deletes or imports in Contacts does not make them be written to again. Each look reads properties: whoever looks many
 * people up gives values already read.
 */
export class OpposedRegister {
  readonly markOf: MarkOf;

  constructor(
    private readonly memory: Memory,
    signer: Signer,
  ) {
    this.markOf = contactMarker(memory, signer);
  }

  /** Instant of the objection that a mark stands under; undefined when there is none, or it was taken back. */
  objectedAt(mark: string): number | undefined {
    const at = this.instantOf(OPPOSED + mark);
    return at === undefined || at <= (this.instantOf(LIFTED + mark) ?? Number.NEGATIVE_INFINITY) ? undefined : at;
  }

  /** Whether the person whom an address or a number leads to objected. */
  isOpposed(way: string): boolean {
    return hasContactMarks(this.memory) && this.objectedAt(this.markOf(way)) !== undefined;
  }

  /** Whether the person of a contact objected: its address decides where it has one, else its number. */
  opposes(contact: Contact): boolean {
    return (
      hasContactMarks(this.memory) && marksOf(contact, this.markOf).some((mark) => this.objectedAt(mark) !== undefined)
    );
  }

  /** Notes objections made at an instant, unless later ones of the same people are noted; one call. */
  add(marks: readonly string[], at: number): void {
    const newer = marks.filter((mark) => at > (this.instantOf(OPPOSED + mark) ?? Number.NEGATIVE_INFINITY));
    if (newer.length > 0)
      this.memory.writeAll(Object.fromEntries(newer.map((mark) => [OPPOSED + mark, at.toString(36)])));
  }

  /** Takes back the objection of an instant, at the person's own request: one made meanwhile stands. One call. */
  lift(mark: string, objectedAt: number): void {
    this.memory.write(LIFTED + mark, objectedAt.toString(36));
  }

  /** Marks of contacts whose objections are not in the register yet. */
  missingOf(contacts: readonly Contact[]): readonly string[] {
    const marks = contacts.flatMap((contact) => marksOf(contact, this.markOf));
    return [...new Set(marks)].filter((mark) => this.objectedAt(mark) === undefined);
  }

  private instantOf(name: string): number | undefined {
    const kept = this.memory.read(name);
    return kept === null ? undefined : Number.parseInt(kept, 36);
  }
}
