import { Blob } from '../../src/emulator/blob/blob.ts';
import { Conversion } from '../../src/emulator/blob/conversion.ts';
import { DriveApp } from '../../src/emulator/drive/drive-app.ts';
import { DriveFiles } from '../../src/emulator/drive/drive-files.ts';
import { DriveRevisions } from '../../src/emulator/drive/revisions.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { TestClock, testSession, testWorld } from '../support/emulator-world.ts';

const SHEETS = 'application/vnd.google-apps.spreadsheet';

function setting() {
  const store = new MemoryStore();
  const clock = new TestClock();
  const world = testWorld({ store, clock });
  const session = testSession(world);
  return { store, clock, world, session, drive: new DriveApp(session) };
}

function names(iterator: { hasNext(): boolean; next(): { getName(): string } }): string[] {
  const found: string[] = [];
  while (iterator.hasNext()) found.push(iterator.next().getName());
  return found;
}

describe('DriveApp', () => {
  it('creates, reads and changes files over a restart', () => {
    const { drive, session, world, store, clock } = setting();
    const folder = drive.createFolder('Scrutin');
    const text = folder.createFile('notes.txt', 'été');
    const csv = drive.createFile('liste.csv', 'a,b', 'text/csv');
    const blob = drive.createFile(new Blob(session, new Uint8Array([255, 0]), 'image/png', 'logo.png'));
    expect(blob.getBlob()).toMatchObject({ gasName: 'Base.Blob' });
    expect([text.getSize(), text.getMimeType(), csv.getMimeType(), blob.getSize()]).toEqual([
      5,
      'text/plain',
      'text/csv',
      2,
    ]);
    clock.advance(1000);
    expect(text.setContent('fin').setName('fin.txt').setDescription('d').getName()).toBe('fin.txt');
    expect(text.getLastUpdated().getTime() - text.getDateCreated().getTime()).toBe(1000);
    expect(names(csv.moveTo(folder).getParents())).toEqual(['Scrutin']);
    expect(names(folder.getFiles()).sort()).toEqual(['fin.txt', 'liste.csv']);
    const copy = csv.makeCopy('copie.csv', drive.getRootFolder());
    expect(names(copy.getParents())).toEqual(['Mon Drive']);
    expect(csv.makeCopy().getName()).toBe('Copie de liste.csv');
    world.documents.commit();
    const later = new DriveApp(testSession(testWorld({ store })));
    const found = later.getFileById(text.getId());
    expect([found.getName(), found.getDescription()]).toEqual(['fin.txt', 'd']);
    expect((found.getBlob() as Blob).getDataAsString()).toBe('fin');
    expect(later.getRootFolder().getId()).toBe(drive.getRootFolder().getId());
    expect(later.getFolderById(folder.getId()).getUrl()).toContain(`/drive/folders/${folder.getId()}`);
  });

  it('lists, searches and resumes', () => {
    const { drive } = setting();
    const folder = drive.createFolder('A');
    for (const name of ['un.csv', "l'état.csv", 'deux.txt']) folder.createFile(name, 'x', 'text/csv');
    drive.getFilesByName('deux.txt').next().setTrashed(true);
    expect(names(drive.getFiles()).sort()).toEqual(["l'état.csv", 'un.csv']);
    expect(names(drive.getTrashedFiles())).toEqual(['deux.txt']);
    expect(names(drive.searchFiles("title contains 'ÉTAT' and mimeType = 'text/csv'"))).toEqual(["l'état.csv"]);
    expect(names(drive.searchFiles("(name = 'un.csv' or name = 'l\\'état.csv') and not starred = true"))).toHaveLength(
      2,
    );
    expect(names(drive.searchFiles('trashed = true'))).toEqual(['deux.txt']);
    expect(
      names(drive.searchFiles(`'${folder.getId()}' in parents and modifiedTime > '2020-01-01T00:00:00'`)),
    ).toHaveLength(2);
    expect(() => drive.searchFiles('name like "x"')).toThrow('Invalid argument: q');
    const files = folder.getFiles();
    const first = files.next().getName();
    const rest = names(drive.continueFileIterator(files.getContinuationToken()));
    expect([first, ...rest].sort()).toEqual(["l'état.csv", 'un.csv']);
    expect(() => drive.getFilesByName('none').next()).toThrow(
      'Cannot retrieve the next object: iterator has reached the end.',
    );
    folder.setTrashed(true);
    expect(names(drive.getFiles())).toEqual([]);
    expect(() => drive.getFileById('x')).toThrow(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
    expect(() => folder.moveTo(folder)).toThrow('Cannot add this folder to itself');
  });

  it('records sharing', () => {
    const { drive, world } = setting();
    const file = drive.createFile('a', 'b');
    const permission = (name: string) => EnumValue.of('DriveApp.Permission', name);
    const link = EnumValue.of('DriveApp.Access', 'ANYONE_WITH_LINK');
    expect([file.getSharingAccess().name, file.getSharingPermission().name]).toEqual(['PRIVATE', 'NONE']);
    expect(file.setSharing(link, permission('VIEW')).getSharingAccess()).toBe(link);
    file.addViewers(['v@x.org', 'e@x.org']).addEditor('e@x.org').addCommenter('v@x.org').addViewer('e@x.org');
    expect(file.getEditors().map((user) => user.getEmail())).toEqual(['e@x.org']);
    expect(file.getViewers().map((user) => user.getEmail())).toEqual(['v@x.org']);
    const access = [world.owner, 'e@x.org', 'v@x.org', 'n@x.org'].map((user) => file.getAccess(user).name);
    expect(access).toEqual(['OWNER', 'EDIT', 'COMMENT', 'NONE']);
    file.revokePermissions('e@x.org').setOwner('n@x.org');
    expect([file.getOwner().getEmail(), file.getEditors().map(String)]).toEqual(['n@x.org', [world.owner]]);
    expect(() => file.addEditor('nobody')).toThrow('Invalid email: nobody');
    expect(() => file.setSharing(link, permission('OWNER'))).toThrow('Access denied: DriveApp.');
  });

  it('shows documents kept elsewhere, and acts on them through their keeper', async () => {
    const { drive, world } = setting();
    const files = world.of(DriveFiles);
    const renamed: string[] = [];
    files.register({ id: 'sheet', name: 'Suivi', mimeType: SHEETS, url: 'http://x/sheet' });
    const file = drive.getFileById('sheet');
    expect(() => file.makeCopy('Autre')).toThrow(`DriveApp.File.makeCopy of ${SHEETS} is not emulated`);
    files.nativeKinds.set(SHEETS, {
      rename: (id, name) => renamed.push(`${id}=${name}`),
      copy: (id, name) => {
        files.register({ id: `${id}-2`, name, mimeType: SHEETS, url: 'http://x/2' });
        return `${id}-2`;
      },
      exportAs: async (_session, _id, type) => (type === 'application/pdf' ? new Uint8Array([37]) : new Uint8Array()),
    });
    expect([file.setName('Campagne').getUrl(), renamed]).toEqual(['http://x/sheet', ['sheet=Campagne']]);
    expect(file.makeCopy('Autre').getId()).toBe('sheet-2');
    expect((await file.getBlob()).getName()).toBe('Campagne.pdf');
    files.register({ id: 'sheet', name: 'Renommé', mimeType: SHEETS, url: 'http://x/sheet' });
    expect(file.getName()).toBe('Renommé');
    expect(() => file.setContent('x')).toThrow('Access denied: DriveApp.');
  });
});

it('publishes a document to the web through Drive.Revisions', () => {
  const { session, world, store } = setting();
  const files = world.of(DriveFiles);
  files.register({ id: 'public', name: 'Public', mimeType: SHEETS, url: 'http://x/public' });
  const revisions = new DriveRevisions(session);
  const listed = revisions.list('public') as { revisions: { id: string }[] };
  const last = listed.revisions.at(-1)?.id;
  expect(files.get('public')?.publication).toBeNull();
  const made = revisions.update({ published: true, publishAuto: true, publishedOutsideDomain: true }, 'public', last);
  expect(made).toMatchObject({ id: last, published: true, publishAuto: true, publishedOutsideDomain: true });
  world.documents.commit();
  expect(testWorld({ store }).of(DriveFiles).get('public')?.publication?.published).toBe(true);
  revisions.update({ published: false }, 'public', last);
  expect(revisions.get('public', last)).toMatchObject({ published: false, publishAuto: true });
  expect(() => revisions.list('none')).toThrow(
    'API call to drive.revisions.list failed with error: File not found: none.',
  );
});

it('converts through the host alone', async () => {
  const { session, world } = setting();
  const page = new Blob(session, new Uint8Array([60]), 'text/html', 'fiche.v2.html');
  expect(() => page.getAs('application/pdf')).toThrow('Converting from text/html to application/pdf is not supported.');
  world.of(Conversion).convert = async ({ contentType }, wanted) => {
    expect([contentType, wanted]).toEqual(['text/html', 'application/pdf']);
    return new Uint8Array([37]);
  };
  const pdf = await page.getAs('application/pdf');
  expect([pdf.getName(), pdf.getContentType(), pdf.getBytes()]).toEqual(['fiche.v2.pdf', 'application/pdf', [37]]);
});
