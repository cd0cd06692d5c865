import type { Action } from '../schemas/action.ts';

/** What an action has between backticks: flags, gates, versions, fields; each once, in the order of its words. */
export function namesIn({ lead, text }: Pick<Action, 'lead' | 'text'>): readonly string[] {
	const names = `${lead}\n${text}`.matchAll(/`([^`\n]+)`/g);
	return [...new Set(Array.from(names, ([, name = '']) => name.trim()))];
}
