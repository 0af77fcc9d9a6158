import { counted, listInFrench, numberInFrench, ordinal } from '../numbers.fr.ts';

/** A list as a text for the press places it. */
export interface Standing {
  readonly label: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly score: number;
}

/** Words of the texts for the press and of the meeting sheets. */
export const press = {
  folder: (publication: string) => `Interpelle – presse ${publication}`,
  kinds: { release: 'communiqué', territory: 'communiqué du territoire' },
  askEmbargo: 'Jusqu’à quand les textes sont-ils sous embargo ?',
  askEmbargoExplained: 'Par exemple « vendredi 13 mars 2026 à 6 h ». Laissez vide pour une diffusion immédiate.',
  embargo: (until: string) => `SOUS EMBARGO JUSQU’AU ${until.toUpperCase()}`,
  immediate: 'POUR DIFFUSION IMMÉDIATE',
  title: (commune: string, replied: number, running: number) =>
    `${commune} : ${counted(replied, 'liste')} sur ${numberInFrench(running, 0)} ${replied > 1 ? 'ont' : 'a'} répondu`,
  territoryTitle: (replied: number, running: number, communes: number) =>
    `${counted(replied, 'liste')} sur ${numberInFrench(running, 0)} ${replied > 1 ? 'ont' : 'a'} répondu dans ${counted(communes, 'commune')}`,
  asked: (association: string, running: number, commune: string) =>
    `${association} a posé les mêmes questions, aux mêmes dates, à ${running > 1 ? `chacune des ${numberInFrench(running, 0)} listes en lice` : 'la liste en lice'} à ${commune}.`,
  answered: (labels: readonly string[]) =>
    labels.length === 0
      ? 'Aucune n’a envoyé de réponse publiable.'
      : `${labels.length > 1 ? 'Ont' : 'A'} répondu : ${listInFrench(labels)}.`,
  others: (state: string, labels: readonly string[]) => `État « ${state} » : ${listInFrench(labels)}.`,
  standings: (rows: readonly Standing[], outOf: number) =>
    `Selon la précision et l’ambition des réponses, sur ${counted(outOf, 'liste classée', 'listes classées')} : ${rows
      .map(({ label, rank, low, high, score }) => {
        const range =
          low === high
            ? 'quelles que soient les pondérations testées'
            : `de ${low} à ${high} selon les pondérations testées`;
        return `${ordinal(rank)} ${label} (${numberInFrench(score)} sur 100, ${range})`;
      })
      .join(' ; ')}.`,
  firm: (label: string, firm: number, quantified: number) =>
    `${label} : ${counted(firm, 'engagement')} sans condition, dont ${numberInFrench(quantified, 0)} ${quantified > 1 ? 'chiffrés' : 'chiffré'}.`,
  territoryCommune: (commune: string, replied: number, running: number) =>
    `${commune} : ${numberInFrench(replied, 0)} sur ${counted(running, 'liste')}.`,
  method: (publication: string, url: string) =>
    `Réponses mot pour mot, méthode et données ouvertes, publication ${publication} : ${url}. Chaque liste, répondante ou non, a pu relire ce qui est dit d’elle avant publication.`,
  contact: (association: string, address: string) => `Contact : ${association}, ${address}`,
  drafted: (made: number, kept: number) =>
    `${counted(made, 'texte écrit', 'textes écrits')} dans l’onglet Presse${kept > 0 ? `, ${counted(kept, 'texte déjà écrit laissé tel quel', 'textes déjà écrits laissés tels quels')}` : ''}. Relisez-les et retouchez-les là ; « Communiqués en PDF » vérifie ensuite chaque chiffre contre ce qui est publié.`,
  draftedTitle: 'Communiqués écrits',
  printedTitle: 'Communiqués en PDF',
  printed: (count: number, url: string) =>
    `${counted(count, 'communiqué vérifié', 'communiqués vérifiés')} en PDF : ${url}`,
  nothingToPrint: 'Aucun texte de la publication actuelle dans l’onglet Presse : écrivez d’abord les communiqués.',
  refused: (title: string, phrases: readonly string[]) =>
    `« ${title} » n’est pas imprimé. Ces chiffres ne sont pas, dans cet ordre, ce qui est publié ; gardez une phrase par liste : ${phrases.map((phrase) => `« ${phrase} »`).join(', ')}.`,
  askCommune: 'Fiches de rendez-vous : quelle commune ?',
  askCommuneExplained: 'Son nom ou son code INSEE. Une fiche par liste en lice, dans un seul PDF.',
  sheetsTitle: 'Fiches de rendez-vous',
  sheetsFile: (commune: string) => `Fiches de rendez-vous – ${commune}`,
  sheets: (count: number, url: string) => `${counted(count, 'fiche')} en PDF : ${url}`,
  sheet: {
    heading: (label: string) => `Rendez-vous avec ${label}`,
    about: (commune: string, head: string, state: string) =>
      `${commune}${head === '' ? '' : `, liste conduite par ${head}`}. État : ${state}.`,
    asked: 'Ce que nous demandons',
    said: 'Ce que la liste a dit',
    beside: (label: string) => `Position de «\u202f${label}\u202f», qui a rejoint cette liste, à confirmer`,
    silent: 'Rien pour l’instant : à demander.',
    read: 'Lecture et ce qui manque',
    notes: 'Notes du rendez-vous',
    internal: 'Document de travail interne, à ne pas laisser sur place.',
  },
};

/** What a person reads when there is nothing to tell the press. */
export const pressErrors = {
  nothing_published: (_: Record<never, never>) => ({
    happened: 'Rien n’est publié : un communiqué ne dit que ce qui l’est.',
    kept: 'Rien n’a été écrit.',
    toDo: 'Publiez (Campagne › Publier › Publier), puis relancez.',
  }),
};
