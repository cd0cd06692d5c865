import { checkupPageStrings as strings } from '../strings/checkupPage.ts';
import { decoded } from './rules/checkupTexts.ts';

/** The files that a reader chooses or drops on the page; they stay in it. */

interface Given {
	readonly name: string;
	/** Undefined for what cannot be read. */
	readonly text: string | undefined;
}

export interface GivenFiles {
	texts(): readonly { readonly name: string; readonly text: string }[];
	clear(): void;
}

async function read(file: File): Promise<Given> {
	try {
		return { name: file.name, text: decoded(new Uint8Array(await file.arrayBuffer())) };
	} catch {
		// A folder, or a file that is gone.
		return { name: file.name, text: undefined };
	}
}

/** @param changed is called after each change of what there is */
export function givenFiles(page: HTMLElement, changed: () => void): GivenFiles {
	const list = page.querySelector<HTMLElement>('[data-given]');
	const input = page.querySelector<HTMLInputElement>('input[type="file"]');
	let given: readonly Given[] = [];

	const show = () => {
		list?.replaceChildren(...given.map(entry));
		changed();
	};

	const entry = (one: Given): HTMLElement => {
		const item = document.createElement('li');
		const button = document.createElement('button');
		button.type = 'button';
		button.ariaLabel = strings.remove(one.name);
		button.textContent = '×';
		button.addEventListener('click', () => {
			given = given.filter((other) => other !== one);
			show();
			page.querySelector<HTMLElement>('[data-choose]')?.focus();
		});
		item.append(one.text === undefined ? strings.unreadable(one.name) : one.name, button);
		return item;
	};

	const add = async (files: Iterable<File>) => {
		const more = await Promise.all([...files].map(read));
		// The same file again is a newer one.
		const names = new Set(more.map(({ name }) => name));
		given = [...given.filter(({ name }) => !names.has(name)), ...more];
		show();
	};

	page.querySelector('[data-choose]')?.addEventListener('click', () => input?.click());
	input?.addEventListener('change', () => {
		add(input.files ?? []);
		// The same file can be chosen again.
		input.value = '';
	});
	acceptDrops(page, add);
	return {
		texts: () => given.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])),
		clear: () => {
			given = [];
			list?.replaceChildren();
		},
	};
}

/** Takes files that are dropped anywhere on the page, which would leave it otherwise. */
function acceptDrops(page: HTMLElement, add: (files: Iterable<File>) => void): void {
	const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
	document.addEventListener('dragover', (event) => {
		if (!hasFiles(event)) return;
		event.preventDefault();
		page.classList.add('dropping');
	});
	document.addEventListener('dragleave', (event) => {
		if (event.relatedTarget === null) page.classList.remove('dropping');
	});
	document.addEventListener('drop', (event) => {
		if (!hasFiles(event)) return;
		event.preventDefault();
		page.classList.remove('dropping');
		add(event.dataTransfer?.files ?? []);
	});
}
