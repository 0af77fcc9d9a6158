import type { AddressDoubt } from '../../domain/contacts/judge-address.ts';
import { counted, listInFrench } from './numbers.fr.ts';

/** Words of contacts. */
export const contacts = {
  doubt: (doubt: AddressDoubt) => {
    switch (doubt.tag) {
      case 'several':
        return 'Plusieurs adresses dans la cellule : une seule par ligne.';
      case 'not_address':
        return doubt.suggestion === undefined
          ? 'Ce n’est pas une adresse de courriel : corrigez-la.'
          : `Ce n’est pas une adresse de courriel ; sans doute ${doubt.suggestion}.`;
      case 'likely_typo':
        return `Faute de frappe possible : sans doute ${doubt.suggestion}.`;
      case 'institutional':
        return 'Adresse d’une institution : elle ne doit pas servir à une campagne, cherchez celle de la liste.';
    }
  },
  unclearState:
    'État non reconnu : choisissez-le dans la liste de la cellule. D’ici là, personne n’est contacté par cette ligne.',
  sharedWith: (lists: readonly string[]) => `Même adresse ou même numéro que : ${lists.join(' ; ')}.`,
  refusals: {
    noList: (commune: string, list: string) => `${commune} – ${list} : aucune liste du classeur.`,
    nothing: 'ni courriel ni téléphone.',
    notAddress: (email: string) => `« ${email} » n’est pas une adresse de courriel.`,
    opposed: 'cette personne ne veut plus être contactée.',
  },
  summary: (added: number, known: number, refused: number) =>
    `${listInFrench([
      counted(added, 'contact à ajouter', 'contacts à ajouter'),
      counted(known, 'déjà connu', 'déjà connus'),
      counted(refused, 'ligne laissée de côté', 'lignes laissées de côté'),
    ])}.`,
  done: (added: number, known: number, refused: number) =>
    `${listInFrench([
      counted(added, 'contact ajouté', 'contacts ajoutés'),
      counted(known, 'déjà connu', 'déjà connus'),
      counted(refused, 'ligne laissée de côté', 'lignes laissées de côté'),
    ])}.`,
  isNew: 'nouveau contact',
  diagnosis: (row: string, sentence: string) => `Contacts, ${row} : ${sentence}`,
};
