/** Where the words of a list come from. */
export const answerSources = {
  form: 'formulaire',
  letter: 'lettre',
  email: 'courriel',
  meeting: 'rencontre',
  manifesto: 'programme',
  press: 'presse',
};
