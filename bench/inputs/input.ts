/** What stands at a path: a text or bytes, a folder, a link, or a pipe that nobody writes to. */
export type Content =
	| string
	| Uint8Array
	| { readonly is: 'folder' | 'pipe' }
	| { readonly is: 'link'; readonly to: string };

/** Something that an author, a copied folder or upstream may put into the project. */
export interface Input {
	/** What is odd about it. */
	readonly name: string;
	/** By path from the project's root. */
	readonly files: Readonly<Record<string, Content>>;
	/** What the report is to say of these files; `answer` is anything but a stack trace or silence. */
	readonly expected: 'error' | 'warning' | 'fine' | 'answer';
	/** A word that a page of the site shows if the input was taken. */
	readonly shows?: string;
}

const posts = 'src/content/posts';

/** A word that no other input has: letters, so that nothing takes it for anything else. */
function markerOf(name: string): string {
	const code = [...name].reduce(
		(sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1e9,
		7,
	);
	return `marker${[...String(code)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** How a post differs from a sound one. */
export interface Odd {
	/** Keys of the frontmatter with their YAML; `undefined` leaves a key out. */
	readonly front?: Readonly<Record<string, string | undefined>>;
	/** Lines of the frontmatter as they are. */
	readonly lines?: string;
	readonly body?: string;
	/** The whole file, in the place of all that. */
	readonly whole?: Content;
	/** The file's name; made of the input's if not given. */
	readonly file?: string;
	readonly files?: Input['files'];
}

/** A post that is sound but for what is odd; `name` is unlike that of every other input. */
export function aPost(name: string, expected: Input['expected'], odd: Odd): Input {
	const shows = markerOf(name);
	const front = {
		title: name.replace(/[^\w ]/g, ' '),
		author: '编辑部',
		date: '2024-08-14',
		...odd.front,
	};
	const lines = Object.entries(front).flatMap(([key, yaml]) =>
		yaml === undefined ? [] : [`${key}: ${yaml}`],
	);
	const text = `---\n${lines.join('\n')}\n${odd.lines ?? ''}\n---\n\n${shows}\n\n${odd.body ?? ''}\n`;
	const file = odd.file ?? `${shows}.md`;
	const files = { ...odd.files, [`${posts}/${file}`]: odd.whole ?? text };
	return { name, expected, files, ...(odd.whole === undefined && { shows }) };
}

/** Files of which nothing is to be shown. */
export function someFiles(name: string, expected: Input['expected'], files: Input['files']): Input {
	return { name, expected, files };
}
