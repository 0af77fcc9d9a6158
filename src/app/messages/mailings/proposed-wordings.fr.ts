/** Proposed wordings of the mails that campaign files do not hold, with the fields of any wording. */
export const proposed = {
  thanks: {
    subject: '{{commune}} : merci, et à bientôt',
    body: 'Madame, Monsieur,\n\nMerci à la liste « {{list}} » pour le temps donné à ce questionnaire. Voici ce à quoi elle s’est engagée :\n\n{{answers}}\n\nCes réponses restent en ligne, telles que publiées : {{page}}\n\nNous suivrons ces engagements pendant le mandat, et vous ferons part de ce que nous constatons.\n\n{{signature}}',
  },
  confirmation: {
    subject: '{{commune}} : est-ce bien votre position ?',
    body: 'Madame, Monsieur,\n\nVoici ce que nous avons noté de la liste « {{list}} » en dehors de notre questionnaire, avec ses mots et ce que nous en avons compris :\n\n{{answers}}\n\nEst-ce bien votre position ? Confirmez-la, ou corrigez-la, avec votre lien personnel, ou en répondant à ce courriel : {{link}}\n\nSans réponse de votre part, seuls vos propos déjà publics (programme, presse) seront montrés, avec leur source, comme non confirmés et sans note.\n\n{{object}}\n\n{{signature}}',
  },
  reply: {
    subject: '{{commune}} : votre droit de réponse',
    body: 'Madame, Monsieur,\n\nLa page de {{commune}} cite la liste « {{list}} » : {{page}}\n\nToute personne citée dispose d’un droit de réponse. Écrivez-nous en répondant à ce courriel, en disant à quel passage vous répondez : votre texte paraîtra sous ce passage, sans retouche, aussi long que lui. Nous visons une mise en ligne sous 24 heures, et au plus tard sous trois jours.\n\nToutes les listes de {{commune}} reçoivent ce courriel.\n\n{{object}}\n\n{{signature}}',
  },
  press: {
    subject: 'Communiqué : {{campaign}}',
    body: 'Bonjour,\n\n{{release}}\n\nLes réponses, mot pour mot, et la méthode : {{page}}\n\nNous répondons aux questions par retour de courriel.\n\n{{signature}}',
  },
  digest: {
    subject: '{{campaign}} : où en sommes-nous ?',
    body: 'Bonjour,\n\nOù en est la campagne :\n\n{{summary}}\n\nMerci de votre aide. Une question, un contact trouvé, un appel passé ? Notez-le dans le classeur, ou répondez à ce courriel.\n\n{{signature}}',
  },
};
