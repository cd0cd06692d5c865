import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../src/cache.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { importStrings as strings } from '../../src/strings/import.ts';
import {
	digestAt,
	digestOf,
	type Memory,
	memoryFile,
	memoryText,
	type Remembered,
} from './memory.ts';
import type { ImportRequest, Outcome } from './outcome.ts';

/** Writes what an import decided. */

function problemLines(problems: readonly Problem[]): string[] {
	const said = problems.map(({ line, field, message }) =>
		strings.report.problem(line, field, message),
	);
	return [...new Set(said)];
}

/** The report beside the posts that did not go in. */
export function quarantineReport(
	name: string,
	{ quarantined }: Pick<Outcome, 'quarantined'>,
	unreadable: readonly Problem[],
): string {
	const { report } = strings;
	const posts = quarantined.map(({ place, source, problems }) =>
		[report.file(place, source), ...problemLines(problems)].join('\n'),
	);
	const others = unreadable.map(({ file, message }) => report.unread(file, message));
	const unread = others.length === 0 ? [] : [[report.unreadable, ...others].join('\n')];
	return `${[report.title(name), report.note, ...posts, ...unread].join('\n\n')}\n`;
}

/** Writes the posts that did not go in; what somebody mends there stays as it is. */
async function writeQuarantine(
	request: ImportRequest,
	name: string,
	outcome: Outcome,
): Promise<Memory> {
	const { root, quarantine, memory, collected } = request;
	const kept = new Set(outcome.quarantined.map(({ place }) => path.join(quarantine, place)));
	for (const file of Object.keys(memory)) {
		if (file.startsWith(`${quarantine}/`) && !kept.has(file))
			await rm(path.join(root, file), { force: true });
	}
	const remembered: Record<string, Remembered> = {};
	for (const { source, place, content } of outcome.quarantined) {
		const file = path.join(quarantine, place);
		const before = memory[file];
		const there = digestAt(path.join(root, file));
		const post = collected.posts.find((one) => one.source === source);
		const isMended = before !== undefined && there !== undefined && there !== before.written;
		const digest = digestOf(post?.raw ?? content);
		remembered[file] = isMended
			? before
			: { target: file, source: digest, written: digestOf(content) };
		if (!isMended && there !== digestOf(content)) await writeWhole(path.join(root, file), content);
	}
	const isEmpty = outcome.quarantined.length + collected.problems.length === 0;
	if (isEmpty) rmSync(path.join(root, quarantine), { recursive: true, force: true });
	else {
		const report = quarantineReport(name, outcome, collected.problems);
		await writeWhole(path.join(root, quarantine, 'report.md'), report);
	}
	return remembered;
}

/** Writes posts, files, the quarantine and what the next import has to know. */
export async function writeImport(
	request: ImportRequest,
	name: string,
	outcome: Outcome,
): Promise<void> {
	const { root, memory, quarantine } = request;
	const going = [...outcome.posts, ...outcome.files];
	for (const { target, content, isThere } of going) {
		if (!isThere) await writeWhole(path.join(root, target), content);
	}
	const waiting = await writeQuarantine(request, name, outcome);
	const before = Object.entries(memory).filter(([key]) => !key.startsWith(`${quarantine}/`));
	const after: Memory = {
		...Object.fromEntries(before),
		...Object.fromEntries(going.map(({ source, remembered }) => [source, remembered])),
		...waiting,
	};
	const text = memoryText(after);
	if (Object.keys(after).length > 0 && text !== memoryText(memory)) {
		await writeWhole(path.join(root, memoryFile(name)), text);
	}
}
