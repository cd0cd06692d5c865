import type { CheckupRules } from '../rules.ts';

/** Finds the names that rules know in a text. */

/** The names that rules look for, beside flags and gates, which are read anyway. */
export function namesOf({ actions }: Pick<CheckupRules, 'actions'>): ReadonlySet<string> {
	const names = actions.flatMap((action) => action.names);
	return new Set(names.filter(({ what }) => what === 'name').map(({ name }) => name));
}

/** Metrics that Prometheus makes of a histogram or a summary. */
const suffixes = /_(?:bucket|count|sum)$/;
const word = /[A-Za-z_][\w./:-]*/g;

export class NameFinder {
	readonly #names: ReadonlySet<string>;
	/** Of `apiserver_x_*`: `apiserver_x_`. */
	readonly #starts: readonly string[];
	readonly #looked = new Map<string, string | undefined>();
	/** Paths of fields by their last name. */
	readonly #paths = new Map<string, string[]>();

	constructor(names: ReadonlySet<string>) {
		this.#names = names;
		this.#starts = [...names].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
		for (const name of names) {
			if (!/^[A-Za-z][\w]*(?:\.[A-Za-z]\w*)+$/.test(name)) continue;
			const last = name.slice(name.lastIndexOf('.') + 1);
			this.#paths.set(last, [...(this.#paths.get(last) ?? []), name]);
		}
	}

	/** The names that a text holds, each as the rule has it. */
	in(text: string): readonly string[] {
		if (this.#names.size === 0) return [];
		const found: string[] = [];
		word.lastIndex = 0;
		for (let name = word.exec(text)?.[0]; name !== undefined; name = word.exec(text)?.[0]) {
			const known = this.#known(name);
			if (known !== undefined) found.push(known);
		}
		return found;
	}

	/** The names of fields that a key is, below the keys that it stands under, the nearest first. */
	ofKey(key: string, above: () => readonly string[]): readonly string[] {
		const known = this.#known(key);
		const found = known === undefined ? [] : [known];
		const paths = this.#paths.get(key);
		if (paths === undefined) return found;
		const path = `.${[key, ...above()].reverse().join('.')}`;
		return [...found, ...paths.filter((name) => path.endsWith(`.${name}`))];
	}

	/** Words come back in the lines of a text again and again. */
	#known(found: string): string | undefined {
		if (!this.#looked.has(found)) this.#looked.set(found, this.#lookUp(found));
		return this.#looked.get(found);
	}

	#lookUp(found: string): string | undefined {
		const name = found.replace(/[.:/-]{1,3}$/, '');
		if (this.#names.has(name)) return name;
		const base = name.replace(suffixes, '');
		if (base !== name && this.#names.has(base)) return base;
		const start = this.#starts.find((begin) => name.startsWith(begin));
		return start === undefined ? undefined : `${start}*`;
	}
}
