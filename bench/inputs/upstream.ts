import { rmSync } from 'node:fs';
import type { Input } from './input.ts';
import { hasStack, layInput, run, smallProject } from './project.ts';

/** Imports the catalogue from what each input lays below `upstream/`, and names what went wrong. */
export async function importAll(inputs: readonly Input[], seconds: number) {
	const stack: string[] = [];
	const hang: string[] = [];
	for (const input of inputs) {
		const root = smallProject();
		layInput(root, input);
		const args = ['scripts/catalogue.ts', '--from', 'upstream', '--day', '2026-01-01', '--dry-run'];
		const answer = await run(root, args, { seconds });
		if (answer.code === undefined) hang.push(input.name);
		else if (hasStack(answer)) stack.push(input.name);
		rmSync(root, { recursive: true, force: true });
	}
	return { 'import: stack': stack, 'import: hang': hang };
}
