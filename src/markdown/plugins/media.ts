/**
 * Sounds, films and frames.
 *
 * The author writes `<video src="/media/a.mp4">`, `<audio>` or `<iframe src="https://…">`.
 * The reader gets a player that loads nothing before it is asked to; a frame only of the hosts that
 * site.ts names, because another site's page may do what it likes. Every other frame becomes a link.
 */
import type { Element } from 'hast';
import { readAddress } from '../../addresses.ts';
import { site } from '../../site.ts';
import { articleStrings, markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { localFile } from '../localFile.ts';
import type { Rendering } from '../rendering.ts';
import { element, isElement, type Node, rewriteUp, text } from '../tree/nodes.ts';

const players = ['video', 'audio', 'iframe', 'source', 'track'];

/** The address on the page of what a player loads; `undefined` if nothing is, which is reported. */
function loaded(
	rendering: Rendering,
	node: Element,
	attribute: 'src' | 'poster',
): string | undefined {
	const written = node.properties[attribute];
	if (typeof written !== 'string') return undefined;
	const address = readAddress(written);
	if (address.kind === 'site') return localFile(rendering, node, written).url;
	if (address.kind === 'web' && address.origin !== undefined) {
		rendering.foreign[attribute === 'src' ? 'media' : 'pictures'].add(address.origin);
		return address.url;
	}
	const words = address.kind === 'web' ? markdownStrings.noHost : markdownStrings.forbiddenScheme;
	rendering.warn(node, words(written));
	return undefined;
}

function player(rendering: Rendering, node: Element): readonly Node[] | undefined {
	const { properties } = node;
	const sources = [node, ...node.children.filter((child) => isElement(child, 'source', 'track'))];
	let playable = false;
	for (const source of sources as Element[]) {
		const url = loaded(rendering, source, 'src');
		if (url === undefined) delete source.properties['src'];
		else source.properties['src'] = url;
		playable ||= url !== undefined;
	}
	if (!playable) return node.children.filter((child) => !isElement(child, 'source', 'track'));
	const poster = loaded(rendering, node, 'poster');
	if (poster === undefined) delete properties['poster'];
	else properties['poster'] = poster;
	Object.assign(properties, { controls: true, preload: 'none' });
	node.children = node.children.filter(
		(child) => !isElement(child, 'source', 'track') || child.properties['src'] !== undefined,
	);
	return undefined;
}

function frame(rendering: Rendering, node: Element): readonly Node[] {
	const src = String(node.properties['src'] ?? '');
	const title = String(node.properties['title'] ?? '');
	const address = readAddress(src);
	const origin = address.kind === 'web' ? address.origin : undefined;
	if (origin !== undefined && site.frameHosts.includes(new URL(origin).host)) {
		rendering.foreign.frames.add(origin);
		Object.assign(node.properties, {
			title: title || articleStrings.embed(src),
			loading: 'lazy',
			sandbox: ['allow-scripts', 'allow-same-origin'],
			referrerPolicy: 'no-referrer',
		});
		return [node];
	}
	if (src === '') return node.children;
	if (address.kind === 'refused') {
		rendering.warn(node, markdownStrings.forbiddenScheme(src));
		return node.children;
	}
	rendering.warn(node, markdownStrings.refusedFrame(src));
	const words = text(articleStrings.embed(title || src));
	return [element('a', { href: src }, [words]), ...node.children];
}

export const media: Construct = {
	tree(root, rendering) {
		const { source } = rendering.prepared;
		if (!/<(?:video|audio|iframe|embed|source|track)/i.test(source)) return;
		rewriteUp(root, (node, parent) => {
			if (!isElement(node, ...players)) return undefined;
			if (node.tagName === 'iframe') return frame(rendering, node);
			if (node.tagName === 'source' || node.tagName === 'track') {
				const inside = 'tagName' in parent && players.includes(String(parent.tagName));
				return inside ? undefined : [];
			}
			return player(rendering, node);
		});
	},
};
