import { CampaignError } from '../../src/app/campaign-error.ts';
import type { OfficersFile } from '../../src/app/priority/officers-file.ts';
import { FakeTables } from './fake-tables.ts';
import { Gate } from './gate.ts';

/** The officers' own spreadsheet in memory; `shut` is how it looks to an account that may not open it. */
export class FakeOfficersFile implements OfficersFile {
  readonly tables: FakeTables;
  made = false;
  shut = false;

  constructor(gate = new Gate()) {
    this.tables = new FakeTables(gate);
  }

  exists(): boolean {
    return this.made;
  }

  open() {
    const url = 'https://sheets.example/officers';
    if (this.shut) throw new CampaignError('officers_file_gone', { url });
    this.made = true;
    return { tables: this.tables, url };
  }
}
