import { counted } from './numbers.fr.ts';

/** Words of the link « Ne plus recevoir nos courriels », its page and its form. */
export const objection = {
  title: 'Ne plus recevoir nos courriels',
  link: (address: string) => `Ne plus recevoir nos courriels : ${address}`,
  explained: (association: string, campaign: string) =>
    `En confirmant, vous ne recevrez plus aucun courriel de ${association} pour la campagne « ${campaign} », quelle que soit la liste. Votre liste pourra toujours répondre au questionnaire.`,
  confirm: 'Confirmer : ne plus m’écrire',
  answers: {
    noted: [
      'C’est noté.',
      (association: string) =>
        `${association} ne vous enverra plus de courriel pour cette campagne ; un courriel déjà en route peut encore arriver.`,
    ],
    already: [
      'C’était déjà noté.',
      (association: string) => `${association} ne vous envoie plus de courriel pour cette campagne.`,
    ],
    unknown: [
      'Ce lien n’est pas reconnu : rien n’a changé.',
      () => 'Il a sans doute été coupé ou modifié en chemin. Ouvrez de nouveau celui du dernier courriel reçu.',
    ],
  } as const,
  changeOfMind: (replyTo: string) => `Vous avez changé d’avis ? Écrivez à ${replyTo}.`,
  elsewhere: (replyTo: string) =>
    `Pour ne plus recevoir nos courriels, vous pouvez aussi répondre « STOP » à l’un d’eux, ou écrire à ${replyTo}.`,
  sourceCode: 'Code source de cette page',
  formTitle: (campaign: string) => `Ne plus recevoir nos courriels – ${campaign}`,
  formDescription:
    'Envoyez ce formulaire : vous ne recevrez plus aucun courriel de cette campagne, quelle que soit la liste.',
  formCode: 'Code (rempli d’avance, ne pas modifier)',
  formConfirmation: (replyTo: string) =>
    `Votre demande est reçue : nous ne vous écrirons plus. Si vous avez modifié le code, elle ne peut pas être reconnue : répondez « STOP » à l’un de nos courriels, ou écrivez à ${replyTo}.`,
  quarantined: (code: string) =>
    `Demande de ne plus recevoir de courriels avec un code inconnu : rien n’a changé. Reçu : « ${code} ».`,
  noted:
    'Une personne a demandé par le lien à ne plus recevoir de courriels : son contact est « opposé », la date est dans ses notes.',
  lifted: {
    title: 'Lever une opposition',
    who: 'Adresse de courriel (ou téléphone) de la personne :',
    none: (who: string) => `Aucune opposition n’est notée pour « ${who} ». Rien n’a été modifié.`,
    proofTitle: (since: string) => `Cette personne s’est opposée (noté le ${since}).`,
    proof:
      'Elle seule peut revenir sur son choix. Écrivez quand et comment elle l’a demandé, par exemple « courriel du 3 mars » ; le Journal le garde, avec votre nom.',
    confirm: (who: string) =>
      `Lever l’opposition de « ${who} » ? Les prochains courriels pourront lui être envoyés. Rien n’est encore modifié.`,
    nothingDone: 'Rien n’a été modifié : l’opposition reste.',
    done: (proof: string, left: number) =>
      `Une opposition levée à la demande de la personne (${proof}) : elle peut de nouveau recevoir des courriels.${left === 0 ? '' : ` ${counted(left, 'contact reste opposé', 'contacts restent opposés')} : une autre opposition est notée pour l’adresse ou le numéro de la ligne. Levez-la aussi si la personne le demande.`}`,
    note: (day: string) => `${day} : accepte de nouveau de recevoir des courriels`,
  },
};

/** What a person reads when an objection cannot be taken back. */
export const objectionErrors = {
  lift_refused: ({ account }: { account: string }) => ({
    happened: `Le compte « ${account} » ne peut pas lever une opposition : c’est réservé aux comptes autorisés à envoyer.`,
    kept: 'L’opposition reste.',
    toDo: 'Demandez à la personne chargée du plaidoyer.',
  }),
};
