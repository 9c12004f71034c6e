import authentication from '../../../authentication.ts';
import { rules } from '../../../common/failures.ts';
import ofCopernica from '../../../copernica/authentication.ts';
import { rules as rulesOfCopernica } from '../../../copernica/common/failures.ts';
import Copernica from '../../../copernica/index.ts';
import Mailingwork from '../../../index.ts';
import { copernica, mailingwork } from '../../apps.ts';
import { copernicaDutch } from './copernica/dutch.ts';
import { copernicaEnglish } from './copernica/english.ts';
import type { Guide } from './guide.ts';
import { mailingworkEnglish } from './mailingwork/english.ts';
import { mailingworkGerman } from './mailingwork/german.ts';
import { dutch, english, german } from './words.ts';

const aboutMailingwork = { app: mailingwork, definition: Mailingwork, connection: authentication.fields, rules };
const aboutCopernica = { app: copernica, definition: Copernica, connection: ofCopernica.fields, rules: rulesOfCopernica };

/** All guides. Those on one app have the same sections. */
export const guides: readonly Guide[] = [
  { ...aboutMailingwork, path: 'docs/guide.de.md', language: 'de', words: german, texts: mailingworkGerman },
  { ...aboutMailingwork, path: 'docs/guide.en.md', language: 'en', words: english, texts: mailingworkEnglish },
  { ...aboutCopernica, path: 'docs/copernica/guide.en.md', language: 'en', words: english, texts: copernicaEnglish },
  { ...aboutCopernica, path: 'docs/copernica/guide.nl.md', language: 'nl', words: dutch, texts: copernicaDutch },
];
