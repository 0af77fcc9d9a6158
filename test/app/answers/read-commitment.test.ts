import { readCommitment } from '../../../src/app/answers/read-commitment.ts';
import type { CampaignQuestion } from '../../../src/app/campaign/question.ts';
import { textsOf } from '../../../src/app/mailing/contents/reconfirmation-contents.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { questionKey } from '../../../src/app/questionnaire/form-design.ts';
import { time } from '../../domain/normalise/contexts.ts';
import { campaign } from '../../support/campaign-workbook.ts';

const { stances } = messages.questionnaire;
const known = campaign.questions.find(({ kind }) => kind === 'quantity');
const biowaste: CampaignQuestion = {
  ...(known as CampaignQuestion),
  id: 'biodechets',
  unit: 'kg/hab/an',
  direction: 'up',
  baseline: { value: 10, year: 2024 },
  baselineByCommune: {},
  plausible: { warn: 80, challenge: 110 },
};

function read(fields: Readonly<Partial<Record<Parameters<typeof questionKey>[1], string>>>) {
  const texts = Object.fromEntries(
    Object.entries({ stance: stances.unconditional, ...fields }).map(([field, text]) => [
      questionKey('biodechets', field as 'words'),
      text,
    ]),
  );
  const facts = { ...time, communeCode: '92046', population: 50_000 };
  return readCommitment(biowaste, texts, facts);
}

describe('an answer to one question', () => {
  it('keeps value, unit, deadline, condition, confidence and the words typed side by side', () => {
    expect(
      read({ target: '1 250 t par an', deadline: 'avant l’été 2027', words: 'Oui, mais si l’État aide.' }),
    ).toEqual({
      stance: 'conditional',
      target: 25,
      option: null,
      unit: 'kg/hab/an',
      deadline: '2027-06-20',
      condition: 'Oui, mais si l’État aide.',
      scope: null,
      means: null,
      words: 'Oui, mais si l’État aide.',
      typed: '1 250 t par an ; avant l’été 2027',
      toAsk: null,
      toCheck: null,
      confidence: 1,
    });
  });

  it('takes the date that came with the figure when its own box is blank', () => {
    expect(read({ target: '25 kg/hab/an d’ici 2028' })).toMatchObject({ target: 25, deadline: '2028-12-31' });
    expect(read({ target: '25 kg/hab/an d’ici 2028', deadline: 'fin 2027' })?.deadline).toBe('2027-12-31');
  });

  it('asks what it does not understand, and guesses nothing', () => {
    expect(read({ target: '20 à 25 kg', deadline: 'avant l’été' })).toMatchObject({
      target: null,
      deadline: null,
      toAsk:
        'chiffre « 20 à 25 kg » : une fourchette, quel chiffre retenir ? ; échéance « avant l’été » : trop vague pour une date',
    });
    expect(read({ target: '25 kg', deadline: 'pas avant 2028' })?.toAsk).toContain('une date de début');
  });

  it('warns its readers of a high figure and asks about an implausible one', () => {
    expect(read({ target: '90 kg/hab/an' })).toMatchObject({ target: 90, toAsk: null });
    expect(read({ target: '90 kg/hab/an' })?.toCheck).toContain('élevé');
    expect(read({ target: '120 kg/hab/an' })?.toAsk).toContain('plausible');
  });

  it('tells a refusal in the words from the box that was ticked', () => {
    expect(read({ words: 'En réalité nous ne nous engageons pas.' })?.toAsk).toContain('se contredisent');
    expect(read({ stance: stances.declined, words: 'Nous ne nous engageons pas.' })?.toAsk).toBeNull();
  });

  it('leaves a promise firm when the condition only recalls who else decides', () => {
    const recalled = read({ condition: 'si l’EPT est d’accord' });
    expect(recalled).toMatchObject({ stance: 'unconditional', condition: 'si l’EPT est d’accord' });
    expect(recalled?.toCheck).toContain('compétence d’un autre organisme');
    expect(read({ condition: 'si l’EPT finance' })?.stance).toBe('conditional');
  });

  it('shows a figure that stands outside its box, without taking it', () => {
    expect(read({ words: 'Nous visons 25 kg par habitant.' })).toMatchObject({ target: null });
    expect(read({ words: 'Nous visons 25 kg par habitant.' })?.toCheck).toContain('dans les précisions');
  });
});

test('« aucune » where a condition is asked for leaves a promise firm', () => {
  expect(read({ condition: 'Aucune.' })).toMatchObject({ stance: 'unconditional', condition: null });
  expect(read({ condition: 'Si nous sommes élus' })).toMatchObject({ stance: 'unconditional', condition: null });
  expect(read({ condition: 'Aucune.', words: 'Oui, si l’État aide.' })).toMatchObject({ stance: 'conditional' });
});

test.each(['', '-', '?', '…', 'N/A', 'à définir', 'À préciser.', 'néant', 'je ne sais pas', 'non défini', 'XX'])(
  '« %s » where scope and means are asked for makes a promise no more precise',
  (typed) => {
    expect(read({ scope: typed, means: typed })).toMatchObject({ scope: null, means: null });
  },
);

test.each(['Toute la ville', '3 écoles', 'Nord', 'Budget à définir avec les habitants', 'x 2 agents'])(
  '« %s » says where, or with what',
  (typed) => {
    expect(read({ scope: typed, means: typed })).toMatchObject({ scope: typed, means: typed });
  },
);

test('an option is the one that was meant, and one that is not offered is asked', () => {
  const choice = campaign.questions.find(({ kind }) => kind === 'choice') as CampaignQuestion;
  const [first] = choice.options;
  const option = (typed: string) =>
    readCommitment(
      choice,
      { [questionKey(choice.id, 'stance')]: stances.unconditional, [questionKey(choice.id, 'option')]: typed },
      { ...time, communeCode: '', population: 1 },
    );
  expect(option(first?.label ?? '')).toMatchObject({ option: first?.label, toAsk: null });
  expect(option(` ${first?.label.toUpperCase()}. `)).toMatchObject({ option: first?.label, toAsk: null });
  expect(option('Autre : la régie')).toMatchObject({
    option: null,
    toAsk: expect.stringContaining('Autre : la régie'),
  });
});

describe('what a link fills in to be confirmed', () => {
  const nothing = { option: null, deadline: null, condition: null, scope: null, means: null, words: null };
  it.each([
    { stance: 'unconditional', target: 1250.5, unit: 'kg/hab/an', deadline: '2028-12-31', scope: 'écoles' },
    {
      stance: 'conditional',
      target: null,
      unit: null,
      condition: 'si l’État finance',
      words: 'Oui, si l’État finance.',
    },
    { stance: 'study', target: 25, unit: 'kg/hab/an', deadline: '2027-01-01', means: 'deux postes & 10 %' },
    { stance: 'declined', target: null, unit: null },
  ] as const)('is read again as it was understood: %j', (said) => {
    const position = { ...nothing, ...said };
    const texts = textsOf({ criterionId: 'biodechets', ...position } as Parameters<typeof textsOf>[0]);
    expect(readCommitment(biowaste, texts, { ...time, communeCode: '92046', population: 50_000 })).toMatchObject(
      position,
    );
  });

  it('is a signed change where a change is asked for, and nothing where the form has no such box', () => {
    const change = campaign.questions.find(({ kind }) => kind === 'change_percent') as CampaignQuestion;
    const position = { ...nothing, criterionId: change.id, stance: 'unconditional', target: -20, unit: '%' } as const;
    const texts = textsOf(position as unknown as Parameters<typeof textsOf>[0]);
    expect(readCommitment(change, texts, { ...time, communeCode: '', population: 1 })).toMatchObject({ target: -20 });
    const outside = { ...position, stance: 'not_applicable' } as unknown as Parameters<typeof textsOf>[0];
    expect(textsOf(outside)).toEqual({});
  });
});
