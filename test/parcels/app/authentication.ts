import type { Authentication } from 'zapier-platform-core';
import { performing } from './call.ts';

/** The connection with one account. */
export default {
  type: 'custom',
  fields: [{ key: 'api_key', label: 'API Key', type: 'password', required: true, helpText: 'From [your settings](https://parcels.example.com/settings).' }],
  test: performing('connecting', (track) => track('P-1')),
  connectionLabel: 'Parcels',
} satisfies Authentication;
