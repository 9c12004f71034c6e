import * as z from 'zod/mini';
import { id, rows, text } from '../contracts.ts';
import { defineFunction } from './define.ts';

const group = 'Lists and folders';

/** A subscriber list. */
export interface List {
  readonly id: number;
  readonly name: string;
}

export const getLists = defineFunction({
  name: 'GetLists',
  group,
  purpose: 'list the subscriber lists',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => rows(z.looseObject({ id: id(), name: text(), description: z._default(text(), '') })),
  errors: {},
  evidence: 'seen',
  assumed: [],
  source: 'PHP client of Greenpeace CEE; OXID module of gn2; Magento module of mailingwork GmbH',
});
