import type { CampaignData } from '../campaign.ts';
import { OpposedRegister } from '../contacts/opposed-register.ts';
import { refusalOf } from '../contacts/reachable-lists.ts';
import { groupBy } from '../group-by.ts';
import { type ContestHearing, hearingStatus } from '../hearing/hearing-status.ts';
import { saidOf } from '../hearing/told.ts';
import { addressesOf } from '../mailing/audience/audience.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import { RememberedMemory } from '../remembered-memory.ts';
import type { RowOf } from '../schema/tabs.ts';
import { isReadTwice } from '../scores/readings.ts';
import type { CampaignScores, ScoringChoice } from '../scores/score-campaign.ts';
import { type CampaignSettings, settingsOf } from '../workbook/settings.ts';
import { type PublicationRows, readPublicationRows } from './record/publication-rows.ts';
import { shownContents } from './shown-contents.ts';

/** What a publication would be made from, and which contests may show their results. */
export interface ContestReadiness {
  readonly settings: CampaignSettings;
  /** Positions whose readers no seal proves stand there as unread. */
  readonly rows: PublicationRows;
  readonly scores: CampaignScores;
  readonly hearings: readonly ContestHearing[];
  /** Positions whose two readers no seal proves. */
  readonly unsealed: readonly RowOf<'commitments'>[];
  /** Contests left out for them. */
  readonly refused: ReadonlySet<string | null>;
  /** Contests whose hearing is over and whose readings are proven. */
  readonly ready: ReadonlySet<string>;
}

/** Reads the workbook and says where each contest stands at an instant. */
export function contestReadiness(
  {
    campaign,
    tables,
    memory,
    signer,
  }: { readonly campaign: CampaignData; readonly tables: Tables; readonly memory: Memory; readonly signer: Signer },
  at: number,
  choiceOf: (settings: CampaignSettings) => ScoringChoice,
): ContestReadiness {
  const settings = settingsOf(tables, campaign);
  const found = readPublicationRows(tables);
  const contents = shownContents(found, settings, { campaign, memory, signer }, choiceOf(settings));
  const { scores, unsealed, refused, commitments } = contents;
  const rows: PublicationRows = { ...found, commitments };
  const register = new OpposedRegister(new RememberedMemory(memory), signer);
  const refusal = refusalOf(rows.contacts, (email) => register.isOpposed(email));
  const contactsOf = groupBy(rows.contacts, ({ listId }) => listId);
  const hearings = hearingStatus(rows, campaign, settings, at, {
    saidOf: (listId) => {
      const shown = contents.of(listId);
      return shown === undefined ? [] : saidOf(shown.result, shown.positions.filter(isReadTwice));
    },
    isReachable: (listId) => addressesOf(contactsOf.get(listId) ?? [], refusal, settings.limits).emails.length > 0,
  });
  const ready = hearings.filter(({ over, contestId }) => over && !refused.has(contestId));
  return {
    settings,
    rows,
    scores,
    hearings,
    unsealed,
    refused,
    ready: new Set(ready.map(({ contestId }) => contestId)),
  };
}
