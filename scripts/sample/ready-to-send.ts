import type { CampaignData } from '../../src/app/campaign.ts';

/** Runs an entry point of the bundle. */
type RunEntry = (name: string, args?: readonly unknown[]) => Promise<unknown>;

/**
 * Brings an installed workbook to an invitation ready to send: so many lists, `perCommune` in each commune in turn,
 * one valid address each, personal links, rehearsal off.
 */
export async function makeReadyToSend(
  run: RunEntry,
  campaign: Pick<CampaignData, 'communes'>,
  lists: number,
  perCommune = 4,
): Promise<void> {
  const take = async (name: string, header: string, lines: readonly string[]) => {
    await run('recevoirMorceauFichier', [name, [header, ...lines].join('\n'), 0, 1]);
    await run('appliquerImport', [name, 1]);
  };
  const named = Array.from({ length: lists }, (_, at) => {
    const commune = campaign.communes[Math.floor(at / perCommune)];
    return `${commune?.code ?? ''},${commune?.name ?? ''},Liste <b>${at}</b>`;
  });
  await take(
    'annoncees.csv',
    'code,commune,liste,prenom,nom,source,date',
    named.map((list, at) => `${list},Ana,Nom${at},Tract,2026-01-05`),
  );
  await take(
    'contacts.csv',
    'code,commune,liste,nom,courriel',
    named.map((list, at) => `${list},Ana,a${at}@liste${at}.example`),
  );
  await run('menuConstruireFormulaire');
  await run('menuPreparerInvitation');
  await run('menuBasculerRepetition');
}
