import { findCondition, recallsCompetence, saysNoCondition } from '../../../src/domain/normalise/condition.ts';
import { foldText } from '../../../src/domain/normalise/fold-text.ts';
import { findRefusal, readStance } from '../../../src/domain/normalise/stance.ts';

const conditionIn = (phrase: string) => findCondition(phrase, foldText(phrase));

test.each<readonly [phrase: string, condition: string]>([
  ['oui mais seulement si l’État aide', 'oui mais seulement si l’État aide'],
  ['Oui, mais après un audit', 'Oui, mais après un audit'],
  ['25 kg, si le budget le permet', 'si le budget le permet'],
  ['25 kg (si l’EPT est d’accord)', 'si l’EPT est d’accord'],
  ['D’accord, sous réserve d’un financement', 'sous réserve d’un financement'],
  ['à condition que les subventions suivent', 'à condition que les subventions suivent'],
  ['oui sous conditions', 'sous conditions'],
  ['dans la limite de nos moyens', 'dans la limite de nos moyens'],
  ['dans la mesure du possible', 'dans la mesure du possible'],
  ['en fonction des finances de la ville', 'en fonction des finances de la ville'],
  ['pourvu que les habitants soient d’accord', 'pourvu que les habitants soient d’accord'],
  ['sauf si cela coûte trop cher', 'sauf si cela coûte trop cher'],
  ['oui, dès lors que l’étude est favorable', 'dès lors que l’étude est favorable'],
  ['cela dépendra du coût', 'dépendra du coût'],
  ['à moyens constants', 'à moyens constants'],
  ['selon les résultats de l’étude', 'selon les résultats de l’étude'],
  ['oui, dès que les finances le permettront', 'dès que les finances le permettront'],
  ['oui, à moins d’un refus du Syctom', 'à moins d’un refus du Syctom'],
  ['oui si nous sommes élus et si l’État aide', 'si l’État aide'],
])('« %s » holds the condition « %s »', (phrase, condition) => {
  expect(conditionIn(phrase)).toBe(condition);
});

test.each([
  'Oui',
  'oui, aussi pour les écoles',
  'Non',
  'Nous voulons un tri exemplaire',
  'Si, bien sûr',
  'Oui, même si l’État ne finance pas',
  'Si nous sommes élus, nous le ferons',
  'Oui, si élue',
  'Répondez-nous, s’il vous plaît',
  'Oui, et plus si besoin',
])('« %s » holds none', (phrase) => {
  expect(conditionIn(phrase)).toBeUndefined();
});

test.each<readonly [phrase: string, recalls: boolean]>([
  ['si l’EPT est d’accord', true],
  ['sous réserve de l’accord de l’EPT', true],
  ['sous réserve du vote du Syctom', true],
  ['oui, mais c’est une compétence de l’établissement public territorial', true],
  ['oui mais c’est l’intercommunalité qui décide', true],
  ['si la métropole le vote', true],
  ['dans la limite des compétences de la commune', true],
  ['sous réserve de la décision du syndicat', true],
  ['si le conseil métropolitain le vote', true],
  ['sous réserve de l’avis du conseil territorial', true],
  ['si le Syctom l’accepte', true],
  ['à condition que l’EPT nous transfère la compétence', false],
  ['si l’EPT est d’accord et si le budget le permet', false],
  ['si l’État finance', false],
  ['si l’EPT nous donne les moyens', false],
  ['sous réserve d’un financement de la métropole', false],
  ['oui mais pas tout de suite', false],
  ['si les habitants le veulent', false],
])('« %s » only recalls another body’s competence: %s', (phrase, recalls) => {
  expect(recallsCompetence(conditionIn(phrase) ?? '')).toBe(recalls);
});

test.each<readonly [typed: string, isNone: boolean]>([
  ['', true],
  ['Aucune', true],
  ['aucune condition particulière.', true],
  ['Sans condition', true],
  ['sans réserve', true],
  ['Pas de condition', true],
  ['Néant', true],
  ['non', true],
  ['-', true],
  ['N/A', true],
  ['RAS', true],
  ['Inconditionnel', true],
  ['Si nous sommes élus', true],
  ['à condition d’être élus.', true],
  ['Aucune aide de l’État ne doit manquer', false],
  ['Sans financement, non', false],
  ['Non, sauf accord de l’État', false],
  ['Si nous sommes élus et si l’État aide', false],
  ['Budget', false],
])('« %s » where a condition is asked for says there is none: %s', (typed, isNone) => {
  expect(saysNoCondition(typed)).toBe(isNone);
});

test.each<readonly [phrase: string, stance: ReturnType<typeof readStance>]>([
  ['Oui', 'unconditional'],
  ['oui !', 'unconditional'],
  ['OUI, nous le ferons', 'unconditional'],
  ['Nous nous engageons', 'unconditional'],
  ['Je m’engage à le faire', 'unconditional'],
  ['Tout à fait d’accord', 'unconditional'],
  ['Favorable', 'unconditional'],
  ['Oui, mais sous réserve du budget', 'conditional'],
  ['Oui sous conditions', 'conditional'],
  ['Nous nous engageons sous condition', 'conditional'],
  ['Oui si l’EPT est d’accord', 'unconditional'],
  ['Nous étudierons la question', 'study'],
  ['À étudier', 'study'],
  ['Une étude sera lancée', 'study'],
  ['Nous y réfléchirons', 'study'],
  ['Non', 'declined'],
  ['Nous ne nous engageons pas', 'declined'],
  ['Je ne m’engage pas', 'declined'],
  ['Défavorable', 'declined'],
  ['Pas d’accord', 'declined'],
  ['Ne souhaite pas répondre', 'unanswered'],
  ['Sans avis', 'unanswered'],
  ['Ne se prononce pas', 'unanswered'],
  ['NSP', 'unanswered'],
  ['Sans objet', 'not_applicable'],
  ['Non concerné', 'not_applicable'],
  ['Peut-être', undefined],
  ['C’est un vrai sujet', undefined],
  ['Oui et non', undefined],
])('« %s » is the position %s', (phrase, stance) => {
  expect(readStance(phrase)).toBe(stance);
});

test.each<readonly [phrase: string, refuses: boolean]>([
  ['nous ne nous engageons pas', true],
  ['Nous ne prendrons pas cet engagement.', true],
  ['Je ne m’y engagerai pas', true],
  ['nous sommes opposés à cette mesure', true],
  ['nous refusons de doubler le budget', true],
  ['ce n’est pas prévu', true],
  ['aucun engagement chiffré', true],
  ['nous n’oublierons pas les écoles', false],
  ['pas seulement dans les écoles', false],
  ['nous refusons l’incinération', false],
  ['Nous nous engageons', false],
])('« %s » refuses to commit: %s', (phrase, refuses) => {
  expect(findRefusal(foldText(phrase))).toBe(refuses);
});

/** Judged before the program read them, one a bar. */
const phrasesIn = (table: string) => table.trim().split(/ \| |\n/);
const CONDITIONAL = `
Nous le ferons si la majorité du conseil l’approuve | Oui, avec l’accord du Syctom | à budget constant
sans hausse d’impôts | Oui, pour autant que les subventions soient maintenues | selon les moyens disponibles
sous réserve d’un audit | Oui dans les écoles, si elles sont volontaires | Oui, mais…
Oui, notamment si le contrat est renégocié | Tout dépendra du budget | sauf avis contraire du préfet
en fonction des opportunités | Oui à moyens constants | lorsque les finances le permettront | si possible
à supposer que l’EPT suive | dans l’hypothèse où l’État finance | tant que faire se peut
autant que faire se peut | Oui, moyennant compensation | sous couvert de l’accord du Syctom
conditionné à l’obtention d’aides | conditionnée au vote | en accord avec le Syctom
pour peu que ce soit faisable | Oui sous contrainte budgétaire
`;
const FIRM = `
Oui, dès que possible | Oui, en lien avec l’EPT | en concertation avec les habitants | après concertation
après une phase de concertation | dans le cadre du budget | Oui si besoin
Oui, quand bien même l’État refuserait | Oui, y compris si l’État refuse | Oui (si on est élus !)
Si vous nous élisez, oui | avec des partenaires | nous espérons que l’État nous aidera
Oui, mais aussi les collèges | non seulement oui mais aussi | Oui, comme si c’était fait
quitte à augmenter le budget | Oui, à terme | si ce n’est déjà fait | Oui, s’il le faut | si nécessaire
dans un premier temps | au cas où
`;
const RECALLING = `
sous réserve de l’accord du Syctom | si l’EPT vote | si Grand Paris Sud Est Avenir le décide
si Est Ensemble est d’accord | si Plaine Commune accepte | c’est l’EPT qui décide
si la MGP donne son accord | dans la limite des compétences communales | après accord de l’intercommunalité
`;
const OF_ITS_OWN = `
si la région finance | si l’EPT est d’accord et que le coût reste raisonnable
sous réserve du vote du conseil municipal | si le conseil municipal l’adopte
si les habitants sont d’accord | sous réserve de l’avis favorable du préfet | si le territoire le permet
sous réserve d’une étude de l’EPT | si le Syctom paie
`;

test('what weakens a promise is told from what does not', () => {
  expect(phrasesIn(CONDITIONAL).filter((phrase) => conditionIn(phrase) === undefined)).toEqual([]);
  expect(phrasesIn(FIRM).filter((phrase) => conditionIn(phrase) !== undefined)).toEqual([]);
});

test('a condition that recalls a competence is told from one that asks for more', () => {
  expect(phrasesIn(RECALLING).filter((phrase) => !recallsCompetence(phrase))).toEqual([]);
  expect(phrasesIn(OF_ITS_OWN).filter((phrase) => recallsCompetence(phrase))).toEqual([]);
});

test.each([
  'Sans condition !',
  'ferme et sans condition',
  'engagement ferme',
  'non, aucune',
  'condition : aucune',
  '/',
  'sans',
])('« %s » in the box of conditions is none', (typed) => {
  expect(saysNoCondition(typed)).toBe(true);
});
