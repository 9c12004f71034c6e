import { defineCreate } from 'zapier-platform-core';
import { confirmInput, lossNotice, requireConfirmed } from '../../zapier/operations/confirmation.ts';
import { readTime } from '../api/fields/dates.ts';
import { engineWords, nameOf } from '../api/mailings/engines.ts';
import { schedule } from '../api/mailings/scheduling.ts';
import { sizeOf } from '../api/mailings/targets.ts';
import { databaseInput } from '../common/inputs.ts';
import { contentIn, contentInputs, contentPart, contentPartOutputFields } from '../common/mailings/content_inputs.ts';
import { groupIn, groupInputs, sendToInput } from '../common/mailings/group_inputs.ts';
import { startIn, startInput } from '../common/mailings/start_input.ts';
import { performing } from '../common/perform.ts';

const YES = 'Yes, Send to All of Them';

export default defineCreate({
  key: 'schedule_mailing',
  noun: 'Scheduled Mailing',
  display: {
    label: 'Schedule Mailing',
    description: 'Schedules a mailing with a template or a document to a selection, a collection or a whole database.',
  },
  operation: {
    inputFields: [
      lossNotice('Sent e-mails cannot be recalled. Each run of the Zap schedules another mailing.'),
      ...contentInputs,
      databaseInput,
      sendToInput,
      groupInputs,
      startInput,
      confirmInput(YES),
    ],
    perform: performing('running', async (account, input) => {
      requireConfirmed(input, YES);
      const [content, group, start] = [contentIn(input), groupIn(input), startIn(input, Date.now())];
      const size = await sizeOf(account, group);
      const id = await schedule(account, content, group, start);
      return {
        scheduled_mailing_id: id === null ? null : nameOf({ engine: content.engine, id }),
        mailing_type: engineWords[content.engine],
        ...contentPart(content.engine, content.id),
        target_type: group.type,
        target_id: group.id,
        counted_before: size,
        start: readTime(start),
        start_raw: start,
      };
    }),
    outputFields: [
      { key: 'scheduled_mailing_id', label: 'Scheduled Mailing ID' },
      { key: 'mailing_type', label: 'Mailing Type' },
      ...contentPartOutputFields,
      { key: 'target_type', label: 'Target Type' },
      { key: 'target_id', label: 'Target ID', type: 'integer' },
      { key: 'counted_before', label: 'Recipients Counted Before Scheduling', type: 'integer' },
      { key: 'start', label: 'Start', type: 'datetime' },
      { key: 'start_raw', label: 'Start (as Sent)' },
    ],
    sample: {
      ...{ scheduled_mailing_id: 'dnd-12', mailing_type: 'Drag-and-Drop', ...contentPart('dnd', 579), target_type: 'selection', target_id: 42 },
      ...{ counted_before: 1200, start: '2026-03-02T09:30:00+01:00', start_raw: '2026-03-02 09:30:00' },
    },
  },
});
