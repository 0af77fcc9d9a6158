import { deriveCommitments } from '../../../src/app/answers/derive-commitments.ts';
import { hearingContents } from '../../../src/app/hearing/hearing-contents.ts';
import { carryPledges } from '../../../src/app/lineage/carry-pledges.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { printMeetingSheets } from '../../../src/app/press/meeting-sheets.ts';
import { publish } from '../../../src/app/publication/publish.ts';
import { settingsOf } from '../../../src/app/workbook/settings.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { at, hear, heardCampaign, scored } from '../../support/heard-campaign.ts';
import { readTwice } from '../../support/read-twice.ts';

const [{ id: asked } = { id: '' }] = scored;
const FIRST = `Mots d’avant sur ${asked}.`;
const JOINED = `Mots de la liste jointe sur ${asked}.`;
const NEW = `Mots de la nouvelle tête sur ${asked}.`;

/** « lb », which declined one question in two, joined « la », whose head answered again; all was read twice. */
function merged({ answersAgain = true } = {}) {
  const ports = heardCampaign();
  const { tables } = ports;
  tables.edit('commitments', (rows) =>
    rows.map((row) => {
      if (row.id === 'old' || row.id === 'draft') return row;
      const words = row.criterionId !== asked ? row.words : row.listId === 'lb' ? JOINED : FIRST;
      return readTwice({ ...row, id: `${row.listId}.v1.${row.criterionId}`, words }, ports);
    }),
  );
  tables.edit('answers', (rows) => rows.map((row) => ({ ...row, entitled: true, asReceived: '{}' })));
  tables.edit('lists', (rows) =>
    rows.map((row) => {
      if (row.id === 'la') return { ...row, contest: 't2-92046', round: 2, fate: 'continued' };
      if (row.id === 'lb')
        return { ...row, label: 'Liste jointe', fate: 'merged', becomes: 'la', state: 'merged_into' };
      return row;
    }),
  );
  const joining = [{ id: 'la', label: 'A', joinedBy: [{ id: 'lb', label: 'Liste jointe' }] }];
  const carried = carryPledges(joining, tables.all('commitments'), tables.all('answers'));
  tables.of('commitments').update(carried.changed);
  tables.of('commitments').append(carried.added);
  // What was brought is first in the tab.
  tables.edit('commitments', (rows) => [...rows].reverse());
  if (answersAgain) {
    const { unconditional } = messages.questionnaire.stances;
    const said = scored.flatMap(({ id }) => [
      [`${id}.stance`, unconditional],
      [`${id}.words`, id === asked ? NEW : 'Oui.'],
    ]);
    const answer = {
      id: 'r2',
      listId: 'la',
      status: 'accepted',
      version: 2,
      entitled: true,
      consent: 'public',
    } as const;
    tables
      .of('answers')
      .append([
        { ...answer, receivedAt: at('2026-03-05T12:00'), asReceived: JSON.stringify(Object.fromEntries(said)) },
      ]);
    deriveCommitments(tables, campaign, settingsOf(tables, campaign));
  }
  tables.edit('commitments', (rows) =>
    rows.map((row) => (row.listId === 'la' && row.current === true ? readTwice(row, ports) : row)),
  );
  hear(ports);
  return ports;
}

/** What a page says of one question. */
function cardOf(page: string, question = scored[0]?.question ?? ''): string {
  return page.split('<article').find((card) => card.includes(question)) ?? '';
}

describe('a list that another joined', () => {
  it('is shown with its own answer, points and stance; what the other promised is beside, under its name, without points', () => {
    const ports = merged();
    publish(ports);
    const { publicSite } = ports;
    const card = cardOf(publicSite.read('liste/la.html'));
    const [own = '', beside = '', ...others] = card.split('<div class="said beside">');
    expect(others).toEqual([]);
    expect(own).toContain(NEW);
    expect(own).toContain('sur 100');
    expect(own).toContain('S’engage</span>');
    expect(own).not.toContain(JOINED);
    expect(beside).toContain(JOINED);
    expect(beside).toContain('<a href="../liste/lb.html">Position de «\u202fListe jointe\u202f»</a>');
    expect(beside).not.toMatch(/sur 100|position publique/);
    expect(publicSite.read('commune/92046.html')).toContain(NEW);
  });

  it('has one row a question in the open data and the public spreadsheet; what was promised by another names it', () => {
    const ports = merged();
    publish(ports);
    const [{ header = [], rows = [] } = {}] = ports.publicTables.tables.filter(({ title }) => title === 'Engagements');
    const place = (label: string) => header.indexOf(label);
    const of = rows.filter((row) => row[0] === 'la' && row[place('Question')] === asked);
    const seen = of.map((row) => ['Dit par la liste', 'Version', 'Mots de la liste'].map((label) => row[place(label)]));
    expect(seen).toEqual([
      ['la', 2, NEW],
      ['lb', null, JOINED],
    ]);
    const scores = ports.publicSite.read('open-data/scores.csv');
    expect(scores.match(new RegExp(`la,criterion:${asked},`, 'g'))).toHaveLength(1);
  });

  it('is heard, and met, in its own words first', () => {
    const ports = merged();
    const list = ports.tables.all('lists').find(({ id }) => id === 'la');
    if (list === undefined) throw new RangeError('No list.');
    const told = (hearingContents(ports)(list).answers ?? []).map(({ text }) => text).join('\n');
    expect(told.indexOf(NEW)).toBeGreaterThan(0);
    expect(told.indexOf('Position de la liste «\u202fListe jointe\u202f»')).toBeGreaterThan(told.indexOf(NEW));
    expect(told.indexOf(JOINED)).toBeGreaterThan(told.indexOf(NEW));
    const printed: string[] = [];
    const savePdf = (_: string, page: string) => printed.push(page);
    const letterFiles = { open: () => ({ url: '', names: () => new Set<string>(), savePdf }) };
    printMeetingSheets({ ...ports, letterFiles }, 'Malakoff');
    const sheet =
      printed
        .join('')
        .split('<h1>')
        .find((part) => part.includes(NEW)) ?? '';
    expect(sheet).toContain(`Ce que la liste a dit\u202f: ${NEW}`);
    expect(sheet).toContain(
      `Position de «\u202fListe jointe\u202f», qui a rejoint cette liste, à confirmer\u202f: ${JOINED}`,
    );
  });

  it('has promised nothing of what the other did while its head says nothing', () => {
    const ports = merged({ answersAgain: false });
    publish(ports);
    const { publicSite } = ports;
    const card = cardOf(publicSite.read('liste/la.html'));
    expect(card.split('<div class="said beside">')[0]).not.toContain(JOINED);
    expect(publicSite.read('comparaison.html')).not.toContain(JOINED);
    const [scoredByAnother] = publicSite.read('open-data/ranks.csv').match(/,la,/g) ?? [];
    expect(scoredByAnother).toBeUndefined();
  });
});
