import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';

/** Writes the catalogue's records, each in one step, so that an interrupted run leaves them whole. */

/** Fields that are left out while they hold nothing. */
const optional: ReadonlySet<string> = new Set(['participating', 'planned', 'gates', 'corrections']);

function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The fields of a record as its file holds them, in this order. */
function fieldsOf(record: object, order: readonly string[]): [string, unknown][] {
	return order
		.map((key): [string, unknown] => [key, (record as Record<string, unknown>)[key]])
		.filter(([key, value]) => value !== undefined && !(optional.has(key) && isEmpty(value)));
}

/** The text of a new record; strings that YAML would read as numbers are quoted. */
export function recordText(record: object, order: readonly string[]): string {
	return stringify(Object.fromEntries(fieldsOf(record, order)), { lineWidth: 0 });
}

/** The text of a record with other values: comments, and the writing of what did not change, stay. */
export function updatedText(text: string, record: object, order: readonly string[]): string {
	const document = parseDocument(text, { schema: 'core' });
	const { contents } = document;
	if (!isMap(contents)) return recordText(record, order);
	const fields = new Map(fieldsOf(record, order));
	for (const key of order) {
		if (!fields.has(key)) contents.delete(key);
		else if (JSON.stringify(document.toJS()[key]) !== JSON.stringify(fields.get(key))) {
			document.set(key, document.createNode(fields.get(key)));
		}
	}
	const place = ({ key }: { readonly key: unknown }) =>
		order.indexOf(String(isScalar(key) ? key.value : key));
	contents.items.sort((a, b) => place(a) - place(b));
	return document.toString({ lineWidth: 0 });
}

/** Writes files of the project, each put in its place only when it is complete. */
export function writeRecords(root: string, files: ReadonlyMap<string, string>): void {
	const staging = path.join(root, '.cache', 'catalogue');
	mkdirSync(staging, { recursive: true });
	for (const [file, text] of files) {
		const target = path.join(root, file);
		const waiting = path.join(staging, path.basename(file));
		writeFileSync(waiting, text);
		mkdirSync(path.dirname(target), { recursive: true });
		renameSync(waiting, target);
	}
}

export function textOf(root: string, file: string): string {
	return readFileSync(path.join(root, file), 'utf8');
}
