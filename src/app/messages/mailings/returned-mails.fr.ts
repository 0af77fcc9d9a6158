import type { ReturnedMail } from '../../../domain/returned-mail/read-returned-mail.ts';
import { counted, listInFrench } from '../numbers.fr.ts';

const kinds: Readonly<Record<ReturnedMail['kind'], string>> = {
  bounce: 'Échec définitif',
  delay: 'Échec passager : le serveur réessaie, ou la boîte est pleine',
  automatic_reply: 'Réponse automatique : l’adresse fonctionne',
  opt_out: 'Demande de ne plus recevoir de courriels',
  reply: 'Réponse d’une personne',
};

/** Sentences about mails that came back. */
export const returned = {
  title: 'Courriel revenu',
  contact: (email: string, list: string) => (list === '' ? email : `${email} (${list})`),
  note: (kind: ReturnedMail['kind'], day: string) => `${day} : ${kinds[kind].toLowerCase()}`,
  read: (kind: ReturnedMail['kind'], about: readonly string[]): string => {
    const whom =
      about.length === 0 ? 'Aucun contact de la campagne n’y est nommé.' : `Contact : ${listInFrench(about)}.`;
    return `${kinds[kind]}. ${whom}${kind === 'reply' ? ' Rien à noter ici : lisez-la, puis « Saisir une réponse reçue autrement… » s’il le faut.' : ''}`;
  },
  noted: (kind: ReturnedMail['kind'], changed: number, contacts: number): string => {
    if (kind === 'bounce')
      return `${counted(changed, 'adresse')} en échec : plus aucun courriel n’y partira. Cherchez un autre contact.`;
    if (kind === 'opt_out')
      return `${counted(changed, 'adresse')} : la personne ne recevra plus rien, pour aucune liste.`;
    return `Noté dans Contacts pour ${counted(contacts, 'contact')} ; l’adresse reste valable.`;
  },
};
