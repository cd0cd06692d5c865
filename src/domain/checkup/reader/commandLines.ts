import type { Seen } from '../seen.ts';
import { addAll } from './nodes.ts';
import { type Program, programNamed, programOfKey } from './programs.ts';
import { type Flag, flagSeen, gatesSeen } from './settings.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * Reads the words of a command line. The first word that names a program is the program of all that follows,
 * up to `|`, `;` or `&&`; a variable such as KUBELET_EXTRA_ARGS tells of its value. A flag without `=` has the
 * next word as its value, if that is no flag. Flags of a command that is none of the programs are left out; the
 * gates that it names are kept, since scripts pass them on.
 */
export class CommandLine {
	program: Program | undefined;
	line = 0;
	readonly seen: Seen[] = [];
	readonly #depth: number;
	/** Whether its first word is a program that is not known. */
	#isStranger = false;
	#isFirst = true;
	/** A flag that may have its value in the next word. */
	#open: Flag | undefined;
	/** The last flag, if it lists gates, which go on in the next word after a comma. */
	#gates: Flag | undefined;

	constructor(program?: Program | undefined, depth = 0) {
		this.program = program;
		this.#depth = depth;
	}

	/** More of the same command, on the same line or on another one. */
	read(text: string, line: number): this {
		this.line = line;
		for (const word of wordsOf(text)) this.#word(word);
		return this;
	}

	/** The last flag has no value if none came. */
	end(): readonly Seen[] {
		if (this.#open !== undefined) this.#take(this.#open);
		this.#open = undefined;
		return this.seen;
	}

	#word({ text, quoted }: Word, depth = 0): void {
		if (separators.has(text)) {
			this.end();
			this.#gates = undefined;
			this.program = undefined;
			this.#isStranger = false;
			this.#isFirst = true;
			return;
		}
		const word = quoted ? text : bare(text);
		const isWhole = quoted && this.#open !== undefined && /\s-/.test(word);
		const flag = isWhole ? null : (long.exec(word) ?? short.exec(word));
		const variable = flag === null && depth < 3 ? assignment.exec(word) : null;
		if (flag !== null) this.#flag(flag[1] ?? '', flag[2]);
		else if (variable !== null && this.#open === undefined) {
			this.#variable(variable[1] ?? '', variable[2] ?? '', depth);
		} else if (isWhole || !word.startsWith('-')) this.#plain(word);
		if (!quoted && text.endsWith(';')) this.#word({ text: ';', quoted: false });
	}

	#flag(name: string, value: string | undefined): void {
		this.end();
		const flag = { name, value, line: this.line, program: this.program };
		this.#gates = gatesFlag.test(name) ? flag : undefined;
		if (value === undefined) this.#open = flag;
		else this.#take(flag);
	}

	#variable(name: string, value: string, depth: number): void {
		if (this.#gates !== undefined) {
			addAll(this.seen, gatesSeen({ ...this.#gates, value: `${name}=${value}`, line: this.line }));
			return;
		}
		if (/feature_?gates$/i.test(name)) {
			addAll(this.seen, gatesSeen({ ...this.#as(programOfKey(name)), name, value }));
			return;
		}
		const program = programOfKey(name);
		if (program !== undefined && this.#isFirst) this.program = program;
		if (program === undefined && /^\S+$/.test(value))
			this.#word({ text: value, quoted: true }, depth + 1);
		else this.#inner(value, program);
	}

	#plain(word: string): void {
		if (this.#open !== undefined) {
			this.program ??= programNamed(word);
			const line = gatesFlag.test(this.#open.name) ? this.line : this.#open.line;
			this.#take({ ...this.#open, value: word, line });
			this.#open = undefined;
			return;
		}
		if (/\s/.test(word)) this.#inner(word, undefined);
		this.program ??= programNamed(word);
		if (!this.#isFirst || prefixes.test(word)) return;
		this.#isFirst = false;
		this.#isStranger = /^[a-z./][\w./-]*$/.test(word);
	}

	/** A command inside a word. */
	#inner(text: string, program: Program | undefined): void {
		if (this.#depth >= 4 || !/-|=/.test(text)) return;
		const inner = new CommandLine(program ?? this.program, this.#depth + 1).read(text, this.line);
		addAll(this.seen, inner.end());
	}

	#as(program: Program | undefined) {
		return { line: this.line, program: program ?? this.program };
	}

	/** What a flag holds, its value being known. */
	#take(flag: Flag): void {
		const { name, value = '' } = flag;
		const named = programOfKey(name);
		const config = extraConfig.exec(value);
		if (named !== undefined && name.endsWith('-arg')) this.#inner(`--${value}`, named);
		else if (name === 'extra-config' && config !== null) {
			this.#inner(`--${config[2]}`, programOfKey(config[1] ?? ''));
		} else {
			if (/^-|\s-/.test(value)) this.#inner(value, named);
			const isKept = flag.program !== undefined || !this.#isStranger;
			if (isKept || gatesFlag.test(name)) addAll(this.seen, flagSeen(flag));
		}
	}
}

const separators = new Set(['|', '||', '&&', '&', ';']);
/** Words that may stand before the program. */
const prefixes =
	/^(?:export|exec|env|set|sudo|nohup|\$|(?:\/usr)?(?:\/bin\/)?(?:ba|da)?sh|\/?hyperkube)$/;
const assignment = /^([A-Za-z_][\w.-]*)=(.*)$/s;
const long = /^--([A-Za-z\uFFFC][\w.\uFFFC-]*)(?:=(.*))?/s;
const short = /^-([A-Za-z][\w-]{2,})=(.*)$/s;
const gatesFlag = /^feature[-_]gates$/;
/** minikube's way to set a flag of a component: `kubelet.feature-gates=A=true`. */
const extraConfig = /^(kubelet|apiserver|controller-manager|scheduler|kube-?proxy|etcd)\.(.*)$/s;

/** A word without the punctuation of a list or a sentence around it. */
function bare(text: string): string {
	// A quote that only closes was opened on a line before.
	const word = text
		.replace(/^[[({]+/, '')
		.replace(/[,;]{1,2}$/, '')
		.replace(/^([^"']*)["']$/, '$1');
	const last = word.at(-1);
	const isAlone = (last === ')' && !word.includes('(')) || (last === ']' && !word.includes('['));
	return isAlone ? word.slice(0, -1) : word;
}
