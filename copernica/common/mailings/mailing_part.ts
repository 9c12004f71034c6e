import type { PlainOutputField } from 'zapier-platform-core';
import { type Engine, engineWords, nameOf } from '../../api/mailings/engines.ts';

/** Output fields that say which mailing something belongs to. */
export const mailingPartOutputFields: PlainOutputField[] = [
  { key: 'mailing_id', label: 'Mailing ID' },
  { key: 'mailing_type', label: 'Mailing Type' },
];

/** That part of an output: the mailing by the name that all operations take, and the kind of its mail engine. The id is null where it is not told. */
export function mailingPart(engine: Engine, id: number | null) {
  return { mailing_id: id === null ? null : nameOf({ engine, id }), mailing_type: engineWords[engine] };
}
