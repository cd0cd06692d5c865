import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plainError.ts';
import { machineStrings } from '../strings/machine.ts';

/** What SQLite says when another process has the database, or when the file is none. */
const sqlite = { busy: 5, readOnly: 8, cannotOpen: 14, noDatabase: 26 } as const;

const millisecondsBetweenTries = 200;

/** The lock, or the number by which SQLite says why there is none. */
function tryToLock(file: string): DatabaseSync | number {
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file);
		database.exec('BEGIN EXCLUSIVE');
		return database;
	} catch (error) {
		database?.close();
		return Number((error as { readonly errcode?: unknown }).errcode);
	}
}

/**
 * Waits until no other process holds the lock at `file`, and holds it until this one ends or calls what
 * is returned; `onWait` is called once if there is something to wait for. The lock is an empty database
 * of SQLite, because the system itself keeps that, on every platform: a killed process holds nothing.
 */
export async function holdAlone(file: string, onWait: () => void): Promise<() => void> {
	mkdirSync(dirname(file), { recursive: true });
	let said = false;
	for (;;) {
		const lock = tryToLock(file);
		if (typeof lock !== 'number') return () => lock.close();
		if (lock === sqlite.cannotOpen || lock === sqlite.readOnly) {
			throw new PlainError(machineStrings.forbidden(file));
		}
		if (lock === sqlite.noDatabase) {
			rmSync(file);
			continue;
		}
		// A disk that knows no locks keeps nobody from building.
		if (lock !== sqlite.busy) return () => {};
		if (!said) onWait();
		said = true;
		await pause(millisecondsBetweenTries);
	}
}
