import type { Line } from '../../journal/journal.ts';
import type { View } from '../shell/view.ts';

/** What a line tells, in the language of the page. */
export function titleOf({ t }: View, { title }: Line): string {
  return typeof title === 'string' ? title : t(title);
}
