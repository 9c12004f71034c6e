import type { Assumption } from '../../report.ts';

/** What is taken to be true of writing, and belongs to no single method. */
export const ofWriting = {
  created: { sentence: 'A header tells the id of what was created.', evidence: 'documented' },
  twice: { sentence: 'Creating the same twice makes two profiles.', evidence: 'seen' },
  zone: { sentence: 'Times without a zone are those of Amsterdam.', evidence: 'assumed' },
  characters: { sentence: 'The length of a field counts characters, not bytes.', evidence: 'assumed' },
  cut: { sentence: 'A text that is longer than its field is cut.', evidence: 'assumed' },
  unchanged: { sentence: '`modified` moves only when a value really changes.', evidence: 'seen' },
  others: { sentence: 'Fields that are not named keep their values.', evidence: 'documented' },
  zoned: { sentence: 'A time with a zone is stored as a time of Amsterdam.', evidence: 'seen' },
  noDate: { sentence: 'A date that cannot be read is stored as no date.', evidence: 'seen' },
  decimals: { sentence: 'A whole number loses its decimals.', evidence: 'seen' },
  option: { sentence: 'An option that does not exist empties the field.', evidence: 'seen' },
  interests: { sentence: 'Interests are switched on and off by their names; the profile then names them.', evidence: 'documented' },
  removed: { sentence: 'A removed profile can be read, with the time of its removal and empty values.', evidence: 'seen' },
  removedTwice: { sentence: 'What was removed is refused with words that say so.', evidence: 'seen' },
  subprofiles: { sentence: 'Removing a profile removes its subprofiles.', evidence: 'seen' },
  webhook: { sentence: 'A webhook answers with id, handler and trigger, and is not known any more once it was deleted.', evidence: 'documented' },
} as const satisfies Readonly<Record<string, Assumption>>;

export const assumptionsOfWriting: readonly Assumption[] = Object.values(ofWriting);
