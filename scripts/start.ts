import { join } from 'node:path';
import { mailingworkBox } from '../sandbox/mailingwork/box.ts';
import { start } from '../sandbox/start.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { mailingwork } from './apps.ts';
import { bundle } from './build/bundle.ts';

/* `npm start`, in one process: a signal to npm ends it all, which of two commands in a row it would not. */

await runProgram(() => start(mailingworkBox, { path: join(mailingwork.folder, 'dist/index.js'), build: () => bundle(mailingwork) }));
