import type { AstroIntegrationLogger } from 'astro';
import { describe, expect, it } from 'vitest';
import { briefly, buildLog } from '../../../src/integrations/buildLog.ts';

type Options = AstroIntegrationLogger['options'];
type Message = Parameters<Options['destination']['write']>[0];

/** A destination that keeps what it is told. */
function listener() {
	const lines: string[] = [];
	return { lines, write: ({ message }: Message) => void lines.push(message) };
}

function message(changes: Partial<Message>): Message {
	return { label: 'build', level: 'info', message: 'x', newLine: true, ...changes };
}

describe('a brief account of a build', () => {
	it.each([null, 'SKIP_FORMAT', 'build', 'content', 'types', 'vite', 'assets'])(
		'leaves out what Astro tells of its own steps as %s',
		(label) => {
			const heard = listener();
			briefly(heard).write(message({ label }));
			expect(heard.lines).toEqual([]);
		},
	);

	it.each([
		message({ level: 'warn' }),
		message({ level: 'error' }),
		message({ level: 'error', label: 'SKIP_FORMAT' }),
		message({ level: 'warn', label: null }),
		message({ level: 'debug' }),
		message({ label: 'search-index' }),
	])('passes on $level of $label', (given) => {
		const heard: Message[] = [];
		briefly({ write: (told) => void heard.push(told) }).write(given);
		expect(heard).toEqual([given]);
	});
});

it.each(['build', 'dev'] as const)(
	'in %s nobody hears Astro’s guess about an address without a page',
	(command) => {
		const heard = listener();
		const options: Options = { destination: heard, level: 'info' };
		buildLog().hooks['astro:config:setup']?.({ command, logger: { options } } as never);
		const guess =
			'A `getStaticPaths()` route pattern was matched, but no matching static path was found';
		for (const words of [guess, 'x']) {
			options.destination.write(message({ level: 'warn', label: 'router', message: words }));
		}
		expect(heard.lines.at(-1)).toBe('x');
		expect(heard.lines).not.toContain(guess);
	},
);

/** What a build says whose logger listens at `level`, and which Astro tells one thing of its own. */
function saidBy(command: 'build' | 'dev', level: Options['level']): string[] {
	const heard = listener();
	const options: Options = { destination: heard, level };
	buildLog().hooks['astro:config:setup']?.({ command, logger: { options } } as never);
	options.destination.write(message({ message: 'routine' }));
	return heard.lines;
}

describe('what Astro tells of a whole build', () => {
	it('has nothing of Astro’s routine', () => {
		expect(saidBy('build', 'info')).toEqual([]);
	});

	it('is Astro’s own with --verbose, and in development', () => {
		expect(saidBy('build', 'debug')).toEqual(['routine']);
		expect(saidBy('dev', 'info')).toEqual(['routine']);
	});

	it('is empty with --silent', () => {
		expect(saidBy('build', 'silent')).toEqual([]);
	});
});
