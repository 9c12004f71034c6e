import { defineSearch } from 'zapier-platform-core';
import { requiredText } from '../../../../zapier/inputs/input.ts';
import { performing } from '../call.ts';

export default defineSearch({
  key: 'find_parcel',
  noun: 'Parcel',
  display: { label: 'Find Parcel', description: 'Finds a parcel by its number, and where it is.' },
  operation: {
    inputFields: [{ key: 'number', label: 'Parcel Number', required: true }],
    perform: performing('running', async (track, input) => {
      const { number, place } = await track(requiredText(input.number, 'Parcel Number'));
      return [{ parcel_number: number, place }];
    }),
    outputFields: [
      { key: 'parcel_number', label: 'Parcel Number' },
      { key: 'place', label: 'Place' },
    ],
    sample: { parcel_number: 'P-1', place: 'Hamburg' },
  },
});
