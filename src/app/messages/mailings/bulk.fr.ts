import { counted } from '../numbers.fr.ts';

/** Sentences about the mail service that takes batches. */
export const bulk = {
  title: 'Prestataire d’envoi',
  mixed: (said: string) => `le prestataire a reçu un autre lot sous cette clé (${said}) : à chercher chez lui`,
  notAskedAgain:
    'envoi interrompu, et le lot a changé depuis ou date de plus de 23 heures : à chercher chez le prestataire',
  search: (email: string) => `Chez le prestataire, dans la liste des courriels envoyés, cherchez :\n${email}`,
  keyKept: (end: string) => `Clé enregistrée, qui finit par « ${end} ».`,
  noKey: 'Aucune clé enregistrée : les courriels partent par le compte qui les envoie.',
  keyNoted: 'La clé est enregistrée dans les propriétés du script, et nulle part ailleurs.',
  keyForgotten: 'La clé est oubliée : aucun courriel ne partira plus par le prestataire.',
  returns: (bounced: number, opposed: number) =>
    `Le prestataire signale ${counted(bounced, 'adresse')} en échec et ${counted(opposed, 'plainte')} : ${counted(bounced + opposed, 'contact marqué', 'contacts marqués')}.`,
};
