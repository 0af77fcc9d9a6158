import { counted, numberInFrench } from './numbers.fr.ts';

/** Words of the letters that are printed and posted. */
export const letters = {
  title: 'Lettres',
  dated: (date: string) => `Le ${date}`,
  subject: (subject: string) => `Objet : ${subject}`,
  qrCode: 'Code QR du lien personnel',
  scan: 'Pour répondre, visez ce code avec un téléphone, ou recopiez l’adresse ci-dessous. Ce lien est propre à votre liste : toute votre équipe peut s’en servir.',
  /** `isRest`: for the lists that no mail of it left for. */
  folder: (mailing: string, date: string, isRest: boolean) =>
    `Interpelle – lettres ${mailing}${isRest ? ' (listes sans courriel)' : ''} – ${date}`,
  fileOf: (commune: string, code: string) => (code === '' ? commune : `${commune} (${code})`),
  labels: 'Étiquettes à découper (24 par feuille)',
  posted: (mailing: string) => `Lettre ${mailing} postée.`,

  /** What a printing made, and what is missing. */
  printed: (of: {
    readonly letters: number;
    readonly communes: number;
    readonly left: number;
    readonly url: string;
    readonly withoutAddress: readonly string[];
  }): string => {
    const missing =
      of.withoutAddress.length === 0
        ? ''
        : `${counted(of.withoutAddress.length, 'liste')} sans adresse postale (onglet Contacts) : ${of.withoutAddress.slice(0, 8).join(' ; ')}${of.withoutAddress.length > 8 ? '…' : ''}.`;
    if (of.letters === 0) return `Aucune lettre à imprimer. ${missing}`.trim();
    const made = `${counted(of.letters, 'lettre')} pour ${counted(of.communes, 'commune')}, un fichier PDF par commune, et les étiquettes : ${of.url}`;
    const next =
      of.left === 0
        ? ''
        : `${numberInFrench(of.left, 0)} fichiers restent à faire : relancez la même action, elle continue.`;
    return [made, next, missing].filter((part) => part !== '').join('\n');
  },
  askPosted: (letters: number) =>
    `Noter ${counted(letters, 'lettre')} dans Échanges, comme postées aujourd’hui ? Répondez « Non » tant qu’elles ne sont pas à la poste : la même action le redemandera.`,
  noted: (letters: number) =>
    letters === 0
      ? 'Ces lettres étaient déjà notées.'
      : `${counted(letters, 'lettre notée', 'lettres notées')} dans Échanges.`,
};
