import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { upstreamStrings } from '../../../src/strings/upstream.ts';

const plainly = new URL('../../../scripts/plainly.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const length = 1_000_000;

/** How many bytes a reader that begins late gets of a script, and the code with which it ended. */
async function heard(script: string): Promise<{ readonly bytes: number; readonly code: number }> {
	const command = '{ "$0" --input-type=module -e "$1" 2>&1; echo "$?" >&3; } | { sleep 1; wc -c; }';
	const args = ['-c', `{ ${command}; } 3>&2`, process.execPath, script];
	const { stdout, stderr } = await promisify(execFile)('sh', args, { cwd: root });
	return { bytes: Number(stdout), code: Number(stderr) };
}

// Each waits for a second, so they wait together.
it.concurrent.each([
	['an error of words', `throw Object.assign(new Error(words), { stack: '' });`, 1],
	['an error that nobody expected', 'queueMicrotask(() => { throw words; });', 1],
	['its last words', 'console.log(words); script.endWith(0);', 0],
	['the first of its ends', 'script.stopWith(words); script.endWith(0);', 1],
])('a script that ends with %s says all of it into a pipe', async (_, end, code) => {
	const begin = `const script = await import('${plainly}'); const words = 'x'.repeat(${length});`;
	const result = await heard(`${begin} ${end}`);
	expect(result.bytes).toBeGreaterThan(length);
	expect(result.code).toBe(code);
});

it('a script that cannot understand its command line says how it is used, and nothing else', async () => {
	const script = promisify(execFile)(process.execPath, ['scripts/catalogue.ts', '--bogus'], {
		cwd: root,
	});
	await expect(script).rejects.toMatchObject({
		code: 1,
		stdout: '',
		stderr: `${upstreamStrings.usage}\n`,
	});
});
