import { chat } from './chat.ts';
import { crm } from './crm.ts';
import { delay } from './delay.ts';
import { form } from './form.ts';
import { formatter } from './formatter.ts';
import { schedule } from './schedule.ts';
import { sheet } from './sheet.ts';
import { shop } from './shop.ts';

/** All stand-ins by key. */
export const standInApps = { form, crm, shop, sheet, chat, schedule, delay, formatter };
