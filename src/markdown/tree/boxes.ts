import type { Custom } from 'satteri';
import type { ContainerKind } from '../source/containers.ts';

/** The boxes that containers and alerts become. */

type Data = Record<string, unknown>;

export function containerBox(kind: ContainerKind, open = false): Data {
	const className = ['container'];
	return kind === 'details'
		? { hName: 'details', hProperties: { className, dataKind: kind, ...(open && { open: true }) } }
		: { hName: 'aside', hProperties: { className, dataKind: kind, role: 'note' } };
}

/** The title's words are strong so that it stands out in feeds too, where classes mean nothing. */
export function containerTitle(
	kind: ContainerKind,
	words: NonNullable<Custom['children']>,
): Custom {
	const strong: Custom = { type: 'containerWords', data: hast('strong'), children: words };
	return {
		type: 'containerTitle',
		data: hast(kind === 'details' ? 'summary' : 'p', { className: ['container-title'] }),
		children: [strong],
	};
}

function hast(hName: string, hProperties: Data = {}): Data {
	return { hName, hProperties };
}
