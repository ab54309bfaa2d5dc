/** The words of a listing, as one document of three fields. */
import type { Activity } from '../../src/index.ts';

export interface ListingText {
  readonly id: string;
  readonly title: string;
  readonly tags: string;
  readonly description: string;
}

export const listingText = ({ id, title, tags = [], description = '' }: Activity): ListingText => ({
  id,
  title,
  tags: tags.join(' '),
  description,
});
