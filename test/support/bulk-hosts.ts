import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { type Answer, ResendServer } from './resend-server.ts';
import { readyToSend, SendingHost } from './sending-host.ts';

/** Mails of a mailing that goes through the service. */
export const MAILS = 6;

/** What an officer does by hand: the channel of the row, the address to send from; and the server in Resend's place. */
const BY_HAND = `
function goInBulk(address) {
  var book = SpreadsheetApp.getActive();
  var mailings = book.getSheetByName('Courriels');
  var column = mailings.getRange(1, 1, 1, mailings.getLastColumn()).getValues()[0].indexOf('Canal') + 1;
  mailings.getRange(2, column).setValue('prestataire');
  var settings = book.getSheetByName('Réglages');
  var found = settings.createTextFinder('bulk.from').findNext();
  settings.getRange(found.getRow(), found.getColumn() + 2).setValue('campagne@asso.example');
  PropertiesService.getScriptProperties().setProperty('interpelle.bulk.address', address);
}`;

/** Workbooks ready to send whose mailing goes to a server on this computer in Resend's place. */
export class BulkHosts {
  readonly server = new ResendServer();
  private address = '';

  async listen(): Promise<void> {
    this.address = await this.server.listen();
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  /** The workbook on a server that knows no mail yet. */
  async open(answers: readonly Answer[] = [], faults: readonly PlantedFault[] = []): Promise<SendingHost> {
    this.server.restart(answers);
    const startFrom = await readyToSend(MAILS);
    const sending = await SendingHost.open({ startFrom, extra: BY_HAND, allowedHosts: ['127.0.0.1'], faults });
    await sending.host.run('goInBulk', [this.address]);
    await sending.host.run('noterClePrestataire', [this.server.key]);
    return sending;
  }

  /** Each request was as the documentation wants it, and nobody got two mails. */
  expectRight(): void {
    expect(this.server.complaints).toEqual([]);
    const delivered = this.server.delivered.map(({ to }) => to[0]);
    expect(delivered).toHaveLength(new Set(delivered).size);
  }
}
