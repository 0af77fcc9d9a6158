/** The campaign the bundle was built for; the build reads and validates its folder. */
declare module 'interpelle:campaign' {
  import type { Tile } from '../app/campaign/tile.ts';
  import type { CampaignData } from '../app/campaign.ts';

  export const campaign: CampaignData;
  export const tiles: readonly Tile[];
}
