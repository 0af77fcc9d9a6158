import type { TreatmentException } from '../treatment/treatment-record.ts';
import { dateInFrench } from './dates.fr.ts';
import { counted, listInFrench } from './numbers.fr.ts';

/** Words of the equal-treatment record. */
export const treatment = {
  title: 'Relevé d’égalité de traitement',
  made: (day: string) =>
    `Établi le ${day} à partir du suivi des envois et des échanges notés. Personne d’autre ne l’a certifié.`,
  heading: (commune: string) => `${commune} : relevé d’égalité de traitement`,
  summary: (lists: number, minimum: number) =>
    `${counted(lists, 'liste')}. Chaque liste encore en course a eu au moins ${counted(minimum, 'contact')}.`,
  exceptions: 'Exceptions et leurs raisons',
  noException: 'Aucune : toutes les listes ont reçu les mêmes courriels, avec les mêmes mots, le même jour.',
  noContact: 'Aucun contact.',
  columns: ['Date', 'Pour', 'Moyen', 'Quoi', 'Version du texte'],
  kinds: { common: 'les listes dans le même cas', extra: 'cette liste' },
  exception: (of: TreatmentException): string => {
    switch (of.tag) {
      case 'not_reached':
        return `« ${of.list} » n’a pas reçu « ${of.what} »${of.reason === '' ? '' : ` : ${of.reason}`}.`;
      case 'other_words':
        return `« ${of.what} » est parti avec des textes différents : ${listInFrench(of.versions)}.`;
      case 'other_days':
        return `« ${of.what} » est parti à ${counted(of.days, 'jour')} d’écart au moins.`;
      case 'found_later':
        return `« ${of.list} » a été trouvée le ${dateInFrench(of.found)}, après le départ de « ${of.what} » : ${of.invited === undefined ? 'elle ne l’a pas encore reçue' : `elle l’a reçue le ${dateInFrench(of.invited)}`}.`;
    }
  },
  ask: 'Quelle commune ? Nom ou code INSEE. Vide : toutes celles de la campagne.',
  unknown: (name: string) => `Aucune liste dans une commune « ${name} ».`,
  nothing: 'Aucune liste dans le classeur : il n’y a rien à relever.',
  file: (name: string) => `${name}.pdf`,
  done: (communes: number, exceptions: number, url: string) =>
    `${counted(communes, 'commune')}, ${counted(exceptions, 'exception')}. PDF : ${url}`,
};
