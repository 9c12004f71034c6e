import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What no program behind `npm start` reads, and what it writes. */
const LEFT_OUT = /^(\..*|bench|build|coverage|dist.*|docs|node_modules|reports|test)$/;

/** Copies what `npm start` needs into a new folder, which the caller removes; the packages are shared. */
export function copyOfCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const part of readdirSync(root).filter((name) => !LEFT_OUT.test(name))) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
