import type { CampaignData } from '../../src/app/campaign.ts';
import { sampleFacts } from './facts.ts';
import { OUTSIDE_COMMUNES, SAMPLE_COMMUNES } from './fiction.ts';
import { type SampleCommune, sampleLists } from './lists.ts';
import { bookOfLists2020, candidates2026 } from './official-files.ts';
import { announcedCsv, contactsCsv, sampleContacts } from './people-files.ts';
import { dealBehaviours, sampleReplies } from './replies.ts';

/** The files of the fictional sample by name. Real communes, invented lists and people; nothing depends on the clock. */
export function generateSample({
  communes,
  questions,
}: Pick<CampaignData, 'communes' | 'questions'>): Map<string, Uint8Array> {
  const within = SAMPLE_COMMUNES.map((code) => {
    const commune = communes.find((one) => one.code === code);
    if (commune === undefined)
      throw new RangeError(`The sample commune ${code} is not in the campaign's communes.csv.`);
    // The Ministry's files keep the straight apostrophe.
    return { code, name: commune.name.replaceAll('’', "'") };
  });
  const standing = (lists: (index: number) => number): SampleCommune[] =>
    [...within, ...OUTSIDE_COMMUNES].map((commune, index) => ({ ...commune, lists: lists(index) }));
  const all2026 = sampleLists(
    '2026',
    standing((index) => 3 + (index % 3)),
  );
  const all2020 = sampleLists(
    '2020',
    standing(() => 3),
  );
  const lists = all2026.filter(({ code }) => within.some((commune) => commune.code === code));
  const contacts = sampleContacts(lists);
  const behaviours = dealBehaviours(lists, contacts);
  const text = (content: string) => new Uint8Array(Buffer.from(content, 'utf8'));
  const json = (content: unknown) => text(`${JSON.stringify(content, null, 2)}\n`);
  return new Map([
    ['candidats-2026.csv', candidates2026(all2026)],
    ['livre-des-listes-2020.txt', bookOfLists2020(all2020)],
    ['announced.csv', text(announcedCsv(lists))],
    ['contacts.csv', text(contactsCsv(contacts))],
    ['answers.json', json(sampleReplies(questions, behaviours))],
    ['facts.json', json(sampleFacts(behaviours, contacts))],
  ]);
}
