import { pathToFileURL } from 'node:url';
import { peakMiB, report } from './memory.ts';

/* Imports an app, core and all, in a process that has done nothing else. Argument: the app. */

const [, , appPath = ''] = process.argv;
const start = performance.now();
await import(pathToFileURL(appPath).href);
report({ ms: performance.now() - start, peakMiB: peakMiB() });
