import { messages } from '../../src/app/messages.fr.ts';
import { installedWorkbook } from '../support/installed-workbook.ts';
import { fillCampaign, fillHearing, openPublishingHost } from '../support/publishing-host.ts';

const { tabs } = messages.workbook;

it('says before publishing what leaves the site and who could not be told, and before a hearing whose days begin again', async () => {
  const { host, told } = await openPublishingHost({ startFrom: await installedWorkbook() });
  await fillCampaign(host);
  await fillHearing(host);
  const { lists, contacts, sendings } = tabs;
  const fill = async (
    { title, columns }: { title: string; columns: Readonly<Record<string, { readonly label: string }>> },
    row: Readonly<Record<string, string | number>>,
  ) => {
    const labelled = Object.entries(row).map(([key, value]) => [columns[key]?.label ?? key, value]);
    await host.run('fill', [title, [Object.fromEntries(labelled)]]);
  };
  const where = { communeCode: '93001', commune: 'Aubervilliers', contest: 't1-93001', round: 1 };
  await fill(lists, { id: 'lz', ...where, label: 'Zed', head: 'Zo Zed', state: lists.columns.state.choices.no_reply });
  await fill(contacts, {
    id: 'cz',
    listId: 'lz',
    email: 'lz@x.example',
    status: contacts.columns.status.choices.valid,
  });
  const hearing = { template: 'hearing', state: 'envoyé', at: '2026-03-06 08:00', told: 't1-93001', rehearsal: 'non' };
  await fill(sendings, { key: 'h|lz', mailingId: 'm1', listId: 'lz', commune: '93001', ...hearing });

  // A list of the same commune that no mail reaches.
  await fill(lists, { id: 'ly', ...where, label: 'Ypsilon', state: lists.columns.state.choices.no_reply });
  const { no_contact: reason } = messages.mailings.exclusion;
  await fill(sendings, {
    ...hearing,
    key: 'h|ly',
    mailingId: 'm1',
    listId: 'ly',
    state: sendings.columns.state.choices.excluded,
    reason,
  });
  const answering = (answer: 'YES' | 'NO') =>
    host.answerDialogs(({ title, message }) => {
      told.push(`${title} ${message}`);
      return title === messages.publication.unheardQuestion ? answer : 'YES';
    });
  answering('NO');
  const held = String(await host.run('menuPublier'));
  expect(told.join()).toMatch(/Aubervilliers.: «.Ypsilon.» \(aucune adresse connue\)\./);
  expect(held).toContain('1 scrutin publié');
  expect(held).toMatch(/Pas encore publiés.*Aubervilliers \(«.Ypsilon.»/);
  answering('YES');
  expect(await host.run('menuPublier')).toContain('2 scrutins publiés');
  expect(told.join()).not.toContain('RETIRÉ');
  expect(String(await host.run('tab', [tabs.journal.title]))).toMatch(/n’ont pas pu être prévenues.*Ypsilon/);
  told.length = 0;
  await host.run('menuEnvoyerAudience');
  expect(told[0]).toContain('Entendre à nouveau toutes les listes');
  expect(told[1]).toMatch(/les jours recommencent dans 2 communes déjà entendues.: Malakoff et Aubervilliers\./);

  await host.run('edit', [tabs.commitments.title, 'relire@asso.example', 'autre@asso.example']);
  told.length = 0;
  expect(await host.run('menuPublier')).toContain(
    'Un scrutin RETIRÉ du site\u202f: Malakoff (une lecture n’a pas de sceau',
  );
  expect(told[0]).toMatch(/^Publier maintenant.*un scrutin déjà publié sera RETIRÉ du site.: Malakoff/);
  const page = String(await host.run('page', ['commune/92046.html']));
  expect(page).toMatch(/publiées le 13 mars 2026, sont en cours.*exec\?v=2026-03-13-2&amp;p=commune%2F92046.html"/);
  await host.close();
});
